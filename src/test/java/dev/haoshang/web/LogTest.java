package dev.haoshang.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.read.ListAppender;
import dev.haoshang.Server;
import dev.haoshang.Shipped;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** What the log holds, and in which form. */
@ResourceLock(Resources.SYSTEM_ERR)
class LogTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @TempDir
    Path data;

    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.haoshang");

    /** What the shipped configuration writes of a message. */
    private static List<String> written(String format, String message) throws JoranException {
        PrintStream before = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            LoggerContext context = new LoggerContext();
            context.setMDCAdapter(MDC.getMDCAdapter());
            context.putProperty("haoshang.log", format);
            JoranConfigurator configurator = new JoranConfigurator();
            configurator.setContext(context);
            configurator.doConfigure(LogTest.class.getResource("/logback.xml"));
            context.getLogger("dev.haoshang.web.LogTest").info("said: {}", message);
            context.stop();
        } finally {
            System.setErr(before);
        }
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void writesOneJsonObjectForALine() throws JoranException {
        List<String> lines = written("json", "a\nb\"c");

        assertEquals(1, lines.size());
        JsonObject line = new JsonObject(lines.get(0));
        assertEquals("said: a\nb\"c", line.getString("formattedMessage"));
        assertEquals("INFO", line.getString("level"));
    }

    @Test
    void letsNobodyMakeUpALine() throws JoranException {
        List<String> lines = written("text", "a\r\n2026-11-22T12:00:00.000 INFO  d.h.Server all is well\u001b[2J");

        assertEquals(1, lines.size(), lines.toString());
        assertFalse(lines.get(0).contains("\u001b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/v1/conversations HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
                "GET /api/v1/conversations/c/socket HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Key1: a\r\nSec-WebSocket-Key2: b\r\n\r\n12345678"
            })
    void holdsNoErrorOfARequestThatCannotBeRead(String request) throws IOException {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        Server server = Shipped.server(data);
        try {
            int status = new RawHttp(server.port())
                    .send(request.getBytes(StandardCharsets.US_ASCII))
                    .map(RawHttp.Answer::status)
                    .orElse(400); // or it closes without a word
            assertTrue(status >= 400 && status < 500, "answered " + status);
        } finally {
            server.stop();
            logger.detachAppender(log);
        }
        assertEquals(List.of(), errors(log));
    }

    private static List<String> errors(ListAppender<ILoggingEvent> log) {
        return log.list.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Test
    void holdsNoErrorOfClientsThatLeaveInTheMiddleOfAnAnswer() throws IOException {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        Server server = Shipped.server(data);
        try {
            for (int client = 0; client < 50; client++) {
                try (java.net.Socket socket = new java.net.Socket(InetAddress.getLoopbackAddress(), server.port())) {
                    socket.setSoLinger(true, 0); // its end is a reset
                    socket.getOutputStream()
                            .write("GET /widget/view.js HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                    .repeat(20)
                                    .getBytes(StandardCharsets.US_ASCII));
                    socket.getInputStream().read();
                }
            }
        } finally {
            server.stop();
            logger.detachAppender(log);
        }
        assertEquals(List.of(), errors(log));
    }

    @Test
    void tellsOfATurnUnderItsConversationAndTraceAndNothingThatWasSaid() throws IOException {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        Level level = logger.getLevel();
        logger.setLevel(Level.INFO);
        Server server = Shipped.server(data);
        try {
            Http http = new Http(server.port());
            Borrower borrower = Borrower.open(http, "zh-Hans");
            Http.Answer answer = http.send(
                    "POST",
                    borrower.path("/messages"),
                    new JsonObject()
                            .put("id", "a")
                            .put("text", "我欠三万五，13812345678")
                            .encode(),
                    Map.of(
                            "Authorization", "Bearer " + borrower.token(),
                            "traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"));

            assertEquals(200, answer.status());
            assertTrue(answer.header("traceresponse").orElseThrow().matches("00-" + TRACE + "-[0-9a-f]{16}-01"));
            ILoggingEvent turn = log.list.stream()
                    .filter(event -> event.getFormattedMessage().startsWith("turn "))
                    .findFirst()
                    .orElseThrow();
            assertEquals(Map.of("conversation", borrower.id(), "trace", TRACE), turn.getMDCPropertyMap());
            for (ILoggingEvent event : log.list) {
                assertFalse(event.getFormattedMessage().matches(".*(三万五|35000|13812345678).*"), event.toString());
            }
        } finally {
            logger.detachAppender(log);
            logger.setLevel(level);
            server.stop();
        }
    }
}

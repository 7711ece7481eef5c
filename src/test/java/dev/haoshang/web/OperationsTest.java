package dev.haoshang.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.Server;
import dev.haoshang.Shipped;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationsTest {
    @TempDir
    Path data;

    @Test
    void countsTurnsByOutcomeWithoutAWordOrAnIdOfAPerson() throws IOException {
        Server server = Shipped.server(data);
        try {
            Http http = new Http(server.port());
            Borrower borrower =
                    Borrower.open(http, "zh-Hans").press("value:yes").say("欠三万五");
            http.post(borrower.path("/messages"), message(), Optional.of("wrong"));

            String metrics = http.get("/metrics", Optional.empty()).text();

            assertTrue(metrics.contains("haoshang_turns_seconds_count{outcome=\"answered\"} 2"), metrics);
            assertTrue(metrics.contains("haoshang_turns_seconds_count{outcome=\"wrong_token\"} 1"), metrics);
            assertTrue(metrics.contains("haoshang_sockets_open 0"), metrics);
            assertTrue(metrics.contains("vertx_http_server_response_time_seconds"), metrics);
            assertFalse(metrics.contains(borrower.id()) || metrics.contains("三万五"), metrics);
        } finally {
            server.stop();
        }
    }

    @Test
    void tellsHowTalksGoByNamesOfTheContentAlone() throws IOException {
        Server server = Shipped.server(data);
        try {
            Http http = new Http(server.port());
            Borrower borrower = Borrower.open(http, "zh-Hans")
                    .press("value:yes")
                    .say("会上征信吗")
                    .say("我的手机号是13812345678，叫张三丰")
                    .say("转人工");

            String metrics = http.get("/metrics", Optional.empty()).text();

            for (String line : List.of(
                    "haoshang_conversations_opened_total 1.0",
                    "haoshang_intents_total{intent=\"ask_credit_record\"} 1.0",
                    "haoshang_handoffs_total 1.0",
                    "haoshang_clarifications_total ",
                    "haoshang_texts_total{understood=\"yes\"} ",
                    "haoshang_texts_total{understood=\"no\"} ",
                    "haoshang_plan_reached_total{state=",
                    "haoshang_turn_step_seconds_count{step=\"understand\"} 3",
                    "haoshang_turn_step_seconds_count{step=\"dialog\"} 4",
                    "haoshang_turn_step_seconds_count{step=\"store\"} 4",
                    "haoshang_store_queue ",
                    "haoshang_model_age_seconds ",
                    "haoshang_content_info{fingerprint=\""
                            + Shipped.knowledge().content().fingerprint() + "\"} 1")) {
                assertTrue(metrics.contains(line), line + "\nis not in\n" + metrics);
            }
            for (String word : List.of("13812345678", "张三丰", "征信", borrower.id(), borrower.token())) {
                assertFalse(metrics.contains(word), word);
            }
            Matcher labels = Pattern.compile("intent=\"([^\"]*)\"").matcher(metrics);
            while (labels.find()) {
                assertTrue(Files.exists(Path.of("intents", labels.group(1) + ".yaml")), labels.group(1));
            }
        } finally {
            server.stop();
        }
    }

    @Test
    void tellsTheMetricsToThisMachineAndToAdministratorsOnly() throws IOException {
        Files.writeString(data.resolve("admin-token"), "a long secret of the administrators");
        Server server = Shipped.server(data);
        try {
            Http http = new Http(server.port());
            Map<String, String> throughAProxy = Map.of("X-Forwarded-For", "203.0.113.9");
            Map<String, String> administrator = Map.of(
                    "X-Forwarded-For", "203.0.113.9", "Authorization", "Bearer a long secret of the administrators");

            assertEquals(200, http.get("/metrics", Optional.empty()).status());
            assertEquals(401, http.send("GET", "/metrics", "", throughAProxy).status());
            assertEquals(
                    403,
                    http.send(
                                    "GET",
                                    "/metrics",
                                    "",
                                    Map.of("X-Forwarded-For", "203.0.113.9", "Authorization", "Bearer guess"))
                            .status());
            assertEquals(200, http.send("GET", "/metrics", "", administrator).status());
        } finally {
            server.stop();
        }
    }

    @Test
    void tellsEveryAnswerWhatABrowserMustNotDo() throws IOException {
        Server server = Shipped.server(data, "--trusted-proxies", "127.0.0.1");
        try {
            Http http = new Http(server.port());
            for (String path : List.of("/", "/nothing.html", "/api/v1/nothing", "/health/live", "/widget.js")) {
                Http.Answer answer = http.get(path, Optional.empty());
                assertEquals("nosniff", answer.header("X-Content-Type-Options").orElseThrow(), path);
                assertEquals("no-referrer", answer.header("Referrer-Policy").orElseThrow(), path);
                assertEquals(
                        "same-origin",
                        answer.header("Cross-Origin-Opener-Policy").orElseThrow(),
                        path);
                assertTrue(answer.header("Permissions-Policy").orElseThrow().contains("camera=()"), path);
                assertTrue(
                        answer.header("Content-Security-Policy").orElseThrow().startsWith("default-src 'none'"), path);
                assertTrue(answer.header("Cross-Origin-Resource-Policy").isPresent(), path);
                assertTrue(answer.header("Strict-Transport-Security").isEmpty(), path);
                assertTrue(
                        answer.header("Set-Cookie").isEmpty()
                                && answer.header("Server").isEmpty(),
                        path);
            }
            assertTrue(http.send("GET", "/", "", Map.of("X-Forwarded-Proto", "https"))
                    .header("Strict-Transport-Security")
                    .orElseThrow()
                    .contains("max-age="));
        } finally {
            server.stop();
        }
    }

    @Test
    void isNotReadyWhenTheDatabaseIsGone() throws IOException {
        Server server = Shipped.server(data);
        try {
            Http http = new Http(server.port());
            assertEquals(200, http.get("/health/ready", Optional.empty()).status());

            try (Stream<Path> files = Files.list(data)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }

            assertEquals(503, http.get("/health/ready", Optional.empty()).status());
            assertEquals(200, http.get("/health/live", Optional.empty()).status());
        } finally {
            server.stop();
        }
    }

    @Test
    void tellsWhichContentIsInUse() throws IOException {
        Server server = Shipped.server(data);
        try {
            String content = new Http(server.port())
                    .get("/health/live", Optional.empty())
                    .json()
                    .getString("content");

            assertEquals(Shipped.knowledge().content().fingerprint(), content);
        } finally {
            server.stop();
        }
    }

    private static JsonObject message() {
        return new JsonObject().put("id", "x").put("text", "y");
    }

    @Test
    void letsGoOfEverythingItHeldOnceItHasStopped(@TempDir Path folder) throws IOException {
        WeakReference<Server> stopped = new WeakReference<>(startedAndStopped(folder));

        for (int attempt = 0; attempt < 50 && stopped.get() != null; attempt++) {
            System.gc();
        }
        assertNull(stopped.get(), "something still holds the server, and with it its fonts and tables");
    }

    private static Server startedAndStopped(Path folder) throws IOException {
        Server server = Shipped.server(folder);
        server.stop();
        return server;
    }
}

package dev.haoshang.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A support team's system on this machine: takes webhooks, or refuses them. */
final class Receiver implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;

    /** What it does with the next webhook. */
    interface Manner {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final List<String> signatures = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> taken = new LinkedBlockingQueue<>();
    private volatile Manner manner = status(204);

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::take);
        server.start();
    }

    static Manner status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        signatures.add(exchange.getRequestHeaders().getFirst(Webhooks.SIGNATURE));
        Manner now = manner;
        taken.add(exchange.getRequestURI().getPath() + " " + body);
        now.answer(exchange);
        exchange.close();
    }

    void answerBy(Manner other) {
        manner = other;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks";
    }

    /** The path and the body of the next request. */
    String next() throws InterruptedException {
        String next = taken.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("no webhook came");
        }
        return next;
    }

    /** The next event of a type. */
    JsonObject next(String type) throws InterruptedException {
        while (true) {
            JsonObject event = new JsonObject(next().replaceFirst("\\S+ ", ""));
            if (event.getString("type").equals(type)) {
                return event;
            }
        }
    }

    List<String> signatures() {
        return signatures;
    }

    int waiting() {
        return taken.size();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package dev.haoshang.web;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;

/** A help center's own site, on an origin of its own. Closing it ends its server. */
final class HostPage implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer http = vertx.createHttpServer()
            .requestHandler(request -> request.response()
                    .putHeader("Content-Type", "text/html; charset=utf-8")
                    .putHeader("Content-Security-Policy", this.policy)
                    .end(this.page))
            .listen(0, "127.0.0.1")
            .await();

    private volatile String page = "";
    private volatile String policy = "";

    /** Its origin, which is also the address of its page. */
    String address() {
        return "http://127.0.0.1:" + http.actualPort();
    }

    /** The strictest policy under which the widget of a server works, as the README says. */
    static String strictPolicy(String server) {
        return "default-src 'none'; script-src " + server + "; connect-src " + server + " "
                + server.replace("http", "ws");
    }

    /** Shows a page under a content policy from now on. */
    void show(String body, String contentPolicy) {
        page = "<!doctype html><html lang=zh-Hans><meta charset=utf-8><title>帮助中心</title><main><h1>帮助中心</h1>" + body
                + "</main></html>";
        policy = contentPolicy;
    }

    @Override
    public void close() {
        vertx.close().await();
    }
}

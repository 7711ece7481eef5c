package dev.haoshang.web;

import dev.haoshang.conversation.Chatbot;
import dev.haoshang.conversation.TeamDesk;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The team's interface, on a port of its own. Its handlers run on one event loop and never block it. */
public final class AdminEdge {
    private static final int MOST_LINE_BYTES = 4 * 1024;
    private static final int MOST_HEADER_BYTES = 8 * 1024;
    private static final int IDLE_SECONDS = 90;
    private static final Origins NO_OTHERS = new Origins(Set.of());

    private final Vertx vertx;
    private final AdminSettings settings;
    private final AdminApi api;
    private final HttpServer server;

    /** An edge for the team of a chatbot. */
    public AdminEdge(Vertx vertx, Chatbot chatbot, TeamDesk desk, AdminSettings settings, Clock clock) {
        this.vertx = vertx;
        this.settings = settings;
        this.api = new AdminApi(chatbot, desk, settings.administrators(), clock);
        this.server = vertx.createHttpServer(new HttpServerOptions()
                .setHost(settings.host())
                .setPort(settings.port())
                .setMaxInitialLineLength(MOST_LINE_BYTES)
                .setMaxHeaderSize(MOST_HEADER_BYTES)
                .setIdleTimeout(IDLE_SECONDS)
                .setCompressionSupported(true));
    }

    /** Starts to listen; completes with the port. */
    public Future<Integer> listen() {
        return server.requestHandler(router())
                .listen(settings.port(), settings.host())
                .map(HttpServer::actualPort);
    }

    /** Stops to listen and lets requests that are under way be answered. */
    public Future<Void> shutdown(Duration most) {
        return server.shutdown(most.toMillis(), TimeUnit.MILLISECONDS);
    }

    Router router() {
        Router router = Router.router(vertx);
        router.route().handler(AdminEdge::guard);
        api.mount(router);
        router.get("/admin").handler(AdminEdge::addSlash);
        page(router, "", "index.html", "text/html; charset=utf-8");
        page(router, "admin.js", "admin.js", "text/javascript; charset=utf-8");
        page(router, "admin.css", "admin.css", "text/css; charset=utf-8");
        page(router, "icon.svg", "icon.svg", "image/svg+xml");
        router.route().failureHandler(Edge::failed);
        for (int status : new int[] {400, 404, 405, 413, 414, 431, 500}) {
            router.errorHandler(status, Edge::failed);
        }
        return router;
    }

    /** The few files of the page are read once; asked for each time, an update reaches everybody at once. */
    private static void page(Router router, String path, String name, String mediaType) {
        Buffer content;
        try (InputStream file = AdminEdge.class.getResourceAsStream("/adminroot/admin/" + name)) {
            content = Buffer.buffer(Objects.requireNonNull(file, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        router.get("/admin/" + path)
                .handler(context -> context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, mediaType)
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                        .end(content));
    }

    /** The page's files are named from there. The route meets the path with its slash as well. */
    private static void addSlash(RoutingContext context) {
        if (context.request().path().endsWith("/")) {
            context.next();
        } else {
            context.redirect("/admin/");
        }
    }

    /** Headers for every answer; pages of any other site are turned away. */
    private static void guard(RoutingContext context) {
        SecurityHeaders.put(context, false);
        Trace.begin(context);
        context.response().putHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (NO_OTHERS.foreign(context.request()).isPresent()) {
            context.fail(new RequestException(
                    403, "origin_not_allowed", "pages of other sites may not talk to the admin interface"));
        } else {
            context.next();
        }
    }
}

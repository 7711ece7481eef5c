package dev.haoshang.web;

import dev.haoshang.conversation.Chatbot;
import dev.haoshang.conversation.Rejection;
import dev.haoshang.identity.Identities;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.StaticHandler;
import java.time.Duration;
import java.util.List;

/** The server's edge: HTTP and WebSocket on one port. Its handlers run on the event loop and never block it. */
public final class Edge {
    private static final int MOST_HEADER_BYTES = 8 * 1024;
    private static final int SHOWN_PROBLEMS = 20;

    /** A larger frame ends the connection without a word; one up to this is refused with a reason. */
    private static final int MOST_FRAME_BYTES = 4 * Requests.MOST_BYTES;

    private final Vertx vertx;
    private final Chatbot chatbot;
    private final WebSettings settings;
    private final Origins origins;
    private final PrometheusMeterRegistry registry;
    private final Meters meters;
    private final Entrance entrance;
    private final Gate gate;
    private final Identities identities;
    private final Port port;

    /** An edge that serves a chatbot and tells the meters' values. */
    public Edge(Vertx vertx, Chatbot chatbot, WebSettings settings, PrometheusMeterRegistry registry) {
        this(vertx, chatbot, settings, registry, Identities.none());
    }

    /** The same for borrowers whom the lender's page may introduce. */
    public Edge(
            Vertx vertx,
            Chatbot chatbot,
            WebSettings settings,
            PrometheusMeterRegistry registry,
            Identities identities) {
        this.vertx = vertx;
        this.chatbot = chatbot;
        this.settings = settings;
        this.origins = new Origins(settings.allowedOrigins());
        this.registry = registry;
        this.meters = new Meters(registry);
        this.entrance = new Entrance("public", settings.limits().entry(), registry, System::nanoTime);
        this.gate = new Gate(settings.limits(), origins, entrance);
        this.identities = identities;
        this.port = new Port(
                vertx,
                Port.options(settings.host(), settings.port(), MOST_HEADER_BYTES)
                        .setMaxWebSocketFrameSize(MOST_FRAME_BYTES)
                        .setMaxWebSocketMessageSize(MOST_FRAME_BYTES)
                        .setPerFrameWebSocketCompressionSupported(false) // a small frame could swell without bound
                        .setPerMessageWebSocketCompressionSupported(false),
                entrance,
                this::router);
    }

    /** Starts to listen on one event loop for each core; completes with the port, which all of them share. */
    public Future<Integer> listen() {
        return port.listen(Runtime.getRuntime().availableProcessors());
    }

    /** Stops to listen, lets requests and frames that are under way be answered, tells the sockets to come again. */
    public Future<Void> shutdown(Duration most) {
        return port.shutdown(most);
    }

    Router router() {
        return router(new Connections(vertx, entrance));
    }

    private Router router(Connections connections) {
        Router router = Router.router(vertx);
        router.route().handler(connections::began);
        router.route().handler(this::guard);
        router.get("/health/live").handler(context -> health(context, 200, "up"));
        router.get("/health/ready").handler(this::ready);
        router.get("/metrics").handler(this::metrics);
        new Api(vertx, chatbot, settings, meters, entrance, gate, connections, identities).mount(router);
        router.get("/chat").handler(context -> context.reroute("/chat.html"));
        pages(router);
        router.route().failureHandler(FailedRequests::answer);
        for (int status : new int[] {400, 404, 405, 413, 414, 431, 500}) {
            router.errorHandler(status, FailedRequests::answer);
        }
        return router;
    }

    /** Everywhere but under /api, where an unknown path would else be taken for a known one with a wrong method. */
    private static void pages(Router router) {
        // By its last ending alone, a .d.ts is taken for unknown bytes.
        router.getWithRegex("/widget\\.d\\.ts").handler(context -> {
            HttpServerResponse response = context.response();
            context.addHeadersEndHandler(
                    ended -> response.putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8"));
            context.next();
        });
        router.getWithRegex("/(?!api/).*")
                .handler(Edge::askEachTime)
                .handler(StaticHandler.create("webroot").setIndexPage("index.html"));
    }

    /** Headers for every answer, and no talk with pages of sites that are not allowed. */
    private void guard(RoutingContext context) {
        HttpServerResponse response = context.response();
        Trace.begin(context);
        SecurityHeaders.put(context, entrance.isEncrypted(context.request()));
        boolean embeddable = context.request().path().endsWith(".js")
                || context.request().path().endsWith(".css");
        response.putHeader("Cross-Origin-Resource-Policy", embeddable ? "cross-origin" : "same-origin");
        String foreign = origins.foreign(context.request()).orElse("");
        boolean allowed = origins.allows(foreign);
        if (allowed) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, foreign)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "Retry-After")
                    .putHeader(HttpHeaders.VARY, "Origin");
        } else if (!foreign.isEmpty() && embeddable) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*"); // public code, no data
        }
        entrance.request(
                entrance.client(context.request())); // after the headers without which a page cannot read the refusal
        if (allowed) {
            preflight(context);
        } else if (foreign.isEmpty() || embeddable) {
            context.next();
        } else {
            context.fail(new RequestException(
                    403,
                    "origin_not_allowed",
                    "pages of this origin may not talk to the server; see --allowed-origins"));
        }
    }

    /** A page's files may be kept, but are asked for each time: an update reaches everybody at once, and costs the others a 304. */
    private static void askEachTime(RoutingContext context) {
        HttpServerResponse response = context.response();
        context.addHeadersEndHandler(ended -> {
            if (response.headers().contains(HttpHeaders.LAST_MODIFIED)) {
                response.putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            }
        });
        context.next();
    }

    private static void preflight(RoutingContext context) {
        if (!context.request().method().equals(HttpMethod.OPTIONS)) {
            context.next();
            return;
        }
        context.response()
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST, PUT, DELETE")
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "authorization, content-type")
                .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "600")
                .setStatusCode(204)
                .end();
    }

    /** Content that was refused is no reason not to be ready: the one before it serves. */
    private void ready(RoutingContext context) {
        chatbot.ready()
                .onSuccess(done -> {
                    JsonObject ready = health("ready");
                    chatbot.rejection().ifPresent(rejection -> ready.put("rejected", json(rejection)));
                    end(context, 200, ready);
                })
                .onFailure(failure -> health(context, 503, "storage does not answer"));
    }

    private void health(RoutingContext context, int status, String word) {
        end(context, status, health(word));
    }

    private JsonObject health(String word) {
        return new JsonObject().put("status", word).put("content", chatbot.contentFingerprint());
    }

    private static void end(RoutingContext context, int status, JsonObject health) {
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(health.toBuffer());
    }

    private static JsonObject json(Rejection rejection) {
        List<String> problems = rejection.problems();
        return new JsonObject()
                .put("at", rejection.at().toString())
                .put("count", problems.size())
                .put("problems", new JsonArray(problems.subList(0, Math.min(SHOWN_PROBLEMS, problems.size()))));
    }

    /** For programs of this machine, and for administrators from elsewhere: they tell how busy a lender's borrowers are. */
    private void metrics(RoutingContext context) {
        if (!Gate.isLocal(context.request())) {
            Api.requireAdministrator(context, settings, entrance);
        }
        meters.content(chatbot.contentFingerprint());
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")
                .end(registry.scrape());
    }
}

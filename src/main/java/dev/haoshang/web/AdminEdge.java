package dev.haoshang.web;

import dev.haoshang.conversation.Chatbot;
import dev.haoshang.conversation.TeamDesk;
import dev.haoshang.identity.SignIn;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The team's interface, on a port of its own with limits of its own. Its handlers run on one event loop and never block it. */
public final class AdminEdge {
    private static final int MOST_HEADER_BYTES = 12 * 1024; // an ID token alone may have 8
    private static final String HTML = "text/html; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";

    /** How the page knows whether to offer it. */
    private static final String NO_SIGN_IN = "data-sign-in=\"none\"";

    private static final String SIGN_IN = "data-sign-in=\"oidc\"";
    private static final Origins NO_OTHERS = new Origins(Set.of());

    private final Vertx vertx;
    private final AdminSettings settings;
    private final Optional<SignIn> signIn;
    private final AdminApi api;
    private final Entrance entrance;
    private final TeamGate gate;
    private final Port port;

    /**
     * An edge for the team of a chatbot.
     *
     * @param signIn where people without a token sign in, if anywhere
     * @param registry learns what met a limit
     */
    public AdminEdge(
            Vertx vertx,
            Chatbot chatbot,
            TeamDesk desk,
            AdminSettings settings,
            Clock clock,
            Optional<SignIn> signIn,
            MeterRegistry registry) {
        this.vertx = vertx;
        this.settings = settings;
        this.signIn = signIn;
        this.api = new AdminApi(chatbot, desk, clock);
        this.entrance = new Entrance("team", settings.entry(), registry, System::nanoTime);
        this.gate = new TeamGate(settings, entrance);
        this.port = new Port(
                vertx, Port.options(settings.host(), settings.port(), MOST_HEADER_BYTES), entrance, this::router);
    }

    /** Starts to listen; completes with the port. */
    public Future<Integer> listen() {
        return port.listen(1);
    }

    /** Stops to listen and lets requests that are under way be answered. */
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
        router.route("/admin/*").handler(Api::refuseForms);
        router.route("/admin/*").handler(BodyHandler.create(false).setBodyLimit(Requests.MOST_BYTES));
        forEverybody(router);
        router.route("/admin/*").handler(new Recognition(settings, signIn, entrance)::recognise);
        api.mount(router);
        router.route().failureHandler(FailedRequests::answer);
        for (int status : new int[] {400, 404, 405, 413, 414, 431, 500}) {
            router.errorHandler(status, FailedRequests::answer);
        }
        return router;
    }

    /** What is needed before anybody is known: the page, what describes this interface, and the way in. */
    private void forEverybody(Router router) {
        router.get("/admin").handler(AdminEdge::addSlash);
        String index = file("index.html").toString();
        page(router, "", Buffer.buffer(signIn.isPresent() ? index.replace(NO_SIGN_IN, SIGN_IN) : index), HTML);
        page(router, "admin.js", file("admin.js"), SCRIPT);
        page(router, "sign-in.js", file("sign-in.js"), SCRIPT);
        page(router, "admin.css", file("admin.css"), "text/css; charset=utf-8");
        page(router, "icon.svg", file("icon.svg"), "image/svg+xml");
        Buffer description = Api.description("admin.yaml");
        router.get("/admin/admin.yaml")
                .handler(context -> context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/yaml")
                        .end(description));
        new SignInApi(signIn, gate).mount(router);
    }

    private static Buffer file(String name) {
        try (InputStream file = AdminEdge.class.getResourceAsStream("/adminroot/admin/" + name)) {
            return Buffer.buffer(Objects.requireNonNull(file, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The few files of the page are read once; asked for each time, an update reaches everybody at once. */
    private static void page(Router router, String path, Buffer content, String mediaType) {
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
    private void guard(RoutingContext context) {
        SecurityHeaders.put(context, entrance.isEncrypted(context.request()));
        Trace.begin(context);
        context.response().putHeader("Cross-Origin-Resource-Policy", "same-origin");
        gate.request(context.request());
        if (NO_OTHERS.foreign(context.request()).isPresent()) {
            context.fail(new RequestException(
                    403, "origin_not_allowed", "pages of other sites may not talk to the admin interface"));
        } else {
            context.next();
        }
    }
}

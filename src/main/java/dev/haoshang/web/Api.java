package dev.haoshang.web;

import dev.haoshang.conversation.Access;
import dev.haoshang.conversation.Chatbot;
import dev.haoshang.conversation.Introduction;
import dev.haoshang.conversation.Meaning;
import dev.haoshang.conversation.ProposalFile;
import dev.haoshang.conversation.ProposalFormat;
import dev.haoshang.conversation.StoredEvent;
import dev.haoshang.conversation.UserMessage;
import dev.haoshang.identity.Identities;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The routes of {@code /api/v1}, as {@code openapi.yaml} describes them. */
final class Api {
    private static final String JSON = "application/json";
    private static final int EVENTS_AT_ONCE = 1_000;

    private final Vertx vertx;
    private final Chatbot chatbot;
    private final WebSettings settings;
    private final Meters meters;
    private final Entrance entrance;
    private final Gate gate;
    private final Connections connections;
    private final Identities identities;

    Api(
            Vertx vertx,
            Chatbot chatbot,
            WebSettings settings,
            Meters meters,
            Entrance entrance,
            Gate gate,
            Connections connections,
            Identities identities) {
        this.vertx = vertx;
        this.chatbot = chatbot;
        this.settings = settings;
        this.meters = meters;
        this.entrance = entrance;
        this.gate = gate;
        this.connections = connections;
        this.identities = identities;
    }

    void mount(Router router) {
        router.get("/api/v1/conversations/:id/socket").handler(this::socket);
        router.route("/api/v1/*").handler(Api::refuseForms);
        router.route("/api/v1/*").handler(BodyHandler.create(false).setBodyLimit(Requests.MOST_BYTES));
        router.post("/api/v1/conversations").handler(context -> answer(context, 201, this::open));
        router.post("/api/v1/conversations/:id/messages").handler(context -> answer(context, 200, this::receive));
        router.put("/api/v1/conversations/:id/identity").handler(context -> answer(context, 200, this::identify));
        router.get("/api/v1/conversations/:id/events").handler(context -> answer(context, 200, this::events));
        router.get("/api/v1/conversations/:id/facts").handler(context -> answer(context, 200, this::facts));
        router.get("/api/v1/conversations/:id/export").handler(context -> answer(context, 200, this::export));
        router.delete("/api/v1/conversations/:id").handler(this::delete);
        router.post("/api/v1/conversations/:id/feedback").handler(context -> answer(context, 200, this::rate));
        for (ProposalFormat format : ProposalFormat.values()) {
            router.get("/api/v1/conversations/:id/proposal." + format.extension())
                    .handler(context -> send(context, chatbot.proposal(access(context), format)));
        }
        for (ProposalFormat format : ProposalFormat.forReading()) {
            router.get("/api/v1/conversations/:id/guide." + format.extension())
                    .handler(context -> send(context, chatbot.guide(access(context), format)));
        }
        router.post("/api/v1/understand").handler(context -> answer(context, 200, this::understand));
        router.post("/api/v1/calculate").handler(context -> answer(context, 200, this::calculate));
        describe(router, "openapi.yaml", "application/yaml");
        describe(router, "asyncapi.yaml", "application/yaml");
        describe(router, "proposal.schema.json", "application/schema+json");
    }

    /** Nothing is uploaded here, and what reads forms would only be there to be broken. */
    static void refuseForms(RoutingContext context) {
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.strip().matches("(?is)(multipart/|application/x-www-form-urlencoded).*")) {
            throw new RequestException(415, "unsupported_media_type", "send JSON; forms and uploads are not read");
        }
        context.next();
    }

    static void describe(Router router, String name, String mediaType) {
        Buffer description = description(name);
        router.get("/api/v1/" + name)
                .handler(context -> context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, mediaType)
                        .end(description));
    }

    private Future<JsonObject> open(RoutingContext context) {
        JsonObject body = body(context);
        Requests.allow(body, Set.of("language", "lender", "identity"));
        String language = Requests.language(body);
        Optional<String> lender = Requests.lender(body);
        gate.opening(gate.caller(context.request()));
        Future<Optional<Introduction>> introduced = Requests.string(body, "identity")
                .map(jwt -> identities.introduce(jwt).map(Optional::of))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
        return introduced
                .compose(introduction -> chatbot.open(language, lender, introduction))
                .map(opened -> new JsonObject()
                        .put("id", opened.id())
                        .put("token", opened.token())
                        .put("events", array(opened.events())));
    }

    private Future<JsonObject> receive(RoutingContext context) {
        Access owner = access(context);
        UserMessage message = Requests.message(body(context));
        gate.turn(gate.caller(context.request()), owner);
        return meters.turn(
                        () -> chatbot.receive(owner, message, Trace.of(context).id()))
                .map(events -> new JsonObject().put("events", array(events)));
    }

    private Future<JsonObject> identify(RoutingContext context) {
        Access owner = access(context);
        JsonObject body = body(context);
        Requests.allow(body, Set.of("identity", "token"));
        String jwt = Requests.string(body, "identity").orElseThrow(() -> Requests.missing("identity"));
        Optional<String> next = Requests.token(body);
        gate.turn(gate.caller(context.request()), owner);
        return identities
                .introduce(jwt)
                .compose(introduction -> chatbot.introduce(owner, introduction, next))
                .map(events -> new JsonObject().put("events", array(events)));
    }

    private Future<JsonObject> events(RoutingContext context) {
        long after = Requests.sequence("after", context.request().getParam("after", "0"));
        return chatbot.events(access(context), after, EVENTS_AT_ONCE)
                .map(events -> new JsonObject().put("events", array(events)));
    }

    private Future<JsonObject> facts(RoutingContext context) {
        return chatbot.facts(access(context)).map(facts -> new JsonObject().put("facts", facts));
    }

    private Future<JsonObject> export(RoutingContext context) {
        return chatbot.export(access(context));
    }

    private void delete(RoutingContext context) {
        chatbot.delete(access(context))
                .onSuccess(done -> context.response().setStatusCode(204).end())
                .onFailure(context::fail);
    }

    /** No answer is an answer too, but not counted. */
    private Future<JsonObject> rate(RoutingContext context) {
        Access owner = access(context);
        JsonObject body = body(context);
        Requests.allow(body, Set.of("helped"));
        JsonObject nothingSaid = new JsonObject().put("events", new JsonArray());
        if (body.containsKey("helped") && body.getValue("helped") == null) {
            return Future.succeededFuture(nothingSaid);
        }
        if (!(body.getValue("helped") instanceof Boolean helped)) {
            throw Requests.wrong("helped", "must be true, false, or null for no answer");
        }
        return chatbot.rate(owner, helped).map(nothingSaid);
    }

    private static void send(RoutingContext context, Future<ProposalFile> file) {
        file.onSuccess(found -> send(context.response(), found)).onFailure(context::fail);
    }

    private static void send(HttpServerResponse response, ProposalFile file) {
        response.putHeader(HttpHeaders.CONTENT_TYPE, file.mediaType())
                .putHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .end(Buffer.buffer(file.content()));
    }

    private Future<JsonObject> understand(RoutingContext context) {
        requireAdministrator(context, settings, entrance);
        JsonObject body = body(context);
        Requests.allow(body, Set.of("text", "asked"));
        String text = Requests.text(Requests.string(body, "text").orElseThrow(() -> Requests.missing("text")));
        return Future.succeededFuture(Meaning.json(chatbot.understand(text, Requests.string(body, "asked"))));
    }

    private Future<JsonObject> calculate(RoutingContext context) {
        JsonObject body = body(context);
        String kind = Requests.string(body, "kind").orElseThrow(() -> Requests.missing("kind"));
        body.remove("kind");
        return vertx.executeBlocking(() -> new JsonObject(chatbot.calculate(kind, body.getMap())), false);
    }

    private void socket(RoutingContext context) {
        String conversation = Requests.conversation(context);
        boolean upgrades = "websocket".equalsIgnoreCase(context.request().getHeader(HttpHeaders.UPGRADE));
        // Drafts of the protocol before RFC 6455 named no version; Netty would still try them.
        if (!upgrades || !"13".equals(context.request().getHeader("Sec-WebSocket-Version"))) {
            throw new RequestException(426, "websocket_expected", "open this path as a WebSocket; see asyncapi.yaml");
        }
        Gate.Caller caller = gate.caller(context.request());
        gate.socket(caller);
        context.request()
                .toWebSocket()
                .onSuccess(socket -> {
                    Runnable disconnected =
                            connections.upgraded(context.request().connection());
                    SocketPass pass = new SocketPass(gate, caller, Trace.of(context), disconnected);
                    ConversationSocket.serve(vertx, chatbot, meters, pass, socket, conversation);
                })
                .onFailure(failure -> {
                    gate.closed(caller);
                    context.fail(failure);
                });
    }

    /** Refuses who does not bring the administrators' secret. */
    static void requireAdministrator(RoutingContext context, WebSettings settings, Entrance entrance) {
        byte[] given = bearer(context).getBytes(StandardCharsets.UTF_8);
        byte[] wanted = settings.adminToken().getBytes(StandardCharsets.UTF_8);
        Address client = entrance.client(context.request());
        if (!entrance.mayGuess(client) || !MessageDigest.isEqual(given, wanted)) {
            throw entrance.wrong(
                    client, new RequestException(403, "wrong_token", "this needs the administrator's token as Bearer"));
        }
    }

    private static Access access(RoutingContext context) {
        return new Access(Requests.conversation(context), bearer(context));
    }

    static String bearer(RoutingContext context) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.startsWith("Bearer ")) {
            throw new RequestException(401, "missing_token", "send the token as Authorization: Bearer TOKEN");
        }
        return header.substring("Bearer ".length());
    }

    static JsonObject body(RoutingContext context) {
        Buffer buffer = context.body().buffer();
        return Requests.object(buffer == null ? Buffer.buffer() : buffer);
    }

    static JsonArray array(List<StoredEvent> events) {
        JsonArray array = new JsonArray();
        events.forEach(event -> array.add(new JsonObject(event.json())));
        return array;
    }

    static Buffer description(String name) {
        try (InputStream file = Api.class.getResourceAsStream("/api/" + name)) {
            return Buffer.buffer(Objects.requireNonNull(file, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void answer(RoutingContext context, int status, Function<RoutingContext, Future<JsonObject>> work) {
        work.apply(context)
                .onSuccess(body -> context.response()
                        .setStatusCode(status)
                        .putHeader(HttpHeaders.CONTENT_TYPE, JSON)
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                        .end(body.toBuffer()))
                .onFailure(context::fail);
    }
}

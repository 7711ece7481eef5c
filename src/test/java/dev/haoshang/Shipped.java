package dev.haoshang;

import dev.haoshang.conversation.Conversation;
import dev.haoshang.conversation.Knowledge;
import dev.haoshang.conversation.StoredEvent;
import dev.haoshang.storage.Keys;
import dev.haoshang.storage.SqlConversationStore;
import dev.haoshang.storage.StorageSettings;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The content and the model of this repository, made once for a whole test run and kept under {@code target} for the next one. */
public final class Shipped {
    /** The date on which tests happen. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** What {@link #staffed} signs events with. */
    public static final String WEBHOOK_SECRET = "a secret of the tests, long enough";

    private static final Path KEPT = Path.of("target", "shipped");
    private static final Knowledge KNOWLEDGE = learn();

    private Shipped() {}

    private static Knowledge learn() {
        try {
            return Learning.learn(settings(KEPT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the shipped assistant knows. */
    public static Knowledge knowledge() {
        return KNOWLEDGE;
    }

    /** Settings with the repository's content, a data folder, and the tests' date. */
    static Settings settings(Path data) {
        Settings settings = new Settings();
        settings.content = Path.of(".");
        settings.data = data;
        settings.today = TODAY.toString();
        return settings;
    }

    /** Settings of a server on a free port, without limits: tests do in a second what a person does in a day. */
    static Settings.Serving serving() {
        Settings.Serving serving = new Settings.Serving();
        serving.port = 0;
        limit(serving, 0);
        return serving;
    }

    private static void limit(Settings.Serving serving, int most) {
        LimitSettings limits = serving.limits;
        limits.requests = most;
        limits.wrongTokens = most;
        limits.turns = most;
        limits.conversations = most;
        limits.conversationTurns = most;
        limits.originTurns = most;
        limits.allTurns = most;
        limits.conversationSockets = most;
        limits.addressSockets = most;
        limits.sockets = most;
        limits.addressConnections = most;
        limits.connections = most;
        limits.teamRequests = most;
        limits.teamAllRequests = most;
        limits.teamAddressConnections = most;
        limits.teamConnections = most;
    }

    /** A server with settings of its own, as flags; what they do not name is limited as anywhere. */
    public static Server server(Path data, String... flags) throws IOException {
        Settings.Serving serving = new Settings.Serving();
        new picocli.CommandLine(serving).parseArgs(flags);
        serving.port = 0;
        serving.watch = false;
        return Server.start(settings(data), serving, KNOWLEDGE, said -> {});
    }

    /** A server with the shipped content on a free port, its store in the given folder. */
    public static Server server(Path data) throws IOException {
        return server(data, 0);
    }

    /** The same on a given port, for a server that comes back. */
    public static Server server(Path data, int port) throws IOException {
        return server(data, port, Set.of());
    }

    /** The same on a free port, for pages of other sites too. */
    public static Server server(Path data, Set<String> allowedOrigins) throws IOException {
        return server(data, 0, allowedOrigins);
    }

    /** A server on a free port that seals what it stores. */
    public static Server sealed(Path data, String keys) throws IOException {
        Settings.Serving serving = serving();
        serving.watch = false;
        serving.encryptionKeys = keys;
        return Server.start(settings(data), serving, KNOWLEDGE, said -> {});
    }

    /**
     * A server with people behind it.
     *
     * @param hours when they answer
     * @param webhook where their system is told of events, or empty
     */
    public static Server staffed(Path data, String hours, String webhook) throws IOException {
        return staffed(TODAY, data, hours, webhook);
    }

    /** The same on another date. */
    public static Server staffed(LocalDate today, Path data, String hours, String webhook) throws IOException {
        Settings settings = settings(data);
        settings.today = today.toString();
        Settings.Serving serving = serving();
        serving.watch = false;
        serving.team.agentHours = hours;
        serving.team.agentName = "小林";
        serving.team.webhookUrl = webhook;
        serving.team.webhookPrivateAddresses = true;
        serving.team.webhookSecretFile = data.resolve("webhook-secret").toString();
        Files.writeString(data.resolve("webhook-secret"), WEBHOOK_SECRET);
        return Server.start(settings, serving, KNOWLEDGE, said -> {});
    }

    /**
     * A server that takes over what is saved in a content folder.
     *
     * @param terminal hears what becomes of each save
     */
    public static Server watching(Path data, Path content, Consumer<String> terminal) throws IOException {
        Settings settings = settings(data);
        settings.content = content;
        Settings.Serving serving = serving();
        serving.port = 0;
        return Server.start(settings, serving, terminal);
    }

    /**
     * One of several nodes that share a database.
     *
     * @param clusterPort for the other nodes; the next one is used too
     * @param member {@code HOST:PORT} of a node to look for
     */
    public static Server node(Path data, String database, int clusterPort, String member) throws IOException {
        Settings.Serving serving = serving();
        serving.port = 0;
        serving.watch = false;
        serving.database = database;
        serving.clusterPort = clusterPort;
        serving.clusterMembers = Set.of(member);
        return Server.start(settings(data), serving, KNOWLEDGE, said -> {});
    }

    /** Gives a data folder a store with one short talk. */
    static void keepTalk(Path data, Keys keys) {
        Vertx vertx = Vertx.vertx();
        SqlConversationStore store =
                SqlConversationStore.open(vertx, StorageSettings.inFolder(data).withKeys(keys));
        store.create(
                        new Conversation("talk", "hash", 1, 1, "{}", Instant.EPOCH, Instant.EPOCH),
                        List.of(new StoredEvent(1, "{}")))
                .await();
        store.close().await();
        vertx.close().await();
    }

    /** Gives a data folder the model of the shipped intents, so that nothing has to be trained there. */
    public static void keepModel(Path data) throws IOException {
        Files.createDirectories(data.resolve("model"));
        for (String name : List.of("intents.model", "content.properties")) {
            Files.copy(
                    KEPT.resolve("model").resolve(name), data.resolve("model").resolve(name));
        }
    }

    /**
     * A server that knows a lender's customers by a shared secret.
     *
     * @param required for what a borrower must be identified
     */
    public static Server identifying(
            Path data, String secret, String issuer, String audience, String required, Set<String> allowedOrigins)
            throws IOException {
        Settings.Serving serving = new Settings.Serving();
        serving.port = 0;
        serving.allowedOrigins = allowedOrigins;
        serving.watch = false;
        Path file = Files.writeString(data.resolve("lender-secret"), secret + "\n");
        serving.customers.secretFile = file.toString();
        serving.customers.issuer = issuer;
        serving.customers.audience = audience;
        serving.customers.required = required;
        return Server.start(settings(data), serving, KNOWLEDGE, said -> {});
    }

    private static Server server(Path data, int port, Set<String> allowedOrigins) throws IOException {
        Settings.Serving serving = serving();
        serving.port = port;
        serving.team.adminPort = 0;
        serving.allowedOrigins = allowedOrigins;
        serving.watch = false;
        return Server.start(settings(data), serving, KNOWLEDGE, said -> {});
    }
}

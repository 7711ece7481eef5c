package dev.haoshang;

import dev.haoshang.conversation.Chatbot;
import dev.haoshang.conversation.ConversationStore;
import dev.haoshang.conversation.Knowledge;
import dev.haoshang.conversation.LiveKnowledge;
import dev.haoshang.document.LetterPdf;
import dev.haoshang.identity.Identities;
import dev.haoshang.identity.IdentitySettings;
import dev.haoshang.storage.SqlConversationStore;
import dev.haoshang.storage.StorageSettings;
import dev.haoshang.web.Edge;
import dev.haoshang.web.TurnMeters;
import dev.haoshang.web.WebSettings;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxBuilder;
import io.vertx.core.VertxOptions;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running server: the one place where its parts are put together. */
public final class Server {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final int DOCUMENTS_AT_ONCE = 2;
    private static final long PURGE_EVERY_MILLIS = TimeUnit.HOURS.toMillis(1);

    /** A stop takes under ten seconds, whatever a client or the database does: what is not stored by then was never acknowledged. */
    private static final int CLIENTS_LEAVE_SECONDS = 3;

    private static final int TURNS_END_SECONDS = 2;
    private static final int STORE_CLOSES_SECONDS = 3;

    private final Vertx vertx;
    private final ConversationStore store;
    private final Chatbot chatbot;
    private final Edge edge;
    private final int port;
    private final Optional<Reloading> reloading;
    private final TeamSide team;

    private Server(
            Vertx vertx,
            ConversationStore store,
            Chatbot chatbot,
            Edge edge,
            int port,
            Optional<Reloading> reloading,
            TeamSide team) {
        this.vertx = vertx;
        this.store = store;
        this.chatbot = chatbot;
        this.edge = edge;
        this.port = port;
        this.reloading = reloading;
        this.team = team;
    }

    /**
     * Starts a server. Blocking.
     *
     * @param terminal hears what becomes of content that is saved while the server runs, by any thread
     * @throws dev.haoshang.content.ContentException when the content has problems; nothing is started then
     * @throws dev.haoshang.conversation.StorageException when the store cannot be opened
     * @throws IOException when the port cannot be had or the administrators' secret cannot be read
     */
    static Server start(Settings settings, Settings.Serving serving, Consumer<String> terminal) throws IOException {
        refuseTakenPort(serving);
        TeamSide.refuseTakenPort(serving);
        return start(settings, serving, Learning.learn(settings, () -> AdminToken.read(settings, serving)), terminal);
    }

    /** Asks for the port before anything is read or trained, as for the data folder, so that a vain start ends at once. */
    private static void refuseTakenPort(Settings.Serving serving) throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(serving.host, serving.port));
        }
    }

    static Server start(Settings settings, Settings.Serving serving, Knowledge knowledge, Consumer<String> terminal)
            throws IOException {
        WebSettings web = new WebSettings(
                serving.host,
                serving.port,
                serving.origins(),
                AdminToken.read(settings, serving),
                serving.limits.limits());
        EncryptionKeys encryption = serving.encryption();
        encryption.warnings().forEach(LOG::warn);
        StorageSettings storage = serving.storage(settings.data).withKeys(encryption.keys());
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Optional<IdentitySettings> identity = serving.customers.settings(settings.data);
        Vertx vertx = vertx(meters, serving.cluster());
        List<Supplier<Future<Void>>> opened = new ArrayList<>(List.of(vertx::close));
        try {
            SqlConversationStore store = SqlConversationStore.open(vertx, storage);
            opened.add(0, store::close);
            Clock clock = settings.clock();
            // The fonts take a while to read; nobody needs them in the first second.
            Future<LetterPdf> pdf =
                    Future.fromCompletionStage(CompletableFuture.supplyAsync(() -> new LetterPdf(DOCUMENTS_AT_ONCE)));
            LiveKnowledge live = new LiveKnowledge(knowledge, serving.customers.need());
            Chatbot chatbot =
                    new Chatbot(vertx, store, live, pdf, clock, serving.team.people(), new TurnMeters(meters));
            opened.add(0, chatbot::close);
            OperationMeters.register(meters, store, settings.data, Clock.systemUTC());
            chatbot.ready().await();
            Edge edge = new Edge(vertx, chatbot, web, meters, identities(vertx, identity));
            int port = edge.listen().await();
            TeamSide team = TeamSide.start(vertx, store.team(), chatbot, meters, settings, serving);
            Optional<Reloading> reloading =
                    serving.watch ? Optional.of(Reloading.start(settings, live, terminal)) : Optional.empty();
            Server server = new Server(vertx, store, chatbot, edge, port, reloading, team);
            server.purge(clock, Duration.ofDays(serving.retentionDays));
            return server;
        } catch (Exception failure) { // await() throws checked ones undeclared too, as for a port that is taken
            opened.forEach(close -> close.get().await());
            throw failure;
        }
    }

    /** By the system's clock: a fixed date, for checks, must not keep an expired identity alive. */
    private static Identities identities(Vertx vertx, Optional<IdentitySettings> settings) {
        return settings.map(given -> Identities.of(vertx, given, Clock.systemUTC()))
                .orElseGet(Identities::none);
    }

    /** With its own meters for requests, sockets and pools; none of them is labelled with a path or an id. */
    private static Vertx vertx(PrometheusMeterRegistry meters, Optional<Cluster> cluster) throws IOException {
        VertxOptions options = new VertxOptions()
                .setMetricsOptions(
                        new MicrometerMetricsOptions().setEnabled(true).setJvmMetricsEnabled(true));
        VertxBuilder builder = Vertx.builder().withMetrics(new MicrometerMetricsFactory(meters));
        if (cluster.isEmpty()) {
            return builder.with(options).build();
        }
        return builder.with(options.setEventBusOptions(cluster.get().events()))
                .withClusterManager(cluster.get().membership())
                .buildClustered()
                .await();
    }

    private void purge(Clock clock, Duration retention) {
        Runnable purge = () -> store.deleteUnusedSince(clock.instant().minus(retention))
                .onSuccess(count -> LOG.info("erased conversations={} unused for days={}", count, retention.toDays()))
                .onFailure(failure ->
                        LOG.warn("conversations past their time could not be erased; tried again in an hour", failure));
        purge.run();
        vertx.setPeriodic(PURGE_EVERY_MILLIS, tick -> purge.run());
    }

    /** The port of the team's interface. */
    public int adminPort() {
        return team.port();
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    /**
     * Takes nothing new, finishes the turns that are under way, tells the sockets to come again, and ends. Blocking, for less than ten
     * seconds.
     */
    public void stop() {
        reloading.ifPresent(Reloading::close);
        try {
            edge.shutdown(Duration.ofSeconds(CLIENTS_LEAVE_SECONDS))
                    .eventually(team::stop)
                    .eventually(() -> chatbot.close().timeout(TURNS_END_SECONDS, TimeUnit.SECONDS))
                    .eventually(() -> store.close().timeout(STORE_CLOSES_SECONDS, TimeUnit.SECONDS))
                    .await();
        } finally {
            vertx.close().await(); // not in the chain above, whose event loop ends with it and could not tell
        }
    }
}

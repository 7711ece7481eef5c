package dev.haoshang;

import dev.haoshang.conversation.Chatbot;
import dev.haoshang.conversation.Relief;
import dev.haoshang.conversation.TeamDesk;
import dev.haoshang.conversation.TeamStore;
import dev.haoshang.identity.SignIn;
import dev.haoshang.web.AdminEdge;
import dev.haoshang.web.AdminSettings;
import dev.haoshang.web.Administrator;
import dev.haoshang.web.Role;
import dev.haoshang.web.TeamMeters;
import dev.haoshang.web.WebhookSettings;
import dev.haoshang.web.Webhooks;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running part of a server that serves the support team.
 *
 * @param edge its interface
 * @param port where that listens
 * @param webhooks tells the team's system, where there is one
 * @param relief looks after borrowers whom a person left without an answer, where the assistant may
 */
record TeamSide(AdminEdge edge, int port, Optional<Webhooks> webhooks, Optional<Relief> relief) {
    private static final Logger LOG = LoggerFactory.getLogger(TeamSide.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration RELIEVE_EVERY = Duration.ofSeconds(10);
    private static final Duration MEASURE_EVERY = Duration.ofSeconds(10);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int ATTEMPTS = 12;
    private static final int LEAST_SECRET = 32;
    private static final long ERASE_EVERY_MILLIS = TimeUnit.HOURS.toMillis(1);
    private static final int REQUESTS_END_SECONDS = 2;

    /** Asks for the port before anything is read or trained, so that a vain start ends at once. */
    static void refuseTakenPort(Settings.Serving serving) throws IOException {
        int port = serving.team.port(serving.port);
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(serving.team.adminHost, port));
        } catch (IOException refused) {
            throw new IOException(
                    "port " + port + " on " + serving.team.adminHost + ", for the team's interface, cannot be had ("
                            + refused.getMessage() + "); choose another one with --admin-port or --admin-host",
                    refused);
        }
    }

    /** Starts to listen and to send. Blocking. */
    static TeamSide start(
            Vertx vertx,
            TeamStore store,
            Chatbot chatbot,
            MeterRegistry registry,
            Settings settings,
            Settings.Serving serving)
            throws IOException {
        TeamSettings team = serving.team;
        Clock clock = settings.clock();
        TeamDesk desk = chatbot.desk(store);
        AdminSettings admin = new AdminSettings(
                team.adminHost,
                team.port(serving.port),
                AdminTokens.read(AdminTokens.file(settings, team)),
                new Administrator("admin", Role.ADMIN, Administrator.hash(AdminToken.read(settings, serving))),
                serving.limits.teamEntry(),
                serving.limits.teamAllRequests);
        Optional<SignIn> signIn = signIn(vertx, team);
        AdminEdge edge = new AdminEdge(vertx, chatbot, desk, admin, clock, signIn, registry);
        Optional<WebhookSettings> told = webhooks(team);
        int port = edge.listen().await();
        LOG.info("the team's interface is at http://{}:{}/admin/", team.adminHost, port);
        TeamMeters meters = new TeamMeters(registry, store, team.people(), clock);
        meters.refresh().await();
        vertx.setPeriodic(MEASURE_EVERY.toMillis(), tick -> meters.refresh());
        Optional<Webhooks> webhooks = told.map(to -> new Webhooks(vertx, store, to, meters, Clock.systemUTC()));
        webhooks.ifPresent(sender -> sender.start(LOOK_EVERY));
        Optional<Relief> relief = team.agentSilence().map(desk::relief);
        relief.ifPresent(looking -> looking.start(vertx, RELIEVE_EVERY));
        erase(vertx, store, clock, team, serving.retentionDays);
        return new TeamSide(edge, port, webhooks, relief);
    }

    /** By the system's clock: a fixed date, for checks, must not keep an expired token alive. */
    private static Optional<SignIn> signIn(Vertx vertx, TeamSettings team) throws IOException {
        return team.signIn().map(settings -> SignIn.of(vertx, settings, Clock.systemUTC()));
    }

    private static Optional<WebhookSettings> webhooks(TeamSettings team) throws IOException {
        if (team.webhookUrl.isEmpty()) {
            return Optional.empty();
        }
        String secret = Files.readString(Path.of(team.webhookSecretFile)).strip();
        if (secret.length() < LEAST_SECRET) {
            throw new IOException("the webhooks' secret in " + team.webhookSecretFile + " is shorter than "
                    + LEAST_SECRET + " characters; write a longer one");
        }
        return Optional.of(new WebhookSettings(
                URI.create(team.webhookUrl), secret, team.webhookPrivateAddresses, FIRST_WAIT, PATIENCE, ATTEMPTS));
    }

    private static void erase(Vertx vertx, TeamStore store, Clock clock, TeamSettings team, int retentionDays) {
        Runnable erase = () -> {
            Instant now = clock.instant();
            store.erase(
                            now.minus(Duration.ofDays(team.auditDays)),
                            now.minus(Duration.ofDays(retentionDays)),
                            LocalDate.now(clock).minusDays(team.reportDays))
                    .onFailure(failure -> LOG.warn(
                            "what is past its time of audit, events and report could not all be erased; tried again in an hour",
                            failure));
        };
        erase.run();
        vertx.setPeriodic(ERASE_EVERY_MILLIS, tick -> erase.run());
    }

    /** Lets requests be answered and sends nothing more. */
    Future<Void> stop() {
        webhooks.ifPresent(Webhooks::close);
        relief.ifPresent(Relief::close);
        return edge.shutdown(Duration.ofSeconds(REQUESTS_END_SECONDS));
    }
}

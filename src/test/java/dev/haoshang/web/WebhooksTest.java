package dev.haoshang.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.conversation.Consequences;
import dev.haoshang.conversation.Conversation;
import dev.haoshang.conversation.DeadLetter;
import dev.haoshang.conversation.Outgoing;
import dev.haoshang.conversation.People;
import dev.haoshang.conversation.StoredEvent;
import dev.haoshang.storage.SqlConversationStore;
import dev.haoshang.storage.StorageSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhooksTest {
    private static final String SECRET = "a secret of the tests, long enough";

    @TempDir
    Path data;

    private Vertx vertx;
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private SqlConversationStore store;
    private Receiver receiver;

    @BeforeEach
    void open() throws Exception {
        vertx = Vertx.vertx();
        store = SqlConversationStore.open(vertx, StorageSettings.inFolder(data));
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        receiver.close();
        store.close().await();
        vertx.close().await();
    }

    private Webhooks sender(String url, boolean privateAddresses, int attempts) {
        WebhookSettings settings = new WebhookSettings(
                URI.create(url), SECRET, privateAddresses, Duration.ofMillis(20), Duration.ofMillis(700), attempts);
        Webhooks webhooks = new Webhooks(vertx, store.team(), settings, meters(), Clock.systemUTC());
        webhooks.start(Duration.ofMillis(20));
        return webhooks;
    }

    private TeamMeters meters() {
        return new TeamMeters(registry, store.team(), People.NOBODY, Clock.systemUTC());
    }

    private double counted(String outcome) {
        return registry.get("haoshang.webhooks")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private void happens(String id) {
        Instant now = Instant.now();
        Outgoing event = new Outgoing(
                id,
                "handoff",
                new JsonObject().put("id", id).put("type", "handoff").encode());
        store.create(
                        new Conversation("talk-" + id, "hash", 1, 1, "{}", now, now),
                        List.of(new StoredEvent(1, "{}")),
                        new Consequences(Optional.empty(), List.of(event), List.of()))
                .await();
    }

    private List<DeadLetter> dead() throws InterruptedException {
        Instant patience = Instant.now().plusSeconds(30);
        List<DeadLetter> dead = store.team().deadLetters(10).await();
        while (dead.isEmpty() && Instant.now().isBefore(patience)) {
            TimeUnit.MILLISECONDS.sleep(20);
            dead = store.team().deadLetters(10).await();
        }
        return dead;
    }

    @Test
    void signsTheTimeAndTheBody() throws Exception {
        happens("a");

        sender(receiver.url(), true, 3);
        String body = receiver.next().replaceFirst("\\S+ ", "");

        String[] parts = receiver.signatures().get(0).split("[=,]");
        assertEquals("t", parts[0]);
        assertTrue(Math.abs(Instant.now().getEpochSecond() - Long.parseLong(parts[1])) < 30);
        assertEquals(Webhooks.hmac(SECRET, parts[1] + "." + body), parts[3]);
    }

    @Test
    void triesAgainUntilTheReceiverTakesIt() throws Exception {
        receiver.answerBy(Receiver.status(500));
        happens("a");

        sender(receiver.url(), true, 10);
        String first = receiver.next();
        receiver.answerBy(Receiver.status(200));
        String second = receiver.next();

        assertEquals(first, second);
    }

    @Test
    void keepsWhatNobodyTakesAndSendsItOnceMoreWhenAsked() throws Exception {
        receiver.answerBy(Receiver.status(500));
        happens("a");
        sender(receiver.url(), true, 2);

        DeadLetter dead = dead().get(0);
        receiver.next();
        receiver.next();
        receiver.answerBy(Receiver.status(200));
        assertTrue(store.team().replay(dead.id()).await());
        receiver.next();

        assertEquals(2, counted("failed"));
        assertEquals(2, dead.attempts());
        assertEquals("the receiver answered 500", dead.failure());
        assertFalse(store.team().replay("unknown").await());
    }

    @Test
    void countsWhatWasTaken() throws Exception {
        sender(receiver.url(), true, 3);
        happens("a");
        receiver.next();
        happens("b"); // is sent after the outcome of the first one is noted

        receiver.next();

        assertTrue(counted("delivered") >= 1);
        assertEquals(0, counted("failed"));
    }

    @Test
    void followsNoRedirect() throws Exception {
        receiver.answerBy(exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
        });
        happens("a");

        sender(receiver.url(), true, 1);

        assertEquals("the receiver answered 307", dead().get(0).failure());
        assertTrue(receiver.next().startsWith("/hooks "));
        assertEquals(0, receiver.waiting());
    }

    @Test
    void givesUpOnAReceiverThatHangs() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        receiver.answerBy(exchange -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        happens("a");

        sender(receiver.url(), true, 1);

        assertEquals("the receiver did not answer in time", dead().get(0).failure());
        end.countDown();
    }

    @Test
    void refusesPrivateAddressesUnlessTheyAreAllowed() throws Exception {
        happens("a");

        sender(receiver.url(), false, 1);

        assertTrue(dead().get(0).failure().contains("private address"));
        assertEquals(0, receiver.waiting());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "255.255.255.255",
                "::1",
                "fe80::1",
                "fd00::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1"
            })
    void knowsPrivateAddresses(String address) throws Exception {
        assertFalse(Webhooks.isPublic(InetAddress.getByName(address)), address);
        assertTrue(Webhooks.isPublic(InetAddress.getByName("93.184.216.34")));
    }

    @Test
    void sendsEachEventOnceHoweverManySendersThereAre() throws Exception {
        SqlConversationStore other = SqlConversationStore.open(vertx, StorageSettings.inFolder(data));
        WebhookSettings settings = new WebhookSettings(
                URI.create(receiver.url()), SECRET, true, Duration.ofSeconds(5), Duration.ofSeconds(20), 3);
        new Webhooks(vertx, store.team(), settings, meters(), Clock.systemUTC()).start(Duration.ofMillis(5));
        new Webhooks(vertx, other.team(), settings, meters(), Clock.systemUTC()).start(Duration.ofMillis(5));

        IntStream.range(0, 40).forEach(i -> happens("event-" + i));
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            taken.add(receiver.next());
        }

        assertEquals(40, taken.stream().distinct().count());
        other.close().await();
    }
}

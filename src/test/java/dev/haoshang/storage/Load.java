package dev.haoshang.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.conversation.Conversation;
import dev.haoshang.conversation.ConversationStore;
import dev.haoshang.conversation.Standing;
import dev.haoshang.conversation.StorageException;
import dev.haoshang.conversation.VersionConflictException;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** Many talks at once, each as a patient client has it: what fails is sent again under the same id a little later. */
final class Load {
    private static final long AGAIN_MILLIS = 50;
    private static final long PATIENCE_SECONDS = 60;

    private final Vertx vertx;
    private final ConversationStore store;
    private final int talks;
    private final Map<String, Long> versions = new ConcurrentHashMap<>();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private final AtomicLong unexpected = new AtomicLong();
    private final AtomicLong slowestNanos = new AtomicLong();
    private final AtomicLong underWay = new AtomicLong();
    private volatile boolean running = true;

    Load(Vertx vertx, ConversationStore store, int talks) {
        this.vertx = vertx;
        this.store = store;
        this.talks = talks;
    }

    void start() {
        for (int i = 0; i < talks; i++) {
            String id = "talk-" + i;
            store.create(Talk.opened(id), Talk.greeting()).await();
            underWay.incrementAndGet();
            turn(id, 1);
        }
    }

    private void turn(String id, long version) {
        long asked = System.nanoTime();
        String message = "message-" + version;
        store.find(id, message)
                .compose(found -> found.map(standing -> answer(standing, id, version, message))
                        .orElseGet(() -> Future.failedFuture(new IllegalStateException(id + " is gone"))))
                .onComplete(outcome -> {
                    slowestNanos.accumulateAndGet(System.nanoTime() - asked, Math::max);
                    next(outcome, id, version);
                });
    }

    private Future<Void> answer(Standing standing, String id, long version, String message) {
        return standing.answer().isEmpty() ? store.append(Talk.turn(id, version, message)) : Future.succeededFuture();
    }

    private void next(AsyncResult<Void> outcome, String id, long version) {
        if (outcome.succeeded()) {
            versions.put(id, version + 1);
            acknowledged.incrementAndGet();
        } else {
            failures.incrementAndGet();
            boolean calm =
                    outcome.cause() instanceof StorageException || outcome.cause() instanceof VersionConflictException;
            unexpected.addAndGet(calm ? 0 : 1);
        }
        tell();
        if (!running) {
            underWay.decrementAndGet();
            tell();
        } else if (outcome.succeeded()) {
            turn(id, version + 1);
        } else {
            vertx.setTimer(AGAIN_MILLIS, tick -> turn(id, version));
        }
    }

    void stop() {
        running = false;
        await(() -> underWay.get() == 0);
    }

    long acknowledged() {
        return acknowledged.get();
    }

    /** Failures of any other kind than those a client knows. */
    long unexpected() {
        return unexpected.get();
    }

    /** The longest that one call took, from the question to the answer. */
    Duration slowest() {
        return Duration.ofNanos(slowestNanos.get());
    }

    void awaitAcknowledged(long count) {
        await(() -> acknowledged.get() >= count);
    }

    void awaitFailures(long count) {
        await(() -> failures.get() >= count);
    }

    private synchronized void await(BooleanSupplier reached) {
        long end = System.nanoTime() + Duration.ofSeconds(PATIENCE_SECONDS).toNanos();
        try {
            while (!reached.getAsBoolean()) {
                assertTrue(System.nanoTime() < end, acknowledged + " acknowledged, " + failures + " failed");
                wait(Duration.ofSeconds(1).toMillis());
            }
        } catch (InterruptedException hurried) {
            throw new IllegalStateException(hurried);
        }
    }

    private synchronized void tell() {
        notifyAll();
    }

    void assertNothingLostOrDoubled() {
        versions.forEach((id, version) -> {
            Optional<Conversation> stored = store.find(id).await();
            assertEquals(version, stored.orElseThrow().version(), id);
            assertEquals(
                    Talk.events(version), store.events(id, 0, Integer.MAX_VALUE).await(), id);
        });
    }
}

package dev.haoshang.storage;

import dev.haoshang.conversation.StorageException;
import dev.haoshang.conversation.UnreadableConversationException;
import io.vertx.core.Future;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A few threads that answer questions, each with a connection of its own. What some readers wait for, and what they take for an outage,
 * keeps no others from theirs. Safe for any thread.
 */
final class Readers {
    private static final int CLOSING_SECONDS = 5;

    private final Database database;
    private final ThreadPoolExecutor threads;
    private final BlockingQueue<Link> idle;
    private final Outage outage = new Outage();

    /** What is asked of the database. */
    interface Question<T> {
        T put(Reading reading) throws SQLException;
    }

    /**
     * Readers that begin to wait for questions.
     *
     * @param name what their threads are called
     * @param queueLimit how many questions may wait
     * @param most how long a statement may take, where that is bounded
     */
    Readers(String name, Database database, int count, int queueLimit, Optional<Duration> most) {
        this.database = database;
        idle = new ArrayBlockingQueue<>(count);
        for (int i = 0; i < count; i++) {
            idle.add(new Link(database, most));
        }
        AtomicInteger number = new AtomicInteger();
        threads = new ThreadPoolExecutor(
                count, count, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(queueLimit), task -> {
                    Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        // Now rather than at the first question, where a machine that has no threads left would not refuse but throw.
        threads.prestartAllCoreThreads();
    }

    <T> Future<T> ask(Question<T> question, Reply<T> reply) {
        try {
            threads.execute(() -> reply.deliver(answer(question)));
        } catch (RejectedExecutionException refused) {
            String reason = threads.isShutdown() ? "the store is closed" : "too many questions wait; try again shortly";
            return Future.failedFuture(new StorageException("nothing was read: " + reason, refused));
        }
        return reply.future();
    }

    private <T> Future<T> answer(Question<T> question) {
        Optional<Throwable> standing = outage.standing();
        if (standing.isPresent()) {
            return Future.failedFuture(database.failure("nothing was read", standing.get()));
        }
        // There are as many links as threads.
        Link link = idle.remove();
        long begun = System.nanoTime();
        try {
            return Future.succeededFuture(question.put(new Reading(link)));
        } catch (UnreadableConversationException damaged) { // which says nothing about the database
            return Future.failedFuture(damaged);
        } catch (Throwable failure) { // an error of this program or of the machine is told as well, not only the
            // database's
            link.drop();
            outage.failed(failure, begun);
            return Future.failedFuture(database.failure("nothing was read", failure));
        } finally {
            idle.add(link);
        }
    }

    /** Answers what was asked and closes; blocks until then, but not for ever. */
    void close() {
        threads.shutdown();
        try {
            threads.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        List<Link> links = new ArrayList<>();
        idle.drainTo(links);
        links.forEach(Link::drop);
    }
}

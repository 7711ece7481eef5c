package dev.haoshang.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.conversation.Consequences;
import dev.haoshang.conversation.StorageException;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the others when a change or a question throws what nobody expects. */
class WriterTest {
    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final WriteQueue queue = new WriteQueue(100);
    private final CountDownLatch ended = new CountDownLatch(1);
    private Database database;
    private Thread writer;

    @BeforeEach
    void prepare() {
        StorageSettings settings = StorageSettings.inFolder(folder);
        SqlConversationStore.open(vertx, settings).close().await();
        database = Database.of(settings);
        writer = new Thread(new Writer(database, queue, ended::countDown));
    }

    @AfterEach
    void close() throws InterruptedException {
        queue.close();
        if (writer.getState() == Thread.State.NEW) {
            writer.start();
        }
        assertTrue(ended.await(30, TimeUnit.SECONDS));
        vertx.close().await();
    }

    private <T> Future<T> write(Write.Change<T> change) {
        Reply<T> reply = Reply.here(vertx);
        queue.add(new Write.Single<>(change, reply));
        return reply.future();
    }

    private Future<Void> create(String id) {
        return write(writing -> writing.create(Talk.opened(id), Talk.greeting(), Consequences.NONE));
    }

    private static Future<Void> fail(Error error) {
        throw error;
    }

    @Test
    void refusesOnlyTheChangeThatThrowsAnErrorAndSavesTheOthersOfItsGroup() {
        Future<Void> before = create("a");
        Future<Void> memory = write(writing -> fail(new OutOfMemoryError("of the test")));
        Future<Void> depth = write(writing -> fail(new StackOverflowError("of the test")));
        Future<Void> linkage = write(writing -> fail(new NoClassDefFoundError("of the test")));
        Future<Void> after = create("b");
        writer.start();

        before.await();
        after.await();
        assertInstanceOf(
                OutOfMemoryError.class,
                assertThrows(StorageException.class, memory::await).getCause());
        assertThrows(StorageException.class, depth::await);
        assertThrows(StorageException.class, linkage::await);
    }

    @Test
    void undoesWhatAChangeDidBeforeItsErrorAndGoesOn() {
        writer.start();
        Future<Void> half = write(writing -> {
            writing.create(Talk.opened("half"), Talk.greeting(), Consequences.NONE);
            return fail(new StackOverflowError("of the test"));
        });
        assertThrows(StorageException.class, half::await);

        create("half").await();
    }

    @Test
    void answersTheNextQuestionAfterOneThatThrewAnError() {
        Readers readers = new Readers("readers", database, 1, 10, Optional.empty());
        List<Future<Void>> broken = List.of(
                readers.ask(
                        reading -> WriterTest.<Void>thrown(new StackOverflowError("of the test")), Reply.here(vertx)),
                readers.ask(
                        reading -> WriterTest.<Void>thrown(new NoClassDefFoundError("of the test")),
                        Reply.here(vertx)));

        broken.forEach(question -> assertThrows(StorageException.class, question::await));

        assertEquals(
                List.of(),
                readers.ask(reading -> reading.events("a", 0, 1), Reply.here(vertx))
                        .await());
        readers.close();
    }

    private static <T> T thrown(Error error) {
        throw error;
    }

    @Test
    void deliversToWhoeverAskedEvenWhenTheirContextCannotBeReached() {
        Reply<String> reply = new Reply<>(brokenContext(), Promise.promise());

        reply.deliver(Future.succeededFuture("saved"));

        assertEquals("saved", reply.future().await());
    }

    /** A context on which nothing can be run any more for want of memory. */
    private static Context brokenContext() {
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, arguments) -> {
                    throw new OutOfMemoryError("of the test");
                });
    }
}

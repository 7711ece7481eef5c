package dev.haoshang.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.PostgresDatabases;
import dev.haoshang.conversation.SavedTurn;
import dev.haoshang.conversation.StorageException;
import dev.haoshang.conversation.StoredEvent;
import io.vertx.core.Future;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same against a real PostgreSQL server, with a database of its own for every test. */
final class PostgresStoreTest extends ConversationStoreContract {
    @RegisterExtension
    static final PostgresDatabases POSTGRES = new PostgresDatabases();

    private String database = "";

    @BeforeEach
    @Override
    void open() throws Exception {
        database = POSTGRES.create();
        super.open();
    }

    @Override
    StorageSettings settings() {
        return StorageSettings.at(database);
    }

    private static SavedTurn unstorable(String id) {
        return Talk.turn(id, 1, "unstorable", List.of(new StoredEvent(2, "三万五-secret \u0000")));
    }

    @Test
    void savesTheOthersOfAGroupWhenTheServerRejectsOne() {
        create("a");
        create("b");
        create("c");

        Future<Void> before = store.append(Talk.turn("a", 1));
        Future<Void> rejected = store.append(unstorable("b"));
        Future<Void> after = store.append(Talk.turn("c", 1));

        before.await();
        after.await();
        assertThrows(StorageException.class, rejected::await);
        assertStands("a", 2);
        assertStands("b", 1);
        assertStands("c", 2);
    }

    @Test
    void keepsWhatWasSaidOutOfItsFailures() {
        create("b");

        StorageException failure = assertThrows(StorageException.class, store.append(unstorable("b"))::await);

        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertFalse(trace.toString().contains("secret"), trace.toString());
    }

    @Test
    void failsATurnWhoseConversationIsLockedAndSavesItAfterwards() throws SQLException {
        store.close().await();
        store = SqlConversationStore.open(vertx, settings().withLockPatience(Duration.ofMillis(50)));
        create("a");
        create("b");

        try (Connection other = DriverManager.getConnection(database)) {
            other.setAutoCommit(false);
            try (Statement statement = other.createStatement()) {
                statement.execute("select * from conversation where id = 'a' for update");
            }
            StorageException failure = assertThrows(StorageException.class, store.append(Talk.turn("a", 1))::await);
            assertTrue(failure.getMessage().contains("holds a lock"), failure.getMessage());
            store.append(Talk.turn("b", 1)).await();
        }

        store.append(Talk.turn("a", 1)).await();
        assertStands("a", 2);
    }

    @Test
    void worksAgainAfterItsConnectionsWereCut() throws SQLException {
        create("a");
        store.append(Talk.turn("a", 1)).await();

        POSTGRES.disconnect(database);

        assertThrows(StorageException.class, store.append(Talk.turn("a", 2))::await);
        store.append(Talk.turn("a", 2)).await();
        for (int i = 0; i < 10; i++) {
            store.find("a").otherwiseEmpty().await();
        }
        assertStands("a", 3);
    }

    @Test
    void saysAtStartThatTheServerCannotBeReached() {
        StorageException failure = assertThrows(
                StorageException.class,
                () -> SqlConversationStore.open(
                        vertx, StorageSettings.at("jdbc:postgresql://127.0.0.1:1/talks?user=u&password=topsecret")));

        assertEquals(
                "the conversations cannot be opened (jdbc:postgresql://127.0.0.1:1/talks): the server cannot be reached;"
                        + " see that it runs and that this address is right",
                failure.getMessage());
    }

    @Test
    void saysAtStartThatTheDatabaseIsMissing() {
        StorageException failure = assertThrows(
                StorageException.class,
                () -> SqlConversationStore.open(vertx, StorageSettings.at(POSTGRES.at("nowhere"))));

        assertTrue(failure.getMessage().contains("create it first"), failure.getMessage());
    }
}

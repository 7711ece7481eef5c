package dev.haoshang.storage;

import dev.haoshang.conversation.Consequences;
import dev.haoshang.conversation.Conversation;
import dev.haoshang.conversation.ConversationStore;
import dev.haoshang.conversation.SavedTurn;
import dev.haoshang.conversation.Standing;
import dev.haoshang.conversation.StorageException;
import dev.haoshang.conversation.StoredEvent;
import dev.haoshang.conversation.TeamStore;
import dev.haoshang.storage.WriteQueue.Admission;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Conversations in a SQL database. One thread writes, a few read for the borrowers and two for the team, whose lists and reports keep
 * nobody's turn waiting; all queues are bounded, and what does not fit in is refused at once, so that a slow disk never fills the memory.
 * Instants are kept to the millisecond. Safe for any thread; several stores, in one process or many, may share a database.
 */
public final class SqlConversationStore implements ConversationStore {
    private static final Logger log = LoggerFactory.getLogger(SqlConversationStore.class);
    private static final String UNOPENED = "the conversations cannot be opened";
    private static final String UNCHECKED = "the conversations cannot be checked";
    private static final int READERS = 3;
    private static final int TEAM_READERS = 2;

    /** Each of them may take seconds, so that more would wait longer than anybody looks at a page. */
    private static final int TEAM_QUESTIONS = 100;

    private final Vertx vertx;
    private final Database database;
    private final WriteQueue queue;
    private final Readers readers;
    private final Readers teamReaders;
    private final Optional<Connection> occupied;
    private final Optional<Resealing> resealing;
    private final Promise<Void> closed = Promise.promise();

    private SqlConversationStore(
            Vertx vertx, Database database, Optional<Connection> occupied, StorageSettings settings) {
        this.vertx = vertx;
        this.database = database;
        this.occupied = occupied;
        this.queue = new WriteQueue(settings.queueLimit());
        this.readers = new Readers("storage-reader", database, READERS, settings.queueLimit(), Optional.empty());
        this.teamReaders = new Readers(
                "storage-team-reader", database, TEAM_READERS, TEAM_QUESTIONS, Optional.of(settings.teamPatience()));
        this.resealing = settings.keys().first().map(key -> new Resealing(vertx, this, key));
    }

    /**
     * Opens a store and brings its tables up to date; blocks while it does. Where there are keys, what is not under the first one is
     * sealed with it in the background from then on.
     *
     * @throws StorageException when the database cannot be used, or a key that it needs is missing; the message says which, why, and
     *     what to do
     * @throws IllegalArgumentException when the URL names no known kind of database
     */
    public static SqlConversationStore open(Vertx vertx, StorageSettings settings) {
        Database database = Database.of(settings);
        SqlConversationStore store =
                new SqlConversationStore(vertx, database, prepare(database, settings.keys()), settings);
        Thread writer = new Thread(new Writer(database, store.queue, store::end), "storage-writer");
        writer.setDaemon(true);
        writer.start();
        store.resealing.ifPresent(Resealing::begin);
        return store;
    }

    private static Optional<Connection> prepare(Database database, Keys keys) {
        try {
            database.prepare();
            try (Connection connection = database.source().getConnection()) {
                database.inspect(connection);
            }
            new Tables(database).bringUpToDate(UNOPENED);
            try (Connection connection = database.patientSource().getConnection()) {
                new KeyRegister(database, connection, UNOPENED).admit(keys);
            }
            write(database);
            return database.occupy();
        } catch (IOException | SQLException | FlywayException failure) {
            throw database.failure(UNOPENED, failure);
        }
    }

    /** A store that can only be read would look well until the first borrower's first message. */
    private static void write(Database database) throws SQLException {
        Link link = new Link(database);
        try {
            Connection connection = link.connection();
            database.begin(connection);
            new Writing(link).probe();
            database.commit(connection);
        } finally {
            link.drop();
        }
    }

    /**
     * What is broken in a store, which a server may be using; empty when it is sound. Reads all of it, and blocks. PostgreSQL's files
     * are its own business: of them only the tables' version is looked at.
     *
     * @throws StorageException when it cannot be read at all, or its tables are newer than this program
     */
    public static List<String> check(StorageSettings settings) {
        Database database = Database.of(settings);
        if (database instanceof SqliteDatabase sqlite
                && Files.notExists(sqlite.file().path())) {
            throw Database.refusal(UNCHECKED, database.name(), "there is none; give its folder with --data");
        }
        try (Connection connection = database.patientSource().getConnection()) {
            List<String> damages = database.damages(connection);
            if (damages.isEmpty()) {
                new Tables(database).refuseNewer(UNCHECKED);
            }
            return damages;
        } catch (SQLException | FlywayException failure) {
            if (failure instanceof SQLException damage && SqliteDatabase.isDamage(damage)) {
                return List.of(SqliteDatabase.DAMAGED); // not even its tables can be listed
            }
            throw database.failure(UNCHECKED, failure);
        }
    }

    private void end() {
        readers.close();
        teamReaders.close();
        occupied.ifPresent(this::leave);
        closed.complete();
    }

    private void leave(Connection connection) {
        try {
            connection.close();
        } catch (SQLException broken) {
            log.debug("closing a connection to {} failed", database.name(), broken);
        }
    }

    @Override
    public Future<Void> create(Conversation conversation, List<StoredEvent> events, Consequences consequences) {
        long last = lastOf(events, 1);
        if (conversation.version() != 1 || conversation.lastSequence() != last) {
            throw new IllegalArgumentException("the new conversation " + conversation.id()
                    + " must be at version 1 and at its last event, " + last);
        }
        return write(writing -> writing.create(conversation, events, consequences));
    }

    @Override
    public Future<Optional<Conversation>> find(String id) {
        return read(reading -> reading.find(id));
    }

    @Override
    public Future<Optional<String>> ownerHash(String id) {
        return read(reading -> reading.ownerHash(id));
    }

    @Override
    public Future<Optional<Standing>> find(String id, String messageId) {
        return read(reading -> reading.find(id, messageId));
    }

    @Override
    public Future<Void> append(SavedTurn turn) {
        lastOf(turn.events(), turn.events().get(0).sequence());
        Reply<Void> reply = Reply.here(vertx);
        return submit(new Write.Turn(turn, reply), reply);
    }

    @Override
    public Future<Void> append(SavedTurn turn, List<StoredEvent> rewritten) {
        lastOf(turn.events(), turn.events().get(0).sequence());
        return write(writing -> writing.append(turn, rewritten));
    }

    /** The number of the last event, where their numbers follow each other from the first. */
    private static long lastOf(List<StoredEvent> events, long first) {
        long next = first;
        for (StoredEvent event : events) {
            if (event.sequence() != next) {
                throw new IllegalArgumentException("event " + event.sequence() + " stands where " + next + " belongs");
            }
            next++;
        }
        return next - 1;
    }

    @Override
    public Future<Boolean> renewToken(String id, String hash, String nextHash) {
        return write(writing -> writing.renewToken(id, hash, nextHash));
    }

    @Override
    public Future<List<StoredEvent>> events(String id, long after, int limit) {
        return read(reading -> reading.events(id, after, limit));
    }

    @Override
    public Future<Boolean> delete(String id, Consequences consequences) {
        return write(writing -> writing.delete(id, consequences));
    }

    @Override
    public Future<Integer> deleteUnusedSince(Instant instant) {
        return purge((writing, most) -> writing.deleteUnused(instant, most));
    }

    /** Erases step by step, with pauses in which turns go on; how many. */
    Future<Integer> purge(Purge.Step step) {
        return new Purge(vertx, this, step).run();
    }

    @Override
    public Future<Void> probe() {
        return write(Writing::probe);
    }

    @Override
    public Future<Void> close() {
        resealing.ifPresent(Resealing::stop);
        Reply<Void> reply = Reply.here(vertx);
        closed.future().onComplete(done -> reply.deliver(Future.succeededFuture()));
        queue.close();
        return reply.future();
    }

    /** How many writes wait now. */
    public int waiting() {
        return queue.size();
    }

    /** What is kept for the team, in the same database and written by the same thread. */
    public TeamStore team() {
        return new SqlTeamStore(this);
    }

    <T> Future<T> read(Readers.Question<T> question) {
        return readers.ask(question, Reply.here(vertx));
    }

    /** The same for the team, whose questions may be long. */
    <T> Future<T> readForTeam(Readers.Question<T> question) {
        return teamReaders.ask(question, Reply.here(vertx));
    }

    <T> Future<T> write(Write.Change<T> change) {
        Reply<T> reply = Reply.here(vertx);
        return submit(new Write.Single<>(change, reply), reply);
    }

    private <T> Future<T> submit(Write write, Reply<T> reply) {
        Admission admission = queue.add(write);
        if (admission == Admission.WAITING) {
            return reply.future();
        }
        String reason =
                admission == Admission.CLOSED ? "the store is closed" : "too many writes wait; try again shortly";
        return Future.failedFuture(new StorageException(
                "nothing was saved (" + database.name() + "): " + reason,
                new RejectedExecutionException(admission.name())));
    }
}

package dev.haoshang.storage;

import dev.haoshang.conversation.SavedTurn;
import dev.haoshang.conversation.StorageException;
import io.vertx.core.Future;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. All writes that wait while the disk is busy with the last commit share the next one, so the cost of
 * a sync to the disk is divided among them. Askers hear of the outcome after the commit only.
 *
 * <p>When a group fails as a whole and the cause may lie in a single write, every write of it gets a transaction of its own, so
 * that one bad write harms no other. That includes errors of this program or of the machine: whatever is thrown, everyone in the
 * group hears of it and the writer goes on. When it cannot go on, the queue is closed and everything is refused from then on.
 */
final class Writer implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Writer.class);
    private static final int GROUP = 512;

    private final Database database;
    private final WriteQueue queue;
    private final Link link;
    private final Runnable atEnd;
    private final Outage outage = new Outage();
    private List<Write> inHand = List.of();
    private boolean deletedRemains;

    /** A writer that runs {@code atEnd} when the queue was closed and everything in it is done. */
    Writer(Database database, WriteQueue queue, Runnable atEnd) {
        this.database = database;
        this.queue = queue;
        this.link = new Link(database);
        this.atEnd = atEnd;
    }

    @Override
    public void run() {
        try {
            for (inHand = queue.take(GROUP); !inHand.isEmpty(); inHand = queue.take(GROUP)) {
                save(inHand);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Throwable failure) { // where even refusing failed
            log.error("the writer of {} has stopped; start the program again", database.name(), failure);
        } finally {
            queue.close();
            refuseAll(inHand);
            refuseAll(queue.rest());
            link.drop();
            atEnd.run();
        }
    }

    /** Those who were told an outcome before do not hear of this. */
    private static void refuseAll(List<Write> group) {
        for (Write write : group) {
            write.refuse(new StorageException("nothing was saved: the writer has stopped", new InterruptedException()));
        }
    }

    private void save(List<Write> group) {
        Optional<Throwable> standing = outage.standing();
        if (standing.isPresent()) {
            refuse(group, standing.get());
            return;
        }
        Optional<Throwable> failure = commit(group);
        if (failure.isEmpty()) {
            return;
        }
        if (group.size() > 1 && !concernsEveryWrite(failure.get())) {
            saveOneByOne(group);
        } else {
            refuse(group, failure.get());
        }
    }

    private void saveOneByOne(List<Write> group) {
        for (int i = 0; i < group.size(); i++) {
            Optional<Throwable> failure = commit(group.subList(i, i + 1));
            if (failure.isPresent() && concernsEveryWrite(failure.get())) {
                refuse(group.subList(i, group.size()), failure.get());
                return;
            }
            if (failure.isPresent()) {
                refuse(group.subList(i, i + 1), failure.get());
            }
        }
    }

    private boolean concernsEveryWrite(Throwable failure) {
        return failure instanceof SQLException complaint && database.concernsEveryWrite(complaint);
    }

    private void refuse(List<Write> group, Throwable failure) {
        if (Database.sqlCause(failure).isEmpty()) {
            log.error("a change in {} failed by an error that is not the database's", database.name(), failure);
        }
        for (Write write : group) {
            write.refuse(database.failure("nothing was saved", failure));
        }
    }

    /** Makes all changes of a group in one transaction and then tells the askers; the failure, if there was one, undid them all. */
    private Optional<Throwable> commit(List<Write> group) {
        long begun = System.nanoTime();
        List<Runnable> answers;
        try {
            Connection connection = link.connection();
            Writing writing = new Writing(link);
            database.begin(connection);
            answers = perform(group, writing);
            database.commit(connection);
            deletedRemains |= writing.deleted();
        } catch (Throwable failure) {
            undo(failure);
            if (concernsEveryWrite(failure)) {
                outage.failed(failure, begun);
            }
            return Optional.of(failure);
        }
        if (deletedRemains) {
            clearDeleted();
        }
        answers.forEach(Runnable::run);
        return Optional.empty();
    }

    /** After an error of the program or the machine nobody knows what the connection is in the middle of. */
    private void undo(Throwable failure) {
        if (failure instanceof SQLException) {
            link.rollback();
        } else {
            link.drop();
        }
    }

    /** Makes the changes in their order, neighbouring turns together. */
    private static List<Runnable> perform(List<Write> group, Writing writing) throws SQLException {
        List<Runnable> answers = new ArrayList<>(group.size());
        List<Write.Turn> turns = new ArrayList<>();
        for (Write write : group) {
            if (write instanceof Write.Turn turn) {
                turns.add(turn);
            } else if (write instanceof Write.Single<?> single) {
                append(turns, writing, answers);
                answers.add(single.perform(writing));
            }
        }
        append(turns, writing, answers);
        return answers;
    }

    /**
     * Appends the turns gathered so far. Sorted by conversation, because two nodes that touch the same conversations in different
     * order would wait for each other.
     */
    private static void append(List<Write.Turn> turns, Writing writing, List<Runnable> answers) throws SQLException {
        if (turns.isEmpty()) {
            return;
        }
        turns.sort(Comparator.comparing(Write.Turn::conversation));
        List<SavedTurn> saved = turns.stream().map(Write.Turn::turn).toList();
        List<Future<Void>> outcomes = writing.append(saved);
        for (int i = 0; i < outcomes.size(); i++) {
            Reply<Void> reply = turns.get(i).reply();
            Future<Void> outcome = outcomes.get(i);
            answers.add(() -> reply.deliver(outcome));
        }
        turns.clear();
    }

    private void clearDeleted() {
        try {
            deletedRemains = !database.clearDeleted(link.connection());
        } catch (Throwable failure) { // the deletion itself is committed, and its askers must hear of that
            log.debug("clearing deleted content of {} failed", database.name(), failure);
        }
        if (deletedRemains) {
            log.warn(
                    "{} still keeps the remains of deleted conversations; clearing is tried again with the next deletion",
                    database.name());
        }
    }
}

package dev.haoshang.storage;

import dev.haoshang.conversation.AuditEntry;
import dev.haoshang.conversation.Backlog;
import dev.haoshang.conversation.DeadLetter;
import dev.haoshang.conversation.Dispatch;
import dev.haoshang.conversation.Lead;
import dev.haoshang.conversation.Overview;
import dev.haoshang.conversation.Tally;
import dev.haoshang.conversation.TeamStore;
import dev.haoshang.conversation.Unanswered;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is kept for the team, beside the conversations of a store: written by its one writer, read by threads of its own. Safe for any
 * thread.
 *
 * @param store the store
 */
record SqlTeamStore(SqlConversationStore store) implements TeamStore {
    @Override
    public Future<Void> record(AuditEntry entry) {
        return store.write(writing -> new TeamWriting(writing.link()).record(entry));
    }

    @Override
    public Future<List<AuditEntry>> audit(Instant before, int limit) {
        return store.readForTeam(reading -> new TeamReading(reading.link()).audit(before, limit));
    }

    @Override
    public Future<List<Overview>> overviews(Optional<Lead> lead, Instant before, String after, int limit) {
        return store.readForTeam(reading -> new TeamReading(reading.link()).overviews(lead, before, after, limit));
    }

    @Override
    public Future<List<Unanswered>> unanswered(Instant until, Unanswered last, int limit) {
        return store.readForTeam(reading -> new TeamReading(reading.link()).unanswered(until, last, limit));
    }

    @Override
    public Future<List<Dispatch>> claim(Instant now, Duration lease, int most) {
        return store.write(writing -> new TeamWriting(writing.link()).claim(now, lease, most));
    }

    @Override
    public Future<Void> delivered(Dispatch dispatch) {
        return store.write(writing -> {
            writing.clear(); // what was sent may tell of a person
            return new TeamWriting(writing.link()).delivered(dispatch);
        });
    }

    @Override
    public Future<Void> failed(Dispatch dispatch, Optional<Instant> again, String reason) {
        return store.write(writing -> new TeamWriting(writing.link()).failed(dispatch, again, reason));
    }

    @Override
    public Future<List<DeadLetter>> deadLetters(int limit) {
        return store.readForTeam(reading -> new TeamReading(reading.link()).deadLetters(limit));
    }

    @Override
    public Future<Optional<DeadLetter>> deadLetter(String id) {
        return store.readForTeam(reading -> new TeamReading(reading.link()).deadLetter(id));
    }

    @Override
    public Future<Boolean> replay(String id) {
        return store.write(writing -> new TeamWriting(writing.link()).replay(id));
    }

    @Override
    public Future<Backlog> backlog() {
        return store.readForTeam(reading -> new TeamReading(reading.link()).backlog());
    }

    @Override
    public Future<List<Tally>> tallies(LocalDate from, LocalDate to) {
        return store.readForTeam(reading -> new TeamReading(reading.link()).tallies(from, to));
    }

    @Override
    public Future<Void> erase(Instant auditBefore, Instant outgoingBefore, LocalDate milestonesBefore) {
        return store.purge((writing, most) -> new TeamWriting(writing.link()).eraseAudit(auditBefore, most))
                .compose(audit -> store.purge(
                        (writing, most) -> new TeamWriting(writing.link()).eraseOutgoing(outgoingBefore, most)))
                .compose(outgoing -> store.purge(
                        (writing, most) -> new TeamWriting(writing.link()).eraseMilestones(milestonesBefore, most)))
                .mapEmpty();
    }
}

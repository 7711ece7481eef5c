package dev.haoshang.conversation;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is kept for the team beside the conversations. Safe for any thread; no method blocks the caller. Every failure is a {@link
 * StorageException}.
 */
public interface TeamStore {
    /** Adds an entry to the audit. */
    Future<Void> record(AuditEntry entry);

    /** The entries before an instant, newest first. */
    Future<List<AuditEntry>> audit(Instant before, int limit);

    /**
     * Conversations used until an instant, the last used first, those of one instant by their ids.
     *
     * @param lead only those that are led so, where it is given
     * @param until the instant
     * @param after of those used at the very instant, only the ids after this one; empty for all of them
     */
    Future<List<Overview>> overviews(Optional<Lead> lead, Instant until, String after, int limit);

    /**
     * Talks that a person leads and in which the borrower waits for their answer, the longest waiting first, those of one instant by their
     * ids.
     *
     * @param until only those who wait since this instant or longer
     * @param last only those after this one; {@link Unanswered#NONE} for all of them
     */
    Future<List<Unanswered>> unanswered(Instant until, Unanswered last, int limit);

    /** Claims events that are due, the oldest first: until the lease is over no other sender, on whatever node, gets them. */
    Future<List<Dispatch>> claim(Instant now, Duration lease, int most);

    /** A claimed event was delivered, and is forgotten. */
    Future<Void> delivered(Dispatch dispatch);

    /** A claimed event was not delivered; it is due again at the instant, or dead where there is none. */
    Future<Void> failed(Dispatch dispatch, Optional<Instant> again, String reason);

    /** The events that could not be delivered, newest first. */
    Future<List<DeadLetter>> deadLetters(int limit);

    /** One of them; empty where there is none of that id. */
    Future<Optional<DeadLetter>> deadLetter(String id);

    /** Makes a dead event due at once; false when there is none of that id. */
    Future<Boolean> replay(String id);

    /** What waits for the team and its system now. */
    Future<Backlog> backlog();

    /** What was counted in a period, both days included. */
    Future<List<Tally>> tallies(LocalDate from, LocalDate to);

    /**
     * Erases audit entries and undelivered events from before their instants, and milestones from before a day, in small steps between
     * which turns go on.
     */
    Future<Void> erase(Instant auditBefore, Instant outgoingBefore, LocalDate milestonesBefore);
}

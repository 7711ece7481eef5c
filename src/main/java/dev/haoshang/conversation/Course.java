package dev.haoshang.conversation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How a talk runs, beside what the dialog knows of it. It is stored with the snapshot, and so under the same version: a turn that was
 * computed before a person took the talk over cannot be saved after it.
 *
 * @param lead who answers
 * @param owner the person who leads it, or empty
 * @param danger whether danger to a person was heard since the talk was last handed back
 * @param comforted whether help was named already while a person leads
 * @param hoursTold whether the borrower was told, since the person's last words, that people are not there at this hour
 * @param waiting since when the borrower waits for a person's words, as an ISO instant, or empty
 * @param furthest the question of the plan that is furthest along of those the talk came to, or empty
 */
record Course(
        Lead lead,
        String owner,
        boolean danger,
        boolean comforted,
        boolean hoursTold,
        String waiting,
        String furthest) {
    static final Course BEGINNING = new Course(Lead.BOT, "", false, false, false, "", "");

    /** What was stored before people could take part, or were waited for, comes without any. */
    Course {
        lead = Objects.requireNonNullElse(lead, Lead.BOT);
        owner = Objects.requireNonNullElse(owner, "");
        waiting = Objects.requireNonNullElse(waiting, "");
        furthest = Objects.requireNonNullElse(furthest, "");
    }

    /** Since when the borrower waits for a person; empty where nobody is waited for. */
    Optional<Instant> waitingSince() {
        return waiting.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(waiting));
    }

    /** A person is asked for, or needed because of danger. */
    Course handedOver(boolean inDanger, Instant now) {
        Lead next = lead == Lead.BOT ? Lead.HANDOFF : lead;
        return new Course(next, owner, danger || inDanger, comforted, hoursTold, waiting, furthest).awaited(now);
    }

    /** A person's words are waited for, from now on unless they are already. */
    Course awaited(Instant now) {
        String since = waiting.isEmpty() ? now.toString() : waiting;
        return new Course(lead, owner, danger, comforted, hoursTold, since, furthest);
    }

    /** A person has answered. */
    Course takenBy(String person) {
        return new Course(Lead.PERSON, person, danger, comforted, false, "", furthest);
    }

    Course handedBack() {
        return new Course(Lead.BOT, "", false, false, false, "", furthest);
    }

    /** Whoever led it is gone: another person is waited for, as long as the borrower waits already. */
    Course deserted() {
        return new Course(Lead.HANDOFF, "", danger, false, false, waiting, furthest);
    }

    Course afterComfort() {
        return new Course(lead, owner, danger, true, hoursTold, waiting, furthest);
    }

    Course afterHours() {
        return new Course(lead, owner, danger, comforted, true, waiting, furthest);
    }

    Course upTo(String question) {
        return new Course(lead, owner, danger, comforted, hoursTold, waiting, question);
    }
}

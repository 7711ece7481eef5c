package dev.haoshang.conversation;

import java.util.Objects;

/**
 * How a talk runs, beside what the dialog knows of it. It is stored with the snapshot, and so under the same version: a turn that was
 * computed before a person took the talk over cannot be saved after it.
 *
 * @param lead who answers
 * @param owner the person who leads it, or empty
 * @param danger whether danger to a person was heard since the talk was last handed back
 * @param comforted whether help was named already while a person leads
 * @param furthest the question of the plan that is furthest along of those the talk came to, or empty
 */
record Course(Lead lead, String owner, boolean danger, boolean comforted, String furthest) {
    static final Course BEGINNING = new Course(Lead.BOT, "", false, false, "");

    /** What was stored before people could take part comes without any. */
    Course {
        lead = Objects.requireNonNullElse(lead, Lead.BOT);
        owner = Objects.requireNonNullElse(owner, "");
        furthest = Objects.requireNonNullElse(furthest, "");
    }

    /** A person is asked for, or needed because of danger. */
    Course handedOver(boolean inDanger) {
        return new Course(lead == Lead.BOT ? Lead.HANDOFF : lead, owner, danger || inDanger, comforted, furthest);
    }

    Course takenBy(String person) {
        return new Course(Lead.PERSON, person, danger, comforted, furthest);
    }

    Course handedBack() {
        return new Course(Lead.BOT, "", false, false, furthest);
    }

    Course afterComfort() {
        return new Course(lead, owner, danger, true, furthest);
    }

    Course upTo(String question) {
        return new Course(lead, owner, danger, comforted, question);
    }
}

package dev.haoshang.conversation;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a talk stands, without a word or figure of it.
 *
 * @param language language tag
 * @param state the dialog's state, as {@code dialog/state}
 * @param lead who answers
 * @param danger whether danger to a person was heard
 * @param owner the person of the team who leads it, or empty
 * @param waiting since when the borrower waits for a person to answer; empty where nobody is waited for
 */
public record Place(String language, String state, Lead lead, boolean danger, String owner, Optional<Instant> waiting) {
    static Place of(Memory memory) {
        String state = memory.talk().inCare()
                ? "care"
                : memory.talk().dialog() + "/" + memory.talk().state();
        Course course = memory.course();
        return new Place(
                memory.talk().language(), state, course.lead(), course.danger(), course.owner(), course.waitingSince());
    }
}

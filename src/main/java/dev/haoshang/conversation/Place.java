package dev.haoshang.conversation;

/**
 * Where a talk stands, without a word or figure of it.
 *
 * @param language language tag
 * @param state the dialog's state, as {@code dialog/state}
 * @param lead who answers
 * @param danger whether danger to a person was heard
 * @param owner the person of the team who leads it, or empty
 */
public record Place(String language, String state, Lead lead, boolean danger, String owner) {
    static Place of(Memory memory) {
        String state = memory.talk().inCare()
                ? "care"
                : memory.talk().dialog() + "/" + memory.talk().state();
        Course course = memory.course();
        return new Place(memory.talk().language(), state, course.lead(), course.danger(), course.owner());
    }
}

package dev.haoshang.conversation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who answers in a talk. */
public enum Lead {
    /** The assistant. */
    BOT,
    /** The assistant, until a person comes who was asked for. */
    HANDOFF,
    /** A person of the team; the assistant is silent. */
    PERSON;

    /** Its name for programs. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of a name. */
    public static Optional<Lead> of(String id) {
        return Stream.of(values()).filter(lead -> lead.id().equals(id)).findFirst();
    }
}

package dev.haoshang.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.haoshang.dialog.Snapshot;
import java.util.Objects;

/**
 * What a conversation remembers between turns; stored as JSON.
 *
 * @param content fingerprint of the content it was last led by
 * @param lender the lender the conversation was opened for, or empty
 * @param talk where the talk stands
 * @param drafted the newest version of the proposal; version 0 when there is none
 * @param course who leads the talk, and how far it came
 * @param consents what the borrower agreed to, and when
 * @param identity whom the lender's page introduced
 */
record Memory(
        String content,
        String lender,
        Snapshot talk,
        Drafted drafted,
        Course course,
        Consents consents,
        Identity identity) {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** What was stored before people could take part, consents were dated or pages introduced anybody comes without. */
    Memory {
        course = Objects.requireNonNullElse(course, Course.BEGINNING);
        consents = Objects.requireNonNullElse(consents, Consents.NONE);
        identity = Objects.requireNonNullElse(identity, Identity.NOBODY);
    }

    /** A talk with somebody unknown that the assistant leads, before anything was agreed to. */
    Memory(String content, String lender, Snapshot talk, Drafted drafted) {
        this(content, lender, talk, drafted, Course.BEGINNING, Consents.NONE, Identity.NOBODY);
    }

    Memory with(Snapshot other) {
        return new Memory(content, lender, other, drafted, course, consents, identity);
    }

    Memory with(Drafted other) {
        return new Memory(content, lender, talk, other, course, consents, identity);
    }

    Memory with(Course other) {
        return new Memory(content, lender, talk, drafted, other, consents, identity);
    }

    Memory with(Consents other) {
        return new Memory(content, lender, talk, drafted, course, other, identity);
    }

    Memory with(Identity other) {
        return new Memory(content, lender, talk, drafted, course, consents, other);
    }

    /** The same for a lender, where none was named before. */
    Memory forLender(String named) {
        return new Memory(content, lender.isEmpty() ? named : lender, talk, drafted, course, consents, identity);
    }

    /** The same, led by other content. */
    Memory ledBy(String fingerprint) {
        return new Memory(fingerprint, lender, talk, drafted, course, consents, identity);
    }

    String toJson() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a memory can always be written as JSON", e);
        }
    }

    static Memory fromJson(String json) {
        try {
            return MAPPER.readValue(json, Memory.class);
        } catch (JsonProcessingException e) {
            // The cause quotes what a person said: it must not reach a log.
            throw new IllegalStateException(
                    "a stored snapshot cannot be read: " + e.getClass().getSimpleName());
        }
    }
}

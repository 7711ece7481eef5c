package dev.haoshang.conversation;

import dev.haoshang.dialog.Phrase;
import dev.haoshang.dialog.Script;
import dev.haoshang.dialog.Template;
import java.time.Instant;
import java.util.Optional;

/**
 * The people behind the assistant, as the deployment has them.
 *
 * @param hours when they answer; empty where nobody answers here
 * @param name the name under which they write
 * @param told whether a system of theirs is told of events
 */
public record People(Optional<AgentHours> hours, String name, boolean told) {
    /** Nobody answers here and nobody is told. */
    public static final People NOBODY = new People(Optional.empty(), "", false);

    /** Whether they answer at an instant; never where no hours are set. */
    public boolean open(Instant now) {
        return hours.filter(open -> open.include(now)).isPresent();
    }

    /** What one is told whom a person leads, while people are not there; empty in their hours, and where none are set. */
    Optional<String> closed(Script script, String language, Instant now) {
        return hours.filter(open -> !open.include(now))
                .map(open -> worded(script, Phrase.PERSON_CLOSED, language, open));
    }

    /** What one is told who asks for a person: that somebody will come, or when; empty where nobody answers here. */
    Optional<String> promise(Script script, String language, Instant now) {
        return hours.map(
                open -> worded(script, open.include(now) ? Phrase.PERSON_CALLED : Phrase.PERSON_LATER, language, open));
    }

    private static String worded(Script script, Phrase phrase, String language, AgentHours open) {
        return Template.fill(script.phrase(phrase).in(language), name -> open.inWords(language));
    }
}

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

    /** What one is told who asks for a person: that somebody will come, or when; empty where nobody answers here. */
    Optional<String> promise(Script script, String language, Instant now) {
        return hours.map(open -> Template.fill(
                script.phrase(open.include(now) ? Phrase.PERSON_CALLED : Phrase.PERSON_LATER)
                        .in(language),
                name -> open.inWords(language)));
    }
}

package dev.haoshang.conversation;

import dev.haoshang.dialog.Action;
import dev.haoshang.dialog.Phrase;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * Puts what the assistant says and notes in a turn among its events, in the borrower's language and script, and remembers what that means
 * for the talk. Lives for one turn on one thread.
 */
final class Speaking {
    private final Occasion occasion;
    private final Events events;
    private final Performing performing;
    private boolean erases;
    private boolean forgets;
    private boolean handsOver;

    Speaking(Occasion occasion, Events events, Performing performing) {
        this.occasion = occasion;
        this.events = events;
        this.performing = performing;
    }

    /** Whether everything that is kept of the talk is to be erased. */
    boolean erases() {
        return erases;
    }

    /** Whether a fact was forgotten that is no consent. */
    boolean forgets() {
        return forgets;
    }

    /** Whether a way to a person was shown. */
    boolean handsOver() {
        return handsOver;
    }

    /** Says a sentence of the editors. */
    void say(Phrase phrase, String language) {
        say(occasion.knowledge().content().script().phrase(phrase).in(language), language);
    }

    /** Says what is worded already. */
    void say(String text, String language) {
        say(text, new JsonArray(), language);
    }

    private void say(String text, JsonArray blocks, String language) {
        Orthography orthography = Orthography.of(language);
        events.saidByAssistant(orthography.write(text), orthography.write(blocks));
    }

    /** Does what the dialog wants to be said, noted, forgotten or erased. */
    void write(Action action, String language) {
        if (action instanceof Action.Say say) {
            JsonArray blocks = new JsonArray();
            blocks.addAll(shownWith(say, language));
            if (!say.choices().isEmpty()) {
                blocks.add(ChoiceLabels.block(say.choices()));
            }
            say(say.result().equals(Action.PERSON) ? withPromise(say.text(), language) : say.text(), blocks, language);
        } else if (action instanceof Action.Erase) {
            erases = true;
            say(receipt(language).erased(), language);
        } else if (action instanceof Action.Note note) {
            events.write(
                    "fact",
                    FactView.event(occasion.knowledge().content().script(), note.slot(), note.fact(), language));
        } else if (action instanceof Action.Forget forget) {
            forgets |= !Consent.isConsent(forget.slot());
            events.write("fact", new JsonObject().put("slot", forget.slot()).putNull("value"));
        }
    }

    private String withPromise(String text, String language) {
        return occasion.people()
                .promise(occasion.knowledge().content().script(), language, events.at())
                .map(promise -> text + "\n" + promise)
                .orElse(text);
    }

    private JsonArray shownWith(Action.Say say, String language) {
        handsOver |= say.result().equals(Action.PERSON);
        return switch (say.result()) {
            case Action.EXPORT -> receipt(language).export();
            case Action.PERSON -> new JsonArray().add(new JsonObject().put("type", "handoff"));
            default -> performing.shown(say.result());
        };
    }

    private Receipt receipt(String language) {
        return new Receipt(occasion.knowledge().content(), occasion.conversation(), language, events.at());
    }
}

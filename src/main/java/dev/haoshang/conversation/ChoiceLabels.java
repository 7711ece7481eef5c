package dev.haoshang.conversation;

import dev.haoshang.dialog.Choice;
import dev.haoshang.dialog.Phrase;
import dev.haoshang.dialog.Script;
import dev.haoshang.dialog.Snapshot;
import dev.haoshang.dialog.Wording;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * What a pressed choice said.
 *
 * @param knowledge the content that offered it
 * @param at the place it was offered at
 */
record ChoiceLabels(Knowledge knowledge, Snapshot at) {
    private static final String VALUE = "value:";
    private static final String INTENT = "intent:";

    /** Intents whose button has words of its own wherever it is offered. */
    private static final Map<String, Phrase> BUTTONS = Map.of(
            "talk_skip", Phrase.CHOICE_SKIP,
            "talk_help", Phrase.CHOICE_HELP,
            "talk_human", Phrase.CHOICE_HUMAN);

    /** Of a choice that was never offered, or not to the open question: whatever the client made of it, it is not kept. */
    private static final Wording UNKNOWN = new Wording("…", "…");

    String of(String id) {
        return Orthography.of(at.language()).write(label(id));
    }

    private String label(String id) {
        Script script = knowledge.content().script();
        for (Choice offered : knowledge.machine().choices(at)) {
            if (offered.id().equals(id)) {
                return offered.label();
            }
        }
        String intent = id.startsWith(INTENT) ? id.substring(INTENT.length()) : id;
        Phrase button = BUTTONS.get(intent);
        if (button != null) {
            return script.phrases()
                    .getOrDefault(button, List.of(UNKNOWN))
                    .get(0)
                    .in(at.language());
        }
        Wording label = id.startsWith(VALUE)
                ? script.slot(at.asking())
                        .map(slot -> slot.choices().getOrDefault(id.substring(VALUE.length()), UNKNOWN))
                        .orElse(UNKNOWN)
                : script.labels().getOrDefault(intent, UNKNOWN);
        return label.in(at.language());
    }

    static JsonObject block(List<Choice> choices) {
        JsonArray array = new JsonArray();
        choices.forEach(
                choice -> array.add(new JsonObject().put("id", choice.id()).put("label", choice.label())));
        return new JsonObject().put("type", "choices").put("choices", array);
    }
}

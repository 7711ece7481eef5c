package dev.haoshang.conversation;

import dev.haoshang.dialog.Choice;
import dev.haoshang.dialog.Phrase;
import dev.haoshang.dialog.Script;
import dev.haoshang.dialog.Slot;
import dev.haoshang.dialog.Snapshot;
import dev.haoshang.dialog.Wording;
import dev.haoshang.understanding.Danger;
import dev.haoshang.understanding.Pointing;
import dev.haoshang.understanding.Understanding;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a pressed choice said, and which choice words press.
 *
 * @param knowledge the content that offered it
 * @param at the place it was offered at
 */
record ChoiceLabels(Knowledge knowledge, Snapshot at) {
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
        String intent = id.startsWith(Choice.INTENT) ? id.substring(Choice.INTENT.length()) : id;
        Phrase button = BUTTONS.get(intent);
        if (button != null) {
            return script.phrases()
                    .getOrDefault(button, List.of(UNKNOWN))
                    .get(0)
                    .in(at.language());
        }
        Wording label = id.startsWith(Choice.VALUE)
                ? script.slot(at.asking())
                        .map(slot -> slot.choices().getOrDefault(id.substring(Choice.VALUE.length()), UNKNOWN))
                        .orElse(UNKNOWN)
                : script.labels().getOrDefault(intent, UNKNOWN);
        return label.in(at.language());
    }

    /**
     * The choice that a message presses: the one whose label it is; the one that states another fact and whose label it shortens; or the
     * answer to the open question that it counts to.
     */
    Optional<Choice> pressedBy(Understanding meaning) {
        if (meaning.danger() != Danger.NONE) {
            return Optional.empty();
        }
        String words = meaning.masked();
        List<Choice> shown = knowledge.machine().choices(at);
        List<String> labels = shown.stream().map(Choice::label).toList();
        return at(Pointing.named(words, labels), shown)
                .or(() -> at(Pointing.shortened(words, labels), shown)
                        .filter(choice -> choice.id().startsWith(Choice.SET)))
                .or(() -> counted(shown, meaning));
    }

    private static Optional<Choice> at(OptionalInt place, List<Choice> shown) {
        return place.isPresent() ? Optional.of(shown.get(place.getAsInt())) : Optional.empty();
    }

    private Optional<Choice> counted(List<Choice> shown, Understanding meaning) {
        boolean open = at.clarifying().isEmpty()
                && knowledge
                        .content()
                        .script()
                        .slot(at.asking())
                        .filter(slot -> slot.type() == Slot.Type.CHOICE)
                        .isPresent()
                && meaning.values().stream().noneMatch(value -> value.slot().equals(at.asking()));
        OptionalInt place = open ? Pointing.place(meaning.masked()) : OptionalInt.empty();
        return place.isEmpty()
                ? Optional.empty()
                : shown.stream()
                        .filter(choice -> choice.id().startsWith(Choice.VALUE))
                        .skip(place.getAsInt() - 1L)
                        .findFirst();
    }

    static JsonObject block(List<Choice> choices) {
        JsonArray array = new JsonArray();
        choices.forEach(
                choice -> array.add(new JsonObject().put("id", choice.id()).put("label", choice.label())));
        return new JsonObject().put("type", "choices").put("choices", array);
    }
}

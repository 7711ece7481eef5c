package dev.haoshang.dialog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that editors wrote for the talk. Immutable.
 *
 * @param start the dialog that a conversation begins with
 * @param dialogs all dialogs by name
 * @param slots all slots by name
 * @param answers the answers by intent
 * @param phrases the wording of every {@link Phrase}; several for one that varies
 * @param labels what an intent is called in "did you mean"
 */
public record Script(
        String start,
        Map<String, Dialog> dialogs,
        Map<String, Slot> slots,
        Map<String, Answer> answers,
        Map<Phrase, List<Wording>> phrases,
        Map<String, Wording> labels) {
    /** Copies the maps. */
    public Script {
        dialogs = Map.copyOf(dialogs);
        slots = Map.copyOf(slots);
        answers = Map.copyOf(answers);
        phrases = Map.copyOf(phrases);
        labels = Map.copyOf(labels);
    }

    /** The slot of a name. */
    public Optional<Slot> slot(String name) {
        return Optional.ofNullable(slots.get(name));
    }

    /** The dialog of a name, or the first one where editors have taken that away. */
    Dialog dialog(String name) {
        Dialog found = dialogs.getOrDefault(name, dialogs.get(start));
        if (found == null) {
            throw new IllegalStateException("there is no dialog " + start + "; run the content check");
        }
        return found;
    }

    /** A phrase as it is said the first time. */
    public Wording phrase(Phrase phrase) {
        return phrase(phrase, 0);
    }

    Wording phrase(Phrase phrase, int told) {
        List<Wording> wordings = phrases.getOrDefault(phrase, List.of());
        if (wordings.isEmpty()) {
            throw new IllegalStateException("repair.yaml does not word " + phrase + "; run the content check");
        }
        return wordings.get(told % wordings.size());
    }
}

package dev.haoshang.content;

import dev.haoshang.dialog.Script;
import dev.haoshang.understanding.SlotReading;
import java.util.List;
import java.util.Map;

/**
 * Everything editors wrote, checked. Immutable.
 *
 * @param fingerprint SHA-256 of all files, in hex
 * @param intentsFingerprint SHA-256 of the intents alone, which decide the model
 * @param intents the intents by name
 * @param script dialogs, slots, answers and phrases
 * @param readings how slots are recognised in messages
 * @param options the wording of options and reasons
 * @param letter the proposal letter
 * @param lenders what lenders offer, by their names
 * @param checks conversations that must go so
 */
public record Content(
        String fingerprint,
        String intentsFingerprint,
        Map<String, Intent> intents,
        Script script,
        List<SlotReading> readings,
        OptionTexts options,
        LetterText letter,
        Map<String, Lender> lenders,
        List<Check> checks) {
    /** Copies the collections. */
    public Content {
        intents = Map.copyOf(intents);
        readings = List.copyOf(readings);
        lenders = Map.copyOf(lenders);
        checks = List.copyOf(checks);
    }
}

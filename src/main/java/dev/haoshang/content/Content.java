package dev.haoshang.content;

import dev.haoshang.dialog.Script;
import dev.haoshang.understanding.Example;
import dev.haoshang.understanding.SlotReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
 * @param guide the borrower's own paper beside it
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
        GuideText guide,
        Map<String, Lender> lenders,
        List<Check> checks) {
    /** Copies the collections. */
    public Content {
        intents = Map.copyOf(intents);
        readings = List.copyOf(readings);
        lenders = Map.copyOf(lenders);
        checks = List.copyOf(checks);
    }

    /** Every example with its intent, near misses with the intent they belong to, in an order that does not change. */
    public List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        new TreeMap<>(intents).forEach((name, intent) -> {
            intent.zh().forEach(text -> examples.add(new Example(name, text)));
            intent.en().forEach(text -> examples.add(new Example(name, text)));
            intent.not().forEach(miss -> examples.add(new Example(miss.intent(), miss.text())));
        });
        return examples;
    }
}

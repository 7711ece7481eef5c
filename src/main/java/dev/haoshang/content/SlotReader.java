package dev.haoshang.content;

import dev.haoshang.dialog.Slot;
import dev.haoshang.dialog.Wording;
import dev.haoshang.understanding.SlotReading;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code dialogs/slots.yaml}: once for the dialog, once for understanding. */
final class SlotReader {
    private SlotReader() {}

    static Slot slot(String name, Part part) {
        Map<String, Wording> choices = new LinkedHashMap<>();
        part.at("choices")
                .entries()
                .forEach((id, choice) -> choices.put(id, choice.at("label").wording()));
        return new Slot(
                name,
                Slot.Type.valueOf(part.text("type").toUpperCase(Locale.ROOT)),
                part.at("label").wording(),
                part.wording("unit"),
                part.wording("zero"),
                number(part, "least"),
                number(part, "most"),
                part.flag("sensitive"),
                choices);
    }

    static SlotReading reading(String name, Part part) {
        Map<String, List<String>> choices = new LinkedHashMap<>();
        part.at("choices").entries().forEach((id, choice) -> choices.put(id, bothLanguages(choice.at("words"))));
        return new SlotReading(
                name,
                SlotReading.Type.valueOf(part.text("type").toUpperCase(Locale.ROOT)),
                bothLanguages(part.at("cues")),
                choices,
                number(part, "least"),
                number(part, "most"),
                part.text("counts").equals("highest"));
    }

    private static List<String> bothLanguages(Part words) {
        return Stream.concat(words.texts("zh").stream(), words.texts("en").stream())
                .toList();
    }

    private static Optional<BigDecimal> number(Part part, String key) {
        return part.optionalText(key).map(BigDecimal::new);
    }
}

package dev.haoshang.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The slots of {@code dialogs/slots.yaml} as tests of this package need them. */
final class ShippedSlots {
    static final List<SlotReading> ALL = load();

    private ShippedSlots() {}

    private static List<SlotReading> load() {
        try {
            String yaml = Files.readString(Path.of("dialogs/slots.yaml"));
            LoadSettings settings =
                    LoadSettings.builder().setAllowDuplicateKeys(false).build();
            List<SlotReading> slots = new ArrayList<>();
            map(map(new Load(settings).loadFromString(yaml)).get("slots"))
                    .forEach((name, slot) -> slots.add(slot(name, map(slot))));
            return List.copyOf(slots);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SlotReading slot(String name, Map<String, Object> slot) {
        Map<String, List<String>> choices = new LinkedHashMap<>();
        map(slot.get("choices"))
                .forEach((choice, words) ->
                        choices.put(choice, phrases(map(words).get("words"))));
        return new SlotReading(
                name,
                SlotReading.Type.valueOf(slot.get("type").toString().toUpperCase(Locale.ROOT)),
                phrases(slot.get("cues")),
                choices,
                number(slot.get("least")),
                number(slot.get("most")),
                "highest".equals(slot.get("counts")));
    }

    private static Optional<BigDecimal> number(Object value) {
        return Optional.ofNullable(value).map(text -> new BigDecimal(text.toString()));
    }

    private static List<String> phrases(Object byLanguage) {
        List<String> phrases = new ArrayList<>();
        map(byLanguage).values().forEach(list -> ((List<?>) list).forEach(phrase -> phrases.add(phrase.toString())));
        return phrases;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return node == null ? Map.of() : (Map<String, Object>) node;
    }
}

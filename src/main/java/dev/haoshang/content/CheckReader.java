package dev.haoshang.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads {@code dialogs/checks/*.yaml}: a file holds one or more conversations. */
final class CheckReader {
    private CheckReader() {}

    static List<Check> read(Part root) {
        return root.at("checks").elements().stream().map(CheckReader::check).toList();
    }

    private static Check check(Part part) {
        List<Check.Step> steps = new ArrayList<>();
        part.at("steps").elements().forEach(step -> steps.addAll(steps(step)));
        return new Check(
                part.text("conversation"),
                part.file().name(),
                part.optionalText("language").orElse("zh-Hans"),
                part.text("lender"),
                LocalDate.parse(part.text("today")),
                part.text("identity_required"),
                steps);
    }

    /** The steps of one line: a map gives one for each of its entries. */
    private static List<Check.Step> steps(Part line) {
        Map.Entry<String, Part> entry = line.entries().entrySet().iterator().next();
        Check.Kind kind = Check.Kind.valueOf(entry.getKey().toUpperCase(Locale.ROOT));
        Part value = entry.getValue();
        int number = value.file().place(value.pointer()).line();
        if (!value.json().isObject()) {
            String text = value.json().isNull() ? "" : value.text();
            return List.of(new Check.Step(kind, "", text, number));
        }
        return value.entries().entrySet().stream()
                .map(named -> new Check.Step(
                        kind,
                        named.getKey(),
                        named.getValue().json().isNull() ? "" : named.getValue().text(),
                        number))
                .toList();
    }
}

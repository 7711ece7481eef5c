package dev.haoshang.content;

import dev.haoshang.dialog.Condition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads conditions: {@code known}, {@code is}, {@code at_least}, {@code all}, {@code any}, {@code not}. */
final class ConditionReader {
    private ConditionReader() {}

    static Optional<Condition> read(Part part, String key) {
        return part.find(key).map(ConditionReader::read);
    }

    private static Condition read(Part part) {
        if (part.has("known")) {
            return new Condition.Known(part.text("known"));
        }
        if (part.has("is")) {
            Map.Entry<String, Part> entry = only(part.at("is"));
            return new Condition.Is(entry.getKey(), entry.getValue().text());
        }
        if (part.has("at_least")) {
            Map.Entry<String, Part> entry = only(part.at("at_least"));
            return new Condition.AtLeast(
                    entry.getKey(), new BigDecimal(entry.getValue().text()));
        }
        if (part.has("all")) {
            return new Condition.All(conditions(part.at("all")));
        }
        if (part.has("any")) {
            return new Condition.Any(conditions(part.at("any")));
        }
        return new Condition.Not(read(part.at("not")));
    }

    private static List<Condition> conditions(Part part) {
        return part.elements().stream().map(ConditionReader::read).toList();
    }

    private static Map.Entry<String, Part> only(Part part) {
        return part.entries().entrySet().iterator().next();
    }
}

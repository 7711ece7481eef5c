package dev.haoshang.content;

import dev.haoshang.dialog.Script;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks that every placeholder is filled by something, and that both languages use the same ones. */
final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    private final Problems problems;
    private final Set<String> always = new HashSet<>();

    Placeholders(Script script, Problems problems) {
        this.problems = problems;
        always.addAll(script.slots().keySet());
        always.add("facts");
        for (Performable action : Performable.values()) {
            always.addAll(action.figures());
        }
    }

    /** Checks one wording, or every wording of a list, against the names that fill it. */
    void checkAll(Part part, Set<String> names) {
        if (part.json().isArray()) {
            part.elements().forEach(element -> check(element, names));
        } else {
            check(part, names);
        }
    }

    /** Checks a wording that nothing fills. */
    void checkNone(Part wording) {
        check(wording, Set.of());
    }

    /** Checks that both languages use the same placeholders, whatever fills them. */
    void checkSame(Part wording) {
        Set<String> names = in(wording.text("zh"));
        names.addAll(in(wording.text("en")));
        check(wording, names);
    }

    /** Checks a wording that slots and results fill. */
    void check(Part wording) {
        check(wording, always);
    }

    /** Checks a wording that slots, results and further names fill. */
    void checkWith(Part wording, Set<String> further) {
        Set<String> names = new HashSet<>(always);
        names.addAll(further);
        check(wording, names);
    }

    private void check(Part wording, Set<String> names) {
        Set<String> zh = in(wording.text("zh"));
        Set<String> en = in(wording.text("en"));
        if (!zh.equals(en)) {
            problems.add(
                    wording,
                    Problem.Kind.PLACEHOLDER,
                    "the languages use different placeholders: zh has " + zh + ", en has " + en,
                    "use the same ones");
        }
        for (String name : zh) {
            if (!names.contains(name) && names.isEmpty()) {
                problems.add(
                        wording.at("zh"),
                        Problem.Kind.PLACEHOLDER,
                        "nothing fills the placeholder '" + name + "' here",
                        "write plain words");
            } else if (!names.contains(name)) {
                problems.addUnknown(wording.at("zh"), "placeholder", name, names);
            }
        }
    }

    private static Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}

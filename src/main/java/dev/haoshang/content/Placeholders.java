package dev.haoshang.content;

import dev.haoshang.dialog.PageFacts;
import dev.haoshang.dialog.Script;
import dev.haoshang.dialog.Template;
import java.util.HashSet;
import java.util.Set;

/** Checks that every placeholder is filled by something, and that both languages use the same ones. */
final class Placeholders {
    private final Problems problems;
    private final Set<String> always = new HashSet<>();

    Placeholders(Script script, Problems problems) {
        this.problems = problems;
        always.addAll(script.slots().keySet());
        always.add("facts");
        always.add(PageFacts.NAME);
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
        Set<String> names = Template.names(wording.text("zh"));
        names.addAll(Template.names(wording.text("en")));
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
        Set<String> zh = Template.names(wording.text("zh"));
        Set<String> en = Template.names(wording.text("en"));
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
}

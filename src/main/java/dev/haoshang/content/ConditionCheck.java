package dev.haoshang.content;

import dev.haoshang.dialog.PageFacts;
import dev.haoshang.dialog.Script;
import dev.haoshang.dialog.Slot;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks what conditions look at: that it exists, and that it can have the value. */
final class ConditionCheck {
    private final Script script;
    private final Problems problems;
    private final Set<String> names = new HashSet<>();

    ConditionCheck(Script script, Problems problems) {
        this(script, problems, Set.of());
    }

    /** Conditions that may also look at further results. */
    ConditionCheck(Script script, Problems problems, Set<String> further) {
        this.script = script;
        this.problems = problems;
        names.addAll(script.slots().keySet());
        names.addAll(further);
        names.add(PageFacts.NAME);
        for (Performable action : Performable.values()) {
            names.add(action.action());
            names.addAll(action.figures());
        }
    }

    void check(Optional<Part> condition) {
        condition.ifPresent(this::check);
    }

    private void check(Part condition) {
        condition.find("known").ifPresent(name -> checkName(name, name.text()));
        condition.at("is").entries().forEach(this::checkIs);
        condition.at("at_least").entries().forEach(this::checkAtLeast);
        for (String many : List.of("all", "any")) {
            condition.at(many).elements().forEach(this::check);
        }
        condition.find("not").ifPresent(this::check);
    }

    private void checkName(Part part, String name) {
        if (!names.contains(name)) {
            problems.addUnknown(part, "slot or result", name, names);
        }
    }

    private void checkIs(String name, Part value) {
        checkName(value, name);
        script.slot(name)
                .filter(slot -> !slot.holds(value.text()))
                .ifPresent(slot -> problems.addUnknownValue(value, slot, value.text()));
        Performable.named(name)
                .filter(action -> !action.outcomes().contains(value.text())
                        && !value.text().equals("done"))
                .ifPresent(action -> problems.addUnknown(value, "outcome", value.text(), action.outcomes()));
    }

    private void checkAtLeast(String name, Part value) {
        checkName(value, name);
        boolean number =
                script.slot(name).map(Slot::type).map(Slot.Type::isNumber).orElse(false);
        if (names.contains(name) && !number) {
            problems.add(value, Problem.Kind.SCHEMA, "'" + name + "' is no number", "use 'is' or 'known'");
        }
    }
}

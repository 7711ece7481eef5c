package dev.haoshang.content;

import dev.haoshang.dialog.Dialog;
import dev.haoshang.dialog.Script;
import dev.haoshang.dialog.Slot;
import dev.haoshang.dialog.State;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks the graph of one dialog: every name exists, every state can be reached, nothing runs in a circle. */
final class DialogCheck {
    private final Script script;
    private final Dialog dialog;
    private final Part root;
    private final Problems problems;
    private final Placeholders placeholders;
    private final ConditionCheck conditions;

    DialogCheck(Script script, Dialog dialog, Part root, Problems problems, Placeholders placeholders) {
        this.script = script;
        this.dialog = dialog;
        this.root = root;
        this.problems = problems;
        this.placeholders = placeholders;
        this.conditions = new ConditionCheck(script, problems);
    }

    /** Checks the graph, and the names of slots, results and intents where all of these could be read. */
    void run(boolean namesAreKnown) {
        boolean led = checkTargets();
        if (namesAreKnown) {
            dialog.states()
                    .forEach((id, state) -> checkState(state, root.at("states").at(id)));
            for (Part revision : root.at("revised").elements()) {
                revision.at("changed").elements().forEach(slot -> slot(slot, slot.text()));
                revision.at("forget").elements().forEach(slot -> slot(slot, slot.text()));
            }
        }
        if (led) {
            checkReachable();
            checkCircles();
            if (!problems.has(root.file().name(), Problem.Kind.UNKNOWN_NAME)) { // a name may be the consent's
                new ConsentCheck(script, dialog, root, problems).check();
            }
        }
    }

    /** Whether every state that is named exists. */
    private boolean checkTargets() {
        List<Part> targets = new ArrayList<>();
        targets.add(root.at("start"));
        root.at("revised")
                .elements()
                .forEach(revision -> targets.addAll(revision.at("repeat").elements()));
        root.at("states").entries().values().forEach(state -> {
            state.find("next").ifPresent(targets::add);
            targets.addAll(state.at("outcomes").entries().values());
            state.at("branch").elements().forEach(way -> way.find("next").ifPresent(targets::add));
        });
        List<Part> unknown = targets.stream()
                .filter(target -> !dialog.states().containsKey(target.text()))
                .toList();
        unknown.forEach(target -> problems.addUnknown(
                target, "state", target.text(), dialog.states().keySet()));
        return unknown.isEmpty();
    }

    private void checkState(State state, Part part) {
        for (String key : List.of("say", "again", "why", "help", "denied", "end")) {
            part.find(key).ifPresent(placeholders::check);
        }
        part.at("refused").find("say").ifPresent(placeholders::check);
        if (state instanceof State.Ask ask) {
            checkAsk(ask, part);
        } else if (state instanceof State.Branch branch) {
            checkBranch(branch, part);
        } else if (state instanceof State.Do action) {
            checkDo(action, part);
        } else if (state instanceof State.Say) {
            conditions.check(part.find("when"));
        } else if (state instanceof State.End) {
            checkChoices(part, Optional.empty());
        }
    }

    private void checkAsk(State.Ask ask, Part part) {
        Optional<Slot> asked = script.slot(ask.slot());
        if (asked.isEmpty()) {
            slot(part.at("ask"), ask.slot());
            return;
        }
        conditions.check(part.find("when"));
        checkChoices(part, asked);
    }

    /** A choice answers the open question, where there is one, or stands for a message. */
    private void checkChoices(Part part, Optional<Slot> asked) {
        for (Part choice : part.at("choices").elements()) {
            placeholders.checkNone(choice.at("label"));
            Part id = choice.at("id");
            String intent = id.text().startsWith("intent:") ? id.text().substring("intent:".length()) : "";
            if (!intent.isEmpty() && !script.labels().containsKey(intent)) {
                problems.addUnknown(id, "intent", intent, script.labels().keySet());
            }
            if (id.text().startsWith("value:")) {
                checkValue(id, id.text().substring("value:".length()), asked);
            } else if (id.text().startsWith("set:")) {
                checkStated(id, id.text().substring("set:".length()));
            }
        }
    }

    private void checkValue(Part part, String value, Optional<Slot> asked) {
        if (asked.isEmpty()) {
            problems.add(
                    part,
                    Problem.Kind.SCHEMA,
                    "nothing is asked here that a value could answer",
                    "use 'intent:' instead");
        } else if (!asked.get().holds(value)) {
            problems.addUnknownValue(part, asked.get(), value);
        }
    }

    private void checkStated(Part part, String stated) {
        String[] named = stated.split("=", 2);
        Optional<Slot> slot = script.slot(named[0]);
        if (slot.isEmpty()) {
            problems.addUnknown(part, "slot", named[0], script.slots().keySet());
        } else if (!slot.get().holds(named[1])) {
            problems.addUnknownValue(part, slot.get(), named[1]);
        }
    }

    private void checkBranch(State.Branch branch, Part part) {
        List<Part> ways = part.at("branch").elements();
        for (int i = 0; i < ways.size(); i++) {
            conditions.check(ways.get(i).find("when"));
            boolean last = i == ways.size() - 1;
            boolean open = branch.cases().get(i).when().isEmpty();
            if (last && !open) {
                problems.add(
                        ways.get(i),
                        Problem.Kind.DEAD_END,
                        "the last way must be open to all",
                        "add one without 'when'");
            } else if (open && !last) {
                problems.add(
                        ways.get(i),
                        Problem.Kind.UNREACHABLE,
                        "this way is open to all, so those after it are never taken",
                        "put it last");
            }
        }
    }

    private void checkDo(State.Do action, Part part) {
        Optional<Performable> known = Performable.named(action.action());
        if (known.isEmpty()) {
            List<String> actions = new ArrayList<>();
            for (Performable one : Performable.values()) {
                actions.add(one.action());
            }
            problems.addUnknown(part.at("do"), "action", action.action(), actions);
            return;
        }
        for (String outcome : action.outcomes().keySet()) {
            if (!known.get().outcomes().contains(outcome)) {
                problems.addUnknown(
                        part.at("outcomes").at(outcome),
                        "outcome",
                        outcome,
                        known.get().outcomes());
            }
        }
        for (String failure : known.get().failures()) {
            boolean refused = failure.equals("refused") && action.refused().isPresent();
            if (!refused && !action.outcomes().containsKey(failure)) {
                problems.add(
                        part.at("do"),
                        Problem.Kind.DEAD_END,
                        "nothing follows when this is '" + failure + "'",
                        "name it in 'outcomes'");
            }
        }
        part.at("forget").elements().forEach(slot -> slot(slot, slot.text()));
        checkRefused(action, part.at("refused"));
    }

    /** A refusal must lead back to a question; else the same would be done and refused for ever. */
    private void checkRefused(State.Do action, Part part) {
        part.at("forget").elements().forEach(slot -> slot(slot, slot.text()));
        boolean asksAgain = action.refused().stream()
                .flatMap(refused -> refused.forget().stream())
                .anyMatch(this::isAsked);
        if (action.refused().isPresent() && !asksAgain) {
            problems.add(
                    part.at("forget"),
                    Problem.Kind.CIRCLE,
                    "after a refusal something must be asked again",
                    "name a slot this dialog asks for");
        }
    }

    private boolean isAsked(String slot) {
        return dialog.states().values().stream()
                .anyMatch(state -> state instanceof State.Ask ask && ask.slot().equals(slot));
    }

    private void slot(Part part, String name) {
        if (script.slot(name).isEmpty()) {
            problems.addUnknown(part, "slot", name, script.slots().keySet());
        }
    }

    private void checkReachable() {
        Set<String> reached = new HashSet<>();
        reach(dialog.start(), reached);
        for (Map.Entry<String, State> entry : dialog.states().entrySet()) {
            if (!reached.contains(entry.getKey())) {
                problems.add(
                        root.at("states").at(entry.getKey()),
                        Problem.Kind.UNREACHABLE,
                        "no state leads to '" + entry.getKey() + "'",
                        "name it as the 'next' of one, or remove it");
            }
        }
    }

    private void reach(String id, Set<String> reached) {
        State state = dialog.states().get(id);
        if (state != null && reached.add(id)) {
            state.targets().forEach(target -> reach(target, reached));
        }
    }

    private void checkCircles() {
        for (Map.Entry<String, State> entry : dialog.states().entrySet()) {
            Set<String> after = new HashSet<>();
            entry.getValue().targets().forEach(target -> reach(target, after));
            if (after.contains(entry.getKey())) {
                problems.add(
                        root.at("states").at(entry.getKey()),
                        Problem.Kind.CIRCLE,
                        "'" + entry.getKey() + "' leads back to itself",
                        "a dialog walks forward only: let a changed fact bring it back with 'revised'");
            }
        }
    }
}

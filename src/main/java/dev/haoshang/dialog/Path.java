package dev.haoshang.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a talk came to where it stands: every state from the start of its dialog, with the reason for going on. For people who write dialogs.
 *
 * @param steps the states in order
 */
public record Path(List<Step> steps) {
    /**
     * One state on the way.
     *
     * @param state its name
     * @param why why the talk went on from it, or waits there
     */
    public record Step(String state, String why) {}

    /** Copies the list. */
    public Path {
        steps = List.copyOf(steps);
    }

    static Path of(Dialog dialog, Snapshot at) {
        List<Step> steps = new ArrayList<>();
        String name = dialog.start();
        while (steps.size() <= dialog.states().size()) {
            State state = dialog.state(name);
            boolean here = name.equals(at.state());
            steps.add(new Step(name, why(state, at, here)));
            if (here || state instanceof State.End) {
                break;
            }
            name = next(state, at);
        }
        return new Path(steps);
    }

    private static String next(State state, Snapshot at) {
        if (state instanceof State.Branch branch) {
            return way(branch, at).map(State.Branch.Case::next).orElse("");
        }
        if (state instanceof State.Do action) {
            String outcome = at.figures().getOrDefault(action.action(), "done");
            return action.outcomes().getOrDefault(outcome, action.next());
        }
        return state.targets().get(0);
    }

    private static String why(State state, Snapshot at, boolean here) {
        if (state instanceof State.Ask ask) {
            return here ? "asks " + ask.slot() : passed(ask, at);
        }
        if (state instanceof State.Say say) {
            return say.when()
                    .map(when -> holds(when, at) + " " + when.inWords())
                    .orElse("said");
        }
        if (state instanceof State.Branch branch) {
            return way(branch, at)
                    .map(way -> way.when().map(Condition::inWords).orElse("else") + " leads to " + way.next())
                    .orElse("no way holds");
        }
        if (state instanceof State.Do action) {
            return action.action() + ": " + at.figures().getOrDefault(action.action(), "not done yet");
        }
        return "end";
    }

    private static String passed(State.Ask ask, Snapshot at) {
        Fact fact = at.facts().get(ask.slot());
        if (fact != null) {
            return ask.slot() + " = " + String.join(", ", fact.values());
        }
        return at.skipped().contains(ask.slot())
                ? ask.slot() + " skipped"
                : ask.when().map(when -> "not asked: fails " + when.inWords()).orElse("");
    }

    private static String holds(Condition condition, Snapshot at) {
        return condition.holds(at) ? "holds" : "fails";
    }

    private static Optional<State.Branch.Case> way(State.Branch branch, Snapshot at) {
        return branch.cases().stream()
                .filter(way -> way.when().map(when -> when.holds(at)).orElse(true))
                .findFirst();
    }
}

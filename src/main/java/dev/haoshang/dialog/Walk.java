package dev.haoshang.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Goes through the dialog from its start to the first thing that has to wait. */
final class Walk {
    /** The one action that the machine performs itself. */
    static final String FORGET_FACTS = "forget_facts";

    private final Turn turn;
    private final Dialog dialog;

    private Walk(Turn turn) {
        this.turn = turn;
        this.dialog = turn.current();
    }

    /** Walks, says what is due on the way, and leaves the turn at the question, the pending action or the end. */
    static void from(Turn turn) {
        new Walk(turn).go();
    }

    private void go() {
        String name = dialog.start();
        for (int visited = 0; visited <= dialog.states().size(); visited++) {
            State state = dialog.state(name);
            String next = visit(state);
            if (next.isEmpty()) {
                turn.state = state.id();
                return;
            }
            name = next;
        }
        throw new IllegalStateException("dialog " + dialog.id() + " runs in a circle at state " + name);
    }

    /** The name of the next state, or empty when the talk waits here. */
    private String visit(State state) {
        if (state instanceof State.Ask ask) {
            return ask(ask);
        }
        if (state instanceof State.Say say) {
            if (say.when().map(when -> when.holds(turn)).orElse(true) && pass(say)) {
                turn.say(say.say());
            }
            return say.next();
        }
        if (state instanceof State.Branch branch) {
            return branch(branch);
        }
        if (state instanceof State.Do action) {
            return perform(action);
        }
        State.End end = (State.End) state;
        turn.asking = "";
        if (pass(end)) {
            turn.say(
                    end.say(),
                    Map.of(),
                    end.choices().stream().map(offer -> offer.in(turn.language)).toList());
        }
        return "";
    }

    private String ask(State.Ask ask) {
        boolean settled = turn.facts.containsKey(ask.slot()) || turn.skipped.contains(ask.slot());
        if (settled || !ask.when().map(when -> when.holds(turn)).orElse(true)) {
            return ask.next();
        }
        turn.asking = ask.slot();
        int before = turn.told.merge("ask:" + ask.id(), 1, Integer::sum) - 1;
        Wording wording = before > 0 ? ask.again().orElse(ask.say()) : ask.say();
        turn.say(wording, Map.of(), choices(turn, ask));
        return "";
    }

    /** What can be pressed to answer the open question. */
    static List<Choice> choices(Turn turn) {
        return turn.asking.equals(Rights.ERASE_CONFIRMED)
                ? Rights.choices(turn)
                : turn.question().map(ask -> choices(turn, ask)).orElse(List.of());
    }

    private static List<Choice> choices(Turn turn, State.Ask ask) {
        List<Choice> choices = new ArrayList<>(ask.offersResults() ? turn.offered : List.of());
        ask.choices().forEach(offer -> choices.add(offer.in(turn.language)));
        boolean skippable = !ask.offersResults()
                && turn.script
                        .slot(ask.slot())
                        .map(slot -> slot.type() != Slot.Type.YES_NO)
                        .orElse(true);
        if (skippable) {
            choices.add(turn.choice(Phrase.CHOICE_SKIP, Choice.INTENT + "talk_skip"));
        }
        return choices;
    }

    private String branch(State.Branch branch) {
        return branch.cases().stream()
                .filter(way -> way.when().map(when -> when.holds(turn)).orElse(true))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "state " + branch.id() + " of dialog " + dialog.id() + " has no case that holds"))
                .next();
    }

    private String perform(State.Do action) {
        if (action.action().equals(FORGET_FACTS)) {
            if (pass(action)) {
                List.copyOf(turn.facts.keySet()).stream()
                        .filter(slot -> !slot.startsWith("consent_"))
                        .forEach(turn::forget);
                turn.page.clear();
                turn.say(action.say());
            }
            return action.next();
        }
        if (turn.passed.contains(turn.key(action))) {
            String outcome = turn.figures.getOrDefault(action.action(), "done");
            return action.outcomes().getOrDefault(outcome, action.next());
        }
        turn.asking = "";
        turn.act(new Action.Perform(action.action()));
        return "";
    }

    /** Marks a state as passed; true the first time. */
    private boolean pass(State state) {
        if (turn.passed.contains(turn.key(state))) {
            return false;
        }
        turn.passed.add(turn.key(state));
        return true;
    }
}

package dev.haoshang.dialog;

import java.util.ArrayList;
import java.util.List;

/** What can be pressed where a talk stands. */
final class Shown {
    private Shown() {}

    /** In care the way back; else what a talk wavers between, and the answers to the open question or what is offered at the end. */
    static List<Choice> choices(Turn turn) {
        if (turn.inCare) {
            return List.of(goOn(turn));
        }
        List<Choice> choices = new ArrayList<>(turn.clarifying.isEmpty() ? List.of() : meanings(turn));
        if (turn.asking.isEmpty() && turn.current().states().get(turn.state) instanceof State.End end) {
            end.choices().forEach(offer -> choices.add(offer.in(turn.language)));
        }
        choices.addAll(Walk.choices(turn));
        return choices;
    }

    /** The way from care back to the plan. */
    static Choice goOn(Turn turn) {
        return turn.choice(Phrase.CHOICE_CONTINUE, Choice.INTENT + "plan_start");
    }

    /** The meanings that are offered where a message is between two, and neither. */
    static List<Choice> meanings(Turn turn) {
        List<Choice> choices = new ArrayList<>();
        for (String intent : turn.clarifying) {
            Wording label = turn.script.labels().getOrDefault(intent, new Wording(intent, intent));
            choices.add(new Choice(Choice.INTENT + intent, label.in(turn.language)));
        }
        choices.add(turn.choice(Phrase.CLARIFY_NEITHER, Choice.INTENT + "talk_deny"));
        return choices;
    }
}

package dev.haoshang.dialog;

import java.util.List;
import java.util.Map;

/** Looks after a person in danger, before every plan, until they turn back to it. Lives for one message. */
final class Care {
    /** The slot for words such as "let us go on", with which a person turns back from care to the plan; never kept. */
    static final String TURNING_BACK = "turning_back";

    private static final double LIKELY = 0.7;

    private final Turn turn;
    private final Event.Heard heard;

    Care(Turn turn, Event.Heard heard) {
        this.turn = turn;
        this.heard = heard;
    }

    /** Stops the plan; nothing but help is said until the person turns back. */
    void begin() {
        turn.inCare = true;
        turn.asking = "";
        turn.clarifying = List.of();
        Answer answer = turn.script.answers().get("care_crisis");
        int told = turn.told.getOrDefault("care_crisis", 0);
        if (answer == null || told >= answer.says().size()) {
            turn.say(Phrase.CARE_STAY);
        } else {
            turn.answer("care_crisis", List.of());
        }
    }

    /** Words that only resemble a crisis: the plan waits for one turn, and help is named without taking it for certain. */
    void askSoftly() {
        turn.say(Phrase.CARE_ASK, Map.of(), List.of(Shown.goOn(turn)));
    }

    /** Only what is clearly about the plan again leads out of care: a value for it, or meanings that most likely are. */
    boolean turnsBack() {
        boolean stated = heard.values().stream()
                .map(Event.Stated::slot)
                .anyMatch(slot -> !slot.isEmpty() && !Rights.concerns(slot));
        double meant = heard.guesses().stream()
                .filter(guess -> isBusiness(guess.intent()))
                .mapToDouble(Event.Guess::probability)
                .sum();
        return heard.danger() == Event.Danger.NONE
                && (stated || (heard.sure() && isBusiness(heard.likeliest().intent()) && meant >= LIKELY));
    }

    /** Whether the words turn back to the plan and {@code values}, which they state besides, hold nothing that could be noted. */
    boolean onlyTurnsBack(List<Event.Stated> values) {
        return heard.values().stream().anyMatch(value -> value.slot().equals(TURNING_BACK))
                && values.stream()
                        .map(Event.Stated::slot)
                        .flatMap(name -> turn.script.slot(name).stream())
                        .allMatch(slot -> slot.type() == Slot.Type.TEXT);
    }

    private static boolean isBusiness(String intent) {
        return intent.startsWith("plan_") || intent.startsWith("ask_") || intent.startsWith("ops_");
    }
}

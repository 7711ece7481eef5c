package dev.haoshang.dialog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The acts by which a person steers the talk itself: begin again, back, skip, not sure, why, say again. Lives for one turn. */
final class Repair {
    private static final Set<String> SAFETY =
            Set.of("care_crisis", "care_distress", "phrase:" + Phrase.CARE_STAY.name());

    private static final double CERTAIN = 0.6;

    private final Turn turn;

    Repair(Turn turn) {
        this.turn = turn;
    }

    /**
     * Performs the act that an intent means; false when it means none, or none that fits where the talk stands. What cannot be taken back is
     * done only when it is most likely meant.
     */
    boolean act(String intent, double probability) {
        return switch (intent) {
            case "talk_restart" -> probability >= CERTAIN && restart();
            case "talk_back" -> back();
            case "talk_skip" -> refusesOffer() || skip(Phrase.SKIPPED);
            case "talk_deny" -> refusesOffer() || (canBeNone() && skip(Phrase.NONE_NOTED));
            case "talk_unsure" -> unsure();
            case "talk_why" -> why();
            case "talk_repeat" -> repeat();
            default -> false;
        };
    }

    private boolean restart() {
        List.copyOf(turn.facts.keySet()).forEach(turn::forget);
        turn.skipped.clear();
        turn.trail.clear();
        turn.passed.clear();
        turn.figures.clear();
        turn.offered = List.of();
        turn.lastNoted = "";
        turn.told.keySet().removeIf(key -> !SAFETY.contains(key));
        turn.say(Phrase.RESTARTED);
        Walk.from(turn);
        return true;
    }

    private boolean back() {
        if (turn.trail.isEmpty()) {
            turn.say(Phrase.NOTHING_BEFORE);
        } else {
            String slot = turn.trail.get(turn.trail.size() - 1);
            turn.forget(slot);
            turn.current()
                    .questions()
                    .filter(ask -> ask.slot().equals(slot))
                    .forEach(ask -> turn.told.remove("ask:" + ask.id()));
            turn.say(Phrase.WENT_BACK);
        }
        Walk.from(turn);
        return true;
    }

    private boolean skip(Phrase said) {
        Optional<State.Ask> question = turn.question();
        if (question.isEmpty()) {
            return false;
        }
        pass(question.get());
        turn.say(said);
        Walk.from(turn);
        return true;
    }

    /** None of the options is wanted now: nothing is pressed upon the person, and the choice stays open. */
    private boolean refusesOffer() {
        Optional<State.Ask> offer = turn.question().filter(State.Ask::offersResults);
        offer.map(ask -> ask.denied().orElse(turn.script.phrase(Phrase.UNSURE)))
                .ifPresent(wording -> turn.say(wording, Map.of(), Walk.choices(turn)));
        return offer.isPresent();
    }

    /** "None" is an answer where a plan can do without a value, and no yes or no is asked for: there are no papers, no instalments. */
    private boolean canBeNone() {
        boolean decides =
                turn.askedSlot().map(slot -> slot.type() == Slot.Type.YES_NO).orElse(true);
        return !decides
                && turn.question().filter(question -> !question.needed()).isPresent();
    }

    private boolean unsure() {
        Optional<State.Ask> question = turn.question();
        if (question.isEmpty()) {
            return false;
        }
        State.Ask ask = question.get();
        Wording help = ask.help().orElse(turn.script.phrase(Phrase.UNSURE));
        boolean helped = turn.told.merge("help:" + ask.id(), 1, Integer::sum) > 1;
        if (ask.offersResults() || (ask.needed() && !helped)) {
            turn.say(help, Map.of(), Walk.choices(turn));
            return true;
        }
        if (!helped) {
            turn.say(help);
        }
        leave(ask);
        return true;
    }

    /** Leaves a question that leads nowhere for now. */
    void leave(State.Ask ask) {
        pass(ask);
        turn.say(Phrase.LEFT_OPEN);
        Walk.from(turn);
    }

    private boolean why() {
        Optional<State.Ask> question = turn.question();
        if (question.isEmpty()) {
            return false;
        }
        turn.say(question.get().why().orElse(turn.script.phrase(Phrase.WHY)));
        Walk.from(turn);
        return true;
    }

    /** Asks the open question in full again, or says the end again. */
    private boolean repeat() {
        turn.told.remove("ask:" + turn.state);
        turn.passed.remove(turn.dialog + "/" + turn.state);
        Walk.from(turn);
        return true;
    }

    /** Leaves a question without an answer: the way back still leads to it. */
    private void pass(State.Ask question) {
        turn.skipped.add(question.slot());
        turn.trail.add(question.slot());
    }
}

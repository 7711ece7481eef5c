package dev.haoshang.content;

import dev.haoshang.dialog.Dialog;
import dev.haoshang.dialog.Script;
import dev.haoshang.dialog.Slot;
import dev.haoshang.dialog.State;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that no way leads around a consent. A talk always walks from the start of its dialog, so it is enough to follow every way that is
 * open to one who did not consent: it must not come to a question for something sensitive, nor to figures or a letter.
 */
final class ConsentCheck {
    private static final String FINANCE = "consent_finance";
    private static final String HEALTH = "consent_health";
    private static final Set<String> NEEDS_FIGURES = Set.of("compare_options", "draft_proposal", "judge_counter");

    /** One who was not asked, passed the question over, or said no. */
    private static final Supposition WITHOUT_CONSENT = new Supposition(Map.of(), Map.of(FINANCE, "yes"));

    /** One who is ill and agreed to figures, and has not been asked about health. */
    private static final Supposition ILL =
            new Supposition(Map.of(FINANCE, "yes", "hardship_kind", "illness"), Map.of(HEALTH, "yes"));

    private final Script script;
    private final Dialog dialog;
    private final Part root;
    private final Problems problems;

    ConsentCheck(Script script, Dialog dialog, Part root, Problems problems) {
        this.script = script;
        this.dialog = dialog;
        this.root = root;
        this.problems = problems;
    }

    /** All states that are named must exist. */
    void check() {
        for (State state : reached(WITHOUT_CONSENT, Optional.empty())) {
            if (state instanceof State.Ask ask && isSensitive(ask.slot()) && isOpen(ask, WITHOUT_CONSENT)) {
                report(state, "ask", "'" + state.id() + "' asks for the sensitive '" + ask.slot() + "'", FINANCE);
            } else if (state instanceof State.Do action && NEEDS_FIGURES.contains(action.action())) {
                report(state, "do", "'" + state.id() + "' works with the person's figures", FINANCE);
            }
        }
        if (mustAskAboutHealth()) {
            checkHealth();
        }
    }

    /** The dialog of every conversation must, and any other that asks at all must not leave a way around it. */
    private boolean mustAskAboutHealth() {
        return dialog.id().equals(script.start())
                || dialog.states().values().stream()
                        .anyMatch(state ->
                                state instanceof State.Ask ask && ask.slot().equals(HEALTH));
    }

    private void checkHealth() {
        for (State state : reached(ILL, Optional.of(HEALTH))) {
            if (state instanceof State.Do action && action.action().equals("draft_proposal")) {
                report(state, "do", "'" + state.id() + "' writes a letter for one who is ill", HEALTH);
            }
        }
    }

    private boolean isSensitive(String slot) {
        return !slot.startsWith("consent_")
                && script.slot(slot).map(Slot::sensitive).orElse(false);
    }

    private void report(State state, String key, String what, String consent) {
        String advice = consent.equals(HEALTH)
                ? "ask '" + HEALTH + "' on every way that leads here"
                : "lead those without consent elsewhere: put a 'branch' with { is: { " + FINANCE
                        + ": \"yes\" } } before it";
        Part at = root.at("states").at(state.id());
        problems.add(
                at.find(key).orElse(at),
                Problem.Kind.CONSENT,
                what + ", and a way leads here without " + consent,
                advice);
    }

    /** The states that a talk may come to under a supposition, without passing a question for a slot. */
    private List<State> reached(Supposition supposed, Optional<String> before) {
        List<State> reached = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(dialog.start()));
        while (!open.isEmpty()) {
            String id = open.pop();
            State state = dialog.states().get(id);
            if (state != null && seen.add(id) && !isAsked(state, before, supposed)) {
                reached.add(state);
                open.addAll(ways(state, supposed));
            }
        }
        return reached;
    }

    /** Whether the state surely asks for the slot. */
    private static boolean isAsked(State state, Optional<String> slot, Supposition supposed) {
        return state instanceof State.Ask ask
                && slot.filter(ask.slot()::equals).isPresent()
                && ask.when()
                        .map(when -> supposed.of(when) == Supposition.Truth.YES)
                        .orElse(true);
    }

    private static boolean isOpen(State.Ask ask, Supposition supposed) {
        return ask.when().map(when -> supposed.of(when) != Supposition.Truth.NO).orElse(true);
    }

    private static List<String> ways(State state, Supposition supposed) {
        if (!(state instanceof State.Branch branch)) {
            return state.targets();
        }
        List<String> ways = new ArrayList<>();
        for (State.Branch.Case way : branch.cases()) {
            Supposition.Truth truth = way.when().map(supposed::of).orElse(Supposition.Truth.YES);
            if (truth != Supposition.Truth.NO) {
                ways.add(way.next());
            }
            if (truth == Supposition.Truth.YES) {
                break;
            }
        }
        return ways;
    }
}

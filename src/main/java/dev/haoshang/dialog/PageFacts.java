package dev.haoshang.dialog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the lender's page tells of its customer's loan. It waits apart from the facts until the borrower has consented to figures, has read
 * it and agreed: nothing is computed from it before. A value that the borrower states themselves takes the page's value away. Lives for
 * one turn.
 */
public final class PageFacts {
    /** The name by which texts and conditions speak of what waits. */
    public static final String NAME = "page_facts";

    /** A proposal that the lender has seen is not put in question by the lender's own page. */
    private static final String SENT = "proposal_sent";

    /** The slot whose yes says that it is all as the page tells. */
    static final String CONFIRMED = "page_confirmed";

    /** The outcome of an action that is only for borrowers the page has introduced. */
    public static final String UNIDENTIFIED = "unidentified";

    private final Turn turn;

    PageFacts(Turn turn) {
        this.turn = turn;
    }

    /** The page has introduced the borrower: what it tells is asked about when its time comes, and what waited for it is done. */
    void introduce(List<Event.Stated> values) {
        Map<String, String> told = news(values);
        boolean wanted = !turn.declined() && !turn.skipped.contains(CONFIRMED) && !turn.facts.containsKey(SENT);
        if (!wanted) {
            told = Map.of();
        }
        if (!told.isEmpty()) {
            turn.page.clear();
            turn.page.putAll(told);
            turn.forget(CONFIRMED);
            turn.current()
                    .questions()
                    .filter(ask -> ask.slot().equals(CONFIRMED))
                    .forEach(ask -> turn.told.remove("ask:" + ask.id()));
        }
        boolean opened = open();
        boolean asks = !told.isEmpty() && consents();
        if ((opened || asks) && !turn.inCare && !turn.asking.equals(Rights.ERASE_CONFIRMED)) {
            turn.clarifying = List.of();
            Walk.from(turn);
        }
    }

    /** What can be true and is not known already. */
    private Map<String, String> news(List<Event.Stated> values) {
        Map<String, String> news = new LinkedHashMap<>();
        for (Event.Stated value : values) {
            Optional<Slot> slot = turn.script.slot(value.slot());
            Fact known = turn.facts.get(value.slot());
            boolean same = known != null && known.values().equals(List.of(value.value()));
            if (slot.isPresent() && isPossible(slot.get(), value.value()) && !same) {
                news.put(value.slot(), value.value());
            }
        }
        return news;
    }

    /** Whether a value has the form of its slot and lies within its range. */
    public static boolean isPossible(Slot slot, String value) {
        return slot.holds(value) && slot.accepts(value);
    }

    private boolean consents() {
        Fact consent = turn.facts.get("consent_finance");
        return consent != null && consent.value().equals("yes");
    }

    /** Opens the ways that were closed for want of an identity; true when there was one. */
    private boolean open() {
        List<State.Do> closed = turn.current().states().values().stream()
                .filter(State.Do.class::isInstance)
                .map(State.Do.class::cast)
                .filter(state -> UNIDENTIFIED.equals(turn.figures.get(state.action())))
                .toList();
        for (State.Do state : closed) {
            turn.figures.remove(state.action());
            turn.passed.remove(turn.key(state));
            String instead = state.outcomes().get(UNIDENTIFIED);
            if (instead != null) {
                turn.passed.remove(turn.key(turn.current().state(instead)));
            }
        }
        return !closed.isEmpty();
    }
}

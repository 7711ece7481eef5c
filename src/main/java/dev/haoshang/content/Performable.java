package dev.haoshang.content;

import dev.haoshang.dialog.PageFacts;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The actions a dialog can have performed, with what each leaves behind for texts and branches. */
public enum Performable {
    /** Works out what is affordable and compares the options. */
    COMPARE_OPTIONS(
            "compare_options",
            Set.of("affordable", "best_option", "fitting", "doubt"),
            Set.of("deficit", "missing", PageFacts.UNIDENTIFIED)),
    /** Drafts a proposal for the chosen option. */
    DRAFT_PROPOSAL(
            "draft_proposal",
            Set.of(
                    "proposal_number",
                    "proposal_option",
                    "proposal_payment",
                    "proposal_periods",
                    "proposal_version",
                    "changes",
                    "refusal"),
            Set.of("refused", PageFacts.UNIDENTIFIED)),
    /** Holds what the lender asks for each month against what is affordable. */
    JUDGE_COUNTER("judge_counter", Set.of("affordable", "counter_gap"), Set.of("too_high", "unknown")),
    /** Forgets every fact but the consents; performed by the dialog machine itself. */
    FORGET_FACTS("forget_facts", Set.of(), Set.of());

    private final String action;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of gives an unmodifiable set
    private final Set<String> figures;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of gives an unmodifiable set
    private final Set<String> outcomes;

    Performable(String action, Set<String> figures, Set<String> outcomes) {
        this.action = action;
        this.figures = figures;
        this.outcomes = outcomes;
    }

    /** Its name in dialog files. */
    public String action() {
        return action;
    }

    /** The names of the results it leaves. */
    public Set<String> figures() {
        return figures;
    }

    /** Its outcomes besides "done". */
    public Set<String> outcomes() {
        return outcomes;
    }

    /** The outcomes after which its text would be wrong, so that a dialog must name what follows. */
    Set<String> failures() {
        return switch (this) {
            case COMPARE_OPTIONS -> Set.of("missing");
            case DRAFT_PROPOSAL -> Set.of("refused");
            case JUDGE_COUNTER -> Set.of("too_high", "unknown");
            case FORGET_FACTS -> Set.of();
        };
    }

    /** The action of this name in dialog files. */
    public static Optional<Performable> named(String action) {
        return Arrays.stream(values()).filter(one -> one.action.equals(action)).findFirst();
    }
}

package dev.haoshang.repayment;

import java.util.Locale;
import java.util.Optional;

/** A smaller request beside the main one. */
public enum SideRequest {
    /** Waive the penalty interest. */
    WAIVE_PENALTY(Optional.of(Option.PENALTY_WAIVER)),
    /** Reduce the interest. */
    REDUCE_INTEREST(Optional.of(Option.INTEREST_REDUCTION)),
    /** Stop the interest while the plan runs. */
    STOP_INTEREST(Optional.of(Option.INTEREST_FREEZE)),
    /** No collection calls to third persons. */
    NO_CALLS_TO_OTHERS(Optional.empty()),
    /** Explain how the arrangement is reported to the credit bureau. */
    EXPLAIN_CREDIT_REPORTING(Optional.empty());

    private final Optional<Option> asksFor;

    SideRequest(Optional<Option> asksFor) {
        this.asksFor = asksFor;
    }

    /** The stable name, for example "waive_penalty". */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The option the lender must offer for this to make sense, if any. */
    Optional<Option> asksFor() {
        return asksFor;
    }
}

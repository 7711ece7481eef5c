package dev.haoshang.repayment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far the life of a proposal has come. Each version has a life of its own; a newer version ends that of the one before. */
public enum ProposalStatus {
    /** Drafted from the figures; the borrower has not read it yet. */
    DRAFTED,
    /** Read and found right by the borrower. */
    CONFIRMED,
    /** Sent to the lender. */
    SENT,
    /** The lender agreed. */
    AGREED,
    /** The lender offered other terms. */
    COUNTERED,
    /** The lender refused. */
    REFUSED;

    /** Its name for programs. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the lender has seen a proposal of this status. */
    public boolean reachedLender() {
        return compareTo(SENT) >= 0;
    }

    /** The status of this name. */
    public static Optional<ProposalStatus> of(String id) {
        return Arrays.stream(values()).filter(status -> status.id().equals(id)).findFirst();
    }
}

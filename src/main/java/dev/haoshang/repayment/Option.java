package dev.haoshang.repayment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way to renegotiate a loan. Its {@link #id} is the name used in content and over the network. */
public enum Option {
    /** One due sum is paid up to a month later. */
    SHORT_DEFERRAL,
    /** No payment for some months, then level instalments. */
    DEFERRAL,
    /** Interest only for some months, then level instalments. */
    GRACE_PERIOD,
    /** Level instalments over a standard term. */
    INSTALMENT,
    /** A monthly sum that fits the borrower, until the debt is gone. */
    PERSONAL_PLAN,
    /** Level instalments at a lower rate. */
    INTEREST_REDUCTION,
    /** Level instalments without interest. */
    INTEREST_FREEZE,
    /** Penalty interest is waived in part or whole, the rest paid in instalments. */
    PENALTY_WAIVER,
    /** A small sum for a short time, to show good will. */
    TOKEN_PAYMENT,
    /** Nothing can be paid now: a pause is asked for and nothing promised. */
    PAUSE_NO_OFFER,
    /** Everything is paid at once. */
    LUMP_SETTLEMENT,
    /** After a refusal the request is made again. */
    SECOND_REQUEST;

    /** The stable name, for example "grace_period". */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The option of a name, or empty if there is none. */
    public static Optional<Option> of(String id) {
        return Arrays.stream(values()).filter(option -> option.id().equals(id)).findFirst();
    }

    /** Asking for a pause, or asking again, is open to everyone: no lender has to list it. */
    boolean openToAll() {
        return this == PAUSE_NO_OFFER || this == SECOND_REQUEST;
    }

    /** Whether it promises monthly payments, so that one must know what is affordable. */
    boolean paysMonthly() {
        return !openToAll() && this != LUMP_SETTLEMENT;
    }
}

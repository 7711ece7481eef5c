package dev.haoshang.repayment;

/** A proposal must not be drafted: it would promise what cannot be paid, or ask what the lender's policy forbids. */
public final class ProposalRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    /** The message names the code only: figures belong to the borrower and must not reach a log. */
    ProposalRefusedException(Reason reason) {
        super("proposal refused: " + reason.code());
        this.reason = reason;
    }

    /** Why, with the figures for the borrower's eyes. */
    public Reason reason() {
        return reason;
    }
}

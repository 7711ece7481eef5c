package dev.haoshang.repayment;

/** A calculation was asked for with an unknown kind or an input that is missing, of the wrong form or out of range. */
public final class CalculationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    CalculationException(String field, String advice) {
        super(field + ": " + advice);
        this.field = field;
    }

    /** The name of the input at fault, or "kind". */
    public String field() {
        return field;
    }
}

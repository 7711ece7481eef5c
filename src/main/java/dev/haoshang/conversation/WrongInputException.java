package dev.haoshang.conversation;

import dev.haoshang.repayment.CalculationException;

/** A calculation was asked for with an input that cannot be right. */
public final class WrongInputException extends HaoshangException {
    private static final long serialVersionUID = 1L;

    private final String field;

    /** Tells what the arithmetic refused. */
    WrongInputException(CalculationException refused) {
        super("wrong_input", String.valueOf(refused.getMessage()), refused);
        this.field = refused.field();
    }

    /** The name of the input at fault, or "kind". */
    public String field() {
        return field;
    }
}

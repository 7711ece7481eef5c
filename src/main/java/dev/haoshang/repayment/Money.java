package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/** Amounts of money in yuan: exact decimals with two places, rounded half up, never binary floating point. */
public final class Money {
    /** Nothing. */
    public static final BigDecimal ZERO = new BigDecimal("0.00");

    /** The smallest amount, one fen. */
    public static final BigDecimal CENT = new BigDecimal("0.01");

    /** No amount may be larger: it keeps arithmetic on hostile input short. */
    static final BigDecimal LARGEST = new BigDecimal("1000000000000");

    private Money() {}

    /** The amount rounded half up to the fen: 2.675 becomes 2.68. */
    public static BigDecimal round(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    /** The sum of one amount of each thing. */
    static <T> BigDecimal sum(List<T> things, Function<T, BigDecimal> amount) {
        BigDecimal total = ZERO;
        for (T thing : things) {
            total = total.add(amount.apply(thing));
        }
        return total;
    }

    /**
     * Checks an amount that may be zero.
     *
     * @param name what the amount is, for the message
     * @return the same amount with two places
     * @throws IllegalArgumentException if it is negative, finer than a fen or beyond a million million; the message never shows it
     */
    public static BigDecimal atLeastZero(String name, BigDecimal amount) {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException(name + " must not be negative: give an amount in yuan of 0 or more");
        }
        if (amount.compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException(name + " is too large: give an amount in yuan up to 1000000000000");
        }
        if (amount.scale() > 2 && amount.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException(
                    name + " is finer than 0.01: give an amount in yuan with two decimal places");
        }
        return round(amount);
    }

    /** Checks an amount that must be over zero; otherwise as {@link #atLeastZero}. */
    public static BigDecimal positive(String name, BigDecimal amount) {
        if (amount.signum() == 0) {
            throw new IllegalArgumentException(name + " must be over 0: give an amount in yuan of at least 0.01");
        }
        return atLeastZero(name, amount);
    }
}

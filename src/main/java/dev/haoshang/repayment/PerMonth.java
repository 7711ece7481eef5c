package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Brings sums of other periods to a calendar month, rounded once. All amounts in yuan, 0 or more. */
public final class PerMonth {
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final BigDecimal QUARTER = BigDecimal.valueOf(3);
    private static final BigDecimal WEEKS = BigDecimal.valueOf(52);

    private PerMonth() {}

    /** A week's sum × 52 / 12. */
    public static BigDecimal weekly(BigDecimal amount) {
        return divide(Money.atLeastZero("weekly amount", amount).multiply(WEEKS), MONTHS);
    }

    /**
     * A day's sum × the days really worked.
     *
     * @param days days a month, 0 to 31, halves allowed
     */
    public static BigDecimal daily(BigDecimal amount, BigDecimal days) {
        if (days.signum() < 0 || days.compareTo(BigDecimal.valueOf(31)) > 0) {
            throw new IllegalArgumentException("days a month must be from 0 to 31");
        }
        return Money.round(Money.atLeastZero("daily amount", amount).multiply(days));
    }

    /** A quarter's sum / 3. */
    public static BigDecimal quarterly(BigDecimal amount) {
        return divide(Money.atLeastZero("quarterly amount", amount), QUARTER);
    }

    /** A year's sum / 12. */
    public static BigDecimal yearly(BigDecimal amount) {
        return divide(Money.atLeastZero("yearly amount", amount), MONTHS);
    }

    private static BigDecimal divide(BigDecimal amount, BigDecimal by) {
        return amount.divide(by, 2, RoundingMode.HALF_UP);
    }
}

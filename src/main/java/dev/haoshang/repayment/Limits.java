package dev.haoshang.repayment;

import java.math.BigDecimal;

/** The ranges that counts, shares and dates must keep. Messages never show the value itself. */
final class Limits {
    /** No plan has more payments: fifty years of months. */
    static final int MOST_PERIODS = 600;

    /** A hundred years: no sum is overdue or put off for longer. */
    static final int MOST_DAYS = 36500;

    private Limits() {}

    static int count(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be a whole number from " + least + " to " + most);
        }
        return value;
    }

    static int periods(int value) {
        return count("periods", value, 1, MOST_PERIODS);
    }

    static BigDecimal share(String name, BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(name + " must be a share from 0 (nothing) to 1 (all)");
        }
        if (value.scale() > 20) {
            throw new IllegalArgumentException(name + " has too many decimal places: give at most 20");
        }
        return value;
    }
}

package dev.haoshang.repayment;

import java.math.BigDecimal;

/**
 * A daily interest rate, charged for the actual number of days.
 *
 * @param fraction the rate as a fraction, 0.0005 for 0.05 % (万五) a day; from 0 up to what makes 100 % in 365 days
 */
public record DailyRate(BigDecimal fraction) {
    private static final BigDecimal YEAR = BigDecimal.valueOf(365);
    private static final BigDecimal BANKERS_YEAR = BigDecimal.valueOf(360);

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the rate is below 0 or over 100 % a year
     */
    public DailyRate {
        if (fraction.signum() < 0 || fraction.multiply(YEAR).compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "daily rate must be from 0 to 0.0027, a hundred percent a year: read it off the bill or the contract");
        }
        if (fraction.scale() > 20) {
            throw new IllegalArgumentException("daily rate has too many decimal places: give at most 20");
        }
    }

    /** The rate of so many percent a day: 0.05 for 万五. */
    public static DailyRate ofPercent(BigDecimal percent) {
        return new DailyRate(percent.movePointLeft(2));
    }

    /** The interest in yuan on a balance for a number of days. */
    public BigDecimal interest(BigDecimal balance, long days) {
        return Money.round(balance.multiply(fraction).multiply(BigDecimal.valueOf(days)));
    }

    /** What one yuan grows to in a number of days. */
    BigDecimal growth(long days) {
        return BigDecimal.ONE.add(fraction.multiply(BigDecimal.valueOf(days)));
    }

    /** The nominal yearly rate in percent on 365 days, unrounded. */
    public BigDecimal annualPercent365() {
        return fraction.multiply(YEAR).movePointRight(2);
    }

    /** The nominal yearly rate in percent on 360 days, unrounded. */
    public BigDecimal annualPercent360() {
        return fraction.multiply(BANKERS_YEAR).movePointRight(2);
    }

    /** The monthly rate of the same nominal year of 365 days. */
    public AnnualRate annual() {
        return new AnnualRate(fraction.multiply(YEAR));
    }
}

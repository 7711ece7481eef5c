package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A daily interest rate, charged for the actual number of days. It is kept as a quotient, because a 365th or a 360th of a yearly rate has no
 * end as a decimal: interest divides once, where it is rounded.
 *
 * @param dividend the rate as a fraction, 0.0005 for 0.05 % (万五) a day; or a yearly fraction with the days of that year as the divisor
 * @param divisor 1 for a daily rate, 365 or 360 for a yearly one
 */
public record DailyRate(BigDecimal dividend, int divisor) {
    private static final BigDecimal YEAR = BigDecimal.valueOf(365);
    private static final BigDecimal BANKERS_YEAR = BigDecimal.valueOf(360);

    /**
     * Checks the range: at most 100 % in a year of 360 days.
     *
     * @throws IllegalArgumentException if the rate is below 0 or too high, or the divisor is none of 1, 360 and 365
     */
    public DailyRate {
        if (divisor != 1 && divisor != 360 && divisor != 365) {
            throw new IllegalArgumentException("day count must be 360 or 365: read it off the contract");
        }
        if (dividend.signum() < 0 || dividend.multiply(BANKERS_YEAR).compareTo(BigDecimal.valueOf(divisor)) > 0) {
            throw new IllegalArgumentException(
                    "daily rate must be from 0 to 0.0027, a hundred percent a year: read it off the bill or the contract");
        }
        if (dividend.scale() > 20) {
            throw new IllegalArgumentException("daily rate has too many decimal places: give at most 20");
        }
    }

    /** A rate a day, as a fraction: 0.0005 for 万五. */
    public DailyRate(BigDecimal fraction) {
        this(fraction, 1);
    }

    /**
     * The daily rate of a yearly one.
     *
     * @param dayCount the days the contract divides the year by, 365 or 360
     */
    public static DailyRate ofYear(AnnualRate rate, int dayCount) {
        return new DailyRate(rate.fraction(), dayCount);
    }

    /** The interest in yuan on a balance for a number of days. */
    public BigDecimal interest(BigDecimal balance, long days) {
        return interest(balance, days, BigDecimal.ONE);
    }

    /** The interest in yuan at a multiple of this rate, as penalty interest is charged. */
    BigDecimal interest(BigDecimal balance, long days, BigDecimal multiple) {
        return balance.multiply(dividend)
                .multiply(BigDecimal.valueOf(days))
                .multiply(multiple)
                .divide(BigDecimal.valueOf(divisor), 2, RoundingMode.HALF_UP);
    }

    /** What one yuan grows to in a number of days. */
    BigDecimal growth(long days) {
        return BigDecimal.ONE.add(
                dividend.multiply(BigDecimal.valueOf(days)).divide(BigDecimal.valueOf(divisor), AnnualRate.PRECISION));
    }

    /** The nominal yearly rate in percent on 365 days, unrounded. */
    public BigDecimal annualPercent365() {
        return annualPercent(YEAR);
    }

    /** The nominal yearly rate in percent on 360 days, unrounded. */
    public BigDecimal annualPercent360() {
        return annualPercent(BANKERS_YEAR);
    }

    private BigDecimal annualPercent(BigDecimal days) {
        return dividend.multiply(days).movePointRight(2).divide(BigDecimal.valueOf(divisor), AnnualRate.PRECISION);
    }
}

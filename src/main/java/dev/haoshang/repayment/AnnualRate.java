package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A yearly interest rate charged monthly: a month bears a twelfth of it, unrounded.
 *
 * @param fraction the rate as a fraction, 0.146 for 14.6 % a year; from 0 to 1
 */
public record AnnualRate(BigDecimal fraction) {
    /** No interest at all: a frozen plan. */
    public static final AnnualRate ZERO = new AnnualRate(BigDecimal.ZERO);

    /** Enough digits that no intermediate rounding reaches a fen. */
    static final MathContext PRECISION = new MathContext(40, RoundingMode.HALF_EVEN);

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the rate is below 0 or over 1
     */
    public AnnualRate {
        if (fraction.signum() < 0 || fraction.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "annual rate must be from 0 to 100 percent: read it off the bill or the contract");
        }
        if (fraction.scale() > 20) {
            throw new IllegalArgumentException("annual rate has too many decimal places: give at most 20");
        }
    }

    /** The rate of so many percent a year: 14.6 for 14.6 %. */
    public static AnnualRate ofPercent(BigDecimal percent) {
        return new AnnualRate(percent.movePointLeft(2));
    }

    /** The rate in percent, 14.6 for 14.6 % a year. */
    public BigDecimal percent() {
        return fraction.movePointRight(2);
    }

    /** Whether nothing is charged. */
    public boolean isZero() {
        return fraction.signum() == 0;
    }

    /** One month's interest on a balance in yuan. Divided once, so that no digit is lost before the rounding. */
    public BigDecimal monthlyInterest(BigDecimal balance) {
        return balance.multiply(fraction).divide(MONTHS, 2, RoundingMode.HALF_UP);
    }

    /**
     * The level payment (等额本息) that repays a balance: P·i·(1+i)^n / ((1+i)^n − 1), or P/n without interest.
     *
     * @param balance what is owed, in yuan
     * @param periods how many monthly payments, 1 to 600
     */
    public BigDecimal levelPayment(BigDecimal balance, int periods) {
        Limits.periods(periods);
        if (isZero()) {
            return balance.divide(BigDecimal.valueOf(periods), 2, RoundingMode.HALF_UP);
        }
        BigDecimal monthly = monthly();
        BigDecimal growth = growth(monthly, periods);
        return balance.multiply(monthly)
                .multiply(growth)
                .divide(growth.subtract(BigDecimal.ONE), 2, RoundingMode.HALF_UP);
    }

    /** What a balance of one yuan's payments is worth today: (1−(1+i)^−n)/i. */
    BigDecimal annuityFactor(int periods) {
        if (isZero()) {
            return BigDecimal.valueOf(periods);
        }
        BigDecimal monthly = monthly();
        BigDecimal growth = growth(monthly, periods);
        return growth.subtract(BigDecimal.ONE).divide(monthly.multiply(growth), PRECISION);
    }

    private BigDecimal monthly() {
        return fraction.divide(MONTHS, PRECISION);
    }

    private static BigDecimal growth(BigDecimal monthly, int periods) {
        return BigDecimal.ONE.add(monthly).pow(periods, PRECISION);
    }
}

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

    /** Under this monthly rate the payment without interest is near enough to the real one for {@link #surelyExceeds}, and lower. */
    private static final double NEARLY_NOTHING = 1e-9;

    /** Far more than binary rounding, and more than the half fen of decimal rounding, in yuan. */
    private static final double DOUBT = 0.02;

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
        Growth growth = growth(periods);
        return balance.multiply(fraction)
                .multiply(growth.end())
                .divide(MONTHS.multiply(growth.increase()), 2, RoundingMode.HALF_UP);
    }

    /**
     * Whether the level payment is over a limit for certain, told in a fraction of the time the exact payment takes. Binary floating point, so
     * near the limit the answer is no and the exact payment must decide.
     */
    boolean surelyExceeds(BigDecimal limit, BigDecimal balance, int periods) {
        double monthly = fraction.doubleValue() / 12;
        double share = monthly < NEARLY_NOTHING ? 1.0 / periods : monthly / -Math.expm1(-periods * Math.log1p(monthly));
        return balance.doubleValue() * share > limit.doubleValue() + DOUBT;
    }

    /**
     * The balance that a level payment repays, P = A·(1−(1+i)^−n)/i, rounded down to the fen.
     *
     * @param payment the monthly payment in yuan
     * @param periods how many there are, 1 to 600
     */
    BigDecimal balanceRepaidBy(BigDecimal payment, int periods) {
        if (isZero()) {
            return payment.multiply(BigDecimal.valueOf(periods)).setScale(2, RoundingMode.DOWN);
        }
        Growth growth = growth(periods);
        return payment.multiply(MONTHS)
                .multiply(growth.increase())
                .divide(fraction.multiply(growth.end()), 2, RoundingMode.DOWN);
    }

    /** (12+a)^n beside 12^n instead of (1+a/12)^n: without the twelfth, which has no end, short terms stay exact to the half fen. */
    private Growth growth(int periods) {
        BigDecimal start = MONTHS.pow(periods);
        BigDecimal end = MONTHS.add(fraction).pow(periods, PRECISION);
        return new Growth(end, end.subtract(start, PRECISION));
    }

    private record Growth(BigDecimal end, BigDecimal increase) {}
}

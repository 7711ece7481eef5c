package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Answers what would make a plan work: the payment for a term, the balance or the rate that a payment can serve. */
public final class PaymentSolver {
    private static final int HUNDRED_PERCENT = 10_000;

    private PaymentSolver() {}

    /** The least payment in yuan that repays in so many periods: the highest single payment of the level schedule. */
    public static BigDecimal paymentFor(BigDecimal balance, AnnualRate rate, int periods) {
        return Schedules.equalInstalment(balance, rate, periods).highestPayment();
    }

    /**
     * The highest balance whose level payment is no more than a payment: A·(1−(1+i)^−n)/i to the fen, then checked by the payment itself.
     *
     * @return the balance in yuan; zero when the payment serves none
     */
    public static BigDecimal balanceFor(BigDecimal payment, AnnualRate rate, int periods) {
        Limits.periods(periods);
        BigDecimal balance = Money.atLeastZero("payment", payment)
                .multiply(rate.annuityFactor(periods))
                .setScale(2, RoundingMode.DOWN);
        while (balance.signum() > 0 && rate.levelPayment(balance, periods).compareTo(payment) > 0) {
            balance = balance.subtract(Money.CENT);
        }
        return balance;
    }

    /**
     * The highest yearly rate at which no payment of the level schedule exceeds a payment.
     *
     * @return the rate in percent in steps of 0.01, at most 100; empty when not even an interest-free plan is served
     */
    public static Optional<BigDecimal> ratePercentFor(BigDecimal balance, BigDecimal payment, int periods) {
        int low = 0;
        int high = HUNDRED_PERCENT;
        if (!serves(balance, payment, periods, low)) {
            return Optional.empty();
        }
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (serves(balance, payment, periods, middle)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return Optional.of(BigDecimal.valueOf(low, 2));
    }

    private static boolean serves(BigDecimal balance, BigDecimal payment, int periods, int hundredthsOfPercent) {
        AnnualRate rate = AnnualRate.ofPercent(BigDecimal.valueOf(hundredthsOfPercent, 2));
        return rate.levelPayment(balance, periods).compareTo(payment) <= 0
                && paymentFor(balance, rate, periods).compareTo(payment) <= 0;
    }
}

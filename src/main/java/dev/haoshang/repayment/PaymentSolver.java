package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;

/** Answers what would make a plan work: the payment for a term, the balance or the rate that a payment can serve. */
public final class PaymentSolver {
    /** So many steps down from the highest rate within reach; a last payment of some fen more than the others seldom needs more. */
    private static final int STEPS_DOWN = 50;

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
        BigDecimal balance = rate.balanceRepaidBy(Money.atLeastZero("payment", payment), periods);
        while (balance.signum() > 0 && rate.levelPayment(balance, periods).compareTo(payment) > 0) {
            balance = balance.subtract(Money.CENT);
        }
        return balance;
    }

    /**
     * The least monthly sum that, paid every month, repays within so many payments.
     *
     * @param periods the most payments, 1 to 600
     */
    public static BigDecimal fixedPaymentFor(BigDecimal balance, AnnualRate rate, int periods) {
        BigDecimal payment = rate.levelPayment(Money.positive("balance", balance), periods);
        while (repays(balance, rate, payment.subtract(Money.CENT), periods)) {
            payment = payment.subtract(Money.CENT);
        }
        while (!repays(balance, rate, payment, periods)) {
            payment = payment.add(Money.CENT);
        }
        return payment;
    }

    /**
     * The highest yearly rate at which no payment of the level schedule exceeds a payment.
     *
     * @return the rate in percent in steps of 0.01, at most 100; empty when no rate is low enough
     */
    public static Optional<BigDecimal> ratePercentFor(BigDecimal balance, BigDecimal payment, int periods) {
        return highestRatePercent(
                new BigDecimal("0.00"),
                new BigDecimal(100),
                rate -> rate.levelPayment(balance, periods).compareTo(payment) <= 0,
                rate -> paymentFor(balance, rate, periods).compareTo(payment) <= 0);
    }

    /**
     * The highest yearly rate at which something works: it does there, and a hundredth of a percent higher it does not.
     *
     * @param most the highest rate in percent to try
     * @param works what must hold; once it fails it must go on failing as the rate rises, but for what rounding moves
     * @return the rate in percent in steps of 0.01; empty when it does not even work without interest
     */
    static Optional<BigDecimal> highestRatePercent(BigDecimal most, Predicate<AnnualRate> works) {
        return highestRatePercent(new BigDecimal("0.00"), most, works);
    }

    /** The same from a least rate on, in steps of that rate's last place; empty when it does not even work there. */
    static Optional<BigDecimal> highestRatePercent(BigDecimal least, BigDecimal most, Predicate<AnnualRate> works) {
        int places = least.scale();
        if (least.compareTo(most) > 0 || !works.test(AnnualRate.ofPercent(least))) {
            return Optional.empty();
        }
        int low = least.unscaledValue().intValueExact();
        int high = most.movePointRight(places).intValue();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (works.test(AnnualRate.ofPercent(BigDecimal.valueOf(middle, places)))) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return Optional.of(BigDecimal.valueOf(low, places));
    }

    /**
     * The highest yearly rate at which something works that rounding may move by some fen, as a last payment that absorbs what is left over: down
     * from the highest rate within reach, else by halving.
     *
     * @param within a condition that works only allows and that fails for good as the rate rises
     */
    static Optional<BigDecimal> highestRatePercent(
            BigDecimal least, BigDecimal most, Predicate<AnnualRate> within, Predicate<AnnualRate> works) {
        Optional<BigDecimal> reach = highestRatePercent(least, most, within);
        if (reach.isEmpty()) {
            return reach;
        }
        BigDecimal step = BigDecimal.valueOf(1, least.scale());
        BigDecimal percent = reach.get();
        for (int steps = 0; steps < STEPS_DOWN && percent.compareTo(least) >= 0; steps++) {
            if (works.test(AnnualRate.ofPercent(percent))) {
                return Optional.of(percent);
            }
            percent = percent.subtract(step);
        }
        return percent.compareTo(least) < 0 ? Optional.empty() : highestRatePercent(least, percent, works);
    }

    private static boolean repays(BigDecimal balance, AnnualRate rate, BigDecimal payment, int periods) {
        return payment.signum() >= 0
                && FixedPayment.plan(balance, rate, payment, periods) instanceof RepaymentResult.Repaid;
    }
}

package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Payments in steps: a low sum for some months, then another. */
public final class SteppedPayment {
    private SteppedPayment() {}

    /**
     * One step of a plan.
     *
     * @param months how long it lasts, or empty: until the debt is gone
     * @param payment the monthly sum in yuan, 0 or more
     */
    public record Step(Optional<Integer> months, BigDecimal payment) {
        /**
         * Checks the ranges.
         *
         * @throws IllegalArgumentException if the payment is negative or the months are outside 1 to 600
         */
        public Step {
            payment = Money.atLeastZero("payment", payment);
            months.ifPresent(count -> Limits.count("months of a step", count, 1, Limits.MOST_PERIODS));
        }

        static Step unlimited(BigDecimal payment) {
            return new Step(Optional.empty(), payment);
        }

        /** Paying just the interest is bearable for a while, but for ever it repays nothing. */
        private boolean stalls(BigDecimal interest) {
            int comparison = payment.compareTo(interest);
            return comparison < 0 || (comparison == 0 && months.isEmpty());
        }
    }

    /**
     * Pays the steps one after another.
     *
     * @param steps at least one
     * @param cap the most payments to try, 1 to 600
     * @throws IllegalArgumentException for a balance that is not over 0, no step, or a cap outside its range
     */
    public static RepaymentResult plan(BigDecimal balance, AnnualRate rate, List<Step> steps, int cap) {
        Limits.count("cap", cap, 1, Limits.MOST_PERIODS);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("steps must not be empty: give at least one step");
        }
        BigDecimal owed = Money.positive("balance", balance);
        BigDecimal firstInterest = rate.monthlyInterest(owed);
        Ledger ledger = new Ledger(owed);
        int paid = 0;
        for (Step step : steps) {
            int end = step.months().orElse(cap);
            for (int month = 0; month < end && paid < cap; month++, paid++) {
                BigDecimal interest = rate.monthlyInterest(ledger.balance());
                if (step.stalls(interest)) {
                    return new RepaymentResult.NeverRepays(firstInterest, interest.add(Money.CENT));
                }
                ledger.pay(interest, step.payment().subtract(interest));
                if (ledger.balance().signum() == 0) {
                    return new RepaymentResult.Repaid(firstInterest, ledger.schedule());
                }
            }
        }
        return new RepaymentResult.OverCap(firstInterest, ledger.balance());
    }
}

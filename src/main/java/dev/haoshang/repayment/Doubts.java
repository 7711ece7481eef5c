package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Figures of a situation that contradict each other or are not enough to be sure. Nothing is corrected in silence: each is said. */
final class Doubts {
    private Doubts() {}

    static List<Reason> of(Assessment assessment) {
        List<Reason> doubts = new ArrayList<>();
        Means means = assessment.situation().means();
        statedOverSurplus(means).ifPresent(doubts::add);
        if (means.budget().isEmpty()) {
            means.canPayMonthly().ifPresent(stated -> doubts.add(Reason.of("budget_unknown", "affordable", stated)));
        }
        means.budget()
                .filter(budget -> budget.spending().signum() == 0)
                .ifPresent(budget -> doubts.add(Reason.of("spending_zero")));
        means.budget()
                .filter(Budget::usesLivingFloor)
                .map(Doubts::raisedToFloor)
                .ifPresent(doubts::add);
        paymentBelowInterest(assessment).ifPresent(doubts::add);
        return doubts;
    }

    /** The smaller sum counts; that it is the smaller one is said. */
    private static Optional<Reason> statedOverSurplus(Means means) {
        Optional<BigDecimal> surplus = means.surplus().map(Money.ZERO::max);
        return means.canPayMonthly()
                .filter(stated ->
                        surplus.map(left -> stated.compareTo(left) > 0).orElse(false))
                .map(stated -> new Reason(
                        "can_pay_over_surplus",
                        Map.of(
                                "stated",
                                stated.toPlainString(),
                                "surplus",
                                surplus.orElse(Money.ZERO).toPlainString())));
    }

    /** Living costs were raised to the floor; that they were, and from what, is said. */
    private static Reason raisedToFloor(Budget budget) {
        return new Reason(
                "living_floor_used",
                Map.of(
                        "stated", budget.statedSpending().toPlainString(),
                        "floor", budget.spending().toPlainString()));
    }

    private static Optional<Reason> paymentBelowInterest(Assessment assessment) {
        BigDecimal interest = assessment
                .lowestRate()
                .monthlyInterest(assessment.situation().debt().balance());
        return assessment
                .situation()
                .debt()
                .monthlyPaymentNow()
                .filter(payment -> payment.signum() > 0 && payment.compareTo(interest) <= 0)
                .map(payment -> new Reason(
                        "payment_below_interest",
                        Map.of("payment", payment.toPlainString(), "interest", interest.toPlainString())));
    }
}

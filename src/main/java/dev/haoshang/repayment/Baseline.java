package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The plan as it stands, to compare the options with.
 *
 * @param payment the present monthly payment in yuan: as stated, else computed from rate and instalments left
 * @param schedule the present plan computed from balance, rate and instalments left, if the last is known
 * @param warnings what to beware of in the stated figures
 */
public record Baseline(Optional<BigDecimal> payment, Optional<Schedule> schedule, List<Reason> warnings) {
    /** Stated and computed payments may differ by a tenth: fees, daily interest, a rounded memory. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.1");

    /** Copies the list. */
    public Baseline {
        warnings = List.copyOf(warnings);
    }

    static Baseline of(Assessment assessment) {
        Debt debt = assessment.situation().debt();
        Optional<Schedule> schedule =
                debt.instalmentsLeft().map(left -> Schedules.equalInstalment(debt.balance(), assessment.rate(), left));
        Optional<BigDecimal> computed = schedule.map(Schedule::firstPayment);
        Optional<BigDecimal> payment = debt.monthlyPaymentNow().or(() -> computed);
        List<Reason> warnings = new ArrayList<>();
        debt.monthlyPaymentNow()
                .flatMap(stated -> debt.instalmentsLeft().flatMap(left -> disagreement(stated, left, assessment)))
                .ifPresent(warnings::add);
        payment.filter(sum -> sum.signum() > 0 && sum.compareTo(assessment.affordable()) <= 0)
                .ifPresent(sum -> warnings.add(Reason.of("present_payment_affordable", "payment", sum)));
        return new Baseline(payment, schedule, warnings);
    }

    /** Where the rate is only estimated, the payment may lie anywhere between those of the lowest and the highest estimate. */
    private static Optional<Reason> disagreement(BigDecimal stated, int left, Assessment assessment) {
        BigDecimal balance = assessment.situation().debt().balance();
        BigDecimal least = assessment.lowestRate().levelPayment(balance, left);
        BigDecimal most = assessment.rate().levelPayment(balance, left);
        BigDecimal computed = stated.compareTo(least) < 0 ? least : most;
        boolean tooLow = stated.compareTo(least.subtract(least.multiply(TOLERANCE))) < 0;
        boolean tooHigh = stated.compareTo(most.add(most.multiply(TOLERANCE))) > 0;
        return tooLow || tooHigh
                ? Optional.of(new Reason(
                        "figures_disagree",
                        Map.of("stated", stated.toPlainString(), "computed", computed.toPlainString())))
                : Optional.empty();
    }
}

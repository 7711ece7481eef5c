package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The calculations that answer what would make a plan work: the payment for a term, the balance or the rate that a payment serves. */
final class SolverCalculations {
    static final Map<String, Function<CalculationInputs, CalculationResult>> KINDS = Map.of(
            "payment_for_term", SolverCalculations::payment,
            "balance_for_payment", SolverCalculations::balance,
            "rate_for_payment", SolverCalculations::rate);

    private SolverCalculations() {}

    private static CalculationResult payment(CalculationInputs inputs) {
        BigDecimal principal = inputs.positiveAmount("principal");
        AnnualRate rate = inputs.annualRate("annual_rate");
        Schedule schedule = Schedules.equalInstalment(principal, rate, inputs.periods("periods"));
        return new CalculationResult()
                .with("payment", rate.levelPayment(principal, schedule.periods()))
                .with("highest_payment", schedule.highestPayment())
                .with("total_interest", schedule.totalInterest())
                .with("total_paid", schedule.totalPaid());
    }

    private static CalculationResult balance(CalculationInputs inputs) {
        return new CalculationResult()
                .with(
                        "highest_balance",
                        PaymentSolver.balanceFor(
                                inputs.amount("payment"), inputs.annualRate("annual_rate"), inputs.periods("periods")));
    }

    /** The status "none" means that not even a plan without interest is served. */
    private static CalculationResult rate(CalculationInputs inputs) {
        Optional<BigDecimal> percent = PaymentSolver.ratePercentFor(
                inputs.positiveAmount("principal"), inputs.amount("payment"), inputs.periods("periods"));
        return percent.map(
                        found -> new CalculationResult().with("status", "found").with("highest_annual_rate_pct", found))
                .orElseGet(() -> new CalculationResult().with("status", "none"));
    }
}

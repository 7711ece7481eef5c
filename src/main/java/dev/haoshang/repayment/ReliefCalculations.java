package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The calculations of what a lender may grant: deferral, waiver, reduction, freeze; and of where a payment goes. */
final class ReliefCalculations {
    static final Map<String, Function<CalculationInputs, CalculationResult>> KINDS = Map.of(
            "deferral", ReliefCalculations::deferral,
            "defer_one_due_amount", ReliefCalculations::postponement,
            "defer_due_amounts", ReliefCalculations::postponements,
            "penalty_waiver", ReliefCalculations::penaltyWaiver,
            "interest_reduction", ReliefCalculations::interestReduction,
            "frozen_plan", ReliefCalculations::frozenPlan,
            "allocation_art_561", ReliefCalculations::allocation);

    private static final List<BigDecimal> SHARES =
            List.of(BigDecimal.ONE, new BigDecimal("0.5"), new BigDecimal("0.3"));

    private ReliefCalculations() {}

    private static CalculationResult deferral(CalculationInputs inputs) {
        BigDecimal principal = inputs.positiveAmount("principal");
        Deferral deferral = Deferral.thenInstalments(
                principal,
                inputs.annualRate("annual_rate"),
                inputs.whole("deferral_months", 0, Limits.MOST_PERIODS),
                inputs.periods("periods"),
                interest(inputs.text("mode")));
        return new CalculationResult()
                .with(deferral.schedule())
                .with("accrued_in_deferral", deferral.accrued())
                .with("amortised_principal", deferral.amortised())
                .with("cost_over_original_principal", deferral.cost(principal));
    }

    private static Deferral.Interest interest(String mode) {
        for (Deferral.Interest interest : Deferral.Interest.values()) {
            if (interest.name().toLowerCase(Locale.ROOT).equals(mode)) {
                return interest;
            }
        }
        throw new CalculationException("mode", "must be capitalise, simple or none");
    }

    private static CalculationResult postponement(CalculationInputs inputs) {
        Postponement postponement = Postponement.of(
                inputs.positiveAmount("amount"), inputs.dailyRate(), inputs.whole("days", 0, Limits.MOST_DAYS));
        return new CalculationResult()
                .with("interest_if_accrues", postponement.interest())
                .with("due_with_accrual", postponement.dueWithInterest())
                .with("due_without_accrual", postponement.amount());
    }

    /** Several sums, each put off by its own number of days; interest is rounded for each. */
    private static CalculationResult postponements(CalculationInputs inputs) {
        List<Postponement> postponements = inputs.postponements("amounts", inputs.dailyRate());
        BigDecimal interest = Money.sum(postponements, Postponement::interest);
        BigDecimal amount = Money.sum(postponements, Postponement::amount);
        return new CalculationResult()
                .with(
                        "interest",
                        CalculationResult.plain(postponements.stream()
                                .map(Postponement::interest)
                                .toList()))
                .with("interest_if_accrues", interest)
                .with("due_with_accrual", amount.add(interest))
                .with("due_without_accrual", amount);
    }

    private static CalculationResult penaltyWaiver(CalculationInputs inputs) {
        BigDecimal principal = inputs.amount("overdue_principal");
        DailyRate rate = inputs.dailyRate("contract_daily_rate");
        BigDecimal multiple = inputs.decimal("penalty_multiple");
        int days = inputs.whole("days", 0, Limits.MOST_DAYS);
        Penalty penalty =
                CalculationInputs.checked("penalty_multiple", () -> Penalty.of(principal, rate, multiple, days));
        CalculationResult figures = new CalculationResult()
                .with("penalty", penalty.amount())
                .with("ordinary_interest_same_days", penalty.ordinaryInterest());
        List<BigDecimal> shares = inputs.has("waive_shares") ? inputs.decimals("waive_shares") : SHARES;
        for (BigDecimal share : shares) {
            Waiver waiver = CalculationInputs.checked("waive_shares", () -> Waiver.of(penalty.amount(), share));
            figures.with(
                    "waive_" + share.toPlainString(),
                    Map.of(
                            "waived", waiver.waived().toPlainString(),
                            "still_due", waiver.stillDue().toPlainString()));
        }
        return figures;
    }

    /** The first rate is the present one; the others say what they save against it. */
    private static CalculationResult interestReduction(CalculationInputs inputs) {
        BigDecimal principal = inputs.positiveAmount("principal");
        int periods = inputs.periods("periods");
        List<BigDecimal> rates = inputs.decimals("rates");
        String present = rates.get(0).toPlainString();
        BigDecimal presentInterest =
                interestAt(principal, rates.get(0), periods).totalInterest();
        CalculationResult figures = new CalculationResult();
        for (BigDecimal rate : rates) {
            Schedule schedule = interestAt(principal, rate, periods);
            Map<String, Object> totals = CalculationResult.totals(schedule);
            if (rate.compareTo(rates.get(0)) != 0) {
                totals.put(
                        "saved_vs_" + present,
                        presentInterest.subtract(schedule.totalInterest()).toPlainString());
            }
            figures.with("at_" + rate.toPlainString(), totals);
        }
        return figures;
    }

    private static Schedule interestAt(BigDecimal principal, BigDecimal rate, int periods) {
        return CalculationInputs.checked(
                "rates", () -> Schedules.equalInstalment(principal, new AnnualRate(rate), periods));
    }

    private static CalculationResult frozenPlan(CalculationInputs inputs) {
        Waiver waiver = Waiver.of(inputs.amount("penalty"), inputs.share("waive_share"));
        BigDecimal total =
                inputs.amount("principal").add(inputs.amount("interest")).add(waiver.stillDue());
        if (total.signum() == 0) {
            throw new CalculationException("principal", "nothing is owed; give a principal over 0");
        }
        return new CalculationResult()
                .with(Schedules.equalInstalment(total, AnnualRate.ZERO, inputs.periods("periods")))
                .with("waived", waiver.waived())
                .with("plan_total", total);
    }

    /** The law's order unless another was agreed, which "order" then names. */
    private static CalculationResult allocation(CalculationInputs inputs) {
        List<Allocation.Part> order = inputs.has("order")
                ? inputs.texts("order").stream().map(ReliefCalculations::part).toList()
                : Allocation.LEGAL_ORDER;
        BigDecimal payment = inputs.amount("payment");
        BigDecimal fees = inputs.amount("fees");
        BigDecimal interest = inputs.amount("interest");
        BigDecimal principal = inputs.amount("principal");
        Allocation allocation =
                CalculationInputs.checked("order", () -> Allocation.of(payment, fees, interest, principal, order));
        return new CalculationResult()
                .with("fees", allocation.fees())
                .with("interest", allocation.interest())
                .with("principal", allocation.principal())
                .with("overpaid", allocation.overpaid());
    }

    private static Allocation.Part part(String name) {
        for (Allocation.Part part : Allocation.Part.values()) {
            if (part.name().toLowerCase(Locale.ROOT).equals(name)) {
                return part;
            }
        }
        throw new CalculationException("order", "must name fees, interest and principal, each once");
    }
}

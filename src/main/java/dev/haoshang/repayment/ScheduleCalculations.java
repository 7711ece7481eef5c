package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The calculations that yield monthly schedules. */
final class ScheduleCalculations {
    static final Map<String, Function<CalculationInputs, CalculationResult>> KINDS = Map.of(
            "equal_instalment", ScheduleCalculations::equalInstalment,
            "equal_principal", ScheduleCalculations::equalPrincipal,
            "interest_only_balloon", ScheduleCalculations::interestOnly,
            "grace_then_annuity", ScheduleCalculations::graceThenInstalments,
            "term_extension", ScheduleCalculations::termExtension,
            "fixed_payment", ScheduleCalculations::fixedPayment,
            "stepped_payment", ScheduleCalculations::steppedPayment,
            "comparison", ScheduleCalculations::comparison);

    private ScheduleCalculations() {}

    private static CalculationResult equalInstalment(CalculationInputs inputs) {
        BigDecimal principal = inputs.positiveAmount("principal");
        AnnualRate rate = inputs.annualRate("annual_rate");
        int periods = inputs.periods("periods");
        Schedule schedule = Schedules.equalInstalment(principal, rate, periods);
        InternalRate internal = InternalRate.of(principal, schedule);
        return new CalculationResult()
                .with(schedule)
                .with("instalment", rate.levelPayment(principal, periods))
                .with("irr_nominal_pct", internal.nominalPercent())
                .with("irr_effective_pct", internal.effectivePercent());
    }

    private static CalculationResult equalPrincipal(CalculationInputs inputs) {
        return new CalculationResult()
                .with(Schedules.equalPrincipal(
                        inputs.positiveAmount("principal"),
                        inputs.annualRate("annual_rate"),
                        inputs.periods("periods")));
    }

    private static CalculationResult interestOnly(CalculationInputs inputs) {
        return new CalculationResult()
                .with(Schedules.interestOnly(
                        inputs.positiveAmount("principal"),
                        inputs.annualRate("annual_rate"),
                        inputs.periods("periods")));
    }

    private static CalculationResult graceThenInstalments(CalculationInputs inputs) {
        return new CalculationResult()
                .with(Schedules.graceThenInstalments(
                        inputs.positiveAmount("principal"),
                        inputs.annualRate("annual_rate"),
                        inputs.whole("grace", 0, Limits.MOST_PERIODS),
                        inputs.periods("periods")));
    }

    private static CalculationResult termExtension(CalculationInputs inputs) {
        BigDecimal principal = inputs.positiveAmount("principal");
        AnnualRate rate = inputs.annualRate("annual_rate");
        Schedule before = Schedules.equalInstalment(principal, rate, inputs.periods("old_periods"));
        Schedule after = Schedules.equalInstalment(principal, rate, inputs.periods("new_periods"));
        BigDecimal paymentBefore = rate.levelPayment(principal, before.periods());
        BigDecimal paymentAfter = rate.levelPayment(principal, after.periods());
        return new CalculationResult()
                .with("old_instalment", paymentBefore)
                .with("new_instalment", paymentAfter)
                .with("monthly_relief", paymentBefore.subtract(paymentAfter))
                .with("old_total_interest", before.totalInterest())
                .with("new_total_interest", after.totalInterest())
                .with("extra_interest", after.totalInterest().subtract(before.totalInterest()));
    }

    private static CalculationResult fixedPayment(CalculationInputs inputs) {
        return repayment(FixedPayment.plan(
                inputs.positiveAmount("principal"),
                inputs.annualRate("annual_rate"),
                inputs.amount("payment"),
                cap(inputs)));
    }

    private static CalculationResult steppedPayment(CalculationInputs inputs) {
        var steps = inputs.steps("steps");
        RepaymentResult result = SteppedPayment.plan(
                inputs.positiveAmount("principal"), inputs.annualRate("annual_rate"), steps, cap(inputs));
        CalculationResult figures = repayment(result);
        figures.outputs().remove("first_interest");
        int low = steps.get(0).months().orElse(Limits.MOST_PERIODS);
        if (result instanceof RepaymentResult.Repaid repaid
                && low <= repaid.schedule().periods()) {
            figures.with(
                    "balance_after_low_step",
                    repaid.schedule().installments().get(low - 1).balance());
        }
        return figures;
    }

    private static int cap(CalculationInputs inputs) {
        return inputs.has("cap") ? inputs.periods("cap") : Limits.MOST_PERIODS;
    }

    private static CalculationResult repayment(RepaymentResult result) {
        CalculationResult figures = new CalculationResult();
        if (result instanceof RepaymentResult.Repaid repaid) {
            figures.with(repaid.schedule()).with("status", "repaid");
        } else if (result instanceof RepaymentResult.NeverRepays never) {
            figures.with("status", "never").with("least_payment_that_ever_repays", never.leastPayment());
        } else if (result instanceof RepaymentResult.OverCap over) {
            figures.with("status", "over_cap").with("balance_at_cap", over.balance());
        }
        return figures.with("first_interest", result.firstInterest());
    }

    /** The same loan in ten forms; the names say the form. */
    private static CalculationResult comparison(CalculationInputs inputs) {
        BigDecimal principal = inputs.positiveAmount("principal");
        AnnualRate rate = inputs.annualRate("annual_rate");
        AnnualRate reduced = AnnualRate.ofPercent(new BigDecimal("7.5"));
        Map<String, Schedule> forms = new LinkedHashMap<>();
        forms.put("equal_instalment_12", Schedules.equalInstalment(principal, rate, 12));
        forms.put("equal_instalment_24", Schedules.equalInstalment(principal, rate, 24));
        forms.put("equal_instalment_36", Schedules.equalInstalment(principal, rate, 36));
        forms.put("equal_principal_24", Schedules.equalPrincipal(principal, rate, 24));
        forms.put("interest_only_12", Schedules.interestOnly(principal, rate, 12));
        forms.put("grace3_then_24", Schedules.graceThenInstalments(principal, rate, 3, 24));
        forms.put("reduced_to_7.5pct_24", Schedules.equalInstalment(principal, reduced, 24));
        forms.put("interest_frozen_24", Schedules.equalInstalment(principal, AnnualRate.ZERO, 24));
        forms.put("interest_frozen_60", Schedules.equalInstalment(principal, AnnualRate.ZERO, 60));
        CalculationResult figures = new CalculationResult();
        forms.forEach((name, schedule) -> figures.with(name, CalculationResult.totals(schedule)));
        RepaymentResult fixed = FixedPayment.plan(principal, rate, new BigDecimal("1500"), Limits.MOST_PERIODS);
        return fixed instanceof RepaymentResult.Repaid repaid
                ? figures.with("fixed_1500", CalculationResult.totals(repaid.schedule()))
                : figures.with("fixed_1500", repayment(fixed).outputs());
    }
}

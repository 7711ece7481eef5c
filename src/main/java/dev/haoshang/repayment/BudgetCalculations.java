package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The calculations of a household's month. */
final class BudgetCalculations {
    static final Map<String, Function<CalculationInputs, CalculationResult>> KINDS = Map.of(
            "budget", BudgetCalculations::budget,
            "pro_rata", BudgetCalculations::proRata,
            "period_conversion", BudgetCalculations::periodConversion);

    private BudgetCalculations() {}

    private static CalculationResult budget(CalculationInputs inputs) {
        boolean floored = inputs.has("living_floor");
        Budget budget = new Budget(
                inputs.amountsByName("income"),
                inputs.amountsByName("spending"),
                inputs.share("buffer_share"),
                inputs.amount("priority_arrears_payment"),
                inputs.has("other_debts_monthly") ? inputs.amount("other_debts_monthly") : Money.ZERO,
                floored ? Optional.of(inputs.amount("living_floor")) : Optional.empty());
        CalculationResult figures = new CalculationResult()
                .with("income", budget.totalIncome())
                .with("spending", budget.spending())
                .with("buffer", budget.buffer())
                .with("surplus", budget.surplus())
                .with("offers", CalculationResult.plain(budget.offers(inputs.amounts("other_debts"))));
        return floored ? figures.with("living_floor_used", budget.usesLivingFloor()) : figures;
    }

    private static CalculationResult proRata(CalculationInputs inputs) {
        List<BigDecimal> offers = ProRata.split(inputs.amount("available"), inputs.amounts("balances"));
        return new CalculationResult()
                .with("offers", CalculationResult.plain(offers))
                .with("sum", offers.stream().reduce(Money.ZERO, BigDecimal::add));
    }

    private static CalculationResult periodConversion(CalculationInputs inputs) {
        return new CalculationResult()
                .with("weekly_to_month", PerMonth.weekly(inputs.amount("weekly")))
                .with("daily_to_month", daily(inputs.amount("daily"), inputs.decimal("days_a_month")))
                .with("quarter_to_month", PerMonth.quarterly(inputs.amount("quarterly")))
                .with("year_to_month", PerMonth.yearly(inputs.amount("yearly")));
    }

    private static BigDecimal daily(BigDecimal amount, BigDecimal days) {
        return CalculationInputs.checked("days_a_month", () -> PerMonth.daily(amount, days));
    }
}

package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The calculations of products that charge by the day, and of due dates. */
final class DailyCalculations {
    static final Map<String, Function<CalculationInputs, CalculationResult>> KINDS = Map.of(
            "daily_equal_instalment", inputs -> daily(inputs, DailySchedules::equalInstalment),
            "daily_equal_principal", inputs -> daily(inputs, DailySchedules::equalPrincipal),
            "daily_interest_only", inputs -> daily(inputs, DailySchedules::interestOnly),
            "due_date_clamp", DailyCalculations::dueDates,
            "day_interest", DailyCalculations::dayInterest);

    private DailyCalculations() {}

    private interface Form {
        Schedule schedule(BigDecimal balance, DailyRate rate, LocalDate start, int dueDay, int periods);
    }

    private static CalculationResult daily(CalculationInputs inputs, Form form) {
        BigDecimal principal = inputs.positiveAmount("principal");
        DailyRate rate = inputs.dailyRate();
        LocalDate start = inputs.date("start");
        Schedule schedule =
                form.schedule(principal, rate, start, inputs.whole("due_day", 1, 31), inputs.periods("periods"));
        CalculationResult figures = new CalculationResult()
                .with(schedule)
                .with("xirr_effective_pct_act365", InternalRate.effectivePercent(principal, start, schedule))
                .with("simple_annual_pct_365", rate.annualPercent365().setScale(4, RoundingMode.HALF_UP))
                .with("simple_annual_pct_360", rate.annualPercent360().setScale(4, RoundingMode.HALF_UP));
        addDays(figures.rows(), start);
        return figures;
    }

    private static void addDays(List<Map<String, Object>> rows, LocalDate start) {
        LocalDate before = start;
        for (Map<String, Object> row : rows) {
            LocalDate date = LocalDate.parse(String.valueOf(row.get("date")));
            row.put("days", (int) ChronoUnit.DAYS.between(before, date));
            before = date;
        }
    }

    private static CalculationResult dueDates(CalculationInputs inputs) {
        List<LocalDate> dates =
                DueDates.dueDates(inputs.date("start"), inputs.whole("due_day", 1, 31), inputs.periods("periods"));
        return new CalculationResult()
                .with("dates", dates.stream().map(LocalDate::toString).toList());
    }

    private static CalculationResult dayInterest(CalculationInputs inputs) {
        BigDecimal principal = inputs.amount("principal");
        DailyRate rate = inputs.dailyRate();
        return new CalculationResult()
                .with("interest", rate.interest(principal, inputs.whole("days", 0, Limits.MOST_DAYS)))
                .with("thirty_days", rate.interest(principal, 30));
    }
}

package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The calculations of what a loan really costs a year, and of rounding. */
final class RateCalculations {
    static final Map<String, Function<CalculationInputs, CalculationResult>> KINDS = Map.of(
            "irr_flat_fee", RateCalculations::flatFee,
            "irr_upfront_deduction", RateCalculations::upfrontDeduction,
            "rate_conversion", RateCalculations::conversion,
            "rounding", RateCalculations::rounding);

    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    private RateCalculations() {}

    /** Principal in level parts plus a fee each period that never falls: the advertised rate hides what it costs. */
    private static CalculationResult flatFee(CalculationInputs inputs) {
        BigDecimal principal = inputs.positiveAmount("principal");
        int periods = inputs.periods("periods");
        BigDecimal share = inputs.share("flat_fee_per_period");
        BigDecimal fee = Money.round(principal.multiply(share));
        BigDecimal payment = Schedules.principalPart(principal, periods).add(fee);
        InternalRate internal = InternalRate.of(principal, Collections.nCopies(periods, payment));
        return new CalculationResult()
                .with("payment", payment)
                .with("total_fee", fee.multiply(BigDecimal.valueOf(periods)))
                .with("naive_annual_pct", percent(share.multiply(BigDecimal.valueOf(12)), 4))
                .with("irr_monthly_pct", internal.monthlyPercent())
                .with("irr_nominal_pct", internal.nominalPercent())
                .with("irr_effective_pct", internal.effectivePercent());
    }

    private static CalculationResult upfrontDeduction(CalculationInputs inputs) {
        BigDecimal principal = inputs.positiveAmount("principal");
        AnnualRate rate = inputs.annualRate("annual_rate");
        Schedule schedule = Schedules.equalInstalment(principal, rate, inputs.periods("periods"));
        InternalRate internal = InternalRate.of(inputs.positiveAmount("received"), schedule);
        return new CalculationResult()
                .with("instalment", rate.levelPayment(principal, schedule.periods()))
                .with("last", schedule.lastPayment())
                .with("irr_monthly_pct", internal.monthlyPercent())
                .with("irr_nominal_pct", internal.nominalPercent())
                .with("irr_effective_pct", internal.effectivePercent());
    }

    private static CalculationResult conversion(CalculationInputs inputs) {
        Map<String, String> on365 = new LinkedHashMap<>();
        Map<String, String> on360 = new LinkedHashMap<>();
        for (BigDecimal fraction : inputs.decimals("daily_rates")) {
            DailyRate rate = dailyRate(fraction);
            on365.put(
                    fraction.toPlainString(),
                    Money.round(rate.annualPercent365()).toPlainString());
            on360.put(
                    fraction.toPlainString(),
                    Money.round(rate.annualPercent360()).toPlainString());
        }
        DailyRate penalised = new DailyRate(new BigDecimal("0.00075"));
        return new CalculationResult()
                .with("annual_365_pct", on365)
                .with("annual_360_pct", on360)
                .with(
                        "four_times_lpr_pct",
                        percent(inputs.share("lpr_1y_example").multiply(FOUR), 2))
                .with(
                        "penalty_1.5x_of_0.0005_365_pct",
                        penalised.annualPercent365().setScale(4, RoundingMode.HALF_UP));
    }

    private static DailyRate dailyRate(BigDecimal fraction) {
        try {
            return new DailyRate(fraction);
        } catch (IllegalArgumentException refused) {
            throw new CalculationException("daily_rates", String.valueOf(refused.getMessage()));
        }
    }

    private static CalculationResult rounding(CalculationInputs inputs) {
        List<BigDecimal> rounded =
                inputs.decimals("values").stream().map(Money::round).toList();
        return new CalculationResult().with("half_up", CalculationResult.plain(rounded));
    }

    private static BigDecimal percent(BigDecimal fraction, int places) {
        return fraction.movePointRight(2).setScale(places, RoundingMode.HALF_UP);
    }
}

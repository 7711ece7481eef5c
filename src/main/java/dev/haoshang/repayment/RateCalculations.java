package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The calculations of what a loan really costs a year, and of rounding. */
final class RateCalculations {
    static final Map<String, Function<CalculationInputs, CalculationResult>> KINDS = Map.of(
            "irr", RateCalculations::internalRate,
            "xirr", RateCalculations::datedRate,
            "irr_flat_fee", RateCalculations::flatFee,
            "irr_upfront_deduction", RateCalculations::upfrontDeduction,
            "rate_conversion", RateCalculations::conversion,
            "rounding", RateCalculations::rounding);

    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    private RateCalculations() {}

    private static CalculationResult internalRate(CalculationInputs inputs) {
        BigDecimal received = inputs.positiveAmount("received");
        List<BigDecimal> payments = inputs.amounts("payments");
        return new CalculationResult()
                .with(CalculationInputs.checked("payments", () -> InternalRate.of(received, payments)));
    }

    /** Payments on any days: the effective yearly rate on actual days over 365. */
    private static CalculationResult datedRate(CalculationInputs inputs) {
        BigDecimal received = inputs.positiveAmount("received");
        LocalDate start = inputs.date("start");
        List<DatedPayment> flows = inputs.datedPayments("flows", start);
        return new CalculationResult()
                .with(
                        "xirr_effective_pct_act365",
                        CalculationInputs.checked(
                                "flows", () -> InternalRate.effectivePercent(received, start, flows)));
    }

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
                .with(internal);
    }

    private static CalculationResult upfrontDeduction(CalculationInputs inputs) {
        BigDecimal principal = inputs.positiveAmount("principal");
        AnnualRate rate = inputs.annualRate("annual_rate");
        Schedule schedule = Schedules.equalInstalment(principal, rate, inputs.periods("periods"));
        BigDecimal received = inputs.positiveAmount("received");
        InternalRate internal = CalculationInputs.checked("received", () -> InternalRate.of(received, schedule));
        return new CalculationResult()
                .with("instalment", rate.levelPayment(principal, schedule.periods()))
                .with("last", schedule.lastPayment())
                .with(internal);
    }

    private static CalculationResult conversion(CalculationInputs inputs) {
        Map<String, String> on365 = new LinkedHashMap<>();
        Map<String, String> on360 = new LinkedHashMap<>();
        for (BigDecimal fraction : inputs.decimals("daily_rates")) {
            DailyRate rate = CalculationInputs.checked("daily_rates", () -> new DailyRate(fraction));
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

    private static CalculationResult rounding(CalculationInputs inputs) {
        List<BigDecimal> rounded =
                inputs.decimals("values").stream().map(Money::round).toList();
        return new CalculationResult().with("half_up", CalculationResult.plain(rounded));
    }

    private static BigDecimal percent(BigDecimal fraction, int places) {
        return fraction.movePointRight(2).setScale(places, RoundingMode.HALF_UP);
    }
}

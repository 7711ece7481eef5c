package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The rate that a stream of payments really costs: the one at which the payments are worth what was received. The search runs in binary
 * floating point, which is exact far beyond the four places shown; it yields rates only, never an amount of money.
 *
 * @param monthly the rate a month as a fraction
 */
public record InternalRate(double monthly) {
    private static final double LOWEST = -0.999;
    private static final double HIGHEST = 1e9;
    private static final double DAYS_A_YEAR = 365;

    /**
     * The rate of monthly payments.
     *
     * @param received what was paid out to the borrower, in yuan, over 0
     * @param payments the monthly payments in yuan, the first after one month
     * @throws IllegalArgumentException if no rate makes the payments worth the sum received
     */
    public static InternalRate of(BigDecimal received, List<BigDecimal> payments) {
        double sum = Money.positive("received", received).doubleValue();
        double[] flows = payments.stream().mapToDouble(BigDecimal::doubleValue).toArray();
        return new InternalRate(solve(rate -> {
            double worth = 0;
            for (int index = flows.length - 1; index >= 0; index--) {
                worth = (worth + flows[index]) / (1 + rate);
            }
            return worth - sum;
        }));
    }

    /** The rate of a monthly schedule. */
    public static InternalRate of(BigDecimal received, Schedule schedule) {
        return of(
                received,
                schedule.installments().stream().map(Installment::payment).toList());
    }

    /**
     * The effective yearly cost of a dated schedule; as {@link #effectivePercent(BigDecimal, LocalDate, List)}.
     *
     * @throws IllegalArgumentException if a payment has no date
     */
    public static BigDecimal effectivePercent(BigDecimal received, LocalDate start, Schedule schedule) {
        List<DatedPayment> payments = schedule.installments().stream()
                .map(due -> new DatedPayment(
                        due.date().orElseThrow(() -> new IllegalArgumentException("every payment needs a date")),
                        due.payment()))
                .toList();
        return effectivePercent(received, start, payments);
    }

    /**
     * The effective yearly cost of payments on any days, actual days over 365 (XIRR), in percent with four places.
     *
     * @param received what was paid out to the borrower at the start, in yuan, over 0
     * @throws IllegalArgumentException if no rate makes the payments worth the sum received
     */
    public static BigDecimal effectivePercent(BigDecimal received, LocalDate start, List<DatedPayment> payments) {
        double sum = Money.positive("received", received).doubleValue();
        int count = payments.size();
        double[] flows = new double[count];
        double[] years = new double[count];
        for (int index = 0; index < count; index++) {
            flows[index] = payments.get(index).amount().doubleValue();
            years[index] = ChronoUnit.DAYS.between(start, payments.get(index).date()) / DAYS_A_YEAR;
        }
        double rate = solve(yearly -> {
            double worth = 0;
            for (int index = 0; index < count; index++) {
                worth += flows[index] * Math.pow(1 + yearly, -years[index]);
            }
            return worth - sum;
        });
        return percent(rate);
    }

    /** Percent a month, four places. */
    public BigDecimal monthlyPercent() {
        return percent(monthly);
    }

    /** Percent a year without compounding (twelve months), four places. */
    public BigDecimal nominalPercent() {
        return percent(12 * monthly);
    }

    /** Percent a year with compounding, four places. */
    public BigDecimal effectivePercent() {
        return percent(Math.pow(1 + monthly, 12) - 1);
    }

    /** Halves the interval of a falling function until it is as narrow as the numbers allow. */
    private static double solve(DoubleUnaryOperator excess) {
        double low = LOWEST;
        double high = 1;
        while (excess.applyAsDouble(high) > 0) {
            high *= 2;
            if (high > HIGHEST) {
                throw new IllegalArgumentException("the payments are too large for the sum received: check both");
            }
        }
        if (excess.applyAsDouble(low) < 0) {
            throw new IllegalArgumentException("the payments are too small for the sum received: check both");
        }
        for (int halving = 0; halving < 120; halving++) {
            double middle = (low + high) / 2;
            if (excess.applyAsDouble(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static BigDecimal percent(double fraction) {
        return BigDecimal.valueOf(fraction * 100).setScale(4, RoundingMode.HALF_UP);
    }
}

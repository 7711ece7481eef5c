package dev.haoshang.benchmark;

import dev.haoshang.repayment.AnnualRate;
import dev.haoshang.repayment.Budget;
import dev.haoshang.repayment.Comparison;
import dev.haoshang.repayment.Debt;
import dev.haoshang.repayment.LenderPolicy;
import dev.haoshang.repayment.Means;
import dev.haoshang.repayment.OptionComparison;
import dev.haoshang.repayment.Schedule;
import dev.haoshang.repayment.Schedules;
import dev.haoshang.repayment.Situation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long the arithmetic of an answer takes: one schedule, and all options compared. */
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RepaymentBenchmark {
    private static final BigDecimal BALANCE = new BigDecimal("35000.00");
    private static final AnnualRate RATE = new AnnualRate(new BigDecimal("0.1460"));
    private static final int PERIODS = 60;

    /** A borrower who is late and hopes for better months. */
    @State(Scope.Thread)
    public static class Borrower {
        /** What a month brings in: plenty, little so that most options must be solved for, and less than living costs. */
        @Param({"5000", "3700", "2500"})
        public String income = "";

        /** Whether the rate is known; otherwise figures are given for three. */
        @Param({"true", "false"})
        public boolean rateKnown;

        private Situation situation;

        /** Puts the figures together. */
        @Setup
        public void describe() {
            Debt debt = new Debt(
                    BALANCE,
                    rateKnown ? Optional.of(new BigDecimal("14.6")) : Optional.empty(),
                    Optional.of(new BigDecimal("600.00")),
                    Optional.of(new BigDecimal("400.00")),
                    20,
                    Optional.of(new BigDecimal("1800.00")),
                    Optional.of(24),
                    Optional.of(new BigDecimal("1800.00")));
            Budget budget =
                    Budget.ofTotals(new BigDecimal(income), new BigDecimal("2800"), BigDecimal.ZERO, BigDecimal.ZERO);
            Means means = new Means(Optional.of(budget), Optional.empty(), Optional.empty(), Optional.of(3));
            situation = Situation.of(debt, means, LocalDate.of(2026, 12, 15));
        }
    }

    /** Sixty level payments. */
    @Benchmark
    public Schedule schedule() {
        return Schedules.equalInstalment(BALANCE, RATE, PERIODS);
    }

    /** Every option, with figures or with what would make it work. */
    @Benchmark
    public Comparison compare(Borrower borrower) {
        return OptionComparison.compare(borrower.situation, LenderPolicy.unknown());
    }
}

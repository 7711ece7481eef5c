package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a borrower can pay. Amounts in yuan.
 *
 * @param budget the month's budget, if income and essential spending are known
 * @param canPayMonthly what the borrower says can be paid for certain
 * @param lumpSum what can be paid at once
 * @param hardshipMonths how long the trouble will probably last, 0 to 60, if foreseeable
 */
public record Means(
        Optional<Budget> budget,
        Optional<BigDecimal> canPayMonthly,
        Optional<BigDecimal> lumpSum,
        Optional<Integer> hardshipMonths) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException naming the figure that is outside its range
     */
    public Means {
        canPayMonthly = canPayMonthly.map(amount -> Money.atLeastZero("monthly sum that can be paid", amount));
        lumpSum = lumpSum.map(amount -> Money.atLeastZero("lump sum", amount));
        hardshipMonths.ifPresent(months -> Limits.count("months of hardship", months, 0, 60));
    }

    /** Only the sum that can be paid is known. */
    public static Means ofMonthly(BigDecimal canPayMonthly) {
        return new Means(Optional.empty(), Optional.of(canPayMonthly), Optional.empty(), Optional.empty());
    }

    /** What the budget leaves, if there is one; may be negative. */
    public Optional<BigDecimal> surplus() {
        return budget.map(Budget::surplus);
    }

    /** Whether living costs more than comes in. Then no payment may be promised, not even a later one: an income hoped for is none. */
    public boolean inDeficit() {
        return surplus().map(surplus -> surplus.signum() < 0).orElse(false);
    }

    /** What can be paid each month now: the smaller of surplus and stated sum, whichever is known, never negative; empty if neither is. */
    public Optional<BigDecimal> affordable() {
        Optional<BigDecimal> surplus = surplus();
        Optional<BigDecimal> least = surplus.isPresent() && canPayMonthly.isPresent()
                ? Optional.of(surplus.get().min(canPayMonthly.get()))
                : surplus.or(() -> canPayMonthly);
        return least.map(Money.ZERO::max);
    }
}

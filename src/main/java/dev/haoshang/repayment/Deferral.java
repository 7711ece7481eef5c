package dev.haoshang.repayment;

import java.math.BigDecimal;

/**
 * Months without any payment (延期), then level payments.
 *
 * @param accrued the interest of the months without payment, in yuan
 * @param amortised the balance that the level payments repay, in yuan
 * @param schedule the payments; the first one's number follows the months without payment
 */
public record Deferral(BigDecimal accrued, BigDecimal amortised, Schedule schedule) {
    /** What happens to the interest of the months without payment. */
    public enum Interest {
        /** It joins the balance monthly and bears interest itself. */
        CAPITALISE,
        /** It is collected with the first later payment and bears none. */
        SIMPLE,
        /** It is not charged. */
        NONE
    }

    /**
     * Defers and then repays.
     *
     * @param months months without payment, 0 to 600
     * @param periods level payments afterwards, 1 to 600
     * @throws IllegalArgumentException for a balance that is not over 0 or counts outside their range
     */
    public static Deferral thenInstalments(
            BigDecimal balance, AnnualRate rate, int months, int periods, Interest interest) {
        Money.positive("balance", balance);
        Limits.count("deferral months", months, 0, Limits.MOST_PERIODS);
        BigDecimal accrued = accrued(balance, rate, months, interest);
        BigDecimal amortised = interest == Interest.CAPITALISE ? balance.add(accrued) : balance;
        Ledger ledger = new Ledger(Money.round(amortised), months);
        Schedules.payLevel(ledger, rate, periods, interest == Interest.SIMPLE ? accrued : Money.ZERO);
        return new Deferral(accrued, Money.round(amortised), ledger.schedule());
    }

    /** What the plan costs over the balance owed before the deferral, in yuan. */
    public BigDecimal cost(BigDecimal balance) {
        return schedule.totalPaid().subtract(balance);
    }

    private static BigDecimal accrued(BigDecimal balance, AnnualRate rate, int months, Interest interest) {
        BigDecimal accrued = Money.ZERO;
        for (int month = 0; month < months && interest != Interest.NONE; month++) {
            BigDecimal bearing = interest == Interest.CAPITALISE ? balance.add(accrued) : balance;
            accrued = accrued.add(rate.monthlyInterest(bearing));
        }
        return accrued;
    }
}

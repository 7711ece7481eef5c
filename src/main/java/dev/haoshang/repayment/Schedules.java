package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Schedules of monthly payments at a yearly rate. Interest of a month is the balance times a twelfth of the rate, rounded half up; the last
 * payment takes the balance left, so the principal always sums to the balance. Pure functions; any thread.
 *
 * <p>Every method throws {@link IllegalArgumentException} for a balance that is not over 0 or for periods outside 1 to 600.
 */
public final class Schedules {
    private Schedules() {}

    /** Level payments (等额本息). */
    public static Schedule equalInstalment(BigDecimal balance, AnnualRate rate, int periods) {
        Ledger ledger = new Ledger(Money.positive("balance", balance));
        payLevel(ledger, rate, periods, Money.ZERO);
        return ledger.schedule();
    }

    /** Level principal with falling interest (等额本金). */
    public static Schedule equalPrincipal(BigDecimal balance, AnnualRate rate, int periods) {
        Ledger ledger = new Ledger(Money.positive("balance", balance));
        BigDecimal principal = principalPart(balance, periods);
        for (int period = 1; period < periods; period++) {
            ledger.pay(rate.monthlyInterest(ledger.balance()), principal);
        }
        ledger.pay(rate.monthlyInterest(ledger.balance()), ledger.balance());
        return ledger.schedule();
    }

    /** Interest each month, all principal with the last payment (先息后本). */
    public static Schedule interestOnly(BigDecimal balance, AnnualRate rate, int periods) {
        Ledger ledger = new Ledger(Money.positive("balance", balance));
        BigDecimal interest = rate.monthlyInterest(balance);
        payInterest(ledger, interest, Limits.periods(periods) - 1);
        ledger.pay(interest, ledger.balance());
        return ledger.schedule();
    }

    /**
     * Months of interest only (宽限期), then level payments.
     *
     * @param graceMonths months of interest only, 0 to 600
     * @param periods level payments after them
     */
    public static Schedule graceThenInstalments(BigDecimal balance, AnnualRate rate, int graceMonths, int periods) {
        Ledger ledger = new Ledger(Money.positive("balance", balance));
        payInterest(
                ledger,
                rate.monthlyInterest(balance),
                Limits.count("grace months", graceMonths, 0, Limits.MOST_PERIODS));
        payLevel(ledger, rate, periods, Money.ZERO);
        return ledger.schedule();
    }

    /** Pays the ledger's balance in level payments; the first one also collects interest left from before. */
    static void payLevel(Ledger ledger, AnnualRate rate, int periods, BigDecimal interestBefore) {
        BigDecimal level = rate.levelPayment(ledger.balance(), periods);
        BigDecimal collected = interestBefore;
        for (int period = 1; period <= periods; period++) {
            BigDecimal interest = rate.monthlyInterest(ledger.balance());
            BigDecimal principal = period == periods ? ledger.balance() : level.subtract(interest);
            ledger.pay(interest.add(collected), principal);
            collected = Money.ZERO;
        }
    }

    /** The principal of each period but the last. */
    static BigDecimal principalPart(BigDecimal balance, int periods) {
        return balance.divide(BigDecimal.valueOf(Limits.periods(periods)), 2, RoundingMode.HALF_UP);
    }

    private static void payInterest(Ledger ledger, BigDecimal interest, int months) {
        for (int month = 0; month < months; month++) {
            ledger.pay(interest, Money.ZERO);
        }
    }
}

package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Schedules of products that charge by the day (按日计息): interest for the actual days between due dates. A lender may round or count days
 * otherwise, so these are estimates. Pure functions; any thread.
 *
 * <p>Every method throws {@link IllegalArgumentException} for a balance that is not over 0, periods outside 1 to 600 or a day outside 1 to 31.
 */
public final class DailySchedules {
    private DailySchedules() {}

    /** Level payments: A = P / Σ_k Π_{j≤k} 1/(1 + d·days_j). */
    public static Schedule equalInstalment(
            BigDecimal balance, DailyRate rate, LocalDate start, int dueDay, int periods) {
        List<Due> dues = dues(start, dueDay, periods);
        BigDecimal level = levelPayment(Money.positive("balance", balance), rate, dues);
        Ledger ledger = new Ledger(balance);
        for (Due due : dues) {
            BigDecimal interest = rate.interest(ledger.balance(), due.days());
            ledger.payOn(
                    due.date(),
                    interest,
                    due.last() ? ledger.balance() : level.subtract(interest).max(Money.ZERO));
        }
        return ledger.schedule();
    }

    /** Level principal with interest by the day. */
    public static Schedule equalPrincipal(
            BigDecimal balance, DailyRate rate, LocalDate start, int dueDay, int periods) {
        BigDecimal principal = Schedules.principalPart(Money.positive("balance", balance), periods);
        Ledger ledger = new Ledger(balance);
        for (Due due : dues(start, dueDay, periods)) {
            BigDecimal interest = rate.interest(ledger.balance(), due.days());
            ledger.payOn(due.date(), interest, due.last() ? ledger.balance() : principal);
        }
        return ledger.schedule();
    }

    /** Interest by the day, all principal with the last payment. */
    public static Schedule interestOnly(BigDecimal balance, DailyRate rate, LocalDate start, int dueDay, int periods) {
        Ledger ledger = new Ledger(Money.positive("balance", balance));
        for (Due due : dues(start, dueDay, periods)) {
            BigDecimal interest = rate.interest(ledger.balance(), due.days());
            ledger.payOn(due.date(), interest, due.last() ? ledger.balance() : Money.ZERO);
        }
        return ledger.schedule();
    }

    /** The formula's fraction, brought over one denominator so that it divides only once. */
    private static BigDecimal levelPayment(BigDecimal balance, DailyRate rate, List<Due> dues) {
        BigDecimal worth = BigDecimal.ZERO;
        BigDecimal growth = BigDecimal.ONE;
        for (Due due : dues) {
            BigDecimal step = rate.growth(due.days());
            worth = worth.multiply(step, AnnualRate.PRECISION).add(BigDecimal.ONE);
            growth = growth.multiply(step, AnnualRate.PRECISION);
        }
        return balance.multiply(growth).divide(worth, 2, RoundingMode.HALF_UP);
    }

    private static List<Due> dues(LocalDate start, int dueDay, int periods) {
        List<Due> dues = new ArrayList<>(Limits.periods(periods));
        LocalDate before = start;
        for (LocalDate date : DueDates.dueDates(start, dueDay, periods)) {
            dues.add(new Due(date, ChronoUnit.DAYS.between(before, date), dues.size() == periods - 1));
            before = date;
        }
        return dues;
    }

    private record Due(LocalDate date, long days, boolean last) {}
}

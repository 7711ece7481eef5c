package dev.haoshang.repayment;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything that options are compared by.
 *
 * @param debt the loan
 * @param means what can be paid
 * @param request what is wished for
 * @param firstDueDate when the first payment of a new plan falls due
 * @param dueDay the day of the month of the following ones, 1 to 31
 * @param refusedBefore whether the lender has refused an earlier request
 * @param assumptions what had to be assumed where figures are missing or contradict each other; said with every comparison
 */
public record Situation(
        Debt debt,
        Means means,
        Request request,
        LocalDate firstDueDate,
        int dueDay,
        boolean refusedBefore,
        List<Reason> assumptions) {

    /**
     * Checks the dates and copies the list.
     *
     * @throws IllegalArgumentException if the due day is outside 1 to 31 or the year outside 1990 to 2200
     */
    public Situation {
        Limits.count("due day", dueDay, 1, 31);
        assumptions = List.copyOf(assumptions);
        Limits.count("year of the first due date", firstDueDate.getYear(), 1990, 2200);
    }

    /** The situation of a borrower with no particular wish and no refusal, due on the day of the first date. */
    public static Situation of(Debt debt, Means means, LocalDate firstDueDate) {
        return new Situation(debt, means, Request.none(), firstDueDate, firstDueDate.getDayOfMonth(), false, List.of());
    }
}

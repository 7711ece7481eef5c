package dev.haoshang.repayment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Monthly due dates on one day of the month. A month that is too short has its due date on its last day; the next one is counted from the due
 * day again, so the 31st never drifts to the 28th.
 */
public final class DueDates {
    private DueDates() {}

    /**
     * The due dates after a start: the first falls in the month after it.
     *
     * @param start when the loan or the count starts, in the years 1990 to 2200
     * @param dueDay day of the month, 1 to 31
     * @param count how many, 1 to 1200
     * @throws IllegalArgumentException for anything outside these ranges
     */
    public static List<LocalDate> dueDates(LocalDate start, int dueDay, int count) {
        Limits.count("year of the start", start.getYear(), 1990, 2200);
        Limits.count("due day", dueDay, 1, 31);
        Limits.count("count of due dates", count, 1, 2 * Limits.MOST_PERIODS);
        YearMonth month = YearMonth.from(start);
        List<LocalDate> dates = new ArrayList<>(count);
        for (int ahead = 1; ahead <= count; ahead++) {
            YearMonth due = month.plusMonths(ahead);
            dates.add(due.atDay(Math.min(dueDay, due.lengthOfMonth())));
        }
        return List.copyOf(dates);
    }

    /** The due dates that begin with a first date and go on monthly on the due day; ranges as in {@link #dueDates}. */
    public static List<LocalDate> from(LocalDate first, int dueDay, int count) {
        List<LocalDate> dates = new ArrayList<>(count);
        dates.add(first);
        dates.addAll(dueDates(first, dueDay, count).subList(0, count - 1));
        return List.copyOf(dates);
    }
}

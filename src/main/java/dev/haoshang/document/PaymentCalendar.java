package dev.haoshang.document;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The due dates of a proposal as entries of a calendar, in one language: every text final.
 *
 * @param proposal the proposal's number, the same for all versions
 * @param version its version, from 1
 * @param drafted the day this version was drafted
 * @param title the calendar's name
 * @param entries one for each due date, and one for each that an earlier version had and this one has not
 */
public record PaymentCalendar(String proposal, int version, LocalDate drafted, String title, List<Entry> entries) {
    /** Copies the list. */
    public PaymentCalendar {
        entries = List.copyOf(entries);
    }

    /** The same calendar with every text in it written another way, as in the characters of another script. */
    public PaymentCalendar rewritten(UnaryOperator<String> writing) {
        return new PaymentCalendar(
                proposal,
                version,
                drafted,
                writing.apply(title),
                entries.stream().map(entry -> entry.rewritten(writing)).toList());
    }

    /**
     * A day on which something is due.
     *
     * @param period which payment, from 1; with the proposal's number it is the entry's identity
     * @param date the day
     * @param summary its name
     * @param description more about it
     * @param cancelled whether only an earlier version had it
     */
    public record Entry(int period, LocalDate date, String summary, String description, boolean cancelled) {
        Entry rewritten(UnaryOperator<String> writing) {
            return new Entry(period, date, writing.apply(summary), writing.apply(description), cancelled);
        }
    }
}

package dev.haoshang.understanding;

import java.time.LocalDate;

/**
 * A day or month that a text names, in both readings: words such as 六月 mean the last June to a person who tells what happened and the
 * next one to a person who tells what is due.
 *
 * @param last the latest such day not after today, or the one day meant
 * @param next the earliest such day not before today, or the one day meant
 * @param shape how exactly the day was named
 * @param approximate whether the words leave room (春节后, 月中)
 */
record TimePoint(LocalDate last, LocalDate next, Shape shape, boolean approximate) {
    /** How exactly a day was named. */
    enum Shape {
        /** A full date or a day reckoned from today. */
        DAY,
        /** Only the day of the month. */
        DAY_OF_MONTH,
        /** The same day every month. */
        EVERY_MONTH,
        /** Only the month. */
        MONTH
    }

    static TimePoint day(LocalDate date) {
        return new TimePoint(date, date, Shape.DAY, false);
    }

    static TimePoint month(LocalDate date) {
        LocalDate first = date.withDayOfMonth(1);
        return new TimePoint(first, first, Shape.MONTH, false);
    }

    TimePoint roughly() {
        return new TimePoint(last, next, shape, true);
    }
}

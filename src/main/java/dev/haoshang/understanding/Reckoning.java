package dev.haoshang.understanding;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reckons days and months from a person's today. A day that a month does not have is its last one. One instance serves one text; not for
 * several threads.
 */
final class Reckoning {
    private final LocalDate today;
    private final YearMonth thisMonth;
    /** Festivals of the lunar calendar take long to compute. */
    private final Map<String, TimePoint> festivals = new HashMap<>();

    Reckoning(LocalDate today) {
        this.today = today;
        this.thisMonth = YearMonth.from(today);
    }

    /** A full date, where there is such a day. */
    Optional<TimePoint> date(int year, int month, int day) {
        try {
            return Optional.of(TimePoint.day(LocalDate.of(year, month, day)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** A month of this year, the last one or another. */
    Optional<TimePoint> monthOfYear(int yearsFromNow, int month) {
        return validMonth(month)
                .map(valid -> TimePoint.month(inYear(yearsFromNow, valid).atDay(1)));
    }

    /** A month of a year by its number. */
    Optional<TimePoint> month(int year, int month) {
        return validMonth(month).map(valid -> TimePoint.month(LocalDate.of(year, valid, 1)));
    }

    /** A day in a month of this year, the last one or another. */
    Optional<TimePoint> dayOfYear(int yearsFromNow, int month, int day) {
        return validMonth(month)
                .flatMap(valid -> validDay(day).map(each -> TimePoint.day(clamped(inYear(yearsFromNow, valid), each))));
    }

    /** A month without its year: the last such one or the next. */
    Optional<TimePoint> month(int month) {
        return validMonth(month).map(valid -> {
            LocalDate here = inYear(0, valid).atDay(1);
            LocalDate last = here.isAfter(today) ? here.minusYears(1) : here;
            LocalDate next = valid < today.getMonthValue() ? here.plusYears(1) : here;
            return new TimePoint(last, next, TimePoint.Shape.MONTH, false);
        });
    }

    /** A month so many months from this one. */
    Optional<TimePoint> otherMonth(int months) {
        return Optional.of(TimePoint.month(today.plusMonths(months)));
    }

    /** A day and month without their year. */
    Optional<TimePoint> monthDay(int month, int day) {
        return validMonth(month)
                .flatMap(each -> validDay(day).map(valid -> {
                    LocalDate here = clamped(inYear(0, each), valid);
                    LocalDate last = here.isAfter(today) ? clamped(inYear(-1, each), valid) : here;
                    LocalDate next = here.isBefore(today) ? clamped(inYear(1, each), valid) : here;
                    return new TimePoint(last, next, TimePoint.Shape.DAY, false);
                }));
    }

    /** A day of the month without its month. */
    Optional<TimePoint> dayOfMonth(int day) {
        return validDay(day).map(valid -> {
            LocalDate here = clamped(thisMonth, valid);
            LocalDate last = here.isAfter(today) ? clamped(thisMonth.minusMonths(1), valid) : here;
            LocalDate next = here.isBefore(today) ? clamped(thisMonth.plusMonths(1), valid) : here;
            return new TimePoint(last, next, TimePoint.Shape.DAY_OF_MONTH, false);
        });
    }

    /** A day in the month so many months from this one. */
    Optional<TimePoint> dayOfOtherMonth(int months, int day) {
        return validDay(day).map(valid -> TimePoint.day(clamped(thisMonth.plusMonths(months), valid)));
    }

    /** The same day of every month. */
    Optional<TimePoint> everyMonth(int day) {
        return dayOfMonth(day)
                .map(point -> new TimePoint(point.last(), point.next(), TimePoint.Shape.EVERY_MONTH, false));
    }

    /** The begin (初), the middle (中) or the end (底, 末) of the month so many months from this one. */
    Optional<TimePoint> partOfMonth(int months, char part) {
        YearMonth month = thisMonth.plusMonths(months);
        return Optional.of(
                switch (part) {
                    case '初' -> TimePoint.day(month.atDay(1)).roughly();
                    case '中' -> TimePoint.day(month.atDay(15)).roughly();
                    default -> TimePoint.day(month.atEndOfMonth());
                });
    }

    /** The begin (初), the middle (中) or the end of the year so many years from this one; such words leave room. */
    Optional<TimePoint> partOfYear(int years, char part) {
        int month = part == '初' ? 1 : part == '中' ? 6 : 12;
        return Optional.of(TimePoint.month(inYear(years, month).atDay(1)).roughly());
    }

    /** So many days from today. */
    Optional<TimePoint> days(long days) {
        return Optional.of(TimePoint.day(today.plusDays(days)));
    }

    /** About so many weeks from today. */
    Optional<TimePoint> week(int weeks) {
        return Optional.of(TimePoint.day(today.plusWeeks(weeks)).roughly());
    }

    /** A day of the week so many weeks from this one. */
    Optional<TimePoint> weekday(DayOfWeek day, int weeks) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Optional.of(
                TimePoint.day(monday.with(TemporalAdjusters.nextOrSame(day)).plusWeeks(weeks)));
    }

    /** A day of the week without its week: the last such one or the next. */
    Optional<TimePoint> weekday(DayOfWeek day) {
        return Optional.of(new TimePoint(
                today.with(TemporalAdjusters.previousOrSame(day)),
                today.with(TemporalAdjusters.nextOrSame(day)),
                TimePoint.Shape.DAY,
                false));
    }

    /** The day of the week before today, or the next one where {@code steps} is positive; today counts only for no step. */
    Optional<TimePoint> weekdayFromToday(DayOfWeek day, int steps) {
        return Optional.of(TimePoint.day(today.with(
                steps < 0
                        ? TemporalAdjusters.previous(day)
                        : steps > 0 ? TemporalAdjusters.next(day) : TemporalAdjusters.nextOrSame(day))));
    }

    /** So many units from today: {@code unit} is D, W, M or Y. Half a month is fifteen days. */
    Optional<TimePoint> away(int count, boolean half, char unit) {
        return Optional.of(
                switch (unit) {
                    case 'M' ->
                        TimePoint.day(half ? today.plusDays(count * 15L) : today.plusMonths(count))
                                .roughly();
                    case 'Y' ->
                        TimePoint.day(half ? today.plusMonths(count * 6L) : today.plusYears(count))
                                .roughly();
                    case 'D' -> TimePoint.day(today.plusDays(count));
                    default -> TimePoint.day(today.plusWeeks(count));
                });
    }

    /** About the time of a festival, by its Chinese name. */
    Optional<TimePoint> festival(String name) {
        return Optional.of(festivals.computeIfAbsent(name, key -> {
            LocalDate here = Festivals.in(key, today.getYear());
            LocalDate last = here.isAfter(today) ? Festivals.in(key, today.getYear() - 1) : here;
            LocalDate next = here.isBefore(today) ? Festivals.in(key, today.getYear() + 1) : here;
            return new TimePoint(last, next, TimePoint.Shape.DAY, true);
        }));
    }

    private YearMonth inYear(int yearsFromNow, int month) {
        return YearMonth.of(today.getYear() + yearsFromNow, month);
    }

    private static LocalDate clamped(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    private static Optional<Integer> validDay(int day) {
        return day >= 1 && day <= 31 ? Optional.of(day) : Optional.empty();
    }

    private static Optional<Integer> validMonth(int month) {
        return month >= 1 && month <= 12 ? Optional.of(month) : Optional.empty();
    }
}

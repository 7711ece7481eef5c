package dev.haoshang.understanding;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Something countable that a text states, before it is known which slot it belongs to. Offsets are positions in the normalised text.
 *
 * @param kind what is counted
 * @param start where its words begin
 * @param end where they end, exclusive
 * @param low the number or the lower end of a range; percent for rates
 * @param high the number or the higher end of a range
 * @param point the day or month meant, for times
 * @param period the time that a sum or a rate is for
 * @param bound how it was limited
 * @param approximate whether it was said as about, at least, a range and the like
 * @param plain whether it is a bare small number that means a sum only where a sum is asked for
 */
record Quantity(
        Kind kind,
        int start,
        int end,
        BigDecimal low,
        BigDecimal high,
        Optional<TimePoint> point,
        Period period,
        Value.Bound bound,
        boolean approximate,
        boolean plain) {
    /** What is counted. */
    enum Kind {
        /** A sum in yuan. */
        MONEY,
        /** A number without any unit. */
        BARE,
        /** Percent. */
        PERCENT,
        /** Months or monthly instalments. */
        MONTHS,
        /** Days. */
        DAYS,
        /** Hours. */
        HOURS,
        /** People. */
        PEOPLE,
        /** A day or a month of the calendar. */
        TIME
    }

    /** The time that a sum or a rate is for. */
    enum Period {
        /** Not said. */
        NONE,
        /** An hour. */
        HOUR,
        /** A day. */
        DAY,
        /** A week. */
        WEEK,
        /** A month. */
        MONTH,
        /** A quarter of a year. */
        QUARTER,
        /** Half a year, as a school term. */
        HALF_YEAR,
        /** A year. */
        YEAR
    }

    static Quantity of(Kind kind, Numeral number, int start, int end) {
        boolean range = number.low().compareTo(number.high()) != 0;
        return new Quantity(
                kind,
                start,
                end,
                number.low(),
                number.high(),
                Optional.empty(),
                Period.NONE,
                range ? Value.Bound.RANGE : Value.Bound.NONE,
                range,
                kind == Kind.BARE && !number.scaled() && number.high().compareTo(BigDecimal.valueOf(100)) < 0);
    }

    static Quantity of(TimePoint point, int start, int end) {
        return new Quantity(
                Kind.TIME,
                start,
                end,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                Optional.of(point),
                Period.NONE,
                Value.Bound.NONE,
                point.approximate(),
                false);
    }

    Quantity about(Value.Bound limit) {
        Value.Bound kept = bound == Value.Bound.RANGE ? bound : limit;
        return new Quantity(kind, start, end, low, high, point, period, kept, true, plain);
    }

    Quantity per(Period time) {
        return new Quantity(kind, start, end, low, high, point, time, bound, approximate, plain);
    }

    Quantity less(BigDecimal part) {
        return new Quantity(
                kind, start, end, low.subtract(part), high.subtract(part), point, period, bound, approximate, plain);
    }

    Quantity over(Quantity higher) {
        return new Quantity(
                kind, start, higher.end, low, higher.high, point, higher.period, Value.Bound.RANGE, true, false);
    }

    Quantity span(int newStart, int newEnd) {
        return new Quantity(kind, newStart, newEnd, low, high, point, period, bound, approximate, plain);
    }

    boolean isMoney() {
        return kind == Kind.MONEY || kind == Kind.BARE;
    }
}

package dev.haoshang.understanding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Turns a quantity into the canonical value of a slot, where its kind allows. */
final class Conversion {
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
    private static final BigDecimal LARGEST_DAILY_PERCENT = new BigDecimal("0.2");

    private static final BigDecimal LONGEST_WAIT = BigDecimal.valueOf(36_500);
    /** The days of pay that Chinese labour offices count in a month. */
    private static final BigDecimal PAID_DAYS = new BigDecimal("21.75");

    /** A canonical value and whether converting made it approximate. */
    record Canonical(String value, boolean approximate) {}

    private final LocalDate today;

    Conversion(LocalDate today) {
        this.today = today;
    }

    /** The canonical value, if such a quantity can fill such a slot; {@code asked} when the slot was just asked for. */
    Optional<Canonical> of(Quantity quantity, SlotReading slot, boolean asked) {
        BigDecimal number = slot.countsHighest() ? quantity.high() : quantity.low();
        return switch (slot.type()) {
            case MONEY -> quantity.isMoney() ? money(number, false) : Optional.empty();
            case MONTHLY_MONEY -> quantity.isMoney() ? monthly(quantity, number, slot, asked) : Optional.empty();
            case ANNUAL_RATE -> annual(quantity, number, asked);
            case DAILY_RATE -> daily(quantity, number, asked);
            case MONTHS -> months(quantity, number, asked);
            case DAYS -> days(quantity, number);
            case DATE -> date(quantity, asked);
            case DAY_OF_MONTH -> dayOfMonth(quantity, asked);
            case MONTH -> month(quantity, number, asked);
            case COUNT ->
                quantity.kind() == Quantity.Kind.PEOPLE || isSmall(quantity) ? whole(number) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** The canonical value of a quantity that no slot is known for. */
    Optional<Canonical> unassigned(Quantity quantity) {
        return switch (quantity.kind()) {
            case MONEY -> money(quantity.low(), false);
            case BARE -> quantity.plain() ? whole(quantity.low()) : money(quantity.low(), false);
            case PERCENT -> rate(quantity.low());
            case MONTHS, DAYS -> whole(quantity.low());
            case TIME ->
                quantity.point()
                        .map(point -> new Canonical(
                                point.shape() == TimePoint.Shape.MONTH
                                        ? YearMonth.from(point.last()).toString()
                                        : point.next().toString(),
                                point.approximate()));
            default -> Optional.empty();
        };
    }

    static Optional<Canonical> money(BigDecimal yuan, boolean approximate) {
        return Optional.of(new Canonical(yuan.setScale(2, RoundingMode.HALF_UP).toPlainString(), approximate));
    }

    private static Optional<Canonical> monthly(Quantity quantity, BigDecimal number, SlotReading slot, boolean asked) {
        return switch (quantity.period()) {
            case NONE, MONTH -> money(number, false);
            case YEAR -> money(number.divide(TWELVE, 2, RoundingMode.HALF_UP), false);
            case QUARTER -> money(number.divide(BigDecimal.valueOf(3), 2, RoundingMode.HALF_UP), false);
            case HALF_YEAR -> money(number.divide(BigDecimal.valueOf(6), 2, RoundingMode.HALF_UP), false);
            case WEEK -> money(number.multiply(BigDecimal.valueOf(52)).divide(TWELVE, 2, RoundingMode.HALF_UP), true);
            case DAY ->
                slot.countsHighest()
                        ? money(number.multiply(BigDecimal.valueOf(365)).divide(TWELVE, 2, RoundingMode.HALF_UP), true)
                        : asked ? money(number.multiply(PAID_DAYS), true) : Optional.empty();
            case HOUR -> Optional.empty();
        };
    }

    private static boolean isSmall(Quantity quantity) {
        return quantity.kind() == Quantity.Kind.BARE && quantity.plain();
    }

    private static Optional<Canonical> rate(BigDecimal percent) {
        BigDecimal stripped = percent.stripTrailingZeros();
        return Optional.of(new Canonical(
                stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString(), false));
    }

    private static Optional<Canonical> annual(Quantity quantity, BigDecimal number, boolean asked) {
        if (isSmall(quantity)) {
            return rate(number).map(rate -> new Canonical(rate.value(), asked && number.compareTo(BigDecimal.ONE) < 0));
        }
        if (quantity.kind() != Quantity.Kind.PERCENT) {
            return Optional.empty();
        }
        return switch (quantity.period()) {
            case YEAR -> rate(number);
            case MONTH -> rate(number.multiply(TWELVE));
            case NONE ->
                number.compareTo(LARGEST_DAILY_PERCENT) > 0 || number.signum() <= 0 ? rate(number) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Canonical> daily(Quantity quantity, BigDecimal number, boolean asked) {
        boolean unnamed = quantity.period() == Quantity.Period.NONE;
        boolean small = number.compareTo(LARGEST_DAILY_PERCENT) <= 0;
        if (isSmall(quantity)) {
            return small || asked ? rate(number).map(rate -> new Canonical(rate.value(), true)) : Optional.empty();
        }
        boolean fits = quantity.period() == Quantity.Period.DAY || (unnamed && (small || asked));
        return quantity.kind() == Quantity.Kind.PERCENT && fits
                ? rate(number).map(rate -> new Canonical(rate.value(), unnamed))
                : Optional.empty();
    }

    private Optional<Canonical> months(Quantity quantity, BigDecimal number, boolean asked) {
        if (quantity.kind() == Quantity.Kind.MONTHS || isSmall(quantity)) {
            return whole(number);
        }
        // 下个月15号 is a day, and counts nothing; 年底 and 明年3月 tell how long until then.
        if (!asked
                || quantity.point().filter(point -> !isDay(point)).isEmpty()
                || !quantity.point().get().next().isAfter(today)) {
            return Optional.empty();
        }
        long count = ChronoUnit.MONTHS.between(
                today.withDayOfMonth(1), quantity.point().get().next());
        return Optional.of(new Canonical(Long.toString(count), true));
    }

    /** Whether a point is one day and no rough time; the end of a month is rather such a time. */
    private static boolean isDay(TimePoint point) {
        boolean monthEnd = point.last().equals(point.next())
                && point.next().getDayOfMonth() == point.next().lengthOfMonth();
        return point.shape() != TimePoint.Shape.MONTH && !point.approximate() && !monthEnd;
    }

    /** A day without its year that is sooner to come than it is past tells what is due, not since when it is (12月20号 in November). */
    private boolean isToCome(TimePoint point) {
        return point.shape() == TimePoint.Shape.DAY
                && point.next().isAfter(today)
                && ChronoUnit.DAYS.between(today, point.next()) < ChronoUnit.DAYS.between(point.last(), today);
    }

    private Optional<Canonical> days(Quantity quantity, BigDecimal number) {
        if (quantity.kind() == Quantity.Kind.DAYS || isSmall(quantity)) {
            return whole(number);
        }
        if (quantity.kind() == Quantity.Kind.MONTHS) {
            return whole(number.multiply(BigDecimal.valueOf(30))).map(days -> new Canonical(days.value(), true));
        }
        return quantity.point()
                .filter(point ->
                        point.shape() != TimePoint.Shape.MONTH && !point.last().isAfter(today) && !isToCome(point))
                .map(point -> new Canonical(
                        Long.toString(ChronoUnit.DAYS.between(point.last(), today)), point.approximate()));
    }

    private Optional<Canonical> date(Quantity quantity, boolean asked) {
        if (quantity.point().isPresent()) {
            TimePoint point = quantity.point().get();
            return point.shape() == TimePoint.Shape.MONTH && !asked
                    ? Optional.empty()
                    : Optional.of(new Canonical(
                            point.next().toString(), point.approximate() || point.shape() == TimePoint.Shape.MONTH));
        }
        if (asked && quantity.kind() == Quantity.Kind.DAYS) {
            LocalDate day = today.plusDays(quantity.low().min(LONGEST_WAIT).longValue());
            return Optional.of(new Canonical(day.toString(), true));
        }
        return asked
                ? dayNumber(quantity).map(day -> {
                    YearMonth month = YearMonth.from(today);
                    LocalDate here = month.atDay(Math.min(day, month.lengthOfMonth()));
                    YearMonth next = month.plusMonths(1);
                    LocalDate date = here.isBefore(today) ? next.atDay(Math.min(day, next.lengthOfMonth())) : here;
                    return new Canonical(date.toString(), true);
                })
                : Optional.empty();
    }

    private static Optional<Integer> dayNumber(Quantity quantity) {
        boolean day = isSmall(quantity)
                && quantity.low().stripTrailingZeros().scale() <= 0
                && quantity.low().signum() > 0
                && quantity.low().compareTo(BigDecimal.valueOf(31)) <= 0;
        return day ? Optional.of(quantity.low().intValue()) : Optional.empty();
    }

    private static Optional<Canonical> dayOfMonth(Quantity quantity, boolean asked) {
        if (quantity.point().isPresent()) {
            TimePoint point = quantity.point().get();
            boolean exact =
                    point.shape() == TimePoint.Shape.DAY_OF_MONTH || point.shape() == TimePoint.Shape.EVERY_MONTH;
            return exact || (asked && point.shape() == TimePoint.Shape.DAY)
                    ? Optional.of(new Canonical(Integer.toString(point.next().getDayOfMonth()), false))
                    : Optional.empty();
        }
        return isSmall(quantity) ? whole(quantity.low()) : Optional.empty();
    }

    private Optional<Canonical> month(Quantity quantity, BigDecimal number, boolean asked) {
        if (quantity.point().isPresent()) {
            TimePoint point = quantity.point().get();
            return point.last().isAfter(today) && !asked
                    ? Optional.empty()
                    : Optional.of(new Canonical(YearMonth.from(point.last()).toString(), point.approximate()));
        }
        Optional<LocalDate> since = switch (quantity.kind()) {
            case MONTHS ->
                Optional.of(
                        today.minusMonths(number.min(BigDecimal.valueOf(1200)).longValue()));
            case DAYS ->
                Optional.of(
                        today.minusDays(number.min(BigDecimal.valueOf(36_500)).longValue()));
            default -> Optional.empty();
        };
        return since.map(day -> new Canonical(YearMonth.from(day).toString(), true));
    }

    private static Optional<Canonical> whole(BigDecimal number) {
        BigDecimal rounded = number.setScale(0, RoundingMode.HALF_UP);
        return Optional.of(new Canonical(rounded.toPlainString(), rounded.compareTo(number) != 0));
    }
}

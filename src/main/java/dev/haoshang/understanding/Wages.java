package dev.haoshang.understanding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Multiplies a daily or hourly wage with the days and hours worked: 一天两百干二十天 is 4,000 a month, 时薪18一天8小时干22天 is 3,168. A wage whose days
 * are not said stays a daily sum, which no monthly slot takes.
 */
final class Wages {
    private static final Pattern WORKED_BEFORE =
            Pattern.compile("(?:干|做|跑|上|工作|出工|开工|上班|干活|能干|work|works|working|for|about)[了满足够着 大概约]{0,3}$");
    private static final Pattern WORKED_AFTER = Pattern.compile(" ?(?:班|活|工|a month|per month|each month)");

    private Wages() {}

    static List<Quantity> apply(String text, List<Quantity> quantities) {
        List<Quantity> paid = new ArrayList<>(quantities);
        Optional<Quantity> hours = first(paid, Quantity.Kind.HOURS);
        Optional<Quantity> days =
                paid.stream().filter(quantity -> isWorked(text, quantity)).findFirst();
        for (int i = 0; i < paid.size(); i++) {
            Quantity wage = paid.get(i);
            boolean hourly = wage.isMoney() && wage.period() == Quantity.Period.HOUR && hours.isPresent();
            Quantity daily = hourly ? times(wage, hours.get(), Quantity.Period.DAY) : wage;
            if (daily.isMoney() && daily.period() == Quantity.Period.DAY && days.isPresent()) {
                paid.set(i, times(daily, days.get(), Quantity.Period.MONTH));
                days.ifPresent(paid::remove);
                break;
            }
            paid.set(i, daily);
        }
        paid.removeIf(quantity -> quantity.kind() == Quantity.Kind.HOURS);
        return paid;
    }

    private static Optional<Quantity> first(List<Quantity> quantities, Quantity.Kind kind) {
        return quantities.stream().filter(quantity -> quantity.kind() == kind).findFirst();
    }

    private static boolean isWorked(String text, Quantity quantity) {
        return quantity.kind() == Quantity.Kind.DAYS
                && (WORKED_BEFORE
                                .matcher(text.substring(Math.max(0, quantity.start() - 10), quantity.start()))
                                .find()
                        || WORKED_AFTER
                                .matcher(text)
                                .region(quantity.end(), text.length())
                                .lookingAt());
    }

    private static Quantity times(Quantity wage, Quantity factor, Quantity.Period period) {
        BigDecimal low = wage.low().multiply(factor.low());
        BigDecimal high = wage.high().multiply(factor.high());
        boolean range = low.compareTo(high) != 0;
        return new Quantity(
                Quantity.Kind.MONEY,
                Math.min(wage.start(), factor.start()),
                Math.max(wage.end(), factor.end()),
                low,
                high,
                Optional.empty(),
                period,
                range ? Value.Bound.RANGE : wage.bound() == Value.Bound.NONE ? factor.bound() : wage.bound(),
                true,
                false);
    }
}

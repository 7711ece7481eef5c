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
    private static final Pattern WORKED_BEFORE = Pattern.compile(
            "(?:[每一]个?(?:月|周|星期|礼拜)(?:大概|大约|差不多|能|可以|有)*|a month,? ?|(?:干|做|跑|上|工作|出工|开工|上班|干活|能干|work|works|working|for|about)[了满足够着 大概约]{0,3})$");
    private static final Pattern WORKED_AFTER =
            Pattern.compile(" ?(?:班|活|工|a week|per week|a month|per month|each month)");

    private static final Pattern WEEK_BEFORE = Pattern.compile("[一每]个?(?:周|星期|礼拜)[干做上跑工作大概约]{0,4}$");
    private static final Pattern WEEK_AFTER = Pattern.compile(" (?:a|per|each|every) week");
    private static final int REACH = 10;
    private static final Pattern BESIDE = Pattern.compile("(?: ?a day| ?per day)?[,、x*× ]{1,3}(?:and |about |大概|大约)?");

    private Wages() {}

    static List<Quantity> apply(String text, List<Quantity> quantities) {
        List<Quantity> paid = new ArrayList<>(quantities);
        Optional<Quantity> hours = first(paid, Quantity.Kind.HOURS);
        Optional<Quantity> days = paid.stream()
                .filter(quantity -> isWorked(text, quantity))
                .findFirst()
                .or(() -> besideWage(text, paid));
        for (int i = 0; i < paid.size(); i++) {
            Quantity wage = paid.get(i);
            boolean hourly = wage.isMoney() && wage.period() == Quantity.Period.HOUR && hours.isPresent();
            Quantity daily = hourly ? times(wage, hours.get(), worked(hours.get())) : wage;
            if (daily.isMoney() && daily.period() == Quantity.Period.DAY && days.isPresent()) {
                paid.set(i, times(daily, days.get(), time(text, days.get())));
                days.ifPresent(paid::remove);
                break;
            }
            paid.set(i, daily);
        }
        paid.removeIf(quantity -> quantity.kind() == Quantity.Kind.HOURS);
        return paid;
    }

    /** What time the hours are worked in: 30 hours a week, else a day. */
    private static Quantity.Period worked(Quantity hours) {
        boolean longer = hours.period() == Quantity.Period.WEEK || hours.period() == Quantity.Period.MONTH;
        return longer ? hours.period() : Quantity.Period.DAY;
    }

    /** What time the days are worked in: 一周5天, else a month. */
    private static Quantity.Period time(String text, Quantity days) {
        String before = text.substring(Math.max(0, days.start() - REACH), days.start());
        boolean week = WEEK_BEFORE.matcher(before).find()
                || WEEK_AFTER.matcher(text).region(days.end(), text.length()).lookingAt();
        return week ? Quantity.Period.WEEK : Quantity.Period.MONTH;
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

    /** Days that follow a wage with hardly a word between: 18 an hour, 8 hours a day, 22 days. */
    private static Optional<Quantity> besideWage(String text, List<Quantity> quantities) {
        for (int i = 1; i < quantities.size(); i++) {
            Quantity before = quantities.get(i - 1);
            Quantity days = quantities.get(i);
            boolean wage = before.kind() == Quantity.Kind.HOURS
                    || (before.isMoney() && before.period() == Quantity.Period.DAY);
            boolean unit = days.low().compareTo(BigDecimal.ONE) == 0
                    || text.substring(days.start(), days.end()).matches("[一1](?:个)?(?:周|星期|礼拜)|a week");
            if (wage
                    && !unit
                    && days.kind() == Quantity.Kind.DAYS
                    && BESIDE.matcher(text.substring(before.end(), days.start()))
                            .matches()) {
                return Optional.of(days);
            }
        }
        return Optional.empty();
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

package dev.haoshang.understanding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Gives sums the time they are for. 一年 beside a sum is such a time and no duration (一年六万), as are 每月, 月薪 and "a month".
 */
final class Periods {
    private static final int REACH = 10;
    private static final Spotters WORD = new Spotters(
            "[一每]个?学期|每半年|(?:per|a|each|every) (?:semester|school term)(?![a-z])|每个?(小时|钟头|天|日|周|星期|礼拜|月|季度|年)|(时|日|周|月|年)(?:薪|收入|入|结|租|供|均)|(?:/|per |each |every )(hour|day|week|month|quarter|year)"
                    + "|(?<![a-z])(hourly|daily|weekly|monthly|quarterly|yearly|annual(?:ly)?)(?![a-z])");

    private static final Pattern ONE =
            Pattern.compile("(?:一|1|an? |one )(?:个)?(?:天|日|周|星期|礼拜|月|季度|年|小时|钟头|hour|day|week|month|quarter|year)");
    private static final Pattern WORK = Pattern.compile("[干做跑上]|出工|work");

    private record Word(int start, int end, Quantity.Period period, boolean duration) {}

    private Periods() {}

    /** The quantities with sums given their times; durations that serve as such a time are gone. */
    static List<Quantity> apply(String text, Clauses clauses, List<Quantity> quantities) {
        if (quantities.stream().noneMatch(Periods::isPaid)) {
            return quantities;
        }
        List<Word> words = words(text, quantities);
        List<Quantity> kept = new ArrayList<>(quantities);
        for (int i = 0; i < kept.size(); i++) {
            Quantity sum = kept.get(i);
            if (isPaid(sum)) {
                Optional<Word> nearest = nearest(words, sum, clauses, quantities);
                if (nearest.isPresent()) {
                    kept.set(i, sum.per(nearest.get().period()));
                }
            }
        }
        kept.removeIf(quantity -> isOne(text, quantity).isPresent()
                && quantities.stream()
                        .anyMatch(sum -> distance(quantity.start(), quantity.end(), sum) <= REACH
                                && clauses.same(sum.start(), quantity.start())
                                && (isPaid(sum) || worked(text, quantity, sum))));
        return kept;
    }

    /** Sums are for a time, and hours are worked in one. */
    private static boolean isPaid(Quantity quantity) {
        return quantity.isMoney() || quantity.kind() == Quantity.Kind.HOURS;
    }

    private static List<Word> words(String text, List<Quantity> quantities) {
        List<Word> words = new ArrayList<>();
        WORD.in(text).each(0, found -> words.add(new Word(found.start(), found.end(), named(found.group()), false)));
        for (Quantity quantity : quantities) {
            isOne(text, quantity)
                    .ifPresent(period -> words.add(new Word(quantity.start(), quantity.end(), period, true)));
        }
        return words;
    }

    /** 一年, 一个月, "a day": a duration of exactly one unit. */
    private static Optional<Quantity.Period> isOne(String text, Quantity quantity) {
        boolean duration = quantity.kind() == Quantity.Kind.MONTHS
                || quantity.kind() == Quantity.Kind.DAYS
                || quantity.kind() == Quantity.Kind.HOURS;
        String said = text.substring(quantity.start(), quantity.end());
        boolean one = ONE.matcher(said).matches();
        return duration && one ? Optional.of(named(said)) : Optional.empty();
    }

    /** 一个月干22天: days worked in a time, not a duration beside another one. */
    private static boolean worked(String text, Quantity unit, Quantity days) {
        if (days.kind() != Quantity.Kind.DAYS || days.start() == unit.start()) {
            return false;
        }
        boolean beside = distance(unit.start(), unit.end(), days) <= 1
                && (unit.kind() == Quantity.Kind.MONTHS || unit.low().compareTo(BigDecimal.ONE) > 0);
        return beside
                || (unit.end() < days.start()
                        && WORK.matcher(text.substring(unit.end(), days.start()))
                                .find());
    }

    private static int distance(int start, int end, Quantity sum) {
        return end <= sum.start() ? sum.start() - end : start >= sum.end() ? start - sum.end() : 0;
    }

    private static Optional<Word> nearest(List<Word> words, Quantity sum, Clauses clauses, List<Quantity> all) {
        Word best = null;
        int least = Integer.MAX_VALUE;
        for (Word word : words) {
            int distance = distance(word.start(), word.end(), sum) + (word.start() >= sum.end() ? 2 : 0);
            boolean near = clauses.same(word.start(), sum.start())
                    && distance < least
                    && distance <= (word.duration() ? REACH : 3 * REACH);
            if (near && !otherBetween(word, sum, all)) {
                best = word;
                least = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean otherBetween(Word word, Quantity sum, List<Quantity> all) {
        int from = Math.min(word.end(), sum.end());
        int to = Math.max(word.start(), sum.start());
        return all.stream()
                .anyMatch(other ->
                        other.start() != sum.start() && other.isMoney() && other.start() >= from && other.end() <= to);
    }

    private static Quantity.Period named(String words) {
        if (words.contains("学期") || words.contains("半年") || words.contains("semester") || words.contains("term")) {
            return Quantity.Period.HALF_YEAR;
        }
        if (words.contains("时") || words.contains("hour")) {
            return Quantity.Period.HOUR;
        }
        if (words.contains("天") || words.contains("日") || words.contains("day") || words.contains("daily")) {
            return Quantity.Period.DAY;
        }
        if (words.contains("周") || words.contains("星期") || words.contains("礼拜") || words.contains("week")) {
            return Quantity.Period.WEEK;
        }
        if (words.contains("月") || words.contains("month")) {
            return Quantity.Period.MONTH;
        }
        return words.contains("季") || words.contains("quarter") ? Quantity.Period.QUARTER : Quantity.Period.YEAR;
    }
}

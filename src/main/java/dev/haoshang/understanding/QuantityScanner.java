package dev.haoshang.understanding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds everything countable in a normalised text, in the order of the text and without overlaps. */
final class QuantityScanner {
    private static final Pattern TO = Pattern.compile(" ?(?:-|~|—|–|到|至| to ) ?");
    private static final Pattern BETWEEN_AND = Pattern.compile(" and ");
    private static final Pattern MEASURE = Pattern.compile("(?:好几|来|多|余|把|几)(?=[万千百块元个天日年月周口人]| ?(?:kuai|yuan))");
    private static final Pattern HALF =
            Pattern.compile("半个多?月|半年多?|(?<![a-z])half a (?:year|month)|(?<![a-z])six months");
    private static final Pattern ARTICLE =
            Pattern.compile("an? (?=(?:year|month|week|day|quarter|hour|couple of (?:months|weeks|days))(?![a-z]))");
    private static final String COUPLE = "couple of ";
    /** A message that states more than these states nothing; the bound keeps hostile texts cheap. */
    private static final int MOST = 64;

    /** So many numbers are looked at for a unit, few of them in vain in any message but a hostile one. */
    private static final int MOST_NUMBERS = 160;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String text;
    private final boolean[] taken;
    private final List<Quantity> found = new ArrayList<>();
    /** Where scanning goes on when nothing was found at a position. */
    private int nextStart;

    private int numbers;

    private QuantityScanner(String text, boolean[] taken) {
        this.text = text;
        this.taken = taken;
    }

    /** All quantities; {@code rateExpected} when the question was for a rate. */
    static List<Quantity> scan(String text, LocalDate today, boolean rateExpected) {
        boolean[] taken = new boolean[text.length()];
        List<Quantity> times = TimeScanner.scan(text, taken, today);
        Barred.mark(text, taken);
        QuantityScanner scanner = new QuantityScanner(text, taken);
        scanner.found.addAll(times);
        scanner.found.addAll(RateScanner.scan(text, taken, rateExpected));
        scanner.numbers();
        scanner.found.sort(Comparator.comparingInt(Quantity::start));
        return Limits.apply(text, Ranges.join(text, apart(scanner.found)));
    }

    /** The quantities without those that reach into an earlier one. */
    private static List<Quantity> apart(List<Quantity> quantities) {
        List<Quantity> apart = new ArrayList<>();
        int end = 0;
        for (Quantity quantity : quantities) {
            if (quantity.start() >= end && apart.size() < MOST) {
                apart.add(quantity);
                end = quantity.end();
            }
        }
        return apart;
    }

    private void numbers() {
        int at = 0;
        while (at < text.length() && found.size() < MOST && numbers < MOST_NUMBERS) {
            if (taken[at]) {
                at++;
            } else {
                nextStart = at + 1;
                int here = at;
                Optional<Quantity> quantity = half(here).or(() -> quantity(here));
                quantity.ifPresent(found::add);
                at = Math.max(nextStart, quantity.map(Quantity::end).orElse(0));
            }
        }
    }

    private Optional<Quantity> half(int start) {
        if ("半hs".indexOf(text.charAt(start)) < 0) {
            return Optional.empty();
        }
        Matcher half = HALF.matcher(text).region(start, text.length()).useTransparentBounds(true);
        boolean part = start > 0 && (text.charAt(start - 1) == '个' || text.charAt(start - 1) == '年');
        if (part || !half.lookingAt()) {
            return Optional.empty();
        }
        boolean year = half.group().contains("年")
                || half.group().contains("year")
                || half.group().startsWith("six");
        BigDecimal count = BigDecimal.valueOf(year ? 6 : 15);
        Quantity.Kind kind = year ? Quantity.Kind.MONTHS : Quantity.Kind.DAYS;
        Quantity quantity = Quantity.of(kind, new Numeral(start, half.end(), count, count, false), start, half.end());
        boolean more = half.group().contains("多");
        return Optional.of(
                more ? quantity.about(Value.Bound.AT_LEAST) : year ? quantity : quantity.about(Value.Bound.NONE));
    }

    private Optional<Quantity> quantity(int at) {
        int prefix = Units.currencyBefore(text, at);
        int start = at + prefix;
        Optional<Numeral> first = numeral(start);
        if (first.isEmpty() || Spans.touches(taken, start, first.get().end())) {
            first.ifPresent(number -> nextStart = number.end());
            return Optional.empty();
        }
        if (at > 0 && NumeralSigns.unit(text.charAt(at - 1)) >= HUNDRED.intValue() && unread(at)) {
            // 万五 is a rate, 15,000 or nothing: no number begins inside another one.
            nextStart = first.get().end();
            return Optional.empty();
        }
        numbers++;
        Numeral number = range(first.get());
        nextStart = number.end();
        int measure = number.end();
        Matcher more = MEASURE.matcher(text).region(measure, text.length()).useTransparentBounds(true);
        boolean loose = more.lookingAt();
        if (loose) {
            number = magnitudeBehind(number, more.end());
            measure = Math.max(more.end(), number.end());
        }
        number = signed(number);
        Optional<Quantity> united = Units.read(text, number, measure, prefix > 0);
        boolean least = loose && !more.group().equals("来") && !more.group().equals("把");
        return united.map(quantity -> quantity.span(signOf(at, prefix), quantity.end()))
                .map(quantity -> loose ? quantity.about(least ? Value.Bound.AT_LEAST : Value.Bound.NONE) : quantity);
    }

    /** Whether no quantity ends there. */
    private boolean unread(int at) {
        return text.charAt(at - 1) >= 0x80
                && (found.isEmpty() || found.get(found.size() - 1).end() != at);
    }

    private int signOf(int at, int prefix) {
        boolean sign = prefix == 0 && at > 0 && text.charAt(at - 1) == '-' && !taken[at - 1];
        return sign && negativeAt(at) ? at - 1 : at;
    }

    private Optional<Numeral> numeral(int at) {
        char sign = text.charAt(at);
        if (sign >= 'a' && sign <= 'z') {
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) || text.charAt(at - 1) >= 0x80;
            return begins ? article(at).or(() -> EnglishNumerals.at(text, at)) : Optional.empty();
        }
        boolean glued = sign >= '0' && sign <= '9' && at > 0 && isLetter(text.charAt(at - 1)) && !currencyEnds(at);
        if (glued) {
            nextStart = at;
            while (nextStart < text.length()
                    && Character.isLetterOrDigit(text.charAt(nextStart))
                    && text.charAt(nextStart) < 0x80) {
                nextStart++;
            }
            return Optional.empty();
        }
        return ChineseNumerals.at(text, at).map(number -> EnglishNumerals.scaled(text, number));
    }

    /** "a month", "a couple of weeks". */
    private Optional<Numeral> article(int at) {
        if (text.charAt(at) != 'a') {
            return Optional.empty();
        }
        Matcher article = ARTICLE.matcher(text).region(at, text.length()).useTransparentBounds(true);
        if (!article.lookingAt()) {
            return Optional.empty();
        }
        boolean two = text.startsWith(COUPLE, article.end());
        BigDecimal count = BigDecimal.valueOf(two ? 2 : 1);
        int end = article.end() + (two ? COUPLE.length() : 0);
        return Optional.of(new Numeral(at, end, count, count, false));
    }

    private boolean currencyEnds(int at) {
        return text.startsWith("rmb", at - 3) || text.startsWith("cny", at - 3);
    }

    private static boolean isLetter(char sign) {
        return sign >= 'a' && sign <= 'z';
    }

    /** 3-4万, 3000到4000, "3 to 4 thousand": the lower number takes the magnitude of the higher where it has none. */
    private Numeral range(Numeral low) {
        Matcher to = TO.matcher(text).region(low.end(), text.length());
        boolean between = text.startsWith("between ", Math.max(0, low.start() - 8));
        Matcher and = BETWEEN_AND.matcher(text).region(low.end(), text.length());
        int next = to.lookingAt() ? to.end() : between && and.lookingAt() ? and.end() : -1;
        if (next < 0 || next >= text.length() || taken[next]) {
            return low;
        }
        return numeral(next)
                .filter(high -> !taken[high.start()])
                .map(high -> joined(low, high))
                .orElse(low);
    }

    private Numeral joined(Numeral low, Numeral high) {
        boolean borrows = !low.scaled() && high.scaled() && low.low().compareTo(HUNDRED) < 0;
        Numeral scaled = borrows ? low.times(magnitude(high), low.end()) : low;
        return scaled.low().compareTo(high.high()) < 0 ? scaled.to(high) : low;
    }

    /** The magnitude that a number ends with, 10,000 for 4万; one where it ends otherwise. */
    private BigDecimal magnitude(Numeral number) {
        String said = text.substring(number.start(), number.end());
        if (said.endsWith("thousand") || said.endsWith("grand")) {
            return BigDecimal.valueOf(1_000);
        }
        if (said.endsWith("million") || said.endsWith("hundred")) {
            return said.endsWith("million") ? BigDecimal.valueOf(1_000_000) : HUNDRED;
        }
        return BigDecimal.valueOf(Math.max(1, NumeralSigns.unit(said.charAt(said.length() - 1))));
    }

    /** 30多万: a magnitude behind the word of approximation. */
    private Numeral magnitudeBehind(Numeral number, int at) {
        return switch (text.charAt(at)) {
            case '万' -> number.times(BigDecimal.valueOf(10_000), at + 1);
            case '千' -> number.times(BigDecimal.valueOf(1_000), at + 1);
            case '百' -> number.times(HUNDRED, at + 1);
            default -> number;
        };
    }

    private Numeral signed(Numeral number) {
        return negativeAt(number.start())
                ? new Numeral(
                        number.start(),
                        number.end(),
                        number.high().negate(),
                        number.low().negate(),
                        number.scaled())
                : number;
    }

    private boolean negativeAt(int start) {
        if (start == 0 || text.charAt(start - 1) != '-') {
            return start > 0 && text.charAt(start - 1) == '负';
        }
        return start == 1 || !Character.isLetterOrDigit(text.charAt(start - 2)) || text.charAt(start - 2) >= 0x80;
    }
}

package dev.haoshang.understanding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds rates: 14.6%, 百分之十四, 万分之五, 日息万五, 月息1%, 一分五 (1.5 percent a month), 三厘, "18 percent a year". The short forms 万五 and 一分五
 * are rates only where a rate is spoken of; elsewhere they are nothing or sums.
 */
final class RateScanner {
    private static final String NUMBER =
            "((?<![0-9.])[0-9]{1,4}(?:\\.[0-9]{1,6})?|[零一二两三四五六七八九十]{1,4}(?:点[零一二三四五六七八九]{1,5})?)";
    /** A message that states more rates than these states none; the bound keeps hostile texts cheap. */
    private static final int MOST = 24;

    private static final Spotters WORDS = new Spotters(
            NUMBER + " ?(?:%|percent|per cent|个百分点|个点)",
            "(?<![a-z])(?:percent|per cent)(?![a-z])",
            "(百|千|万)分之" + NUMBER,
            NUMBER + "‰",
            "(?<![0-9一二两三四五六七八九十几百千])万" + NUMBER + "(?![0-9万千百元块一二三四五六七八九十])",
            "(?<![0-9.十百千万])([0-9]|[一二两三四五六七八九])分([一二三四五六七八九半0-9])?(?![0-9钟钱之期数元块毛秒月一二三四五六七八九十])",
            "(?<![0-9.])([0-9]{1,2}|[一二两三四五六七八九])厘([一二三四五六七八九半])?",
            "息|利|费率|年化|rate|apr");
    private static final int PERCENT = 0;
    private static final int WORD_PERCENT = 1;
    private static final int FRACTION = 2;
    private static final int PER_MILLE = 3;
    private static final int SHORT = 4;
    private static final int FEN = 5;
    private static final int LI = 6;
    private static final int CONTEXT = 7;
    private static final Pattern BEFORE = Pattern.compile(
            "(日|每天|一天|天|月|每月|一个月|年|每年|一年)(?:的)?(?:化|利率|息|利|费率|率|综合)*(?:综合|大概|大约|约|差不多|是|为|有|:|,| |收|要|的|才|只有|就){0,4}$"
                    + "|(daily|monthly|annual|yearly|apr)[a-z :]{0,24}$");
    private static final Pattern AFTER = Pattern.compile(
            "^(?: ?的? ?(?:一|每|/|a|per|each|every) ?(天|日|个?月|年|day|month|year)| ?(?:的)?(日|月|年)(?:息|利率|化|利)| ?(daily|monthly|annually|yearly|annual|apr))");

    private RateScanner() {}

    /** The rates of a text; {@code expected} when a rate was asked for, so that the short forms count without further context. */
    static List<Quantity> scan(String text, boolean[] taken, boolean expected) {
        List<Quantity> found = new ArrayList<>();
        Spotters.Sightings sightings = WORDS.in(text);
        boolean context = expected || sightings.any(CONTEXT, CONTEXT + 1);
        find(sightings, PERCENT, text, taken, found, m -> number(m.group(1)));
        sightings.each(WORD_PERCENT, percent -> inWords(text, percent, taken, found));
        find(
                sightings,
                FRACTION,
                text,
                taken,
                found,
                m -> number(m.group(2)).map(n -> n.movePointLeft(shift(m.group(1)))));
        find(sightings, PER_MILLE, text, taken, found, m -> number(m.group(1)).map(n -> n.movePointLeft(1)));
        if (context) {
            find(sightings, SHORT, text, taken, found, m -> number(m.group(1)).map(n -> n.movePointLeft(2)));
            int before = found.size();
            find(sightings, FEN, text, taken, found, m -> parts(m.group(1), m.group(2)));
            find(
                    sightings,
                    LI,
                    text,
                    taken,
                    found,
                    m -> parts(m.group(1), m.group(2)).map(n -> n.movePointLeft(1)));
            for (int i = before; i < found.size(); i++) {
                Quantity rate = found.get(i);
                found.set(
                        i,
                        rate.period() == Quantity.Period.NONE || rate.period() == Quantity.Period.MONTH
                                ? rate.per(Quantity.Period.MONTH).about(Value.Bound.NONE)
                                : rate.about(Value.Bound.NONE));
            }
        }
        return found;
    }

    private interface Figure {
        Optional<BigDecimal> of(MatchResult words);
    }

    private static void find(
            Spotters.Sightings sightings,
            int words,
            String text,
            boolean[] taken,
            List<Quantity> found,
            Figure figure) {
        sightings.each(words, match -> {
            if (found.size() < MOST) {
                figure.of(match).ifPresent(percent -> add(text, match.start(), match.end(), percent, taken, found));
            }
        });
    }

    private static void add(
            String text, int start, int end, BigDecimal percent, boolean[] taken, List<Quantity> found) {
        if (!Spans.touches(taken, start, end)) {
            Spans.take(taken, start, end);
            boolean negative = start > 0 && text.charAt(start - 1) == '-';
            BigDecimal signed = negative ? percent.negate() : percent;
            Numeral number = new Numeral(start, end, signed, signed, false);
            Quantity rate = Quantity.of(Quantity.Kind.PERCENT, number, start, end);
            boolean shortForm = text.startsWith("万", start);
            found.add(rate.per(period(text, start, end, shortForm)));
        }
    }

    /** The number in words that stands just before "percent": the longest of at most four words. */
    private static void inWords(String text, MatchResult percent, boolean[] taken, List<Quantity> found) {
        int start = percent.start();
        for (int word = 0; word < 4 && start > 1; word++) {
            start = Math.max(text.lastIndexOf(' ', start - 2), text.lastIndexOf('-', start - 2)) + 1;
            Optional<Numeral> number = EnglishNumerals.at(text, start);
            String between = number.map(words -> text.substring(words.end(), percent.start()))
                    .orElse("");
            boolean half = between.equals(" and a half ");
            if (half || between.equals(" ")) {
                BigDecimal figure = number.get().low().add(half ? new BigDecimal("0.5") : BigDecimal.ZERO);
                add(text, start, percent.end(), figure, taken, found);
                return;
            }
        }
    }

    private static int shift(String base) {
        return base.equals("百") ? 0 : base.equals("千") ? 1 : 2;
    }

    private static Optional<BigDecimal> number(String digits) {
        return ChineseNumerals.at(digits, 0)
                .filter(number -> number.end() == digits.length())
                .map(Numeral::low);
    }

    private static Optional<BigDecimal> parts(String whole, String tenth) {
        BigDecimal tenths = tenth == null
                ? BigDecimal.ZERO
                : tenth.equals("半")
                        ? new BigDecimal("0.5")
                        : number(tenth).orElse(BigDecimal.ZERO).movePointLeft(1);
        return number(whole).map(number -> number.add(tenths));
    }

    /** What time the rate is for, by the words around it; parts of ten thousand are spoken of only a day. */
    private static Quantity.Period period(String text, int start, int end, boolean ofTenThousand) {
        Matcher before = BEFORE.matcher(text.substring(Math.max(0, start - 28), start));
        if (before.find()) {
            return named(before.group());
        }
        Matcher after = AFTER.matcher(text.substring(end, Math.min(text.length(), end + 14)));
        if (after.find()) {
            return named(after.group());
        }
        return ofTenThousand ? Quantity.Period.DAY : Quantity.Period.NONE;
    }

    private static Quantity.Period named(String words) {
        if (words.contains("年") || words.contains("year") || words.contains("annual") || words.contains("apr")) {
            return Quantity.Period.YEAR;
        }
        return words.contains("月") || words.contains("month") ? Quantity.Period.MONTH : Quantity.Period.DAY;
    }
}

package dev.haoshang.understanding;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;

/** Finds named days and months in a text: 下个月15号, 每月20号, 月底, 后天, 春节后, 半年前, "the 15th", "since June", 2026-12-15. */
final class TimeScanner {
    private static final String NUMBER = "([0-9]{1,2}|[一二两三四五六七八九十]{1,3}|半)";
    private static final String ENGLISH_MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?"
                    + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String ENGLISH_NUMBER =
            "(an?|one|two|three|four|five|six|seven|eight|nine|ten|half an?|[0-9]{1,3})";
    private static final String NOT_DIGIT = "(?<![0-9.一二三四五六七八九十百千万第])";

    /** How one way of naming a time is read. */
    private interface Reading {
        Optional<TimePoint> read(MatchResult words, LocalDate today);
    }

    private record Rule(Spotter words, Reading reading) {}

    private static final Map<String, Integer> WEEKDAYS = Map.ofEntries(
            Map.entry("一", 1),
            Map.entry("二", 2),
            Map.entry("三", 3),
            Map.entry("四", 4),
            Map.entry("五", 5),
            Map.entry("六", 6),
            Map.entry("日", 7),
            Map.entry("天", 7),
            Map.entry("末", 6));
    private static final List<String> ENGLISH_WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Map<String, Integer> DAYS_FROM_TODAY = Map.ofEntries(
            Map.entry("今天", 0),
            Map.entry("今日", 0),
            Map.entry("明天", 1),
            Map.entry("明日", 1),
            Map.entry("后天", 2),
            Map.entry("大后天", 3),
            Map.entry("昨天", -1),
            Map.entry("前天", -2),
            Map.entry("大前天", -3),
            Map.entry("today", 0),
            Map.entry("tomorrow", 1),
            Map.entry("yesterday", -1),
            Map.entry("day after tomorrow", 2),
            Map.entry("day before yesterday", -2));

    private static final List<Rule> RULES = List.of(
            rule(
                    "(?<![0-9])(20[0-9]{2})[-/.年] ?([0-9]{1,2})[-/.月] ?([0-9]{1,2})(?![0-9])[日号]?",
                    (m, today) -> date(number(m, 1), number(m, 2), number(m, 3))),
            rule(
                    "(?<![0-9])(20[0-9]{2})(?:年|-)(0?[1-9]|1[0-2])(?:月份?|(?![0-9-]))",
                    (m, today) -> Optional.of(TimePoint.month(LocalDate.of(number(m, 1), number(m, 2), 1)))),
            rule("(今年|明年|去年|前年)" + NUMBER + "月份?(?:" + NUMBER + "[号日])?", (m, today) -> monthOfYear(m, today)),
            rule("(今年|明年|去年)?(年底|年末|年初|年中)|(去|明)年(初|底)", (m, today) -> partOfYear(m.group(), today)),
            rule(
                    "(下下|下|上上|上|这|本|当)个?月(?:的)?(?:" + NUMBER + "[号日]|(底|末|初|中旬|中))",
                    (m, today) -> dayOfOtherMonth(m, today)),
            rule(
                    "(下下|下|上上|上|这|本|当)个?月(?!供)",
                    (m, today) -> Optional.of(TimePoint.month(today.plusMonths(step(m.group(1)))))),
            rule("每个?月的?" + NUMBER + "[号日]", (m, today) -> everyMonth(number(m, 1), today)),
            rule(
                    NOT_DIGIT + NUMBER + "月份?" + NUMBER + "[号日](?!内)",
                    (m, today) -> monthDay(number(m, 1), number(m, 2), today)),
            rule(NOT_DIGIT + NUMBER + "月(?:份|底|初|中旬)?(?![供薪租息收入均])", (m, today) -> month(number(m, 1), today)),
            rule(NOT_DIGIT + NUMBER + "[号日](?!内|线|楼|店|元|息)", (m, today) -> dayOfMonth(number(m, 1), today)),
            rule("(?<!上|下|个|这|本|当)月(底|末|初)", (m, today) -> endOrStart(m.group(1), today)),
            rule("大?后天|大?前天|今[天日]|明[天日]|昨天", (m, today) -> fromToday(m.group(), today)),
            rule("(下下|下|上|这|本)?个?(?:周|星期|礼拜)([一二三四五六日天末])", (m, today) -> weekday(m, today)),
            rule(
                    "(上|下)个?(?:周|星期|礼拜)",
                    (m, today) -> Optional.of(
                            TimePoint.day(today.plusWeeks(step(m.group(1)))).roughly())),
            rule(NOT_DIGIT + NUMBER + "(?:个多?)?(月|年|天|周|星期|礼拜)多?(以前|之前|前|以后|之后|后)", (m, today) -> ago(m, today)),
            rule(
                    "(?<![0-9一二三四五六七八九十百千万])(春节|过年|元旦|清明|五一(?![个万千百元块天期月])|端午|中秋|国庆|十一(?![月点期天号个万千百元块])(?=[前后以之节放]))(?:节)?(?:以|之)?(前|后)?",
                    (m, today) -> festival(m.group(1), today)),
            rule(
                    "(?<![a-z])after (spring festival|chinese new year|new year)|(?<![a-z])(spring festival|chinese new year)(?![a-z])",
                    (m, today) -> festival(
                            m.group().contains("chinese") || m.group().contains("spring") ? "春节" : "元旦", today)),
            rule(
                    "(?<![a-z])" + ENGLISH_MONTH + "\\.? ([0-9]{1,2})(?:st|nd|rd|th)?(?:,? (20[0-9]{2}))?(?![0-9a-z,])",
                    (m, today) -> englishDate(m.group(1), m.group(2), m.group(3), today)),
            rule(
                    "(?<![0-9a-z])([0-9]{1,2})(?:st|nd|rd|th)? (?:of )?" + ENGLISH_MONTH
                            + "(?: (20[0-9]{2}))?(?![a-z])",
                    (m, today) -> englishDate(m.group(2), m.group(1), m.group(3), today)),
            rule(
                    "(?<![a-z])(?:since|in|from|last|this|until|by|of|early|late|mid) (?:early |late |mid-?)?"
                            + ENGLISH_MONTH + "(?: (20[0-9]{2}))?(?![a-z])",
                    (m, today) -> englishMonth(m.group(1), m.group(2), today)),
            rule(
                    "(?<![0-9a-z])(?:the )?([0-9]{1,2})(?:st|nd|rd|th) (?:of |day of )?(?:(next|last|this|every|each|the) month)",
                    (m, today) -> dayOfEnglishMonth(number(m, 1), m.group(2), today)),
            rule(
                    "(?<![a-z])(?:every|each) (?:month on )?(?:the )?([0-9]{1,2})(?:st|nd|rd|th)(?![a-z])",
                    (m, today) -> everyMonth(number(m, 1), today)),
            rule(
                    "(?<![0-9a-z])(?:the )?([0-9]{1,2})(?:st|nd|rd|th)(?![a-z])(?! (?:time|instal|payment))",
                    (m, today) -> dayOfMonth(number(m, 1), today)),
            rule(
                    "(?<![a-z])(?:the )?end of (the|this|next|last) month|(?<![a-z])month[- ]end(?![a-z])",
                    (m, today) -> Optional.of(TimePoint.day(
                            today.plusMonths(englishStep(m.group())).with(TemporalAdjusters.lastDayOfMonth())))),
            rule(
                    "(?<![a-z])(next|last|this) month(?![a-z])",
                    (m, today) -> Optional.of(TimePoint.month(today.plusMonths(englishStep(m.group(1)))))),
            rule(
                    "(?<![a-z])(?:day (?:after tomorrow|before yesterday)|today|tomorrow|yesterday)(?![a-z])",
                    (m, today) -> fromToday(m.group(), today)),
            rule(
                    "(?<![a-z])(next|last|this|on) (monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?![a-z])",
                    (m, today) -> englishWeekday(m, today)),
            rule(
                    "(?<![a-z])(next|last) week(?![a-z])",
                    (m, today) -> Optional.of(TimePoint.day(today.plusWeeks(englishStep(m.group(1))))
                            .roughly())),
            rule(
                    "(?<![0-9a-z])" + ENGLISH_NUMBER + " (day|week|month|year)s? (ago|from now|later)(?![a-z])",
                    (m, today) -> englishAgo(m, today)),
            rule(
                    "(?<![a-z])(?:the )?(?:end of (?:the|this) year|year[- ]end)(?![a-z])",
                    (m, today) -> partOfYear("年底", today)));

    private TimeScanner() {}

    /** The times of a text, without overlaps; the earlier rule wins. */
    static List<Quantity> scan(String text, boolean[] taken, LocalDate today) {
        List<Quantity> found = new ArrayList<>();
        for (Rule rule : RULES) {
            rule.words().each(text, words -> {
                int start = words.start();
                int end = words.end();
                if (!Spans.touches(taken, start, end)) {
                    rule.reading().read(words, today).ifPresent(point -> {
                        Spans.take(taken, start, end);
                        found.add(Quantity.of(point, start, end));
                    });
                }
            });
        }
        return found;
    }

    private static Rule rule(String words, Reading reading) {
        return new Rule(new Spotter(words), reading);
    }

    private static int number(MatchResult words, int group) {
        return small(words.group(group));
    }

    private static int small(String digits) {
        return ChineseNumerals.at(digits, 0)
                .map(number -> number.low().intValue())
                .orElse(0);
    }

    private static int step(String word) {
        return switch (word) {
            case "下下" -> 2;
            case "下" -> 1;
            case "上" -> -1;
            case "上上" -> -2;
            default -> 0;
        };
    }

    private static int englishStep(String words) {
        if (words.contains("next")) {
            return 1;
        }
        return words.contains("last") ? -1 : 0;
    }

    private static Optional<TimePoint> date(int year, int month, int day) {
        try {
            return Optional.of(TimePoint.day(LocalDate.of(year, month, day)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** The day in that month, the last one where the month is shorter. */
    private static LocalDate clamped(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    private static Optional<TimePoint> monthOfYear(MatchResult words, LocalDate today) {
        int year = today.getYear()
                + switch (words.group(1)) {
                    case "明年" -> 1;
                    case "去年" -> -1;
                    case "前年" -> -2;
                    default -> 0;
                };
        int month = number(words, 2);
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        return words.group(3) == null
                ? Optional.of(TimePoint.month(LocalDate.of(year, month, 1)))
                : validDay(number(words, 3)).map(day -> TimePoint.day(clamped(YearMonth.of(year, month), day)));
    }

    private static Optional<Integer> validDay(int day) {
        return day >= 1 && day <= 31 ? Optional.of(day) : Optional.empty();
    }

    private static Optional<TimePoint> partOfYear(String words, LocalDate today) {
        int year = today.getYear() + (words.startsWith("明") ? 1 : words.startsWith("去") ? -1 : 0);
        int month = words.endsWith("初") ? 1 : words.endsWith("中") ? 6 : 12;
        return Optional.of(TimePoint.month(LocalDate.of(year, month, 1)).roughly());
    }

    private static Optional<TimePoint> dayOfOtherMonth(MatchResult words, LocalDate today) {
        YearMonth month = YearMonth.from(today).plusMonths(step(words.group(1)));
        if (words.group(3) != null) {
            return Optional.of(partOfMonth(month, words.group(3)));
        }
        return validDay(number(words, 2)).map(day -> TimePoint.day(clamped(month, day)));
    }

    private static TimePoint partOfMonth(YearMonth month, String part) {
        if (part.startsWith("初")) {
            return TimePoint.day(month.atDay(1)).roughly();
        }
        return part.startsWith("中") ? TimePoint.day(month.atDay(15)).roughly() : TimePoint.day(month.atEndOfMonth());
    }

    private static Optional<TimePoint> endOrStart(String part, LocalDate today) {
        YearMonth month = YearMonth.from(today);
        return Optional.of(partOfMonth(part.equals("初") ? month.plusMonths(1) : month, part));
    }

    private static Optional<TimePoint> everyMonth(int day, LocalDate today) {
        return dayOfMonth(day, today)
                .map(point -> new TimePoint(point.last(), point.next(), TimePoint.Shape.EVERY_MONTH, false));
    }

    private static Optional<TimePoint> monthDay(int month, int day, LocalDate today) {
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        return validDay(day).map(valid -> {
            LocalDate here = clamped(YearMonth.of(today.getYear(), month), valid);
            LocalDate last = here.isAfter(today) ? clamped(YearMonth.of(today.getYear() - 1, month), valid) : here;
            LocalDate next = here.isBefore(today) ? clamped(YearMonth.of(today.getYear() + 1, month), valid) : here;
            return new TimePoint(last, next, TimePoint.Shape.DAY, false);
        });
    }

    private static Optional<TimePoint> month(int month, LocalDate today) {
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        LocalDate here = LocalDate.of(today.getYear(), month, 1);
        LocalDate last = here.isAfter(today) ? here.minusYears(1) : here;
        LocalDate next = month < today.getMonthValue() ? here.plusYears(1) : here;
        return Optional.of(new TimePoint(last, next, TimePoint.Shape.MONTH, false));
    }

    private static Optional<TimePoint> dayOfMonth(int day, LocalDate today) {
        return validDay(day).map(valid -> {
            YearMonth month = YearMonth.from(today);
            LocalDate here = clamped(month, valid);
            LocalDate last = here.isAfter(today) ? clamped(month.minusMonths(1), valid) : here;
            LocalDate next = here.isBefore(today) ? clamped(month.plusMonths(1), valid) : here;
            return new TimePoint(last, next, TimePoint.Shape.DAY_OF_MONTH, false);
        });
    }

    private static Optional<TimePoint> dayOfEnglishMonth(int day, String which, LocalDate today) {
        if (which.equals("every") || which.equals("each") || which.equals("the")) {
            return everyMonth(day, today);
        }
        YearMonth month = YearMonth.from(today).plusMonths(englishStep(which));
        return validDay(day).map(valid -> TimePoint.day(clamped(month, valid)));
    }

    private static Optional<TimePoint> fromToday(String word, LocalDate today) {
        return Optional.of(TimePoint.day(today.plusDays(DAYS_FROM_TODAY.getOrDefault(word, 0))));
    }

    private static Optional<TimePoint> weekday(MatchResult words, LocalDate today) {
        DayOfWeek day = DayOfWeek.of(WEEKDAYS.getOrDefault(words.group(2), 1));
        String which = words.group(1);
        LocalDate inThisWeek =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).with(TemporalAdjusters.nextOrSame(day));
        if (which == null) {
            return Optional.of(new TimePoint(
                    today.with(TemporalAdjusters.previousOrSame(day)),
                    today.with(TemporalAdjusters.nextOrSame(day)),
                    TimePoint.Shape.DAY,
                    false));
        }
        return Optional.of(TimePoint.day(inThisWeek.plusWeeks(step(which))));
    }

    private static Optional<TimePoint> englishWeekday(MatchResult words, LocalDate today) {
        DayOfWeek day = DayOfWeek.of(ENGLISH_WEEKDAYS.indexOf(words.group(2)) + 1);
        LocalDate date = words.group(1).equals("last")
                ? today.with(TemporalAdjusters.previous(day))
                : today.with(
                        words.group(1).equals("next")
                                ? TemporalAdjusters.next(day)
                                : TemporalAdjusters.nextOrSame(day));
        return Optional.of(TimePoint.day(date));
    }

    private static Optional<TimePoint> ago(MatchResult words, LocalDate today) {
        boolean back = words.group(3).endsWith("前");
        boolean half = words.group(1).equals("半");
        int count = half ? 1 : number(words, 1);
        return reckon(count, half, words.group(2), back, today);
    }

    private static Optional<TimePoint> englishAgo(MatchResult words, LocalDate today) {
        String number = words.group(1);
        boolean half = number.startsWith("half");
        int count = half || number.startsWith("a")
                ? 1
                : EnglishNumerals.at(number, 0)
                        .map(found -> found.low().intValue())
                        .orElseGet(() -> small(number));
        return reckon(count, half, words.group(2), words.group(3).equals("ago"), today);
    }

    private static Optional<TimePoint> reckon(int count, boolean half, String unit, boolean back, LocalDate today) {
        int sign = back ? -count : count;
        return Optional.of(
                switch (unit) {
                    case "月", "month" ->
                        half ? TimePoint.day(today.plusDays(sign * 15L)).roughly() : other(today.plusMonths(sign));
                    case "年", "year" -> half ? other(today.plusMonths(sign * 6L)) : other(today.plusYears(sign));
                    case "天", "day" -> TimePoint.day(today.plusDays(sign));
                    default -> TimePoint.day(today.plusWeeks(sign));
                });
    }

    private static TimePoint other(LocalDate date) {
        return TimePoint.day(date).roughly();
    }

    private static Optional<TimePoint> festival(String name, LocalDate today) {
        LocalDate last = Festivals.in(name, today.getYear());
        if (last.isAfter(today)) {
            last = Festivals.in(name, today.getYear() - 1);
        }
        LocalDate next = Festivals.in(name, today.getYear());
        if (next.isBefore(today)) {
            next = Festivals.in(name, today.getYear() + 1);
        }
        return Optional.of(new TimePoint(last, next, TimePoint.Shape.DAY, true));
    }

    private static int englishMonthNumber(String name) {
        return "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(name.substring(0, 3)) / 3 + 1;
    }

    private static Optional<TimePoint> englishDate(String month, String day, String year, LocalDate today) {
        return year == null
                ? monthDay(englishMonthNumber(month), small(day), today)
                : date(small4(year), englishMonthNumber(month), small(day));
    }

    private static int small4(String year) {
        return Integer.parseInt(year);
    }

    private static Optional<TimePoint> englishMonth(String name, String year, LocalDate today) {
        return year == null
                ? month(englishMonthNumber(name), today)
                : Optional.of(TimePoint.month(LocalDate.of(small4(year), englishMonthNumber(name), 1)));
    }
}

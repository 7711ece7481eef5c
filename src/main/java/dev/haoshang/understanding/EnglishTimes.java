package dev.haoshang.understanding;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;

/** How days and months are named in English; the earlier rule wins. */
final class EnglishTimes {
    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?"
                    + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String NUMBER =
            "(an?|one|two|three|four|five|six|seven|eight|nine|ten|half an?|[0-9]{1,3}|a couple of|a few)";
    private static final String DAY = "([0-9]{1,2})(?:st|nd|rd|th)";
    private static final Map<String, Integer> DAYS_FROM_TODAY =
            Map.of("today", 0, "tomorrow", 1, "yesterday", -1, "day after tomorrow", 2, "day before yesterday", -2);

    static final List<TimeRule> RULES = List.of(
            new TimeRule(
                    "(?<![a-z])after (spring festival|chinese new year|new year)|(?<![a-z])(spring festival|chinese new year)(?![a-z])",
                    (m, from) -> from.festival(
                            m.group().contains("chinese") || m.group().contains("spring") ? "春节" : "元旦")),
            new TimeRule(
                    "(?<![a-z])" + MONTH + "\\.? ([0-9]{1,2})(?:st|nd|rd|th)?(?:,? (20[0-9]{2}))?(?![0-9a-z,])",
                    (m, from) -> date(m.group(1), m.group(2), m.group(3), from)),
            new TimeRule(
                    "(?<![0-9a-z])([0-9]{1,2})(?:st|nd|rd|th)? (?:of )?" + MONTH + "(?: (20[0-9]{2}))?(?![a-z])",
                    (m, from) -> date(m.group(2), m.group(1), m.group(3), from)),
            new TimeRule(
                    "(?<![a-z])(?:since|in|from|last|this|until|by|of|early|late|mid) (?:early |late |mid-?)?" + MONTH
                            + "(?: (20[0-9]{2}))?(?![a-z])",
                    (m, from) -> month(m.group(1), m.group(2), from)),
            new TimeRule(
                    "^(?:it was |i think |about |around |maybe |probably |early |late |mid )?" + MONTH
                            + "(?: i think| maybe| or so| i guess| this year)?[ .!?]{0,2}$",
                    (m, from) -> from.month(monthNumber(m.group(1)))),
            new TimeRule(
                    "(?<![a-z])" + MONTH + ",? (20[0-9]{2})(?![0-9])",
                    (m, from) -> month(m.group(1), m.group(2), from)),
            new TimeRule(
                    "(?<![0-9a-z])(?:the )?" + DAY + " (?:of |day of )?(?:(next|last|this|every|each|the) month)",
                    (m, from) -> dayOfMonth(number(m.group(1)), m.group(2), from)),
            new TimeRule(
                    "(?<![a-z])(?:every|each) (?:month on )?(?:the )?" + DAY + "(?![a-z])",
                    (m, from) -> from.everyMonth(number(m.group(1)))),
            new TimeRule(
                    "(?<![0-9a-z])(?:the )?" + DAY + "(?![a-z])(?! (?:time|instal|payment))",
                    (m, from) -> from.dayOfMonth(number(m.group(1)))),
            new TimeRule(
                    "(?<![a-z])(?:the )?end of (the|this|next|last) month|(?<![a-z])month[- ]end(?![a-z])",
                    (m, from) -> from.partOfMonth(step(m.group()), '底')),
            new TimeRule("(?<![a-z])(next|last|this) month(?![a-z])", (m, from) -> from.otherMonth(step(m.group(1)))),
            new TimeRule(
                    "(?<![a-z])(?:day (?:after tomorrow|before yesterday)|today|tomorrow|yesterday)(?![a-z])",
                    (m, from) -> from.days(DAYS_FROM_TODAY.getOrDefault(m.group(), 0))),
            new TimeRule(
                    "(?<![a-z])(next|last|this|on) (monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?![a-z])",
                    (m, from) -> from.weekdayFromToday(
                            DayOfWeek.valueOf(m.group(2).toUpperCase(Locale.ROOT)), step(m.group(1)))),
            new TimeRule("(?<![a-z])(next|last) week(?![a-z])", (m, from) -> from.week(step(m.group(1)))),
            new TimeRule(
                    "(?<![0-9a-z])" + NUMBER + " (day|week|month|year)s? (ago|from now|later)(?![a-z])",
                    (m, from) -> away(m, from)),
            new TimeRule(
                    "(?<![a-z])in " + NUMBER + " (day|week)s?(?![a-z])",
                    (m, from) -> from.away(
                            count(m.group(1)),
                            false,
                            Character.toUpperCase(m.group(2).charAt(0)))),
            new TimeRule(
                    "(?<![a-z])(?:the )?(?:end of (?:the|this) year|year[- ]end)(?![a-z])",
                    (m, from) -> from.partOfYear(0, '底')));

    private EnglishTimes() {}

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int step(String words) {
        return words.contains("next") ? 1 : words.contains("last") ? -1 : 0;
    }

    private static int monthNumber(String name) {
        return "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(name.substring(0, 3)) / 3 + 1;
    }

    private static Optional<TimePoint> date(String month, String day, String year, Reckoning from) {
        return year == null
                ? from.monthDay(monthNumber(month), number(day))
                : from.date(number(year), monthNumber(month), number(day));
    }

    private static Optional<TimePoint> month(String name, String year, Reckoning from) {
        return year == null ? from.month(monthNumber(name)) : from.month(number(year), monthNumber(name));
    }

    private static Optional<TimePoint> dayOfMonth(int day, String which, Reckoning from) {
        boolean every = which.equals("every") || which.equals("each") || which.equals("the");
        return every ? from.everyMonth(day) : from.dayOfOtherMonth(step(which), day);
    }

    /** How many the words of {@link #NUMBER} mean; one where they say half of one. */
    private static int count(String words) {
        if (Character.isDigit(words.charAt(0))) {
            return number(words);
        }
        if (words.startsWith("a ")) {
            return words.endsWith("few") ? 3 : 2;
        }
        return EnglishNumerals.at(words, 0).map(found -> found.low().intValue()).orElse(1);
    }

    private static Optional<TimePoint> away(MatchResult words, Reckoning from) {
        String number = words.group(1);
        boolean half = number.startsWith("half");
        boolean loose = number.startsWith("a ");
        int count = count(number);
        int signed = words.group(3).equals("ago") ? -count : count;
        char unit = Character.toUpperCase(words.group(2).charAt(0));
        return from.away(signed, half, unit).map(point -> loose ? point.roughly() : point);
    }
}

package dev.haoshang.understanding;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;

/** How days and months are named in Chinese and in figures; the earlier rule wins. */
final class ChineseTimes {
    private static final String NUMBER = "([0-9]{1,2}|[一二两三四五六七八九十]{1,3}|半)";
    private static final String NOT_DIGIT = "(?<![0-9.一二三四五六七八九十百千万第])";
    private static final Map<String, Integer> DAYS_FROM_TODAY =
            Map.of("今天", 0, "今日", 0, "明天", 1, "明日", 1, "后天", 2, "大后天", 3, "昨天", -1, "前天", -2, "大前天", -3);

    static final List<TimeRule> RULES = List.of(
            new TimeRule(
                    "(?<![0-9])(20[0-9]{2})[-/.年] ?([0-9]{1,2})[-/.月] ?([0-9]{1,2})(?![0-9])[日号]?",
                    (m, from) -> from.date(number(m, 1), number(m, 2), number(m, 3))),
            new TimeRule(
                    "(?<![0-9])(20[0-9]{2})(?:年|-)(0?[1-9]|1[0-2])(?:月份?|(?![0-9-]))",
                    (m, from) -> from.month(number(m, 1), number(m, 2))),
            new TimeRule(
                    "(?<![0-9./])(1[0-2]|0?[1-9])/([12][0-9]|3[01]|0?[1-9])(?![0-9/]|的)",
                    (m, from) -> from.monthDay(number(m, 1), number(m, 2))),
            new TimeRule(
                    "(今年|明年|去年|前年)" + NUMBER + "月份?(?:" + NUMBER + "[号日])?",
                    (m, from) -> m.group(3) == null
                            ? from.monthOfYear(years(m.group(1)), number(m, 2))
                            : from.dayOfYear(years(m.group(1)), number(m, 2), number(m, 3))),
            new TimeRule(
                    "(今年|明年|去年)?年(?:[底末初]|中(?![国心间介]))|(?:今|明|去)年[底末初中]",
                    (m, from) -> from.partOfYear(
                            years(m.group()), m.group().charAt(m.group().length() - 1))),
            new TimeRule(
                    "(今年|明年|去年)?的?(上|下)半年",
                    (m, from) -> from.monthOfYear(
                                    years(m.group(1) == null ? "今年" : m.group(1)),
                                    m.group(2).equals("上") ? 1 : 7)
                            .map(TimePoint::roughly)),
            new TimeRule(
                    "(下下|下|上上|上|这|本|当)个?月(?:的)?(?:" + NUMBER + "[号日]|(底|末|初|中旬|中(?![国心间介])))",
                    (m, from) -> m.group(3) == null
                            ? from.dayOfOtherMonth(step(m.group(1)), number(m, 2))
                            : from.partOfMonth(step(m.group(1)), m.group(3).charAt(0))),
            new TimeRule("(下下|下|上上|上|这|本|当)个?月(?!供)", (m, from) -> from.otherMonth(step(m.group(1)))),
            new TimeRule("每个?月的?" + NUMBER + "[号日]", (m, from) -> from.everyMonth(number(m, 1))),
            new TimeRule(
                    NOT_DIGIT + NUMBER + "月份?" + NUMBER + "[号日](?!内)",
                    (m, from) -> from.monthDay(number(m, 1), number(m, 2))),
            new TimeRule(NOT_DIGIT + NUMBER + "月(?:份|底|初|中旬)?(?![供薪租息收入均])", (m, from) -> from.month(number(m, 1))),
            new TimeRule(NOT_DIGIT + NUMBER + "[号日](?!内|线|楼|店|元|息)", (m, from) -> from.dayOfMonth(number(m, 1))),
            new TimeRule(
                    "(?<!上|下|个|这|本|当)月(底|末|初)",
                    (m, from) -> from.partOfMonth(
                            m.group(1).equals("初") ? 1 : 0, m.group(1).charAt(0))),
            new TimeRule(
                    "大?后天|大?前天|今[天日]|明[天日]|昨天", (m, from) -> from.days(DAYS_FROM_TODAY.getOrDefault(m.group(), 0))),
            new TimeRule("(下下|下|上|这|本)?个?(?:周|星期|礼拜)([一二三四五六日天末])", (m, from) -> weekday(m, from)),
            new TimeRule(
                    "(?:还有|还剩|再过|再有)" + NUMBER + "天(?=就?(?:到期|到还款|要还|该还|是还款|得还))",
                    (m, from) -> from.days(number(m, 1))),
            new TimeRule("(?:每个?月的?)?最后一天", (m, from) -> from.partOfMonth(0, '底')),
            new TimeRule("(上|下)个?(?:周|星期|礼拜)", (m, from) -> from.week(step(m.group(1)))),
            new TimeRule(NOT_DIGIT + NUMBER + "(?:个多?)?(月|年|天|周|星期|礼拜)多?(以前|之前|前|以后|之后|后)", (m, from) -> away(m, from)),
            new TimeRule(
                    "(?<![0-9一二三四五六七八九十百千万])(春节|过完?年|元旦|清明|五一(?![个万千百元块天期月])|端午|中秋|国庆|十一(?![月点期天号个万千百元块])(?=[前后以之节放]))(?:节)?(?:以|之)?(前|后)?",
                    (m, from) -> from.festival(m.group(1).equals("过完年") ? "过年" : m.group(1))));

    private ChineseTimes() {}

    private static int number(MatchResult words, int group) {
        return ChineseNumerals.at(words.group(group), 0)
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

    private static int years(String words) {
        return switch (words.charAt(0)) {
            case '明' -> 1;
            case '去' -> -1;
            case '前' -> -2;
            default -> 0;
        };
    }

    private static Optional<TimePoint> weekday(MatchResult words, Reckoning from) {
        int number = "一二三四五六日".indexOf(words.group(2)) + 1;
        DayOfWeek day = DayOfWeek.of(words.group(2).equals("末") ? 6 : number == 0 ? 7 : number);
        return words.group(1) == null ? from.weekday(day) : from.weekday(day, step(words.group(1)));
    }

    private static Optional<TimePoint> away(MatchResult words, Reckoning from) {
        boolean half = words.group(1).equals("半");
        int count = half ? 1 : number(words, 1);
        char unit = switch (words.group(2)) {
            case "月" -> 'M';
            case "年" -> 'Y';
            case "天" -> 'D';
            default -> 'W';
        };
        return from.away(words.group(3).endsWith("前") ? -count : count, half, unit);
    }
}

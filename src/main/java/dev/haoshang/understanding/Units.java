package dev.haoshang.understanding;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the unit behind a number: 块, 元五角, 个月, 年半, 期, 天, 口人, "instalments". Units that no slot counts make the number nothing. */
final class Units {
    private static final Pattern CURRENCY_BEFORE = Pattern.compile("(?:¥|rmb|cny|人民币) ?");
    private static final Pattern MONEY =
            Pattern.compile(" ?(?:多|来)?(?:块钱?|元整?|圆整?|rmb|人民币|yuan|cny|kuai|大洋|¥)(?![a-z])(?:左右)?");
    private static final Pattern TENTHS =
            Pattern.compile("([0-9]|[一二两三四五六七八九])(?:(毛|角)|(?![0-9一二三四五六七八九十百千万个天年月期]))([一二三四五六七八九0-9]分?)?");
    private static final Pattern SMALL_MONEY = Pattern.compile("(?:毛|角)钱?");
    private static final Pattern CENTS = Pattern.compile("分钱");
    private static final Pattern MONTHS = Pattern.compile(
            " ?(?:(?:more |missed |late )?(?:months?|instal?ments?|periods?|payments?)(?![a-z])( and a half)?|个?(多)?(半)?月(?!供)(?:时间)?|期)");
    private static final Pattern YEARS =
            Pattern.compile(" ?(?:年(?!化|利|息|薪)(?:多?(?=时间))?(半|多)?|(?:years?|yrs?)(?! old)(?![a-z])( and a half)?)");
    private static final Pattern MONTHS_MORE =
            Pattern.compile("(?: and )?零? ?([0-9]{1,2}|[一二两三四五六七八九十]{1,2}) ?(?:个月|months?)");
    private static final Pattern QUARTERS = Pattern.compile(" ?(?:个?季度|quarters?(?![a-z]))");
    private static final Pattern WEEKS = Pattern.compile(" ?(?:个?(?:周|星期|礼拜)|weeks?(?![a-z]))");
    private static final Pattern DAYS = Pattern.compile(" ?(?:天|日|days?(?![a-z]))(?:时间)?");
    private static final Pattern HOURS = Pattern.compile(" ?(?:个?(?:半)?(?:小时|钟头)|hours?(?![a-z])|hrs?(?![a-z]))");
    private static final Pattern PEOPLE = Pattern.compile(
            " ?(?:口(?:人|之家)?|个?(?:大人|人)(?!民|工|生|均|家)|people(?![a-z])|persons?(?![a-z])|of us(?![a-z]))");
    private static final Pattern NOTHING =
            Pattern.compile(" ?(?:年|[学次家张笔岁倍折遍条件句辈种位名级层楼场趟封部台辆代番些样般下直起切刻边旦再点会]|个(?!月)|分钟?|秒|公里|斤|平|号线|times?(?![a-z])"
                    + "|loans?(?![a-z])|(?:credit )?cards?(?![a-z])|kids?(?![a-z])|children|years? old|minutes?(?![a-z])|mins?(?![a-z])|banks?(?![a-z])|apps?(?![a-z])"
                    + "|(?:out )?of (?:the |my )?[0-9]|(?:st|nd|rd|th)(?![a-z]))|[a-z]");

    private Units() {}

    /** The length of a currency sign that stands at a position before a number. */
    static int currencyBefore(String text, int at) {
        if ("¥rc人".indexOf(text.charAt(at)) < 0) {
            return 0;
        }
        Matcher sign = CURRENCY_BEFORE.matcher(text).region(at, text.length());
        return sign.lookingAt() && sign.end() < text.length() ? sign.end() - at : 0;
    }

    /** The quantity that a number and the unit behind it make. */
    static Optional<Quantity> read(String text, Numeral number, int at, boolean currency) {
        Optional<Quantity> money = money(text, number, at);
        if (money.isPresent()) {
            return money;
        }
        if (currency) {
            return Optional.of(Quantity.of(Quantity.Kind.MONEY, number, number.start(), at));
        }
        Optional<Quantity> time = duration(text, number, at);
        if (time.isPresent()) {
            return time;
        }
        Optional<Matcher> people = match(PEOPLE, text, at);
        if (people.isPresent()) {
            return Optional.of(Quantity.of(
                    Quantity.Kind.PEOPLE, number, number.start(), people.get().end()));
        }
        boolean nothing = match(NOTHING, text, at).isPresent() && !number.scaled();
        return nothing ? Optional.empty() : Optional.of(Quantity.of(Quantity.Kind.BARE, number, number.start(), at));
    }

    private static Optional<Matcher> match(Pattern unit, String text, int at) {
        Matcher matcher = unit.matcher(text).region(at, text.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
    }

    private static Optional<Quantity> money(String text, Numeral number, int at) {
        Optional<Matcher> cents = match(CENTS, text, at);
        Optional<Matcher> tens = match(SMALL_MONEY, text, at);
        if (tens.isPresent() || cents.isPresent()) {
            Matcher small = tens.isPresent() ? tens.get() : cents.get();
            Numeral part = number.times(new BigDecimal(tens.isPresent() ? "0.1" : "0.01"), small.end());
            return Optional.of(Quantity.of(Quantity.Kind.MONEY, part, number.start(), small.end()));
        }
        return match(MONEY, text, at).map(unit -> {
            String word = unit.group();
            int end = word.endsWith("左右") ? unit.end() - 2 : unit.end();
            Quantity whole = Quantity.of(Quantity.Kind.MONEY, number, number.start(), end);
            Matcher tenths = TENTHS.matcher(text).region(end, text.length()).useTransparentBounds(true);
            boolean tail = (word.endsWith("块") || word.endsWith("元") || word.endsWith("圆")) && tenths.lookingAt();
            return tail ? withTenths(number, tenths) : whole;
        });
    }

    /** 两千块五 is 2,000.50; without 毛 or 角 it could be meant otherwise, so it is approximate. */
    private static Quantity withTenths(Numeral number, Matcher tenths) {
        BigDecimal part = small(tenths.group(1)).movePointLeft(1);
        if (tenths.group(3) != null && tenths.group(2) != null) {
            part = part.add(small(tenths.group(3).substring(0, 1)).movePointLeft(2));
        }
        Numeral sum = new Numeral(
                number.start(),
                tenths.end(),
                number.low().add(part),
                number.high().add(part),
                true);
        Quantity money = Quantity.of(Quantity.Kind.MONEY, sum, number.start(), tenths.end());
        return tenths.group(2) == null ? money.about(Value.Bound.NONE) : money;
    }

    private static BigDecimal small(String digits) {
        return ChineseNumerals.at(digits, 0).map(Numeral::low).orElse(BigDecimal.ZERO);
    }

    private static Optional<Quantity> duration(String text, Numeral number, int at) {
        Optional<Matcher> months = match(MONTHS, text, at);
        if (months.isPresent()) {
            return Optional.of(months(number, months.get()));
        }
        Optional<Matcher> years = match(YEARS, text, at);
        if (years.isPresent() && number.high().compareTo(BigDecimal.valueOf(60)) < 0) {
            return Optional.of(years(text, number, years.get()));
        }
        return times(text, number, at, QUARTERS, 3, Quantity.Kind.MONTHS)
                .or(() -> times(text, number, at, WEEKS, 7, Quantity.Kind.DAYS))
                .or(() -> times(text, number, at, DAYS, 1, Quantity.Kind.DAYS))
                .or(() -> times(text, number, at, HOURS, 1, Quantity.Kind.HOURS));
    }

    private static Quantity months(Numeral number, Matcher unit) {
        boolean half = unit.group(1) != null || unit.group(3) != null;
        BigDecimal more = half ? new BigDecimal("0.5") : BigDecimal.ZERO;
        Numeral sum = new Numeral(
                number.start(),
                unit.end(),
                number.low().add(more),
                number.high().add(more),
                false);
        Quantity months = Quantity.of(Quantity.Kind.MONTHS, sum, number.start(), unit.end());
        return unit.group(2) != null
                ? months.about(Value.Bound.AT_LEAST)
                : half ? months.about(Value.Bound.NONE) : months;
    }

    private static Quantity years(String text, Numeral number, Matcher unit) {
        BigDecimal twelve = BigDecimal.valueOf(12);
        boolean half = "半".equals(unit.group(1)) || unit.group(2) != null;
        BigDecimal more = half ? BigDecimal.valueOf(6) : BigDecimal.ZERO;
        int end = unit.end();
        Optional<Matcher> months = half ? Optional.empty() : match(MONTHS_MORE, text, end);
        if (months.isPresent()) {
            more = small(months.get().group(1));
            end = months.get().end();
        }
        Numeral sum = new Numeral(
                number.start(),
                end,
                number.low().multiply(twelve).add(more),
                number.high().multiply(twelve).add(more),
                false);
        Quantity total = Quantity.of(Quantity.Kind.MONTHS, sum, number.start(), end);
        return "多".equals(unit.group(1)) ? total.about(Value.Bound.AT_LEAST) : total;
    }

    private static Optional<Quantity> times(
            String text, Numeral number, int at, Pattern unit, int factor, Quantity.Kind kind) {
        return match(unit, text, at)
                .map(found -> Quantity.of(
                        kind, number.times(BigDecimal.valueOf(factor), found.end()), number.start(), found.end()));
    }
}

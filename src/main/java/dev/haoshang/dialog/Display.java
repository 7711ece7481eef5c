package dev.haoshang.dialog;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Canonical values as a person reads them. */
public final class Display {
    private static final DecimalFormat WHOLE = format("#,##0");
    private static final DecimalFormat CENTS = format("#,##0.00");

    private Display() {}

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }

    /** A fact in a language, "about" included where it is approximate. */
    public static String of(Script script, Slot slot, Fact fact, String language) {
        List<String> shown = fact.values().stream()
                .map(value -> of(script, slot, value, language))
                .toList();
        String joined = String.join(script.phrase(Phrase.SEPARATOR).in(language), shown);
        return fact.approximate() && slot.type().isNumber()
                ? script.phrase(Phrase.ABOUT).in(language).replace("{value}", joined)
                : joined;
    }

    /** One canonical value of a slot in a language; a value of another form, which older content may have left, as it is. */
    public static String of(Script script, Slot slot, String value, String language) {
        if (!slot.holds(value)) {
            return value;
        }
        Optional<Wording> nothing = slot.nothing(value);
        if (nothing.isPresent()) {
            return nothing.get().in(language);
        }
        boolean english = language.equals("en");
        return switch (slot.type()) {
            case MONEY, MONTHLY_MONEY -> money(value, language); // the label says that it is a month's
            case ANNUAL_RATE, DAILY_RATE -> value + "%"; // the label says a year or a day
            case MONTHS -> counted(slot, value, language, english ? plural(value, "month") : " 个月");
            case DAYS -> counted(slot, value, language, english ? plural(value, "day") : " 天");
            case COUNT -> counted(slot, value, language, "");
            case DATE ->
                LocalDate.parse(value)
                        .format(DateTimeFormatter.ofPattern(english ? "d MMMM yyyy" : "yyyy年M月d日", locale(english)));
            case MONTH ->
                YearMonth.parse(value)
                        .format(DateTimeFormatter.ofPattern(english ? "MMMM yyyy" : "yyyy年M月", locale(english)));
            case DAY_OF_MONTH -> english ? "day " + value : value + " 号";
            case YES_NO ->
                script.phrase(value.equals("yes") ? Phrase.YES : Phrase.NO).in(language);
            case CHOICE, CHOICES ->
                slot.choices().containsKey(value) ? slot.choices().get(value).in(language) : value;
            case TEXT -> value;
        };
    }

    /** Yuan with thousands separators, cents only where there are any. */
    public static String money(String value, String language) {
        BigDecimal amount = new BigDecimal(value);
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        return (whole ? grouped(WHOLE, amount) : cents(amount)) + (language.equals("en") ? " yuan" : " 元");
    }

    /** A sum with thousands separators and always cents, without a unit. */
    public static String cents(BigDecimal amount) {
        return grouped(CENTS, amount);
    }

    /** By a copy: a format is not for several threads, and to read its pattern again costs more than all else here. */
    private static String grouped(DecimalFormat format, BigDecimal amount) {
        return ((DecimalFormat) format.clone()).format(amount);
    }

    /** All facts that are known, a line each: what the dialog asks for in its order, then what else was said. */
    static String lines(Script script, Dialog dialog, Snapshot at) {
        String colon = at.language().equals("en") ? ": " : "：";
        StringBuilder lines = new StringBuilder();
        List<String> names = Stream.concat(dialog.questions().map(State.Ask::slot), at.facts().keySet().stream())
                .distinct()
                .toList();
        for (String name : names) {
            Fact fact = at.facts().get(name);
            Slot slot = script.slots().get(name);
            if (fact != null && slot != null && slot.type() != Slot.Type.TEXT && slot.type() != Slot.Type.YES_NO) {
                lines.append(lines.isEmpty() ? "" : "\n")
                        .append(slot.label().in(at.language()))
                        .append(colon)
                        .append(of(script, slot, fact, at.language()));
            }
        }
        return lines.toString();
    }

    /** What the lender's page tells, a line each. */
    static String page(Script script, Snapshot at) {
        String colon = at.language().equals("en") ? ": " : "：";
        return at.page().entrySet().stream()
                .flatMap(told -> script.slot(told.getKey()).stream()
                        .map(slot -> slot.label().in(at.language())
                                + colon
                                + of(script, slot, told.getValue(), at.language())))
                .collect(Collectors.joining("\n"));
    }

    private static String counted(Slot slot, String value, String language, String usual) {
        return value
                + slot.unit()
                        .map(unit -> " " + Template.fill(unit.in(language), name -> value))
                        .orElse(usual);
    }

    private static String plural(String value, String unit) {
        return value.equals("1") ? " " + unit : " " + unit + "s";
    }

    private static Locale locale(boolean english) {
        return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}

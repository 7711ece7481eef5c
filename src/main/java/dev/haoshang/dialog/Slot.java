package dev.haoshang.dialog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A thing the assistant may know about a borrower's situation.
 *
 * @param name canonical name, such as {@code monthly_income}
 * @param type what kind of value it holds
 * @param label what it is called in front of the borrower
 * @param unit what a count is counted in, where the type alone does not say
 * @param zero how a value of nothing is said, where that is no figure: "not overdue"
 * @param least the smallest value that can be true, where there is one
 * @param most the largest value that can be true, where there is one
 * @param sensitive whether it needs a consent of its own
 * @param choices the canonical values with their labels, for the choice types
 */
public record Slot(
        String name,
        Type type,
        Wording label,
        Optional<Wording> unit,
        Optional<Wording> zero,
        Optional<BigDecimal> least,
        Optional<BigDecimal> most,
        boolean sensitive,
        Map<String, Wording> choices) {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

    /** The kinds of values; canonical forms as in the design: yuan, percent, months, days, ISO dates. */
    public enum Type {
        MONEY,
        MONTHLY_MONEY,
        ANNUAL_RATE,
        DAILY_RATE,
        MONTHS,
        DAYS,
        DATE,
        DAY_OF_MONTH,
        MONTH,
        COUNT,
        YES_NO,
        CHOICE,
        CHOICES,
        TEXT;

        /** Whether values are names of a fixed set. */
        boolean isNamed() {
            return this == YES_NO || this == CHOICE || this == CHOICES;
        }

        /** Whether values are decimal numbers that a range can limit. */
        public boolean isNumber() {
            return compareTo(DATE) < 0 || this == DAY_OF_MONTH || this == COUNT;
        }
    }

    /** Copies the map. */
    public Slot {
        choices = Map.copyOf(choices);
    }

    /** Whether a value has the canonical form of this slot: only such values can be shown, compared and computed with. */
    public boolean holds(String value) {
        return switch (type) {
            case MONEY, MONTHLY_MONEY, ANNUAL_RATE, DAILY_RATE ->
                DECIMAL.matcher(value).matches();
            case MONTHS, DAYS, COUNT, DAY_OF_MONTH -> WHOLE.matcher(value).matches();
            case DATE -> parses(value, LocalDate::parse);
            case MONTH -> parses(value, YearMonth::parse);
            case YES_NO -> value.equals("yes") || value.equals("no");
            case CHOICE, CHOICES -> choices.containsKey(value);
            case TEXT -> true;
        };
    }

    private static boolean parses(String value, Function<String, ?> reader) {
        try {
            return reader.apply(value) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** How a value is said that means nothing at all, where it does. */
    Optional<Wording> nothing(String value) {
        return zero.filter(wording -> type.isNumber() && new BigDecimal(value).signum() == 0);
    }

    /** Whether a canonical value lies within the range. */
    boolean accepts(String value) {
        if (!type.isNumber()) {
            return true;
        }
        BigDecimal number = new BigDecimal(value);
        return least.map(limit -> number.compareTo(limit) >= 0).orElse(true)
                && most.map(limit -> number.compareTo(limit) <= 0).orElse(true);
    }
}

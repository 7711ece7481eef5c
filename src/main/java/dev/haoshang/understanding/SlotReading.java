package dev.haoshang.understanding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a slot's values are recognised in a message; the part of {@code dialogs/slots.yaml} that understanding needs.
 *
 * @param name the slot's canonical name
 * @param type what kind of value it holds
 * @param cues phrases that say a value nearby belongs to this slot, normalised; "…" inside one stands for anything within the clause, at its begin or end
 *     for the value itself
 * @param choices for {@code CHOICE} and {@code CHOICES}: each canonical value with the phrases that mean it
 * @param least the smallest value allowed, where there is one
 * @param most the largest value allowed, where there is one
 * @param countsHighest whether a stated range counts with its higher end (debts, spending) instead of its lower (income, ability)
 */
public record SlotReading(
        String name,
        Type type,
        List<String> cues,
        Map<String, List<String>> choices,
        Optional<BigDecimal> least,
        Optional<BigDecimal> most,
        boolean countsHighest) {
    /** The kinds of values. */
    public enum Type {
        /** A sum in yuan. */
        MONEY,
        /** A sum in yuan a calendar month; weekly, daily, hourly and yearly statements are converted. */
        MONTHLY_MONEY,
        /** Percent a year. */
        ANNUAL_RATE,
        /** Percent a day. */
        DAILY_RATE,
        /** A number of months or monthly periods. */
        MONTHS,
        /** A number of days. */
        DAYS,
        /** A calendar date. */
        DATE,
        /** A day of the month, 1 to 31. */
        DAY_OF_MONTH,
        /** A calendar month. */
        MONTH,
        /** A plain count, as of people. */
        COUNT,
        /** Yes or no, canonical "yes" and "no". */
        YES_NO,
        /** One of named choices. */
        CHOICE,
        /** Any of named choices; one value each. */
        CHOICES,
        /** The person's own words. */
        TEXT
    }

    /** Copies the collections. */
    public SlotReading {
        cues = List.copyOf(cues);
        choices = Map.copyOf(choices);
    }
}

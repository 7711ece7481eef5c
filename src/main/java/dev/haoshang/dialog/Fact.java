package dev.haoshang.dialog;

import java.util.List;

/**
 * What is known for one slot.
 *
 * @param values canonical values: one, or several for a set
 * @param said the borrower's words, private data already masked
 * @param sequence the number of the event in which they were said
 * @param approximate whether the borrower hedged it
 * @param confirmed whether the borrower has seen it in the summary and agreed
 * @param fromPage whether the lender's page told it and the borrower agreed, rather than the borrower said it
 */
public record Fact(
        List<String> values, String said, long sequence, boolean approximate, boolean confirmed, boolean fromPage) {
    /** Copies the list and refuses an empty one. */
    public Fact {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a fact needs at least one value");
        }
    }

    /** A fact in the borrower's own words. */
    public Fact(List<String> values, String said, long sequence, boolean approximate, boolean confirmed) {
        this(values, said, sequence, approximate, confirmed, false);
    }

    /** The only or first value. */
    public String value() {
        return values.get(0);
    }

    Fact agreed() {
        return new Fact(values, said, sequence, approximate, true, fromPage);
    }
}

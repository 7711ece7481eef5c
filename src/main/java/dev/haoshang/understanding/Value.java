package dev.haoshang.understanding;

/**
 * A value that a message states.
 *
 * @param slot the slot it fills, or empty when the message gives no hint which one it is
 * @param value the canonical form: money "35000.00" in yuan, rates in percent ("14.6" a year, "0.05" a day), months, days and counts as
 *     integers, dates ISO ("2026-12-15"), months "2026-03", choices by their name; one value for each member of a set
 * @param start where its words begin in the text as it was sent, in UTF-16 units
 * @param end where its words end, exclusive
 * @param approximate whether the person said about, at least, a range and the like
 * @param bound how the person limited it
 */
public record Value(String slot, String value, int start, int end, boolean approximate, Bound bound) {
    /** How a stated value is limited. */
    public enum Bound {
        /** As stated. */
        NONE,
        /** At least, more than. */
        AT_LEAST,
        /** At most, less than. */
        AT_MOST,
        /** The chosen end of a stated range. */
        RANGE
    }
}

package dev.haoshang.understanding;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number in figures, as 35000, 35,000, 3.5 or the 12,5 of 12,5k.
 *
 * @param number the number
 * @param end where it ends, exclusive
 * @param singleDigit whether it is one digit alone
 */
record PlainNumeral(BigDecimal number, int end, boolean singleDigit) {
    /** Longer figures are numbers of something, not amounts. */
    private static final int LONGEST = 9;

    private static final int LONGEST_FRACTION = 12;

    /** The number that starts exactly there with a digit; empty where it is too long for an amount. */
    static Optional<PlainNumeral> at(String text, int start) {
        int end = start;
        while (isDigit(text, end)) {
            end++;
        }
        if (end - start > LONGEST) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder(text.substring(start, end));
        boolean grouped = digits.length() <= 3;
        while (grouped && digits.length() <= LONGEST && groupAt(text, end)) {
            digits.append(text, end + 1, end + 4);
            end += 4;
        }
        int fraction = fractionEnd(text, end);
        if (fraction > end) {
            digits.append('.').append(text, end + 1, fraction);
            end = fraction;
        }
        return Optional.of(new PlainNumeral(new BigDecimal(digits.toString()), end, digits.length() == 1));
    }

    static boolean isDigit(String text, int position) {
        return position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9';
    }

    /** A thousands comma with exactly three digits behind it. */
    private static boolean groupAt(String text, int comma) {
        return comma < text.length()
                && text.charAt(comma) == ','
                && isDigit(text, comma + 1)
                && isDigit(text, comma + 2)
                && isDigit(text, comma + 3)
                && !isDigit(text, comma + 4);
    }

    /** Where the decimals behind a point end, or behind a comma that only decimals before a magnitude explain (3,5万). */
    private static int fractionEnd(String text, int point) {
        int end = point + 1;
        while (isDigit(text, end) && end - point < LONGEST_FRACTION) {
            end++;
        }
        if (point >= text.length() || end == point + 1) {
            return point;
        }
        boolean magnitude = end < text.length() && "kw万".indexOf(text.charAt(end)) >= 0;
        boolean comma = text.charAt(point) == ',' && end - point <= 3 && magnitude;
        return text.charAt(point) == '.' || comma ? end : point;
    }
}

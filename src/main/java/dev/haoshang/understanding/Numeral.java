package dev.haoshang.understanding;

import java.math.BigDecimal;

/**
 * A number found in a normalised text, before any unit.
 *
 * @param start where it begins
 * @param end where it ends, exclusive
 * @param low the number, or the lower end of a stated range such as 三四万
 * @param high the number, or the higher end
 * @param scaled whether it was written with a magnitude (百, 千, 万, k, thousand), as sums are
 */
record Numeral(int start, int end, BigDecimal low, BigDecimal high, boolean scaled) {
    Numeral until(int newEnd) {
        return new Numeral(start, newEnd, low, high, scaled);
    }

    Numeral times(BigDecimal factor, int newEnd) {
        return new Numeral(start, newEnd, low.multiply(factor), high.multiply(factor), true);
    }

    Numeral to(Numeral other) {
        return new Numeral(start, other.end, low, other.high, scaled || other.scaled);
    }
}

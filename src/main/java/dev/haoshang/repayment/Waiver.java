package dev.haoshang.repayment;

import java.math.BigDecimal;

/**
 * A sum of which a share is waived (减免).
 *
 * @param waived what need not be paid, in yuan
 * @param stillDue what must be, in yuan
 */
public record Waiver(BigDecimal waived, BigDecimal stillDue) {
    /**
     * Waives a share.
     *
     * @param due the sum in yuan, 0 or more
     * @param share from 0 (nothing) to 1 (all)
     * @throws IllegalArgumentException for a negative sum or a share outside its range
     */
    public static Waiver of(BigDecimal due, BigDecimal share) {
        BigDecimal sum = Money.atLeastZero("sum due", due);
        BigDecimal waived = Money.round(sum.multiply(Limits.share("waived share", share)));
        return new Waiver(waived, sum.subtract(waived));
    }
}

package dev.haoshang.repayment;

import java.math.BigDecimal;

/**
 * Where a payment goes: costs, then interest, then principal (民法典 561, unless agreed otherwise). Amounts in yuan.
 *
 * @param overpaid what is left when everything is paid
 */
public record Allocation(BigDecimal fees, BigDecimal interest, BigDecimal principal, BigDecimal overpaid) {
    /**
     * Allocates a payment.
     *
     * @throws IllegalArgumentException for a negative amount
     */
    public static Allocation of(BigDecimal payment, BigDecimal fees, BigDecimal interest, BigDecimal principal) {
        BigDecimal left = Money.atLeastZero("payment", payment);
        BigDecimal toFees = left.min(Money.atLeastZero("fees", fees));
        left = left.subtract(toFees);
        BigDecimal toInterest = left.min(Money.atLeastZero("interest", interest));
        left = left.subtract(toInterest);
        BigDecimal toPrincipal = left.min(Money.atLeastZero("principal", principal));
        return new Allocation(toFees, toInterest, toPrincipal, left.subtract(toPrincipal));
    }
}

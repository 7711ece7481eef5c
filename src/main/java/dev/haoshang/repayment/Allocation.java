package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a payment goes: costs, then interest, then principal (民法典 561), unless another order was agreed. Amounts in yuan.
 *
 * @param overpaid what is left when everything is paid
 */
public record Allocation(BigDecimal fees, BigDecimal interest, BigDecimal principal, BigDecimal overpaid) {
    /** What a payment may go to. */
    public enum Part {
        /** Costs of collecting the debt. */
        FEES,
        /** Interest due. */
        INTEREST,
        /** The debt itself. */
        PRINCIPAL
    }

    /** The order of the law. */
    public static final List<Part> LEGAL_ORDER = List.of(Part.FEES, Part.INTEREST, Part.PRINCIPAL);

    /**
     * Allocates a payment in the order of the law.
     *
     * @throws IllegalArgumentException for a negative amount
     */
    public static Allocation of(BigDecimal payment, BigDecimal fees, BigDecimal interest, BigDecimal principal) {
        return of(payment, fees, interest, principal, LEGAL_ORDER);
    }

    /**
     * Allocates a payment in the order that was agreed.
     *
     * @param order every part once
     * @throws IllegalArgumentException for a negative amount or an order that does not name every part once
     */
    public static Allocation of(
            BigDecimal payment, BigDecimal fees, BigDecimal interest, BigDecimal principal, List<Part> order) {
        if (order.size() != Part.values().length || !Set.copyOf(order).containsAll(LEGAL_ORDER)) {
            throw new IllegalArgumentException("order must name fees, interest and principal, each once");
        }
        Map<Part, BigDecimal> due = new EnumMap<>(Map.of(
                Part.FEES, Money.atLeastZero("fees", fees),
                Part.INTEREST, Money.atLeastZero("interest", interest),
                Part.PRINCIPAL, Money.atLeastZero("principal", principal)));
        BigDecimal left = Money.atLeastZero("payment", payment);
        Map<Part, BigDecimal> paid = new EnumMap<>(Part.class);
        for (Part part : order) {
            BigDecimal share = left.min(due.getOrDefault(part, Money.ZERO));
            paid.put(part, share);
            left = left.subtract(share);
        }
        return new Allocation(
                paid.getOrDefault(Part.FEES, Money.ZERO),
                paid.getOrDefault(Part.INTEREST, Money.ZERO),
                paid.getOrDefault(Part.PRINCIPAL, Money.ZERO),
                left);
    }
}

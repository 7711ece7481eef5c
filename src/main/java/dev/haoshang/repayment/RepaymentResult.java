package dev.haoshang.repayment;

import java.math.BigDecimal;

/** Where a plan of stated payments leads. */
public sealed interface RepaymentResult {
    /** The interest of the first month, in yuan. */
    BigDecimal firstInterest();

    /**
     * The debt is repaid.
     *
     * @param schedule the payments, the last one only what is left
     */
    record Repaid(BigDecimal firstInterest, Schedule schedule) implements RepaymentResult {}

    /**
     * The payment does not exceed the interest, so the debt never falls.
     *
     * @param leastPayment the least payment that ever repays, in yuan
     */
    record NeverRepays(BigDecimal firstInterest, BigDecimal leastPayment) implements RepaymentResult {}

    /**
     * The payments end, or the cap on their number is reached, while something is still owed.
     *
     * @param balance what is then still owed, in yuan
     */
    record OverCap(BigDecimal firstInterest, BigDecimal balance) implements RepaymentResult {}
}

package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The loan as it stands. Amounts in yuan.
 *
 * @param balance the principal left, 1 to 10,000,000, without the interest and penalty below
 * @param annualRatePercent the yearly rate in percent, 0 to 100, if known
 * @param interestDue interest already due and unpaid
 * @param penaltyDue penalty interest already due and unpaid
 * @param overdueDays 0 (not late) to 3650
 * @param nextDueAmount the next sum due
 * @param instalmentsLeft 1 to 600
 * @param monthlyPaymentNow the present monthly payment
 */
public record Debt(
        BigDecimal balance,
        Optional<BigDecimal> annualRatePercent,
        Optional<BigDecimal> interestDue,
        Optional<BigDecimal> penaltyDue,
        int overdueDays,
        Optional<BigDecimal> nextDueAmount,
        Optional<Integer> instalmentsLeft,
        Optional<BigDecimal> monthlyPaymentNow) {

    private static final BigDecimal LARGEST = new BigDecimal("10000000");

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException naming the figure that is outside its range
     */
    public Debt {
        balance = Money.positive("balance", balance);
        if (balance.compareTo(BigDecimal.ONE) < 0 || balance.compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException(
                    "balance must be from 1 to 10000000 yuan: give the principal still owed");
        }
        annualRatePercent.ifPresent(AnnualRate::ofPercent);
        interestDue = interestDue.map(amount -> Money.atLeastZero("interest due", amount));
        penaltyDue = penaltyDue.map(amount -> Money.atLeastZero("penalty due", amount));
        Limits.count("overdue days", overdueDays, 0, 3650);
        nextDueAmount = nextDueAmount.map(amount -> Money.positive("next due amount", amount));
        instalmentsLeft.ifPresent(Limits::periods);
        monthlyPaymentNow = monthlyPaymentNow.map(amount -> Money.atLeastZero("monthly payment now", amount));
    }

    /** A debt of which only balance and rate are known. */
    public static Debt of(BigDecimal balance, BigDecimal annualRatePercent) {
        return new Debt(
                balance,
                Optional.of(annualRatePercent),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Interest and penalty due and unpaid. */
    public BigDecimal charges() {
        return interestDue.orElse(Money.ZERO).add(penaltyDue.orElse(Money.ZERO));
    }

    /** All that is owed: what a new plan must repay. */
    public BigDecimal owed() {
        return balance.add(charges());
    }
}

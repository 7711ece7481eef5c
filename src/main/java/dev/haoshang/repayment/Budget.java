package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A household's month, in yuan: what comes in, what living costs, and what is left for this debt. The method is that of the Standard Financial
 * Statement: income − essential spending − buffer = available; available − priority payments − other debts' payments = surplus.
 *
 * @param income parts by name, each 0 or more; never loans or windfalls
 * @param essentials spending parts by name, each 0 or more; without debt payments
 * @param bufferShare share of the essential spending kept for emergencies, 0 to 1
 * @param priorityPayments monthly payments on debts whose neglect costs home, power, freedom or livelihood; a month's part of arrears, not all
 * @param otherDebtsMonthly monthly payments on all other debts
 * @param livingFloor the least that living costs here, if configured: stated spending under it is raised to it
 */
public record Budget(
        Map<String, BigDecimal> income,
        Map<String, BigDecimal> essentials,
        BigDecimal bufferShare,
        BigDecimal priorityPayments,
        BigDecimal otherDebtsMonthly,
        Optional<BigDecimal> livingFloor) {

    /** The buffer unless another is chosen: 5 % of the essential spending. */
    public static final BigDecimal DEFAULT_BUFFER_SHARE = new BigDecimal("0.05");

    /**
     * Copies the parts in their order.
     *
     * @throws IllegalArgumentException if an amount is negative or the share is outside 0 to 1
     */
    public Budget {
        income = parts("income", income);
        essentials = parts("essential spending", essentials);
        Limits.share("buffer share", bufferShare);
        priorityPayments = Money.atLeastZero("priority payments", priorityPayments);
        otherDebtsMonthly = Money.atLeastZero("other debts' payments", otherDebtsMonthly);
        livingFloor = livingFloor.map(floor -> Money.atLeastZero("living floor", floor));
    }

    /** A budget of two sums with the default buffer. */
    public static Budget ofTotals(
            BigDecimal income, BigDecimal essentials, BigDecimal otherDebtsMonthly, BigDecimal priorityPayments) {
        return new Budget(
                Map.of("income", income),
                Map.of("essentials", essentials),
                DEFAULT_BUFFER_SHARE,
                priorityPayments,
                otherDebtsMonthly,
                Optional.empty());
    }

    /** The same household with another income, for example the one it had before. */
    public Budget withIncome(BigDecimal amount) {
        return new Budget(
                Map.of("income", amount), essentials, bufferShare, priorityPayments, otherDebtsMonthly, livingFloor);
    }

    /** All income. */
    public BigDecimal totalIncome() {
        return sum(income);
    }

    /** Essential spending as stated. */
    public BigDecimal statedSpending() {
        return sum(essentials);
    }

    /** Essential spending as counted: as stated, but not under the living floor. */
    public BigDecimal spending() {
        return livingFloor.map(statedSpending()::max).orElseGet(this::statedSpending);
    }

    /** Whether the living floor was used instead of the stated spending. */
    public boolean usesLivingFloor() {
        return spending().compareTo(statedSpending()) > 0;
    }

    /** What was added to the stated spending to reach the living floor; zero when nothing was. */
    public BigDecimal raisedBy() {
        return spending().subtract(statedSpending());
    }

    /** What is kept for emergencies. */
    public BigDecimal buffer() {
        return Money.round(spending().multiply(bufferShare));
    }

    /** What is left after living and buffer; may be negative. */
    public BigDecimal available() {
        return totalIncome().subtract(spending()).subtract(buffer());
    }

    /** What is left for this debt after priority and other debts; may be negative. */
    public BigDecimal surplus() {
        return available().subtract(priorityPayments).subtract(otherDebtsMonthly);
    }

    /** What is missing, or zero when nothing is. */
    public BigDecimal deficit() {
        return surplus().negate().max(Money.ZERO);
    }

    /** The surplus split among debts in proportion to their balances; nothing for anyone in a deficit. */
    public List<BigDecimal> offers(List<BigDecimal> balances) {
        return ProRata.split(surplus().max(Money.ZERO), balances);
    }

    private static Map<String, BigDecimal> parts(String name, Map<String, BigDecimal> parts) {
        Map<String, BigDecimal> checked = new LinkedHashMap<>();
        parts.forEach((part, amount) -> checked.put(part, Money.atLeastZero(name, amount)));
        return Collections.unmodifiableMap(checked);
    }

    private static BigDecimal sum(Map<String, BigDecimal> parts) {
        return parts.values().stream().reduce(Money.ZERO, BigDecimal::add);
    }
}

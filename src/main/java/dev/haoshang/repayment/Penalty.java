package dev.haoshang.repayment;

import java.math.BigDecimal;

/**
 * Penalty interest (罚息) on overdue principal. Some contracts charge it instead of ordinary interest, some beside it: the multiple is always
 * read off the contract.
 *
 * @param amount the penalty in yuan
 * @param ordinaryInterest the ordinary interest of the same days, in yuan
 */
public record Penalty(BigDecimal amount, BigDecimal ordinaryInterest) {
    /**
     * Overdue principal × daily rate × multiple × days.
     *
     * @param multiple of the contract's rate, 0 to 10
     * @param days days overdue, 0 to 36500
     * @throws IllegalArgumentException for anything outside its range
     */
    public static Penalty of(BigDecimal overduePrincipal, DailyRate rate, BigDecimal multiple, int days) {
        BigDecimal principal = Money.atLeastZero("overdue principal", overduePrincipal);
        Limits.count("days", days, 0, Limits.MOST_DAYS);
        if (multiple.signum() < 0 || multiple.compareTo(BigDecimal.TEN) > 0) {
            throw new IllegalArgumentException("penalty multiple must be from 0 to 10: read it off the contract");
        }
        return new Penalty(rate.interest(principal, days, multiple), rate.interest(principal, days));
    }
}

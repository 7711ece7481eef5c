package dev.haoshang.repayment;

import java.math.BigDecimal;

/**
 * One due sum put off by some days.
 *
 * @param amount the sum in yuan, as it is due without further interest
 * @param interest what the days add if interest goes on
 */
public record Postponement(BigDecimal amount, BigDecimal interest) {
    /**
     * Puts a sum off.
     *
     * @param days 0 to 36500
     * @throws IllegalArgumentException for a sum that is not over 0 or days outside their range
     */
    public static Postponement of(BigDecimal amount, DailyRate rate, int days) {
        BigDecimal sum = Money.positive("amount", amount);
        return new Postponement(sum, rate.interest(sum, Limits.count("days", days, 0, Limits.MOST_DAYS)));
    }

    /** What is due at the later date if interest goes on, in yuan. */
    public BigDecimal dueWithInterest() {
        return amount.add(interest);
    }
}

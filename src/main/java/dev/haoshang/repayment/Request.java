package dev.haoshang.repayment;

import java.util.Optional;

/**
 * What the borrower wishes for. It shapes the terms where the means and the lender allow it.
 *
 * @param option the way preferred
 * @param termMonths number of instalments, 1 to 120
 * @param graceMonths months of interest only, 0 to 24
 * @param deferralMonths months without payment, 0 to 36
 */
public record Request(
        Optional<Option> option,
        Optional<Integer> termMonths,
        Optional<Integer> graceMonths,
        Optional<Integer> deferralMonths) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException naming the figure that is outside its range
     */
    public Request {
        termMonths.ifPresent(months -> Limits.count("term months", months, 1, 120));
        graceMonths.ifPresent(months -> Limits.count("grace months", months, 0, 24));
        deferralMonths.ifPresent(months -> Limits.count("deferral months", months, 0, 36));
    }

    /** No wish. */
    public static Request none() {
        return new Request(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}

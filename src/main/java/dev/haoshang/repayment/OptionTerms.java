package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The terms of an option.
 *
 * @param periods number of payments, if it is a plan of payments
 * @param graceMonths months of interest only
 * @param deferralMonths months without payment
 * @param ratePercent the yearly rate the figures were computed with, in percent; the highest estimate where it is not known
 * @param waiverShare the share of the penalty waived, 0 to 1
 * @param waived what is waived, in yuan
 */
public record OptionTerms(
        Optional<Integer> periods,
        int graceMonths,
        int deferralMonths,
        Optional<BigDecimal> ratePercent,
        Optional<BigDecimal> waiverShare,
        Optional<BigDecimal> waived) {

    static OptionTerms none() {
        return new OptionTerms(Optional.empty(), 0, 0, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static OptionTerms at(AnnualRate rate) {
        return new OptionTerms(Optional.empty(), 0, 0, Optional.of(rate.percent()), Optional.empty(), Optional.empty());
    }

    OptionTerms withGrace(int months) {
        return new OptionTerms(periods, months, deferralMonths, ratePercent, waiverShare, waived);
    }

    OptionTerms withDeferral(int months) {
        return new OptionTerms(periods, graceMonths, months, ratePercent, waiverShare, waived);
    }

    OptionTerms withWaiver(BigDecimal share, BigDecimal sum) {
        return new OptionTerms(periods, graceMonths, deferralMonths, ratePercent, Optional.of(share), Optional.of(sum));
    }

    OptionTerms withPeriods(int count) {
        return new OptionTerms(Optional.of(count), graceMonths, deferralMonths, ratePercent, waiverShare, waived);
    }
}

package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a lender offers and within which limits.
 *
 * @param options the options offered; empty for an unknown lender, of whom everything may be asked
 * @param standardTerms numbers of instalments, 1 to the longest term; kept sorted
 * @param maxTerm the longest plan in months, 1 to 120, waiting months included
 * @param maxGraceMonths most months of interest only, 0 to 24; 0 = none
 * @param maxDeferralMonths most months without payment, 0 to 36; 0 = none
 * @param penaltyWaiverUpTo the largest share of the penalty that may be waived, 0 to 1
 * @param leastPayment the least monthly payment taken, in yuan
 * @param onlyStandardTerms whether level instalments are offered for no other number of instalments
 */
public record LenderPolicy(
        Set<Option> options,
        List<Integer> standardTerms,
        int maxTerm,
        int maxGraceMonths,
        int maxDeferralMonths,
        BigDecimal penaltyWaiverUpTo,
        Optional<BigDecimal> leastPayment,
        boolean onlyStandardTerms) {

    /** The terms asked for when a lender's own are not known. */
    public static final List<Integer> DEFAULT_TERMS = List.of(6, 12, 18, 24, 36, 48, 60);

    /** The longest plan when a lender's own limit is not known: five years. */
    public static final int DEFAULT_MAX_TERM = 60;

    /**
     * Copies and checks.
     *
     * @throws IllegalArgumentException naming the limit that is outside its range
     */
    public LenderPolicy {
        options = Set.copyOf(options);
        standardTerms = standardTerms.stream().distinct().sorted().toList();
        Limits.count("longest term", maxTerm, 1, 120);
        Limits.count("longest grace", maxGraceMonths, 0, 24);
        Limits.count("longest deferral", maxDeferralMonths, 0, 36);
        Limits.share("largest waived share", penaltyWaiverUpTo);
        leastPayment = leastPayment.map(amount -> Money.atLeastZero("least payment", amount));
        if (standardTerms.isEmpty()) {
            throw new IllegalArgumentException(
                    "standard terms must not be empty: give at least one number of instalments");
        }
        for (int term : standardTerms) {
            Limits.count("standard term", term, 1, maxTerm);
        }
    }

    /** A policy whose standard terms are the lender's only ones, unless the lender is unknown. */
    public LenderPolicy(
            Set<Option> options,
            List<Integer> standardTerms,
            int maxTerm,
            int maxGraceMonths,
            int maxDeferralMonths,
            BigDecimal penaltyWaiverUpTo,
            Optional<BigDecimal> leastPayment) {
        this(
                options,
                standardTerms,
                maxTerm,
                maxGraceMonths,
                maxDeferralMonths,
                penaltyWaiverUpTo,
                leastPayment,
                !options.isEmpty());
    }

    /** An unknown lender: anything may be asked, nothing is known to be granted. */
    public static LenderPolicy unknown() {
        return new LenderPolicy(Set.of(), DEFAULT_TERMS, DEFAULT_MAX_TERM, 6, 6, BigDecimal.ONE, Optional.empty());
    }

    /** Whether an option may be asked of this lender. What it limits to nothing it does not offer. */
    public boolean offers(Option option) {
        return (options.isEmpty() || option.openToAll() || options.contains(option)) && !limitsToNothing(option);
    }

    private boolean limitsToNothing(Option option) {
        return (option == Option.GRACE_PERIOD && maxGraceMonths == 0)
                || (option == Option.DEFERRAL && maxDeferralMonths == 0)
                || (option == Option.PENALTY_WAIVER && penaltyWaiverUpTo.signum() == 0);
    }

    /** Whether level instalments may run for so many payments. */
    boolean offersTerm(int periods) {
        return !onlyStandardTerms || standardTerms.contains(periods);
    }

    /** The terms that still fit behind some months of waiting, shortest first; at least one while any month is left. */
    List<Integer> termsAfter(int months) {
        int left = maxTerm - months;
        List<Integer> terms =
                standardTerms.stream().filter(term -> term <= left).toList();
        return terms.isEmpty() && left > 0 ? List.of(left) : terms;
    }
}

package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A plan of level instalments whose term is still open: which term can be borne, and what would make one work if none can.
 *
 * @param assessment whose plan it is
 * @param waiting months before the instalments begin
 * @param amount what the instalments repay at a rate: with a deferral the interest of the waiting joins it
 * @param form the plan's schedule at a rate and for a term
 */
record LevelPlan(Assessment assessment, int waiting, Function<AnnualRate, BigDecimal> amount, Form form) {
    /** The payments at a rate and for a term. */
    interface Form {
        Schedule schedule(AnnualRate rate, int term);
    }

    static LevelPlan of(Assessment assessment, BigDecimal amount) {
        return new LevelPlan(
                assessment, 0, rate -> amount, (rate, term) -> Schedules.equalInstalment(amount, rate, term));
    }

    /** The shortest standard term that works at a rate. Longer ones cost more and pay less, so it is the one to judge by. */
    Optional<Integer> shortestTerm(AnnualRate rate) {
        return bearable(rate)
                .filter(found -> assessment.check().burdens(found.schedule()).isEmpty())
                .map(Found::term);
    }

    /** The longest term there may be; empty if the waiting takes all the time there is. */
    Optional<Integer> longest() {
        List<Integer> terms = terms();
        return terms.isEmpty() ? Optional.empty() : Optional.of(terms.get(terms.size() - 1));
    }

    /** What is in the way of every term at a rate, and what would make one work: a payment, or a lower rate. */
    List<Reason> obstacles(AnnualRate rate) {
        List<Reason> reasons = new ArrayList<>(obstaclesToReduction(rate));
        highestRatePercent(new BigDecimal("0.00"), rate)
                .filter(percent -> percent.compareTo(rate.percent()) < 0)
                .ifPresent(
                        percent -> reasons.add(reasons.size() - 1, Reason.of("or_rate_of", "rate_percent", percent)));
        return reasons;
    }

    /** The same for a plan whose rate is already as low as may be asked: only a payment would make it work. */
    List<Reason> obstaclesToReduction(AnnualRate rate) {
        if (longest().isEmpty()) {
            return List.of(
                    Reason.of("longest_term", "periods", assessment.policy().maxTerm()));
        }
        List<Reason> reasons = new ArrayList<>();
        bearable(rate).ifPresent(found -> reasons.addAll(assessment.check().burdens(found.schedule())));
        leastPayment(rate).ifPresent(payment -> reasons.add(Reason.of("needs_at_least", "payment", payment)));
        reasons.add(Reason.of("longest_term", "periods", longest().orElseThrow()));
        return reasons;
    }

    /**
     * The highest rate, in steps of the least one's last place, at which some term works. The rates at which every term is out of reach are
     * passed over without computing it.
     */
    Optional<BigDecimal> highestRatePercent(BigDecimal least, AnnualRate most) {
        return PaymentSolver.highestRatePercent(
                least,
                most.percent(),
                this::withinReach,
                lower -> shortestTerm(lower).isPresent());
    }

    private boolean withinReach(AnnualRate rate) {
        BigDecimal repaid = amount.apply(rate);
        return terms().stream().anyMatch(term -> !rate.surelyExceeds(assessment.affordable(), repaid, term));
    }

    /** The least that must be affordable: the highest payment of the longest term that is neither too dear nor too small for the lender. */
    private Optional<BigDecimal> leastPayment(AnnualRate rate) {
        List<Integer> terms = terms();
        for (int index = terms.size() - 1; index >= 0; index--) {
            Schedule schedule = form.schedule(rate, terms.get(index));
            if (assessment.check().burdens(schedule).isEmpty()) {
                return Optional.of(schedule.highestPayment());
            }
        }
        return Optional.empty();
    }

    /** The shortest term whose payments are all affordable. */
    private Optional<Found> bearable(AnnualRate rate) {
        BigDecimal repaid = amount.apply(rate);
        return terms().stream()
                .filter(term -> !rate.surelyExceeds(assessment.affordable(), repaid, term))
                .map(term -> new Found(term, form.schedule(rate, term)))
                .filter(found -> assessment.check().withinMeans(found.schedule()))
                .findFirst();
    }

    private record Found(int term, Schedule schedule) {}

    private List<Integer> terms() {
        return assessment.policy().termsAfter(waiting);
    }
}

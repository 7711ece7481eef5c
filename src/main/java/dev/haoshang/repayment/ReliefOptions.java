package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Options by which the lender forgoes something: part of the interest, all of it, or the penalty. */
final class ReliefOptions {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** A lower rate than this, in percent, is as good as none. */
    private static final BigDecimal LEAST_RATE = new BigDecimal("0.1");

    private ReliefOptions() {}

    /** Half the rate where instalments are affordable anyway, else the highest tenth of a percent, a rate one can ask for, that makes them so. */
    static OptionOutcome interestReduction(Assessment assessment) {
        Option option = Option.INTEREST_REDUCTION;
        AnnualRate rate = assessment.rate();
        if (rate.percent().compareTo(LEAST_RATE) < 0) {
            return OptionOutcome.blocked(option, Reason.of("no_interest_to_reduce"));
        }
        LevelPlan plan = LevelPlan.of(assessment, assessment.owed());
        Optional<Integer> present = plan.shortestTerm(rate);
        AnnualRate half = AnnualRate.ofPercent(rate.percent().divide(TWO, 2, RoundingMode.DOWN));
        if (present.isPresent() && assessment.works(plan.form().schedule(half, present.get()))) {
            return atRate(option, plan, half, present.get());
        }
        return plan.highestRatePercent(LEAST_RATE, rate)
                .map(AnnualRate::ofPercent)
                .map(reduced ->
                        atRate(option, plan, reduced, plan.shortestTerm(reduced).orElseThrow()))
                .orElseGet(() ->
                        OptionOutcome.blocked(option, plan.obstaclesToReduction(AnnualRate.ofPercent(LEAST_RATE))));
    }

    /** No interest from now on. */
    static OptionOutcome interestFreeze(Assessment assessment) {
        Option option = Option.INTEREST_FREEZE;
        if (assessment.rate().isZero()) {
            return OptionOutcome.blocked(option, Reason.of("no_interest_to_reduce"));
        }
        LevelPlan plan = LevelPlan.of(assessment, assessment.owed());
        return plan.shortestTerm(AnnualRate.ZERO)
                .map(term -> atRate(option, plan, AnnualRate.ZERO, term))
                .orElseGet(() -> OptionOutcome.blocked(option, plan.obstacles(AnnualRate.ZERO)));
    }

    /** The penalty waived as far as the lender goes, the rest in instalments. */
    static OptionOutcome penaltyWaiver(Assessment assessment) {
        Option option = Option.PENALTY_WAIVER;
        BigDecimal penalty = assessment.situation().debt().penaltyDue().orElse(Money.ZERO);
        BigDecimal share = assessment.policy().penaltyWaiverUpTo();
        if (penalty.signum() == 0) {
            return OptionOutcome.blocked(option, Reason.of("no_penalty_known"));
        }
        Waiver waiver = Waiver.of(penalty, share);
        LevelPlan plan = LevelPlan.of(assessment, assessment.owed().subtract(waiver.waived()));
        Optional<Integer> term = plan.shortestTerm(assessment.rate());
        if (term.isEmpty()) {
            return OptionOutcome.blocked(option, plan.obstacles(assessment.rate()));
        }
        return assessment
                .weigh(
                        option,
                        OptionTerms.at(assessment.rate()).withWaiver(share, waiver.waived()),
                        rate -> Optional.of(plan.form().schedule(rate, term.get())),
                        List.of())
                .because(Reason.of("saves", "sum", waiver.waived()));
    }

    private static OptionOutcome atRate(Option option, LevelPlan plan, AnnualRate reduced, int term) {
        Assessment assessment = plan.assessment();
        Schedule schedule = plan.form().schedule(reduced, term);
        BigDecimal saved =
                plan.form().schedule(assessment.rate(), term).totalPaid().subtract(schedule.totalPaid());
        return assessment
                .weigh(option, OptionTerms.at(reduced), schedule, List.of())
                .because(Reason.of("saves", "sum", saved));
    }
}

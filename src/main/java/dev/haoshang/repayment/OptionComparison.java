package dev.haoshang.repayment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Compares every way to renegotiate a loan for one borrower and one lender. Pure function; any thread. */
public final class OptionComparison {
    private static final Map<Option, Function<Assessment, OptionOutcome>> OPTIONS = Map.ofEntries(
            Map.entry(Option.SHORT_DEFERRAL, DelayOptions::shortDeferral),
            Map.entry(Option.DEFERRAL, DelayOptions::deferral),
            Map.entry(Option.GRACE_PERIOD, DelayOptions::gracePeriod),
            Map.entry(Option.INSTALMENT, PlanOptions::instalment),
            Map.entry(Option.PERSONAL_PLAN, PlanOptions::personalPlan),
            Map.entry(Option.INTEREST_REDUCTION, ReliefOptions::interestReduction),
            Map.entry(Option.INTEREST_FREEZE, ReliefOptions::interestFreeze),
            Map.entry(Option.PENALTY_WAIVER, ReliefOptions::penaltyWaiver),
            Map.entry(Option.TOKEN_PAYMENT, ClosingOptions::token),
            Map.entry(Option.PAUSE_NO_OFFER, DelayOptions::pause),
            Map.entry(Option.LUMP_SETTLEMENT, ClosingOptions::lumpSettlement));

    private OptionComparison() {}

    /**
     * Weighs every option. Nothing above what is affordable, over twice what is owed, or beyond the lender's limits ever fits.
     *
     * @return an outcome for every option, in the order of recommendation
     */
    public static Comparison compare(Situation situation, LenderPolicy policy) {
        Assessment assessment = new Assessment(situation, policy);
        Map<Option, OptionOutcome> outcomes = new EnumMap<>(Option.class);
        OPTIONS.forEach((option, weigh) -> outcomes.put(option, weigh(option, weigh, assessment)));
        outcomes.put(Option.SECOND_REQUEST, secondRequest(assessment, Waterfall.order(assessment, outcomes)));
        Waterfall.Order order = Waterfall.order(assessment, outcomes);
        Baseline baseline = Baseline.of(assessment);
        List<Reason> warnings = new ArrayList<>(situation.assumptions());
        warnings.addAll(Doubts.of(assessment));
        warnings.addAll(baseline.warnings());
        if (assessment.estimated()) {
            warnings.add(Reason.of("rate_estimated"));
        }
        return new Comparison(
                order.outcomes(),
                order.recommended(),
                order.why(),
                baseline,
                situation.means().affordable(),
                situation.means().surplus(),
                assessment.estimated(),
                warnings);
    }

    /** What bars an option from the start is said first, then what would make it work all the same. */
    private static OptionOutcome weigh(
            Option option, Function<Assessment, OptionOutcome> weigh, Assessment assessment) {
        if (!assessment.policy().offers(option)) {
            return OptionOutcome.blocked(option, Reason.of("not_offered_by_lender"));
        }
        OptionOutcome outcome = weigh.apply(assessment);
        return barrier(option, assessment.situation().means())
                .map(barrier -> outcome.blockedBy(barrier))
                .orElse(outcome);
    }

    private static Optional<Reason> barrier(Option option, Means means) {
        if (!option.paysMonthly()) {
            return Optional.empty();
        }
        if (means.inDeficit()) {
            return means.budget().map(budget -> Reason.of("in_deficit", "deficit", budget.deficit()));
        }
        return means.affordable().isEmpty() ? Optional.of(Reason.of("affordable_unknown")) : Optional.empty();
    }

    /** A second request asks again for the best plan there is. */
    private static OptionOutcome secondRequest(Assessment assessment, Waterfall.Order order) {
        Option option = Option.SECOND_REQUEST;
        if (!assessment.situation().refusedBefore()) {
            return OptionOutcome.blocked(option, Reason.of("not_refused_yet"));
        }
        return order.outcomes().stream()
                .filter(OptionOutcome::fits)
                .findFirst()
                .map(best -> new OptionOutcome(
                        option,
                        true,
                        best.terms(),
                        best.schedule(),
                        best.totalInterest(),
                        best.estimates(),
                        List.of(Reason.of("repeats", "option", best.option().id())),
                        best.warnings()))
                .orElseGet(() -> OptionOutcome.blocked(option, Reason.of("nothing_to_repeat")));
    }
}

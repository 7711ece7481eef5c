package dev.haoshang.repayment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The order in which options are recommended: a table of rules, each with its step, its option, when it speaks and why. The first rule that
 * speaks for an option that fits gives the recommendation. The steps are those of the order that debt advice follows; only the last one, asking
 * again after a refusal, stands first, because it repeats whatever the others recommend.
 */
final class Waterfall {
    private static final List<Rule> RULES = List.of(
            new Rule(8, Option.SECOND_REQUEST, "because_refused_before", Waterfall::refusedBefore),
            new Rule(1, Option.SHORT_DEFERRAL, "because_soon_able", Waterfall::soonAble),
            new Rule(2, Option.GRACE_PERIOD, "because_drop_is_temporary", Waterfall::temporaryWithInterest),
            new Rule(2, Option.DEFERRAL, "because_payments_may_wait", Waterfall::temporaryWithoutGrace),
            new Rule(3, Option.INSTALMENT, "because_longer_term_is_affordable", always -> true),
            new Rule(4, Option.PERSONAL_PLAN, "because_no_standard_term_is_affordable", always -> true),
            new Rule(4, Option.PENALTY_WAIVER, "because_penalty_stands_in_the_way", always -> true),
            new Rule(4, Option.INTEREST_REDUCTION, "because_lower_rate_is_needed", Waterfall::paysInterest),
            new Rule(5, Option.INTEREST_FREEZE, "because_interest_takes_everything", always -> true),
            new Rule(5, Option.TOKEN_PAYMENT, "because_only_a_token_is_possible", Waterfall::nothingSettles),
            new Rule(6, Option.PAUSE_NO_OFFER, "because_nothing_is_left", Waterfall::nothingSettles),
            new Rule(7, Option.LUMP_SETTLEMENT, "because_lump_sum_is_there", always -> true));

    private Waterfall() {}

    private record Rule(int step, Option option, String reason, Predicate<Assessment> speaks) {}

    /** An ordered comparison: first what is recommended, then what else fits, then what does not, each in the table's order. */
    record Order(List<OptionOutcome> outcomes, Optional<Option> recommended, Optional<Reason> why) {}

    static Order order(Assessment assessment, Map<Option, OptionOutcome> outcomes) {
        List<OptionOutcome> recommended = new ArrayList<>();
        List<OptionOutcome> fitting = new ArrayList<>();
        List<OptionOutcome> others = new ArrayList<>();
        Optional<Reason> why = Optional.empty();
        for (Rule rule : RULES) {
            OptionOutcome outcome = outcomes.get(rule.option());
            if (outcome == null) {
                continue;
            }
            if (!outcome.fits()) {
                others.add(outcome);
            } else if (!rule.speaks().test(assessment)) {
                fitting.add(outcome);
            } else {
                recommended.add(outcome);
                why = why.or(() -> Optional.of(Reason.of(rule.reason())));
            }
        }
        Optional<Option> first = recommended.stream().map(OptionOutcome::option).findFirst();
        recommended.addAll(fitting);
        recommended.addAll(others);
        return new Order(recommended, first, why);
    }

    private static boolean refusedBefore(Assessment assessment) {
        return assessment.situation().refusedBefore();
    }

    private static boolean soonAble(Assessment assessment) {
        return !assessment.overdue() && assessment.overWithin(1);
    }

    private static boolean temporary(Assessment assessment) {
        return assessment.overWithin(Assessment.TEMPORARY_MONTHS);
    }

    private static boolean temporaryWithInterest(Assessment assessment) {
        return temporary(assessment) && paysInterest(assessment);
    }

    /** Waiting without any payment is dearer than paying the interest meanwhile. */
    private static boolean temporaryWithoutGrace(Assessment assessment) {
        return temporary(assessment) && !assessment.policy().offers(Option.GRACE_PERIOD);
    }

    private static boolean paysInterest(Assessment assessment) {
        return assessment.affordable().compareTo(assessment.interest()) >= 0;
    }

    /** Who has the money to settle should neither offer a token nor ask for a pause. */
    private static boolean nothingSettles(Assessment assessment) {
        return assessment
                .situation()
                .means()
                .lumpSum()
                .map(lump -> lump.compareTo(assessment.owed()) < 0)
                .orElse(true);
    }
}

package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Options by which the lender forgoes something: part of the interest, all of it, or the penalty. */
final class ReliefOptions {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private ReliefOptions() {}

    /** Half the rate where instalments are affordable anyway, else the highest rate that makes the longest term so. */
    static OptionOutcome interestReduction(Assessment assessment) {
        Option option = Option.INTEREST_REDUCTION;
        AnnualRate rate = assessment.rate();
        if (rate.isZero()) {
            return OptionOutcome.blocked(option, Reason.of("no_interest_to_reduce"));
        }
        BigDecimal owed = assessment.owed();
        Optional<Integer> affordableTerm = PlanOptions.shortestTerm(assessment, owed, rate);
        int term = affordableTerm.orElseGet(() -> longest(assessment));
        BigDecimal percent = affordableTerm.isPresent()
                ? rate.percent().divide(TWO, 2, RoundingMode.DOWN)
                : highestRate(assessment, term);
        if (percent.signum() == 0) {
            return OptionOutcome.blocked(option, unreachable(owed, term));
        }
        AnnualRate reduced = AnnualRate.ofPercent(percent);
        Schedule schedule = Schedules.equalInstalment(owed, reduced, term);
        BigDecimal saved =
                Schedules.equalInstalment(owed, rate, term).totalPaid().subtract(schedule.totalPaid());
        return assessment
                .weigh(option, OptionTerms.at(reduced), schedule, List.of())
                .because(Reason.of("saves", "sum", saved));
    }

    /** No interest from now on. */
    static OptionOutcome interestFreeze(Assessment assessment) {
        Option option = Option.INTEREST_FREEZE;
        if (assessment.rate().isZero()) {
            return OptionOutcome.blocked(option, Reason.of("no_interest_to_reduce"));
        }
        BigDecimal owed = assessment.owed();
        Optional<Integer> term = PlanOptions.shortestTerm(assessment, owed, AnnualRate.ZERO);
        if (term.isEmpty()) {
            return OptionOutcome.blocked(option, unreachable(owed, longest(assessment)));
        }
        Schedule schedule = Schedules.equalInstalment(owed, AnnualRate.ZERO, term.get());
        BigDecimal saved = Schedules.equalInstalment(owed, assessment.rate(), term.get())
                .totalPaid()
                .subtract(schedule.totalPaid());
        return assessment
                .weigh(option, OptionTerms.at(AnnualRate.ZERO), schedule, List.of())
                .because(Reason.of("saves", "sum", saved));
    }

    /** The penalty waived as far as the lender goes, the rest in instalments. */
    static OptionOutcome penaltyWaiver(Assessment assessment) {
        Option option = Option.PENALTY_WAIVER;
        BigDecimal penalty = assessment.situation().debt().penaltyDue().orElse(Money.ZERO);
        BigDecimal share = assessment.policy().penaltyWaiverUpTo();
        if (penalty.signum() == 0) {
            return OptionOutcome.blocked(option, Reason.of("no_penalty_known"));
        }
        if (share.signum() == 0) {
            return OptionOutcome.blocked(option, Reason.of("waiver_up_to", "percent", "0"));
        }
        Waiver waiver = Waiver.of(penalty, share);
        BigDecimal amount = assessment.owed().subtract(waiver.waived());
        Optional<Integer> term = PlanOptions.shortestTerm(assessment, amount, assessment.rate());
        if (term.isEmpty()) {
            return OptionOutcome.blocked(option, PlanOptions.noTerm(assessment, amount, 0));
        }
        return assessment
                .weigh(
                        option,
                        OptionTerms.at(assessment.rate()).withWaiver(share, waiver.waived()),
                        rate -> Optional.of(Schedules.equalInstalment(amount, rate, term.get())),
                        List.of())
                .because(Reason.of("saves", "sum", waiver.waived()));
    }

    static int longest(Assessment assessment) {
        List<Integer> terms = assessment.policy().termsAfter(0);
        return terms.get(terms.size() - 1);
    }

    private static List<Reason> unreachable(BigDecimal owed, int term) {
        return List.of(
                Reason.of("needs_at_least", "payment", PaymentSolver.paymentFor(owed, AnnualRate.ZERO, term)),
                Reason.of("longest_term", "periods", term));
    }

    /** In steps of a tenth of a percent: a rate one can ask for. */
    private static BigDecimal highestRate(Assessment assessment, int term) {
        return PaymentSolver.ratePercentFor(assessment.owed(), assessment.affordable(), term)
                .map(percent -> percent.setScale(1, RoundingMode.DOWN))
                .orElse(BigDecimal.ZERO);
    }
}

package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Options that repay everything at the present rate: standard instalments and the personal plan. */
final class PlanOptions {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PlanOptions() {}

    /** Level instalments: the term wished for where it can be borne, else the shortest that can. */
    static OptionOutcome instalment(Assessment assessment) {
        LevelPlan plan = LevelPlan.of(assessment, assessment.owed());
        List<Reason> warnings = new ArrayList<>();
        Optional<Integer> wished = wishedTerm(assessment, plan, warnings);
        Optional<Integer> term = wished.or(() -> plan.shortestTerm(assessment.rate()));
        if (term.isEmpty()) {
            return OptionOutcome.blocked(Option.INSTALMENT, plan.obstacles(assessment.rate()));
        }
        return assessment.weigh(
                Option.INSTALMENT,
                OptionTerms.at(assessment.rate()),
                rate -> Optional.of(plan.form().schedule(rate, term.get())),
                warnings);
    }

    /** What is affordable, month for month, until the debt is gone: a round sum where that does, else all of it. */
    static OptionOutcome personalPlan(Assessment assessment) {
        AnnualRate rate = assessment.rate();
        BigDecimal affordable = assessment.affordable();
        Optional<BigDecimal> payment = Stream.of(round(affordable), affordable)
                .filter(sum -> works(assessment, sum, rate))
                .findFirst();
        if (payment.isEmpty()) {
            return OptionOutcome.blocked(Option.PERSONAL_PLAN, personalObstacles(assessment));
        }
        return assessment.weigh(
                Option.PERSONAL_PLAN, OptionTerms.at(rate), each -> repaid(assessment, payment.get(), each), List.of());
    }

    private static Optional<Integer> wishedTerm(Assessment assessment, LevelPlan plan, List<Reason> warnings) {
        Optional<Integer> wished = assessment.situation().request().termMonths();
        if (wished.isEmpty()) {
            return wished;
        }
        LenderPolicy policy = assessment.policy();
        int term = wished.get();
        if (term > policy.maxTerm()) {
            warnings.add(Reason.of("capped_by_lender", "months", policy.maxTerm()));
            return Optional.empty();
        }
        if (!policy.offersTerm(term)) {
            warnings.add(Reason.of("term_not_offered_by_lender", "periods", term));
            return Optional.empty();
        }
        Schedule schedule = plan.form().schedule(assessment.rate(), term);
        if (assessment.works(schedule)) {
            return wished;
        }
        warnings.add(new Reason(
                "requested_term_not_affordable",
                Map.of(
                        "periods",
                        Integer.toString(term),
                        "payment",
                        schedule.highestPayment().toPlainString())));
        return Optional.empty();
    }

    private static List<Reason> personalObstacles(Assessment assessment) {
        AnnualRate rate = assessment.rate();
        BigDecimal affordable = assessment.affordable();
        List<Reason> reasons = new ArrayList<>();
        BigDecimal interest = assessment.interest();
        if (affordable.compareTo(interest) <= 0) {
            reasons.add(new Reason(
                    "more_than_interest",
                    Map.of(
                            "interest",
                            interest.toPlainString(),
                            "payment",
                            interest.add(Money.CENT).toPlainString())));
        }
        repaid(assessment, affordable, rate)
                .ifPresent(schedule -> reasons.addAll(assessment.check().burdens(schedule)));
        leastPayment(assessment).ifPresent(least -> reasons.add(Reason.of("needs_at_least", "payment", least)));
        PaymentSolver.highestRatePercent(rate.percent(), lower -> works(assessment, affordable, lower))
                .filter(percent -> percent.compareTo(rate.percent()) < 0)
                .ifPresent(percent -> reasons.add(Reason.of("or_rate_of", "rate_percent", percent)));
        reasons.add(Reason.of("longest_term", "periods", assessment.policy().maxTerm()));
        return reasons;
    }

    /** The least sum that repays in time, costs no more than may be, and is enough for the lender; found by halving, as more always does. */
    private static Optional<BigDecimal> leastPayment(Assessment assessment) {
        AnnualRate rate = assessment.rate();
        BigDecimal low = PaymentSolver.fixedPaymentFor(
                assessment.owed(), rate, assessment.policy().maxTerm());
        low = assessment.policy().leastPayment().map(low::max).orElse(low);
        if (worksForAnyone(assessment, low, rate)) {
            return Optional.of(low);
        }
        BigDecimal high = assessment.owed().add(assessment.interest());
        if (!worksForAnyone(assessment, high, rate)) {
            return Optional.empty();
        }
        while (high.subtract(low).compareTo(Money.CENT) > 0) {
            BigDecimal middle = low.add(high).divide(BigDecimal.valueOf(2), 2, RoundingMode.DOWN);
            if (worksForAnyone(assessment, middle, rate)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return Optional.of(high);
    }

    private static boolean works(Assessment assessment, BigDecimal payment, AnnualRate rate) {
        return repaid(assessment, payment, rate).filter(assessment::works).isPresent();
    }

    private static boolean worksForAnyone(Assessment assessment, BigDecimal payment, AnnualRate rate) {
        return repaid(assessment, payment, rate)
                .filter(schedule -> assessment.check().burdens(schedule).isEmpty())
                .isPresent();
    }

    private static Optional<Schedule> repaid(Assessment assessment, BigDecimal payment, AnnualRate rate) {
        int most = assessment.policy().maxTerm();
        return FixedPayment.plan(assessment.owed(), rate, payment, most) instanceof RepaymentResult.Repaid repaid
                ? Optional.of(repaid.schedule())
                : Optional.empty();
    }

    /** A sum one remembers: whole tens from a hundred on. */
    private static BigDecimal round(BigDecimal affordable) {
        return affordable.compareTo(HUNDRED) < 0 ? affordable : Money.round(affordable.setScale(-1, RoundingMode.DOWN));
    }
}

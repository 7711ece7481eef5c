package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Options that repay everything at the present rate: standard instalments and the personal plan. */
final class PlanOptions {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PlanOptions() {}

    /** Level instalments: the term wished for where it can be borne, else the shortest that can. */
    static OptionOutcome instalment(Assessment assessment) {
        Option option = Option.INSTALMENT;
        List<Reason> warnings = new ArrayList<>();
        Optional<Integer> wished = wishedTerm(assessment, warnings);
        Optional<Integer> term = wished.or(() -> shortestTerm(assessment, assessment.owed(), assessment.rate()));
        if (term.isEmpty()) {
            return OptionOutcome.blocked(option, noTerm(assessment, assessment.owed(), 0));
        }
        return assessment.weigh(
                option,
                OptionTerms.at(assessment.rate()),
                rate -> Optional.of(Schedules.equalInstalment(assessment.owed(), rate, term.get())),
                warnings);
    }

    /** What is affordable, month for month, until the debt is gone. */
    static OptionOutcome personalPlan(Assessment assessment) {
        Option option = Option.PERSONAL_PLAN;
        BigDecimal payment = offer(assessment.affordable());
        RepaymentResult result = repay(assessment, payment, assessment.rate());
        if (result instanceof RepaymentResult.NeverRepays never) {
            BigDecimal least = never.leastPayment();
            return OptionOutcome.blocked(
                    option,
                    new Reason(
                            "more_than_interest",
                            Map.of(
                                    "interest",
                                    least.subtract(Money.CENT).toPlainString(),
                                    "payment",
                                    least.toPlainString())));
        }
        if (result instanceof RepaymentResult.OverCap) {
            return OptionOutcome.blocked(
                    option, noTerm(assessment, assessment.policy().maxTerm()));
        }
        return assessment.weigh(
                option,
                OptionTerms.at(assessment.rate()),
                rate -> repay(assessment, payment, rate) instanceof RepaymentResult.Repaid repaid
                        ? Optional.of(repaid.schedule())
                        : Optional.empty(),
                List.of());
    }

    static Optional<Integer> shortestTerm(Assessment assessment, BigDecimal amount, AnnualRate rate) {
        return assessment.shortestTerm(0, periods -> Schedules.equalInstalment(amount, rate, periods));
    }

    /** Why no standard term works behind some months of waiting, and what would. */
    static List<Reason> noTerm(Assessment assessment, BigDecimal amount, int monthsBefore) {
        List<Integer> terms = assessment.policy().termsAfter(monthsBefore);
        if (terms.isEmpty()) {
            return List.of(
                    Reason.of("longest_term", "periods", assessment.policy().maxTerm()));
        }
        return remedies(amount, assessment.rate(), terms.get(terms.size() - 1), assessment.affordable());
    }

    private static List<Reason> noTerm(Assessment assessment, int longest) {
        return remedies(assessment.owed(), assessment.rate(), longest, assessment.affordable());
    }

    private static List<Reason> remedies(BigDecimal amount, AnnualRate rate, int longest, BigDecimal limit) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of("needs_at_least", "payment", PaymentSolver.paymentFor(amount, rate, longest)));
        PaymentSolver.ratePercentFor(amount, limit, longest)
                .filter(percent -> percent.compareTo(rate.percent()) < 0)
                .ifPresent(percent -> reasons.add(Reason.of("or_rate_of", "rate_percent", percent)));
        reasons.add(Reason.of("longest_term", "periods", longest));
        return reasons;
    }

    private static Optional<Integer> wishedTerm(Assessment assessment, List<Reason> warnings) {
        Optional<Integer> wished = assessment.situation().request().termMonths();
        int most = assessment.policy().maxTerm();
        if (wished.isEmpty()) {
            return wished;
        }
        if (wished.get() > most) {
            warnings.add(Reason.of("capped_by_lender", "months", most));
            return Optional.empty();
        }
        Schedule schedule = Schedules.equalInstalment(assessment.owed(), assessment.rate(), wished.get());
        if (assessment.check().withinMeans(schedule)) {
            return wished;
        }
        warnings.add(new Reason(
                "requested_term_not_affordable",
                Map.of(
                        "periods",
                        wished.get().toString(),
                        "payment",
                        schedule.highestPayment().toPlainString())));
        return Optional.empty();
    }

    private static RepaymentResult repay(Assessment assessment, BigDecimal payment, AnnualRate rate) {
        return FixedPayment.plan(
                assessment.owed(), rate, payment, assessment.policy().maxTerm());
    }

    /** A sum one remembers: whole tens from a hundred on. */
    private static BigDecimal offer(BigDecimal affordable) {
        return affordable.compareTo(HUNDRED) < 0 ? affordable : Money.round(affordable.setScale(-1, RoundingMode.DOWN));
    }
}

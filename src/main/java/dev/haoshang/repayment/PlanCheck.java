package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules no plan may break, asked when an option is compared and again when a proposal is drafted. */
final class PlanCheck {
    private static final BigDecimal TWICE = BigDecimal.valueOf(2);
    private static final BigDecimal NEARLY_ALL = new BigDecimal("0.9");

    private final Situation situation;
    private final LenderPolicy policy;
    private final BigDecimal affordable;

    PlanCheck(Situation situation, LenderPolicy policy) {
        this.situation = situation;
        this.policy = policy;
        this.affordable = situation.means().affordable().orElse(Money.ZERO);
    }

    /** Everything that forbids the plan; empty when nothing does. */
    List<Reason> obstacles(Option option, OptionTerms terms, Schedule schedule) {
        List<Reason> obstacles = new ArrayList<>(limits(option, terms));
        tooMuch(option, schedule).ifPresent(obstacles::add);
        obstacles.addAll(burdens(schedule));
        return obstacles;
    }

    /** What forbids the plan whoever has to pay it: its length, its least payment, its cost. */
    List<Reason> burdens(Schedule schedule) {
        List<Reason> obstacles = new ArrayList<>();
        if (schedule.months() > policy.maxTerm()) {
            obstacles.add(Reason.of("longest_term", "periods", policy.maxTerm()));
        }
        policy.leastPayment()
                .filter(least -> schedule.highestPayment().compareTo(least) < 0)
                .ifPresent(least -> obstacles.add(Reason.of("least_payment_of_lender", "payment", least)));
        BigDecimal owed = situation.debt().owed();
        if (schedule.totalPaid().compareTo(owed.multiply(TWICE)) > 0) {
            obstacles.add(new Reason(
                    "costs_over_double",
                    Map.of("total", schedule.totalPaid().toPlainString(), "balance", owed.toPlainString())));
        }
        return obstacles;
    }

    /** What the lender's policy forbids about an option and its terms. */
    List<Reason> limits(Option option, OptionTerms terms) {
        List<Reason> limits = new ArrayList<>();
        if (!policy.offers(option)) {
            limits.add(Reason.of("not_offered_by_lender"));
        }
        if (terms.graceMonths() > policy.maxGraceMonths()) {
            limits.add(Reason.of("longest_grace", "months", policy.maxGraceMonths()));
        }
        if (terms.deferralMonths() > policy.maxDeferralMonths() && !option.openToAll()) {
            limits.add(Reason.of("longest_deferral", "months", policy.maxDeferralMonths()));
        }
        terms.periods()
                .filter(periods -> option == Option.INSTALMENT && !policy.offersTerm(periods))
                .ifPresent(periods -> limits.add(Reason.of("term_not_offered_by_lender", "periods", periods)));
        BigDecimal share = terms.waiverShare().orElse(BigDecimal.ZERO);
        if (share.compareTo(policy.penaltyWaiverUpTo()) > 0) {
            limits.add(Reason.of(
                    "waiver_up_to", "percent", policy.penaltyWaiverUpTo().movePointRight(2)));
        }
        return limits;
    }

    /** Whether every payment can be borne with what is left today; a plan that waits for better times is refused. */
    boolean withinMeans(Schedule schedule) {
        return schedule.highestPayment().compareTo(affordable) <= 0;
    }

    List<Reason> warnings(Schedule schedule) {
        return nearlyAll(schedule.highestPayment(), situation.means().surplus()).stream()
                .toList();
    }

    /** Why a plan without obstacles can be borne. */
    Reason bearable() {
        return Reason.of("within_affordable", "affordable", affordable);
    }

    private static Optional<Reason> nearlyAll(BigDecimal payment, Optional<BigDecimal> surplus) {
        return surplus.filter(left -> payment.signum() > 0 && payment.compareTo(left.multiply(NEARLY_ALL)) > 0)
                .map(left -> new Reason(
                        "over_ninety_percent",
                        Map.of("payment", payment.toPlainString(), "surplus", left.toPlainString())));
    }

    /** What can be paid each month now; zero while nothing is known. */
    BigDecimal affordable() {
        return affordable;
    }

    private Optional<Reason> tooMuch(Option option, Schedule schedule) {
        if (option == Option.LUMP_SETTLEMENT) {
            BigDecimal lump = situation.means().lumpSum().orElse(Money.ZERO);
            return Optional.of(schedule.totalPaid())
                    .filter(sum -> sum.compareTo(lump) > 0)
                    .map(sum -> Reason.of("needs_lump_sum", "payment", sum));
        }
        return withinMeans(schedule)
                ? Optional.empty()
                : Optional.of(Reason.of("needs_at_least", "payment", schedule.highestPayment()));
    }
}

package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One borrower's situation with one lender, with what every option is weighed by. Immutable; fit and order go by the highest rate. */
final class Assessment {
    /** What is assumed when nothing is known: 0.03, 0.04 and 0.05 % a day. */
    static final List<AnnualRate> ESTIMATED_RATES = List.of(
            new AnnualRate(new BigDecimal("0.1095")),
            new AnnualRate(new BigDecimal("0.1460")),
            new AnnualRate(new BigDecimal("0.1825")));

    /** A drop in income counts as temporary up to half a year. */
    static final int TEMPORARY_MONTHS = 6;

    private final Situation situation;
    private final LenderPolicy policy;
    private final PlanCheck check;
    private final List<AnnualRate> rates;

    Assessment(Situation situation, LenderPolicy policy) {
        this.situation = situation;
        this.policy = policy;
        this.check = new PlanCheck(situation, policy);
        this.rates = situation
                .debt()
                .annualRatePercent()
                .map(percent -> List.of(AnnualRate.ofPercent(percent)))
                .orElse(ESTIMATED_RATES);
    }

    Situation situation() {
        return situation;
    }

    LenderPolicy policy() {
        return policy;
    }

    PlanCheck check() {
        return check;
    }

    boolean estimated() {
        return rates.size() > 1;
    }

    AnnualRate rate() {
        return rates.get(rates.size() - 1);
    }

    /** The lowest rate it may be: the rate itself where it is known. */
    AnnualRate lowestRate() {
        return rates.get(0);
    }

    BigDecimal owed() {
        return situation.debt().owed();
    }

    /** A month's interest on all that is owed. */
    BigDecimal interest() {
        return rate().monthlyInterest(owed());
    }

    BigDecimal affordable() {
        return check.affordable();
    }

    boolean overdue() {
        return situation.debt().overdueDays() > 0;
    }

    Optional<Integer> hardshipMonths() {
        return situation.means().hardshipMonths();
    }

    boolean overWithin(int months) {
        return hardshipMonths().map(expected -> expected <= months).orElse(false);
    }

    /** Whether a plan can be borne and breaks no rule. */
    boolean works(Schedule schedule) {
        return check.withinMeans(schedule) && check.burdens(schedule).isEmpty();
    }

    /** Weighs a plan whose rate is the debt's own, with figures at every estimated rate. */
    OptionOutcome weigh(
            Option option, OptionTerms terms, Function<AnnualRate, Optional<Schedule>> plan, List<Reason> notes) {
        Schedule schedule = plan.apply(rate()).orElseThrow();
        OptionOutcome outcome = weigh(option, terms, schedule, notes);
        if (!outcome.fits() || !estimated()) {
            return outcome;
        }
        List<RateFigures> estimates = new ArrayList<>();
        for (AnnualRate each : rates) {
            plan.apply(each).ifPresent(found -> estimates.add(figures(option, each, found)));
        }
        return new OptionOutcome(
                option,
                true,
                outcome.terms(),
                outcome.schedule(),
                outcome.totalInterest(),
                estimates,
                outcome.reasons(),
                outcome.warnings());
    }

    /** Weighs one schedule. */
    OptionOutcome weigh(Option option, OptionTerms terms, Schedule schedule, List<Reason> notes) {
        List<Reason> obstacles = check.obstacles(option, terms, schedule);
        if (!obstacles.isEmpty()) {
            return OptionOutcome.blocked(option, obstacles);
        }
        List<Reason> reasons = new ArrayList<>();
        reasons.add(option == Option.LUMP_SETTLEMENT ? Reason.of("within_lump_sum") : check.bearable());
        BigDecimal charges = situation.debt().charges().subtract(terms.waived().orElse(Money.ZERO));
        if (charges.signum() > 0 && option != Option.SHORT_DEFERRAL && option != Option.TOKEN_PAYMENT) {
            reasons.add(Reason.of("includes_interest_and_penalty", "sum", charges));
        }
        List<Reason> warnings = new ArrayList<>(notes);
        if (option.paysMonthly()) {
            warnings.addAll(check.warnings(schedule));
        }
        OptionTerms counted = terms.withPeriods(schedule.periods());
        return new OptionOutcome(
                option,
                true,
                counted,
                Optional.of(schedule.dated(situation.firstDueDate(), situation.dueDay())),
                Optional.of(cost(option, schedule)),
                List.of(),
                reasons,
                warnings);
    }

    private RateFigures figures(Option option, AnnualRate rate, Schedule schedule) {
        return new RateFigures(
                rate.percent(),
                schedule.periods(),
                schedule.firstPayment(),
                schedule.lastPayment(),
                cost(option, schedule),
                schedule.totalPaid());
    }

    /** Interest that joined the balance during a deferral is a cost too. */
    private BigDecimal cost(Option option, Schedule schedule) {
        return option == Option.DEFERRAL ? schedule.totalPaid().subtract(owed()) : schedule.totalInterest();
    }
}

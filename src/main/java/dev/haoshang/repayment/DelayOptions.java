package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Options that put payments off: one due sum, all payments, the principal, or everything without a promise. */
final class DelayOptions {
    private static final int USUAL_MONTHS = 3;

    private DelayOptions() {}

    /** One due sum a month later. */
    static OptionOutcome shortDeferral(Assessment assessment) {
        Option option = Option.SHORT_DEFERRAL;
        Debt debt = assessment.situation().debt();
        if (assessment.overdue()) {
            return OptionOutcome.blocked(option, Reason.of("only_before_overdue"));
        }
        if (!assessment.overWithin(1)) {
            return OptionOutcome.blocked(option, Reason.of("only_short_hardship", "months", 1));
        }
        Optional<BigDecimal> due =
                debt.nextDueAmount().or(debt::monthlyPaymentNow).filter(sum -> sum.signum() > 0);
        if (due.isEmpty()) {
            return OptionOutcome.blocked(option, Reason.of("needs_next_due_amount"));
        }
        List<Reason> warnings = new ArrayList<>();
        if (debt.instalmentsLeft().map(left -> left > 1).orElse(true)) {
            warnings.add(Reason.of(
                    "next_payment_also_due", "payment", debt.monthlyPaymentNow().orElse(due.get())));
        }
        return assessment.weigh(
                option,
                OptionTerms.at(assessment.rate()),
                rate -> Optional.of(postponed(assessment.situation(), due.get(), rate)),
                warnings);
    }

    /** No payment for some months; the interest joins the balance, the dearer case, so that no agreed plan surprises. */
    static OptionOutcome deferral(Assessment assessment) {
        Option option = Option.DEFERRAL;
        Optional<Reason> lasting = lasting(assessment);
        if (lasting.isPresent()) {
            return OptionOutcome.blocked(option, lasting.get());
        }
        Waiting waiting = waiting(
                assessment,
                assessment.situation().request().deferralMonths(),
                assessment.policy().maxDeferralMonths());
        int months = waiting.months();
        LevelPlan plan = new LevelPlan(
                assessment,
                months,
                rate -> deferred(assessment.owed(), rate, months, 1).totalPrincipal(),
                (rate, term) -> deferred(assessment.owed(), rate, months, term));
        return afterWaiting(option, OptionTerms.at(assessment.rate()).withDeferral(months), plan, waiting.warnings());
    }

    /** Interest only for some months. */
    static OptionOutcome gracePeriod(Assessment assessment) {
        Option option = Option.GRACE_PERIOD;
        Optional<Reason> lasting = lasting(assessment);
        if (lasting.isPresent()) {
            return OptionOutcome.blocked(option, lasting.get());
        }
        Waiting waiting = waiting(
                assessment,
                assessment.situation().request().graceMonths(),
                assessment.policy().maxGraceMonths());
        int months = waiting.months();
        LevelPlan plan = new LevelPlan(
                assessment,
                months,
                rate -> assessment.owed(),
                (rate, term) -> Schedules.graceThenInstalments(assessment.owed(), rate, months, term));
        return afterWaiting(option, OptionTerms.at(assessment.rate()).withGrace(months), plan, waiting.warnings());
    }

    /** The instalments after the waiting must be affordable today too: an income hoped for is none. */
    private static OptionOutcome afterWaiting(Option option, OptionTerms terms, LevelPlan plan, List<Reason> warnings) {
        Assessment assessment = plan.assessment();
        Optional<Integer> term = plan.shortestTerm(assessment.rate());
        if (term.isEmpty()) {
            return OptionOutcome.blocked(option, plan.obstacles(assessment.rate()));
        }
        return assessment.weigh(option, terms, rate -> Optional.of(plan.form().schedule(rate, term.get())), warnings);
    }

    /** Nothing is promised; the case is looked at again within three months. */
    static OptionOutcome pause(Assessment assessment) {
        Option option = Option.PAUSE_NO_OFFER;
        Means means = assessment.situation().means();
        if (means.affordable().isEmpty()) {
            return OptionOutcome.blocked(option, Reason.of("affordable_unknown"));
        }
        if (assessment.affordable().compareTo(ClosingOptions.LEAST_TOKEN) >= 0) {
            return OptionOutcome.blocked(option, Reason.of("something_can_be_paid"));
        }
        BigDecimal deficit = means.budget().map(Budget::deficit).orElse(Money.ZERO);
        int months = Math.max(1, assessment.hardshipMonths().orElse(USUAL_MONTHS));
        return OptionOutcome.withoutPayments(
                option,
                OptionTerms.none().withDeferral(Math.min(USUAL_MONTHS, months)),
                Reason.of("nothing_left", "deficit", deficit),
                List.of());
    }

    /** How long to wait: as wished, else as long as the trouble lasts, else three months; never beyond the lender's limit. */
    private static Waiting waiting(Assessment assessment, Optional<Integer> wished, int most) {
        int wish = Math.max(1, wished.or(assessment::hardshipMonths).orElse(USUAL_MONTHS));
        int months = Math.min(wish, most);
        List<Reason> warnings = new ArrayList<>();
        if (months < wish) {
            warnings.add(Reason.of("capped_by_lender", "months", most));
        }
        if (assessment.hardshipMonths().isEmpty()) {
            warnings.add(Reason.of("hardship_length_unknown", "months", months));
        }
        return new Waiting(months, warnings);
    }

    private record Waiting(int months, List<Reason> warnings) {}

    private static Optional<Reason> lasting(Assessment assessment) {
        return assessment
                .hardshipMonths()
                .filter(months -> months > Assessment.TEMPORARY_MONTHS)
                .map(months -> Reason.of("only_temporary_hardship", "months", Assessment.TEMPORARY_MONTHS));
    }

    private static Schedule deferred(BigDecimal owed, AnnualRate rate, int months, int periods) {
        return Deferral.thenInstalments(owed, rate, months, periods, Deferral.Interest.CAPITALISE)
                .schedule();
    }

    private static Schedule postponed(Situation situation, BigDecimal due, AnnualRate rate) {
        List<LocalDate> dates = DueDates.from(situation.firstDueDate(), situation.dueDay(), 2);
        int days = (int) ChronoUnit.DAYS.between(dates.get(0), dates.get(1));
        Ledger ledger = new Ledger(due, 1);
        ledger.pay(Postponement.of(due, DailyRate.ofYear(rate, 365), days).interest(), due);
        return ledger.schedule();
    }
}

package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an option means for a borrower: it fits, with figures, or something is in the way. An option that does not fit carries no schedule, so
 * that none can be proposed by mistake.
 *
 * @param option which one
 * @param fits whether it can be proposed
 * @param terms its terms
 * @param schedule its dated payments, where it has any
 * @param totalInterest what it costs over what is owed now, in yuan, where there is a schedule
 * @param estimates the figures at each estimated rate, lowest first; empty when the rate is known or plays no part
 * @param reasons why it fits, or what is in the way and what would make it work
 * @param warnings what to beware of
 */
public record OptionOutcome(
        Option option,
        boolean fits,
        OptionTerms terms,
        Optional<Schedule> schedule,
        Optional<BigDecimal> totalInterest,
        List<RateFigures> estimates,
        List<Reason> reasons,
        List<Reason> warnings) {

    /** Copies the lists. */
    public OptionOutcome {
        estimates = List.copyOf(estimates);
        reasons = List.copyOf(reasons);
        warnings = List.copyOf(warnings);
    }

    static OptionOutcome blocked(Option option, List<Reason> reasons) {
        return new OptionOutcome(
                option, false, OptionTerms.none(), Optional.empty(), Optional.empty(), List.of(), reasons, List.of());
    }

    static OptionOutcome blocked(Option option, Reason... reasons) {
        return blocked(option, List.of(reasons));
    }

    /** An option that fits and promises no payment. */
    static OptionOutcome withoutPayments(Option option, OptionTerms terms, Reason reason, List<Reason> warnings) {
        return new OptionOutcome(
                option, true, terms, Optional.empty(), Optional.empty(), List.of(), List.of(reason), warnings);
    }

    /** The same option barred by something that comes before all that else is in its way. */
    OptionOutcome blockedBy(Reason barrier) {
        List<Reason> all = new ArrayList<>(List.of(barrier));
        if (!fits) {
            all.addAll(reasons);
        }
        return blocked(option, all);
    }

    /** The same outcome with one more reason, if it fits. */
    OptionOutcome because(Reason reason) {
        if (!fits) {
            return this;
        }
        List<Reason> more = new ArrayList<>(reasons);
        more.add(reason);
        return new OptionOutcome(option, true, terms, schedule, totalInterest, estimates, more, warnings);
    }

    /** The option really asked for: a second request asks for the one it repeats. */
    public Option asksFor() {
        return reasons.stream()
                .filter(reason -> reason.code().equals("repeats"))
                .flatMap(reason -> Option.of(reason.values().getOrDefault("option", "")).stream())
                .findFirst()
                .orElse(option);
    }

    /** The first payment in yuan. */
    public Optional<BigDecimal> firstPayment() {
        return schedule.map(Schedule::firstPayment);
    }

    /** The last payment in yuan. */
    public Optional<BigDecimal> lastPayment() {
        return schedule.map(Schedule::lastPayment);
    }

    /** All that is paid, in yuan. */
    public Optional<BigDecimal> totalPaid() {
        return schedule.map(Schedule::totalPaid);
    }

    /** Whether the figures rest on estimated rates. */
    public boolean estimated() {
        return !estimates.isEmpty();
    }
}

package dev.haoshang.repayment;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Everything a letter to the lender needs in figures. Immutable; a changed figure makes a new version with another {@link #contentHash}.
 *
 * @param number the proposal's number, the same for all versions
 * @param version from 1
 * @param created the day it was drafted
 * @param lender the lender named in the contract
 * @param debt the loan it was computed from: balance and its parts, rate, days overdue
 * @param means the budget and the sums it was computed from
 * @param chosen the main request with its dated schedule
 * @param fallback what is asked for if the main request is refused
 * @param sideRequests at most two
 */
public record Proposal(
        String number,
        int version,
        LocalDate created,
        String lender,
        Debt debt,
        Means means,
        OptionOutcome chosen,
        Optional<OptionOutcome> fallback,
        List<SideRequest> sideRequests) {

    private static final int MOST_SIDE_REQUESTS = 2;

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the version is not over 0 or number or lender is blank
     */
    public Proposal {
        sideRequests = List.copyOf(sideRequests);
        Limits.count("version", version, 1, Integer.MAX_VALUE);
        if (number.isBlank() || lender.isBlank()) {
            throw new IllegalArgumentException("number and lender must not be blank: name the lender of the contract");
        }
    }

    /**
     * Drafts a proposal after checking its outcomes against means and policy once more.
     *
     * @param situation what the outcomes were computed from
     * @throws ProposalRefusedException if a payment is above what is affordable, the policy forbids the option or its terms, the plan costs over
     *     twice what is owed, the first date has passed, or more than two side requests are made
     */
    public static Proposal draft(
            String number,
            int version,
            LocalDate created,
            String lender,
            Situation situation,
            LenderPolicy policy,
            OptionOutcome chosen,
            Optional<OptionOutcome> fallback,
            List<SideRequest> sideRequests) {
        check(chosen, created, situation, policy);
        fallback.ifPresent(outcome -> check(outcome, created, situation, policy));
        checkSideRequests(sideRequests, policy);
        return new Proposal(
                number, version, created, lender, situation.debt(), situation.means(), chosen, fallback, sideRequests);
    }

    /** The dated payments of the main request, if it has any. */
    public Optional<Schedule> schedule() {
        return chosen.schedule();
    }

    /** SHA-256 in hex over all figures, independent of number, version and day: equal figures have equal hashes. */
    public String contentHash() {
        return ProposalDigest.of(this);
    }

    private static void check(OptionOutcome outcome, LocalDate created, Situation situation, LenderPolicy policy) {
        if (!outcome.fits()) {
            throw new ProposalRefusedException(
                    Reason.of("option_does_not_fit", "option", outcome.option().id()));
        }
        PlanCheck check = new PlanCheck(situation, policy);
        List<Reason> obstacles = outcome.schedule()
                .map(schedule -> check.obstacles(outcome.asksFor(), outcome.terms(), schedule))
                .orElseGet(() -> check.limits(outcome.asksFor(), outcome.terms()));
        if (!obstacles.isEmpty()) {
            throw new ProposalRefusedException(obstacles.get(0));
        }
        outcome.schedule()
                .flatMap(schedule -> schedule.installments().get(0).date())
                .filter(first -> first.isBefore(created))
                .ifPresent(first -> {
                    throw new ProposalRefusedException(Reason.of("first_date_passed", "date", first.toString()));
                });
    }

    private static void checkSideRequests(List<SideRequest> sideRequests, LenderPolicy policy) {
        if (new HashSet<>(sideRequests).size() != sideRequests.size() || sideRequests.size() > MOST_SIDE_REQUESTS) {
            throw new ProposalRefusedException(Reason.of("too_many_side_requests", "most", MOST_SIDE_REQUESTS));
        }
        for (SideRequest request : sideRequests) {
            if (!request.asksFor().map(policy::offers).orElse(true)) {
                throw new ProposalRefusedException(Reason.of("not_offered_by_lender"));
            }
        }
    }
}

package dev.haoshang.repayment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProposalTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void keepsItsHashAcrossVersionsAndDays() {
        Situation situation = situation("2000");

        Proposal first = draft(1, TODAY, situation, LenderPolicy.unknown(), Option.INSTALMENT);
        Proposal second = draft(2, TODAY.plusDays(1), situation, LenderPolicy.unknown(), Option.INSTALMENT);

        assertEquals(first.contentHash(), second.contentHash());
        assertTrue(first.contentHash().matches("[0-9a-f]{64}"));
    }

    @Test
    void changesItsHashWithAFigure() {
        Proposal one = draft(1, TODAY, situation("2000"), LenderPolicy.unknown(), Option.INSTALMENT);
        Proposal other = draft(1, TODAY, situation("1800"), LenderPolicy.unknown(), Option.INSTALMENT);

        assertNotEquals(one.contentHash(), other.contentHash());
    }

    @Test
    void refusesPaymentsAboveWhatIsAffordable() {
        OptionOutcome dear = outcome(situation("2000"), Option.INSTALMENT);

        ProposalRefusedException refused = assertThrows(
                ProposalRefusedException.class, () -> draft(situation("1000"), LenderPolicy.unknown(), dear));

        assertEquals("needs_at_least", refused.reason().code());
        assertFalse(
                String.valueOf(refused.getMessage()).matches(".*\\d.*"), "no figure of the borrower in the message");
    }

    @Test
    void refusesWhatThePolicyForbids() {
        OptionOutcome grace = outcome(situation("2000"), Option.GRACE_PERIOD);
        LenderPolicy without =
                new LenderPolicy(Set.of(Option.INSTALMENT), List.of(24), 24, 0, 0, BigDecimal.ZERO, Optional.empty());
        LenderPolicy shorter =
                new LenderPolicy(Set.of(Option.GRACE_PERIOD), List.of(24), 60, 1, 0, BigDecimal.ZERO, Optional.empty());

        assertEquals("not_offered_by_lender", refusal(without, grace));
        assertEquals("longest_grace", refusal(shorter, grace));
    }

    @Test
    void refusesATermThatTheLenderDoesNotList() {
        OptionOutcome instalment = outcome(situation("2000"), Option.INSTALMENT);
        LenderPolicy other =
                new LenderPolicy(Set.of(Option.INSTALMENT), List.of(36), 36, 0, 0, BigDecimal.ZERO, Optional.empty());

        assertEquals("term_not_offered_by_lender", refusal(other, instalment));
    }

    @Test
    void refusesASideRequestForAWaiverThatTheLenderNeverGrants() {
        Situation situation = situation("2000");
        LenderPolicy without =
                new LenderPolicy(Set.of(), LenderPolicy.DEFAULT_TERMS, 60, 6, 6, BigDecimal.ZERO, Optional.empty());

        ProposalRefusedException refused = assertThrows(
                ProposalRefusedException.class,
                () -> Proposal.draft(
                        "P1",
                        1,
                        TODAY,
                        "lender",
                        situation,
                        without,
                        outcome(situation, Option.INSTALMENT),
                        Optional.empty(),
                        List.of(SideRequest.WAIVE_PENALTY)));

        assertEquals("not_offered_by_lender", refused.reason().code());
    }

    @Test
    void refusesAFirstDateThatHasPassed() {
        ProposalRefusedException refused = assertThrows(
                ProposalRefusedException.class,
                () -> draft(1, LocalDate.of(2027, 1, 1), situation("2000"), LenderPolicy.unknown(), Option.INSTALMENT));

        assertEquals("first_date_passed", refused.reason().code());
    }

    @Test
    void refusesAnOptionThatDoesNotFit() {
        ProposalRefusedException refused = assertThrows(
                ProposalRefusedException.class,
                () -> draft(1, TODAY, situation("2000"), LenderPolicy.unknown(), Option.TOKEN_PAYMENT));

        assertEquals("option_does_not_fit", refused.reason().code());
    }

    @Test
    void refusesMoreThanTwoSideRequests() {
        Situation situation = situation("2000");
        List<SideRequest> three =
                List.of(SideRequest.WAIVE_PENALTY, SideRequest.STOP_INTEREST, SideRequest.NO_CALLS_TO_OTHERS);

        assertThrows(
                ProposalRefusedException.class,
                () -> Proposal.draft(
                        "P1",
                        1,
                        TODAY,
                        "lender",
                        situation,
                        LenderPolicy.unknown(),
                        outcome(situation, Option.INSTALMENT),
                        Optional.empty(),
                        three));
    }

    private static String refusal(LenderPolicy policy, OptionOutcome outcome) {
        return assertThrows(ProposalRefusedException.class, () -> draft(situation("2000"), policy, outcome))
                .reason()
                .code();
    }

    private static Proposal draft(int version, LocalDate day, Situation situation, LenderPolicy policy, Option option) {
        return Proposal.draft(
                "P1",
                version,
                day,
                "lender",
                situation,
                policy,
                outcome(situation, option),
                Optional.of(outcome(situation, Option.PERSONAL_PLAN)),
                List.of(SideRequest.NO_CALLS_TO_OTHERS));
    }

    private static Proposal draft(Situation situation, LenderPolicy policy, OptionOutcome chosen) {
        return Proposal.draft("P1", 1, TODAY, "lender", situation, policy, chosen, Optional.empty(), List.of());
    }

    private static OptionOutcome outcome(Situation situation, Option option) {
        return OptionComparison.compare(situation, LenderPolicy.unknown()).outcome(option);
    }

    private static Situation situation(String monthly) {
        return Situation.of(
                Debt.of(new BigDecimal("35000"), new BigDecimal("14.6")),
                Means.ofMonthly(new BigDecimal(monthly)),
                LocalDate.of(2026, 12, 15));
    }
}

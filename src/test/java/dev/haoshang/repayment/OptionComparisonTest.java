package dev.haoshang.repayment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OptionComparisonTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 15);
    private static final Debt LOAN = Debt.of(yuan("35000"), yuan("14.6"));

    @Test
    void takesTheShortestStandardTermThatIsAffordable() {
        Comparison comparison = compare(LOAN, Means.ofMonthly(yuan("2000")));

        OptionOutcome instalment = comparison.outcome(Option.INSTALMENT);
        assertEquals(Optional.of(24), instalment.terms().periods());
        assertEquals(
                Schedules.equalInstalment(yuan("35000"), new AnnualRate(yuan("0.146")), 24)
                        .dated(FIRST, 15),
                instalment.schedule().orElseThrow());
        assertEquals(Optional.of(Option.INSTALMENT), comparison.recommended());
    }

    @Test
    void computesThePersonalPlanAsTheOracleDoes() {
        OptionOutcome plan = compare(LOAN, Means.ofMonthly(yuan("2000"))).outcome(Option.PERSONAL_PLAN);

        assertEquals(Optional.of(20), plan.terms().periods());
        assertEquals(Optional.of(yuan("1597.78")), plan.lastPayment());
        assertEquals(Optional.of(yuan("4597.78")), plan.totalInterest());
    }

    @Test
    void saysWhatWouldMakeInstalmentsWork() {
        OptionOutcome instalment = compare(LOAN, Means.ofMonthly(yuan("700"))).outcome(Option.INSTALMENT);

        assertFalse(instalment.fits());
        assertEquals(List.of("needs_at_least", "or_rate_of", "longest_term"), codes(instalment.reasons()));
        BigDecimal rate = new BigDecimal(instalment.reasons().get(1).values().getOrDefault("rate_percent", "none"));
        AnnualRate works = AnnualRate.ofPercent(rate);
        AnnualRate fails = AnnualRate.ofPercent(rate.add(yuan("0.01")));
        assertTrue(PaymentSolver.paymentFor(yuan("35000"), works, 60).compareTo(yuan("700")) <= 0);
        assertTrue(PaymentSolver.paymentFor(yuan("35000"), fails, 60).compareTo(yuan("700")) > 0);
    }

    @Test
    void recommendsAShortDeferralToOneWhoIsNotLateAndSoonAble() {
        Debt debt = new Debt(
                yuan("35000"),
                Optional.of(yuan("14.6")),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.of(yuan("1800")),
                Optional.of(20),
                Optional.of(yuan("1800")));

        Comparison comparison = compare(debt, means("2000", 1));

        OptionOutcome deferral = comparison.outcome(Option.SHORT_DEFERRAL);
        assertEquals(Optional.of(Option.SHORT_DEFERRAL), comparison.recommended());
        assertEquals(Optional.of(yuan("22.32")), deferral.totalInterest());
        assertEquals(
                Optional.of(LocalDate.of(2027, 1, 15)),
                deferral.schedule().orElseThrow().installments().get(0).date());
    }

    @Test
    void refusesAShortDeferralToOneWhoIsLate() {
        OptionOutcome deferral = compare(late("35000", "600"), means("2000", 1)).outcome(Option.SHORT_DEFERRAL);

        assertEquals(List.of("only_before_overdue"), codes(deferral.reasons()));
    }

    @Test
    void recommendsGraceInATemporaryDropThatLeavesTheInterest() {
        Comparison comparison = compare(LOAN, means("1200", 3));

        OptionOutcome grace = comparison.outcome(Option.GRACE_PERIOD);
        assertEquals(Optional.of(Option.GRACE_PERIOD), comparison.recommended());
        assertEquals(3, grace.terms().graceMonths());
        assertEquals(Optional.of(yuan("425.83")), grace.firstPayment());
    }

    @Test
    void doesNotCountOnAnIncomeHopedForAfterTheTrouble() {
        Budget budget = Budget.ofTotals(yuan("3500"), yuan("2800"), Money.ZERO, Money.ZERO);
        Means means = new Means(Optional.of(budget), Optional.empty(), Optional.empty(), Optional.of(3));

        Comparison comparison = compare(LOAN, means);

        comparison.fitting().stream()
                .flatMap(outcome -> outcome.schedule().stream())
                .forEach(schedule -> assertTrue(schedule.highestPayment().compareTo(yuan("560.00")) <= 0));
    }

    @Test
    void warnsWhenAPaymentTakesOverNinetyPercentOfTheSurplus() {
        Budget budget = Budget.ofTotals(yuan("4600"), yuan("2800"), Money.ZERO, Money.ZERO);
        Means means = new Means(Optional.of(budget), Optional.empty(), Optional.empty(), Optional.empty());

        Comparison comparison = compare(LOAN, means);

        assertEquals(Optional.of(yuan("1660.00")), comparison.surplus());
        assertTrue(codes(comparison.outcome(Option.PERSONAL_PLAN).warnings()).contains("over_ninety_percent"));
        assertFalse(codes(comparison.outcome(Option.INSTALMENT).warnings()).contains("over_ninety_percent"));
    }

    @Test
    void asksForALowerRateWhenTheInterestCanBePaidButNoTermHelps() {
        Comparison comparison = compare(LOAN, Means.ofMonthly(yuan("800")));

        assertEquals(Optional.of(Option.INTEREST_REDUCTION), comparison.recommended());
        assertEquals(
                Optional.of("because_lower_rate_is_needed"), comparison.why().map(Reason::code));
    }

    @Test
    void promisesNothingInADeficit() {
        Budget budget = Budget.ofTotals(yuan("2000"), yuan("2800"), Money.ZERO, Money.ZERO);
        Means means = new Means(Optional.of(budget), Optional.of(yuan("500")), Optional.empty(), Optional.of(3));

        Comparison comparison = compare(LOAN, means);

        assertEquals(Optional.of(Option.PAUSE_NO_OFFER), comparison.recommended());
        assertEquals(1, comparison.fitting().size());
    }

    @Test
    void offersATokenWhenNoPlanCanBeBorne() {
        Comparison comparison = compare(LOAN, Means.ofMonthly(yuan("100")));

        OptionOutcome token = comparison.outcome(Option.TOKEN_PAYMENT);
        assertEquals(Optional.of(Option.TOKEN_PAYMENT), comparison.recommended());
        assertEquals(Optional.of(yuan("50.00")), token.firstPayment());
        assertEquals(
                List.of("does_not_repay", "interest_left_unpaid", "hardship_length_unknown"), codes(token.warnings()));
    }

    @Test
    void freezesInterestWhenItTakesEverything() {
        Comparison comparison = compare(Debt.of(yuan("60000"), yuan("24")), Means.ofMonthly(yuan("1100")));

        OptionOutcome freeze = comparison.outcome(Option.INTEREST_FREEZE);
        assertEquals(Optional.of(Option.INTEREST_FREEZE), comparison.recommended());
        assertEquals(Optional.of(60), freeze.terms().periods());
        assertEquals(
                List.of("more_than_interest", "needs_at_least", "or_rate_of", "longest_term"),
                codes(comparison.outcome(Option.PERSONAL_PLAN).reasons()));
    }

    @Test
    void waivesThePenaltyAndSpreadsTheRest() {
        OptionOutcome waiver =
                compare(late("30000", "666.67"), Means.ofMonthly(yuan("2000"))).outcome(Option.PENALTY_WAIVER);

        assertTrue(waiver.fits());
        assertEquals(Optional.of(yuan("666.67")), waiver.terms().waived());
        assertEquals(yuan("30000.00"), waiver.schedule().orElseThrow().totalPrincipal());
    }

    @Test
    void settlesWithALumpSumThatIsEnough() {
        Means means =
                new Means(Optional.empty(), Optional.of(Money.ZERO), Optional.of(yuan("36000")), Optional.empty());

        Comparison comparison = compare(LOAN, means);

        assertTrue(comparison.outcome(Option.LUMP_SETTLEMENT).fits());
    }

    @Test
    void repeatsTheBestPlanAfterARefusal() {
        Situation situation =
                new Situation(LOAN, Means.ofMonthly(yuan("2000")), Request.none(), FIRST, 15, true, List.of());

        OptionOutcome second =
                OptionComparison.compare(situation, LenderPolicy.unknown()).outcome(Option.SECOND_REQUEST);

        assertEquals(Option.INSTALMENT, second.asksFor());
        assertTrue(second.fits());
    }

    @Test
    void recommendsToAskOnceMoreAfterARefusal() {
        Situation situation =
                new Situation(LOAN, Means.ofMonthly(yuan("2000")), Request.none(), FIRST, 15, true, List.of());

        Comparison comparison = OptionComparison.compare(situation, LenderPolicy.unknown());

        assertEquals(Optional.of(Option.SECOND_REQUEST), comparison.recommended());
        assertEquals(Optional.of("because_refused_before"), comparison.why().map(Reason::code));
    }

    @Test
    void letsPaymentsWaitWhereTheLenderKnowsNoGrace() {
        LenderPolicy policy = new LenderPolicy(
                Set.of(Option.DEFERRAL, Option.INSTALMENT),
                List.of(12, 24, 36),
                60,
                0,
                3,
                BigDecimal.ZERO,
                Optional.empty());

        Comparison comparison = OptionComparison.compare(Situation.of(LOAN, means("2000", 3), FIRST), policy);

        assertEquals(Optional.of(Option.DEFERRAL), comparison.recommended());
        assertEquals(Optional.of("because_payments_may_wait"), comparison.why().map(Reason::code));
    }

    @Test
    void plansWithAllThatIsAffordableWhereTheRoundSumIsNotEnough() {
        BigDecimal level = new AnnualRate(yuan("0.146")).levelPayment(yuan("35000"), 60);
        BigDecimal affordable = level.add(Money.CENT);

        OptionOutcome plan = compare(LOAN, Means.ofMonthly(affordable)).outcome(Option.PERSONAL_PLAN);

        assertTrue(plan.fits());
        assertEquals(Optional.of(affordable), plan.firstPayment());
    }

    @Test
    void offersNoTermThatTheLenderDoesNotList() {
        LenderPolicy policy = new LenderPolicy(
                Set.of(Option.INSTALMENT), List.of(12, 24, 36), 36, 0, 0, BigDecimal.ZERO, Optional.empty());
        Request twenty = new Request(Optional.empty(), Optional.of(20), Optional.empty(), Optional.empty());
        Situation situation = new Situation(LOAN, Means.ofMonthly(yuan("3000")), twenty, FIRST, 15, false, List.of());

        OptionOutcome listed = OptionComparison.compare(situation, policy).outcome(Option.INSTALMENT);
        OptionOutcome open =
                OptionComparison.compare(situation, LenderPolicy.unknown()).outcome(Option.INSTALMENT);

        assertEquals(Optional.of(24), listed.terms().periods());
        assertTrue(codes(listed.warnings()).contains("term_not_offered_by_lender"));
        assertEquals(Optional.of(20), open.terms().periods());
    }

    @Test
    void offersNothingThatTheLenderLimitsToNothing() {
        LenderPolicy policy =
                new LenderPolicy(Set.of(), List.of(12, 24, 36, 60), 60, 0, 0, BigDecimal.ZERO, Optional.empty());

        Comparison comparison =
                OptionComparison.compare(Situation.of(late("30000", "600"), means("2000", 3), FIRST), policy);

        for (Option option : List.of(Option.GRACE_PERIOD, Option.DEFERRAL, Option.PENALTY_WAIVER)) {
            assertEquals(
                    List.of("not_offered_by_lender"),
                    codes(comparison.outcome(option).reasons()));
        }
    }

    @Test
    void estimatesAtThreeRatesWhenTheRateIsUnknown() {
        Debt debt = new Debt(
                yuan("35000"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        Comparison comparison = compare(debt, Means.ofMonthly(yuan("2000")));

        OptionOutcome instalment = comparison.outcome(Option.INSTALMENT);
        assertTrue(comparison.estimated());
        assertEquals(
                List.of("10.95", "14.60", "18.25"),
                instalment.estimates().stream()
                        .map(figures -> figures.ratePercent().toPlainString())
                        .toList());
        assertEquals(yuan("1751.57"), instalment.estimates().get(2).first());
        assertEquals(Optional.of(yuan("1751.57")), instalment.firstPayment());
    }

    @Test
    void offersOnlyWhatTheLenderOffers() {
        LenderPolicy policy = new LenderPolicy(
                Set.of(Option.INSTALMENT), List.of(12, 24), 24, 0, 0, BigDecimal.ZERO, Optional.empty());

        Comparison comparison =
                OptionComparison.compare(Situation.of(LOAN, Means.ofMonthly(yuan("2000")), FIRST), policy);

        assertEquals(
                List.of(Option.INSTALMENT),
                comparison.fitting().stream().map(OptionOutcome::option).toList());
        assertEquals(
                List.of("not_offered_by_lender"),
                codes(comparison.outcome(Option.GRACE_PERIOD).reasons()));
    }

    @Test
    void warnsOfFiguresThatDisagree() {
        Debt debt = new Debt(
                yuan("35000"),
                Optional.of(yuan("14.6")),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.of(12),
                Optional.of(yuan("900")));

        assertTrue(
                codes(compare(debt, Means.ofMonthly(yuan("2000"))).warnings()).contains("figures_disagree"));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.MIXIN)
    void neverProposesAPaymentAboveTheMeans(
            @ForAll @IntRange(min = 1, max = 10000000) int balance,
            @ForAll @IntRange(min = 0, max = 100) int percent,
            @ForAll @IntRange(min = 0, max = 20000) int income,
            @ForAll @IntRange(min = 0, max = 10000) int spending,
            @ForAll @IntRange(min = 0, max = 60) int hardship,
            @ForAll @IntRange(min = 0, max = 1000) int overdue) {
        Debt debt = new Debt(
                yuan(Integer.toString(balance)),
                Optional.of(yuan(Integer.toString(percent))),
                Optional.of(yuan("10")),
                Optional.of(yuan(Integer.toString(overdue))),
                overdue,
                Optional.of(yuan("800")),
                Optional.of(12),
                Optional.empty());
        Means means = new Means(
                Optional.of(Budget.ofTotals(
                        yuan(Integer.toString(income)), yuan(Integer.toString(spending)), Money.ZERO, Money.ZERO)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(hardship));

        Comparison comparison = compare(debt, means);

        assertEquals(Option.values().length, comparison.outcomes().size());
        for (OptionOutcome outcome : comparison.outcomes()) {
            assertFalse(outcome.reasons().isEmpty(), () -> outcome.option() + " has no reason");
            assertTrue(outcome.fits() || outcome.schedule().isEmpty(), () -> outcome.option() + " must carry no plan");
            outcome.schedule()
                    .ifPresent(schedule -> schedule.installments()
                            .forEach(due -> assertTrue(
                                    due.payment().compareTo(means.affordable().orElseThrow()) <= 0,
                                    () -> outcome.option() + " exceeds the means")));
        }
    }

    private static Comparison compare(Debt debt, Means means) {
        return OptionComparison.compare(Situation.of(debt, means, FIRST), LenderPolicy.unknown());
    }

    private static Debt late(String balance, String penalty) {
        return new Debt(
                yuan(balance),
                Optional.of(yuan("14.6")),
                Optional.empty(),
                Optional.of(yuan(penalty)),
                20,
                Optional.of(yuan("1800")),
                Optional.empty(),
                Optional.empty());
    }

    private static Means means(String monthly, int hardshipMonths) {
        return new Means(Optional.empty(), Optional.of(yuan(monthly)), Optional.empty(), Optional.of(hardshipMonths));
    }

    private static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }

    private static BigDecimal yuan(String amount) {
        return new BigDecimal(amount);
    }
}

package dev.haoshang.repayment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures that cannot be right or contradict each other: a reason, or a clear error, and never a silent correction. */
class DoubtsTest {
    private static final LocalDate FIRST = LocalDate.of(2028, 2, 29);

    @Test
    void saysThatTheSmallerOfSurplusAndStatedSumCounts() {
        Comparison comparison = compare(debt("14.6"), means("5000", "3000", "1850", "5000"));

        assertEquals(
                Optional.of(new Reason("can_pay_over_surplus", Map.of("stated", "5000.00", "surplus", "1850.00"))),
                warning(comparison, "can_pay_over_surplus"));
        assertEquals(Optional.of(yuan("1850.00")), comparison.affordable());
    }

    @Test
    void saysInADeficitThatTheStatedSumIsNotThere() {
        Comparison comparison = compare(debt("14.6"), means("2000", "2800", "-940", "500"));

        assertEquals(
                Optional.of("0.00"),
                warning(comparison, "can_pay_over_surplus")
                        .map(reason -> reason.values().getOrDefault("surplus", "")));
    }

    @Test
    void doesNotDoubtAStatedSumWithinTheSurplus() {
        Comparison comparison = compare(debt("14.6"), means("5000", "3000", "1850", "1850"));

        assertTrue(comparison.warnings().isEmpty());
    }

    @Test
    void saysThatAStatedSumIsUncheckedWhileTheIncomeIsUnknown() {
        Comparison comparison = compare(debt("14.6"), Means.ofMonthly(yuan("2000")));

        assertEquals(
                Optional.of(new Reason("budget_unknown", Map.of("affordable", "2000.00"))),
                warning(comparison, "budget_unknown"));
    }

    @Test
    void asksAboutALifeThatCostsNothing() {
        assertTrue(warning(compare(debt("14.6"), means("5000", "0", "5000", "1000")), "spending_zero")
                .isPresent());
    }

    @Test
    void doubtsAPresentPaymentBelowTheInterest() {
        Comparison comparison = compare(stated("24", 60, "700"), Means.ofMonthly(yuan("2000")));

        assertEquals(
                Optional.of(new Reason("payment_below_interest", Map.of("payment", "700.00", "interest", "700.00"))),
                warning(comparison, "payment_below_interest"));
    }

    @Test
    void doubtsInstalmentsFarFromTheBalanceAlsoWithoutARate() {
        Debt unknownRate = new Debt(
                yuan("35000"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.of(12),
                Optional.of(yuan("900")));

        Comparison comparison = compare(unknownRate, Means.ofMonthly(yuan("2000")));

        assertEquals(
                Optional.of(new Reason("figures_disagree", Map.of("stated", "900.00", "computed", "3092.54"))),
                warning(comparison, "figures_disagree"));
    }

    @Test
    void doesNotDoubtInstalmentsBetweenTheEstimates() {
        Debt unknownRate = new Debt(
                yuan("35000"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.of(12),
                Optional.of(yuan("3150")));

        assertFalse(warning(compare(unknownRate, Means.ofMonthly(yuan("2000"))), "figures_disagree")
                .isPresent());
    }

    @Test
    void carriesWhatWasAssumedBeforeIt() {
        Reason passed = new Reason("due_date_passed", Map.of("date", "2028-02-29"));
        Situation situation = new Situation(
                debt("14.6"), Means.ofMonthly(yuan("2000")), Request.none(), FIRST, 29, false, List.of(passed));

        assertEquals(
                passed,
                OptionComparison.compare(situation, LenderPolicy.unknown())
                        .warnings()
                        .get(0));
    }

    @Test
    void paysOnALeapDayAndOnTheLastOfOtherFebruaries() {
        Situation situation = Situation.of(debt("14.6"), Means.ofMonthly(yuan("1300")), FIRST);

        Schedule schedule = OptionComparison.compare(situation, LenderPolicy.unknown())
                .outcome(Option.INSTALMENT)
                .schedule()
                .orElseThrow();

        assertEquals(
                Optional.of(LocalDate.of(2028, 2, 29)),
                schedule.installments().get(0).date());
        assertEquals(
                Optional.of(LocalDate.of(2029, 2, 28)),
                schedule.installments().get(12).date());
        assertEquals(
                Optional.of(LocalDate.of(2029, 3, 29)),
                schedule.installments().get(13).date());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-1", "0.99", "10000000.01"})
    void refusesABalanceOutsideItsRangeByName(String balance) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Debt.of(yuan(balance), yuan("14.6")));

        assertTrue(String.valueOf(refused.getMessage()).startsWith("balance must"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 601, 1000})
    void refusesPeriodsOutsideTheirRangeByName(int periods) {
        AnnualRate rate = new AnnualRate(yuan("0.15"));

        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> Schedules.equalInstalment(yuan("35000"), rate, periods));

        assertEquals("periods must be a whole number from 1 to 600", refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "100"})
    void comparesEverythingAtTheEndsOfTheRates(String percent) {
        Comparison comparison = compare(debt(percent), means("5000", "3000", "1850", "1850"));

        assertEquals(Option.values().length, comparison.outcomes().size());
        assertTrue(comparison.recommended().isPresent());
    }

    @Test
    void saysWhatAPlanThatCostsOverDoubleWouldNeed() {
        Comparison comparison = compare(debt("60"), Means.ofMonthly(yuan("1849")));

        OptionOutcome plan = comparison.outcome(Option.PERSONAL_PLAN);
        assertEquals(
                List.of("costs_over_double", "needs_at_least", "or_rate_of", "longest_term"),
                plan.reasons().stream().map(Reason::code).toList());
    }

    @Test
    void saysInADeficitWhatEachPlanWouldNeed() {
        OptionOutcome instalment =
                compare(debt("14.6"), means("2000", "2800", "-940", "500")).outcome(Option.INSTALMENT);

        assertEquals(
                List.of("in_deficit", "needs_at_least", "longest_term"),
                instalment.reasons().stream().map(Reason::code).toList());
    }

    @Test
    void saysWhatEachPlanWouldNeedWhileNothingIsKnownOfTheMeans() {
        Means lump = new Means(Optional.empty(), Optional.empty(), Optional.of(yuan("9000")), Optional.empty());

        OptionOutcome instalment = compare(debt("14.6"), lump).outcome(Option.INSTALMENT);

        assertEquals(
                List.of("affordable_unknown", "needs_at_least", "longest_term"),
                instalment.reasons().stream().map(Reason::code).toList());
    }

    /** A budget that leaves a surplus after its buffer of 5 %, and a stated sum. */
    private static Means means(String income, String spending, String surplus, String stated) {
        Budget budget = Budget.ofTotals(yuan(income), yuan(spending), Money.ZERO, Money.ZERO);
        assertEquals(0, yuan(surplus).compareTo(budget.surplus()));
        return new Means(Optional.of(budget), Optional.of(yuan(stated)), Optional.empty(), Optional.empty());
    }

    private static Debt debt(String percent) {
        return Debt.of(yuan("35000"), yuan(percent));
    }

    private static Debt stated(String percent, int left, String payment) {
        return new Debt(
                yuan("35000"),
                Optional.of(yuan(percent)),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.of(left),
                Optional.of(yuan(payment)));
    }

    private static Comparison compare(Debt debt, Means means) {
        return OptionComparison.compare(Situation.of(debt, means, FIRST), LenderPolicy.unknown());
    }

    private static Optional<Reason> warning(Comparison comparison, String code) {
        return comparison.warnings().stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }

    private static BigDecimal yuan(String amount) {
        return new BigDecimal(amount);
    }
}

package dev.haoshang.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.repayment.Budget;
import dev.haoshang.repayment.Debt;
import dev.haoshang.repayment.Option;
import dev.haoshang.repayment.Reason;
import dev.haoshang.repayment.Situation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From what a borrower said to what can be computed. */
class CircumstancesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static Situation situation(String... facts) {
        return Circumstances.of(Facts.of(facts), TODAY).orElseThrow();
    }

    private static BigDecimal yuan(String amount) {
        return new BigDecimal(amount);
    }

    @Test
    void isNotKnownWithoutTheAmountOwedOrWhatCanBePaid() {
        assertTrue(Circumstances.of(Map.of(), TODAY).isEmpty());
        assertTrue(Circumstances.of(Facts.of("balance=35000.00", "annual_rate=14.6"), TODAY)
                .isEmpty());
        assertTrue(Circumstances.of(Facts.of("can_pay_monthly=2000.00"), TODAY).isEmpty());
        assertTrue(Circumstances.of(Facts.of("balance=35000.00", "monthly_income=3000.00"), TODAY)
                .isEmpty());
    }

    @Test
    void needsNoMoreThanTheAmountAndASureSum() {
        Situation situation = situation("balance=35000.00", "annual_rate=14.6", "can_pay_monthly=2000.00");

        assertEquals(yuan("35000.00"), situation.debt().balance());
        assertEquals(Optional.of(yuan("14.6")), situation.debt().annualRatePercent());
        assertEquals(Optional.of(yuan("2000.00")), situation.means().canPayMonthly());
        assertEquals(Optional.empty(), situation.means().budget());
    }

    @Test
    void takesInterestAndPenaltyOffTheWholeSum() {
        Debt debt = situation(
                        "balance=35000.00", "interest_due=600.00", "penalty_due=400.00", "can_pay_monthly=2000.00")
                .debt();

        assertEquals(yuan("34000.00"), debt.balance());
        assertEquals(Optional.of(yuan("600.00")), debt.interestDue());
        assertEquals(Optional.of(yuan("400.00")), debt.penaltyDue());
    }

    @Test
    void prefersThePrincipalWhereItWasSaid() {
        Debt debt = situation("balance=35000.00", "principal=33000.00", "can_pay_monthly=2000.00")
                .debt();

        assertEquals(yuan("33000.00"), debt.balance());
    }

    @Test
    void takesTheBalanceForThePrincipalWhereTheRestWouldBeNothing() {
        Debt debt = situation("balance=1000.00", "penalty_due=1200.00", "can_pay_monthly=500.00")
                .debt();

        assertEquals(yuan("1000.00"), debt.balance());
    }

    @Test
    void makesADailyRateAYearlyOne() {
        Debt debt = situation("balance=35000.00", "daily_rate=0.05", "can_pay_monthly=2000.00")
                .debt();

        assertEquals(0, yuan("18.25").compareTo(debt.annualRatePercent().orElseThrow()));
    }

    @Test
    void buildsTheBudgetFromTheWholeSpendingOrFromItsParts() {
        Budget whole = situation("balance=1.00", "monthly_income=5000.00", "essential_spending=3000.00", "rent=1200.00")
                .means()
                .budget()
                .orElseThrow();
        Budget parts = situation("balance=1.00", "monthly_income=5000.00", "rent=1200.00", "food=1500.00")
                .means()
                .budget()
                .orElseThrow();

        assertEquals(Map.of("essential_spending", yuan("3000.00")), whole.essentials());
        assertEquals(Map.of("rent", yuan("1200.00"), "food", yuan("1500.00")), parts.essentials());
    }

    @Test
    void spreadsArrearsThatComeFirstOverAYear() {
        Budget budget = situation(
                        "balance=1.00",
                        "monthly_income=5000.00",
                        "essential_spending=3000.00",
                        "arrears_priority=2500.00",
                        "other_debts_monthly=800.00")
                .means()
                .budget()
                .orElseThrow();

        assertEquals(yuan("208.33"), budget.priorityPayments());
        assertEquals(yuan("800.00"), budget.otherDebtsMonthly());
    }

    @Test
    void beginsOnTheDueDateThatWasSaidWhileItIsToCome() {
        String[] facts = {"balance=1.00", "can_pay_monthly=1.00"};

        assertEquals(LocalDate.of(2026, 12, 15), first(facts, "next_due_date=2026-12-15"));
        assertEquals(LocalDate.of(2026, 12, 22), first(facts, "next_due_date=2026-11-22"));
        assertEquals(LocalDate.of(2026, 12, 22), first(facts, "next_due_date=2300-01-01"));
        assertEquals(LocalDate.of(2026, 12, 22), first(facts));
    }

    @Test
    void beginsOnTheNextDueDayWhenOnlyTheDayIsKnown() {
        String[] facts = {"balance=1.00", "can_pay_monthly=1.00"};

        assertEquals(LocalDate.of(2026, 11, 30), first(facts, "due_day=31"));
        assertEquals(LocalDate.of(2026, 12, 22), first(facts, "due_day=22"));
        assertEquals(LocalDate.of(2026, 12, 5), first(facts, "due_day=5"));
        assertEquals(
                31,
                situation("balance=1.00", "can_pay_monthly=1.00", "due_day=31").dueDay());
    }

    private static LocalDate first(String[] facts, String... more) {
        return Circumstances.of(Facts.with(Facts.of(facts), more), TODAY)
                .orElseThrow()
                .firstDueDate();
    }

    @Test
    void passesTheWishOn() {
        Situation situation = situation(
                "balance=1.00", "can_pay_monthly=1.00", "desired_option=deferral", "defer_months=3", "term_months=24");

        assertEquals(Optional.of(Option.DEFERRAL), situation.request().option());
        assertEquals(Optional.of(3), situation.request().deferralMonths());
        assertEquals(Optional.of(24), situation.request().termMonths());
    }

    @Test
    void assumesNothingWhereTheFiguresAgree() {
        Situation situation = situation(
                "balance=35000.00",
                "principal=34000.00",
                "interest_due=600.00",
                "penalty_due=400.00",
                "next_due_date=2026-12-15",
                "can_pay_monthly=2000.00");

        assertEquals(List.of(), situation.assumptions());
    }

    @Test
    void saysThatThePartsCountWhereTheyAreNotTheBalance() {
        Situation situation = situation("balance=35000.00", "principal=33000.00", "can_pay_monthly=2000.00");

        assertEquals(
                List.of(new Reason("balance_disagrees", Map.of("stated", "35000.00", "computed", "33000.00"))),
                situation.assumptions());
    }

    @Test
    void saysThatThePartsAreAddedWhereTheyAreMoreThanTheBalance() {
        Situation situation = situation("balance=1000.00", "penalty_due=1200.00", "can_pay_monthly=500.00");

        assertEquals(
                List.of(new Reason("parts_over_balance", Map.of("charges", "1200.00", "balance", "1000.00"))),
                situation.assumptions());
    }

    @Test
    void saysWhichDateCountsWhereTheOneSaidDoesNotServe() {
        Situation passed = situation("balance=1.00", "can_pay_monthly=1.00", "next_due_date=2020-02-29");
        Situation far = situation("balance=1.00", "can_pay_monthly=1.00", "next_due_date=2300-01-01");

        assertEquals(List.of(new Reason("due_date_passed", Map.of("date", "2026-12-22"))), passed.assumptions());
        assertEquals(List.of(new Reason("due_date_too_far", Map.of("date", "2026-12-22"))), far.assumptions());
    }

    @Test
    void doubtsASumAboveTheIncomeWhileSpendingIsUnknown() {
        Situation situation = situation("balance=1.00", "monthly_income=3000.00", "can_pay_monthly=5000.00");

        assertEquals(
                List.of(new Reason("can_pay_over_income", Map.of("stated", "5000.00", "income", "3000.00"))),
                situation.assumptions());
    }

    @Test
    void showsTheFairShareBesideOtherDebts() {
        Situation situation = situation(
                "balance=30000.00",
                "other_debts_total=60000.00",
                "other_debts_monthly=900.00",
                "monthly_income=5000.00",
                "essential_spending=3000.00");

        assertEquals(List.of(new Reason("fair_share", Map.of("sum", "616.67"))), situation.assumptions());
    }
}

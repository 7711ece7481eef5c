package dev.haoshang.repayment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** What holds for stated payments, solvers, dates and the rest of the arithmetic, over random inputs. */
class PlanPropertiesTest {
    @Property(tries = 200, edgeCases = EdgeCasesMode.MIXIN)
    void aFixedPaymentRepaysExactlyOrSaysWhyNot(
            @ForAll @BigRange(min = "1", max = "1000000") @Scale(2) BigDecimal balance,
            @ForAll @BigRange(min = "0", max = "1") @Scale(4) BigDecimal fraction,
            @ForAll @BigRange(min = "0", max = "90000") @Scale(2) BigDecimal payment,
            @ForAll @IntRange(min = 1, max = 600) int cap) {
        AnnualRate rate = new AnnualRate(fraction);
        BigDecimal interest = rate.monthlyInterest(balance);

        RepaymentResult result = FixedPayment.plan(balance, rate, payment, cap);

        assertEquals(payment.compareTo(interest) <= 0, result instanceof RepaymentResult.NeverRepays);
        if (result instanceof RepaymentResult.Repaid repaid) {
            Schedule schedule = repaid.schedule();
            assertEquals(0, balance.compareTo(schedule.totalPrincipal()));
            assertEquals(schedule.totalPaid(), schedule.totalPrincipal().add(schedule.totalInterest()));
            assertTrue(schedule.periods() <= cap);
            assertTrue(schedule.installments().stream()
                    .limit(schedule.periods() - 1L)
                    .allMatch(due -> due.payment().compareTo(payment) == 0));
            assertTrue(schedule.lastPayment().compareTo(payment) <= 0);
        }
        if (result instanceof RepaymentResult.OverCap over) {
            assertTrue(over.balance().signum() > 0 && over.balance().compareTo(balance) < 0);
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.MIXIN)
    void theLeastFixedPaymentRepaysInTimeAndAFenLessDoesNot(
            @ForAll @BigRange(min = "1", max = "1000000") @Scale(2) BigDecimal balance,
            @ForAll @BigRange(min = "0", max = "1") @Scale(4) BigDecimal fraction,
            @ForAll @IntRange(min = 1, max = 120) int periods) {
        AnnualRate rate = new AnnualRate(fraction);

        BigDecimal least = PaymentSolver.fixedPaymentFor(balance, rate, periods);

        BigDecimal less = least.subtract(Money.CENT);
        assertTrue(FixedPayment.plan(balance, rate, least, periods) instanceof RepaymentResult.Repaid);
        assertFalse(FixedPayment.plan(balance, rate, less, periods) instanceof RepaymentResult.Repaid);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.MIXIN)
    void theRateAPaymentServesIsTheHighest(
            @ForAll @BigRange(min = "100", max = "1000000") @Scale(2) BigDecimal balance,
            @ForAll @BigRange(min = "0.5", max = "2.5") @Scale(3) BigDecimal share,
            @ForAll @IntRange(min = 1, max = 60) int periods) {
        BigDecimal payment =
                Money.round(balance.multiply(share).divide(BigDecimal.valueOf(periods), AnnualRate.PRECISION));

        Optional<BigDecimal> percent = PaymentSolver.ratePercentFor(balance, payment, periods);

        BigDecimal free = PaymentSolver.paymentFor(balance, AnnualRate.ZERO, periods);
        assertTrue(percent.isPresent() || free.compareTo(payment) > 0);
        percent.ifPresent(found -> {
            assertTrue(serves(balance, payment, periods, found));
            BigDecimal next = found.add(new BigDecimal("0.01"));
            assertTrue(next.compareTo(BigDecimal.valueOf(100)) > 0 || !serves(balance, payment, periods, next));
        });
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.MIXIN)
    void dueDatesComeEveryMonthOnTheDayOrTheLastOfAShortMonth(
            @ForAll @IntRange(min = 0, max = 20000) int day,
            @ForAll @IntRange(min = 1, max = 31) int dueDay,
            @ForAll @IntRange(min = 1, max = 240) int count) {
        LocalDate start = LocalDate.of(2000, 1, 1).plusDays(day);

        List<LocalDate> dates = DueDates.dueDates(start, dueDay, count);

        assertEquals(count, dates.size());
        YearMonth month = YearMonth.from(start);
        for (LocalDate date : dates) {
            month = month.plusMonths(1);
            assertEquals(month, YearMonth.from(date));
            assertEquals(Math.min(dueDay, month.lengthOfMonth()), date.getDayOfMonth());
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.MIXIN)
    void anAllocationInAnyOrderLosesNothing(
            @ForAll @BigRange(min = "0", max = "5000") @Scale(2) BigDecimal payment,
            @ForAll @BigRange(min = "0", max = "2000") @Scale(2) BigDecimal fees,
            @ForAll @BigRange(min = "0", max = "2000") @Scale(2) BigDecimal interest,
            @ForAll @BigRange(min = "0", max = "2000") @Scale(2) BigDecimal principal,
            @ForAll int seed) {
        List<Allocation.Part> order = new ArrayList<>(Allocation.LEGAL_ORDER);
        Collections.shuffle(order, new Random(seed));

        Allocation paid = Allocation.of(payment, fees, interest, principal, order);

        BigDecimal all = paid.fees().add(paid.interest()).add(paid.principal()).add(paid.overpaid());
        assertEquals(0, payment.compareTo(all));
        assertTrue(paid.fees().compareTo(fees) <= 0
                && paid.interest().compareTo(interest) <= 0
                && paid.principal().compareTo(principal) <= 0);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.MIXIN)
    void simpleInterestOfADeferralCostsJustThatInterestMore(
            @ForAll @BigRange(min = "100", max = "1000000") @Scale(2) BigDecimal balance,
            @ForAll @BigRange(min = "0", max = "0.36") @Scale(4) BigDecimal fraction,
            @ForAll @IntRange(min = 0, max = 24) int months,
            @ForAll @IntRange(min = 1, max = 60) int periods) {
        AnnualRate rate = new AnnualRate(fraction);

        Deferral simple = Deferral.thenInstalments(balance, rate, months, periods, Deferral.Interest.SIMPLE);
        Deferral none = Deferral.thenInstalments(balance, rate, months, periods, Deferral.Interest.NONE);

        assertEquals(simple.cost(balance), none.cost(balance).add(simple.accrued()));
        assertEquals(months + periods, simple.schedule().months());
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.MIXIN)
    void aYearOf360DaysNeverCostsLess(
            @ForAll @BigRange(min = "0.01", max = "1000000") @Scale(2) BigDecimal balance,
            @ForAll @BigRange(min = "0", max = "1") @Scale(4) BigDecimal fraction,
            @ForAll @IntRange(min = 0, max = 400) int days) {
        AnnualRate rate = new AnnualRate(fraction);

        BigDecimal on360 = DailyRate.ofYear(rate, 360).interest(balance, days);
        BigDecimal on365 = DailyRate.ofYear(rate, 365).interest(balance, days);

        assertTrue(on360.compareTo(on365) >= 0);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.MIXIN)
    void theInternalRateMakesThePaymentsWorthWhatWasReceived(
            @ForAll @BigRange(min = "1000", max = "100000") @Scale(2) BigDecimal balance,
            @ForAll @BigRange(min = "0.01", max = "0.36") @Scale(4) BigDecimal fraction,
            @ForAll @IntRange(min = 1, max = 36) int periods,
            @ForAll @IntRange(min = 1, max = 31) int dueDay) {
        LocalDate start = LocalDate.of(2026, 11, 22);
        Schedule schedule = DailySchedules.equalInstalment(
                balance, DailyRate.ofYear(new AnnualRate(fraction), 365), start, dueDay, periods);

        BigDecimal percent = InternalRate.effectivePercent(balance, start, schedule);

        double yearly = percent.doubleValue() / 100;
        double worth = schedule.installments().stream()
                .mapToDouble(due -> due.payment().doubleValue()
                        * Math.pow(
                                1 + yearly,
                                -ChronoUnit.DAYS.between(start, due.date().orElseThrow()) / 365.0))
                .sum();
        assertEquals(balance.doubleValue(), worth, balance.doubleValue() * 1e-5);
    }

    private static boolean serves(BigDecimal balance, BigDecimal payment, int periods, BigDecimal percent) {
        return PaymentSolver.paymentFor(balance, AnnualRate.ofPercent(percent), periods)
                        .compareTo(payment)
                <= 0;
    }
}

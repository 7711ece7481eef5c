package dev.haoshang.repayment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

/** What holds for every schedule, over random inputs. */
class SchedulePropertiesTest {
    @Property(tries = 300, edgeCases = EdgeCasesMode.MIXIN)
    void everySchedulePaysExactlyTheBalance(
            @ForAll @BigRange(min = "0.01", max = "10000000") @Scale(2) BigDecimal balance,
            @ForAll @BigRange(min = "0", max = "1") @Scale(4) BigDecimal fraction,
            @ForAll @IntRange(min = 1, max = 120) int periods,
            @ForAll @IntRange(min = 0, max = 24) int waiting) {
        AnnualRate rate = new AnnualRate(fraction);

        check(Schedules.equalInstalment(balance, rate, periods), balance);
        check(Schedules.equalPrincipal(balance, rate, periods), balance);
        check(Schedules.interestOnly(balance, rate, periods), balance);
        check(Schedules.graceThenInstalments(balance, rate, waiting, periods), balance);
        for (Deferral.Interest interest : Deferral.Interest.values()) {
            Deferral deferral = Deferral.thenInstalments(balance, rate, waiting, periods, interest);
            check(deferral.schedule(), deferral.amortised());
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.MIXIN)
    void everyDailySchedulePaysExactlyTheBalanceOnRisingDates(
            @ForAll @BigRange(min = "0.01", max = "10000000") @Scale(2) BigDecimal balance,
            @ForAll @BigRange(min = "0", max = "0.0027") @Scale(5) BigDecimal fraction,
            @ForAll @IntRange(min = 1, max = 60) int periods,
            @ForAll @IntRange(min = 1, max = 31) int dueDay,
            @ForAll @IntRange(min = 0, max = 3000) int day) {
        DailyRate rate = new DailyRate(fraction);
        LocalDate start = LocalDate.of(2024, 1, 1).plusDays(day);

        List<Schedule> schedules = List.of(
                DailySchedules.equalInstalment(balance, rate, start, dueDay, periods),
                DailySchedules.equalPrincipal(balance, rate, start, dueDay, periods),
                DailySchedules.interestOnly(balance, rate, start, dueDay, periods));

        for (Schedule schedule : schedules) {
            check(schedule, balance);
            LocalDate before = start;
            for (Installment installment : schedule.installments()) {
                LocalDate date = installment.date().orElseThrow();
                assertTrue(date.isAfter(before), "dates rise");
                before = date;
            }
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.MIXIN)
    void levelPaymentsAreEqualButForTheLast(
            @ForAll @BigRange(min = "100", max = "1000000") @Scale(2) BigDecimal balance,
            @ForAll @BigRange(min = "0", max = "0.36") @Scale(4) BigDecimal fraction,
            @ForAll @IntRange(min = 2, max = 60) int periods) {
        Schedule schedule = Schedules.equalInstalment(balance, new AnnualRate(fraction), periods);

        long payments = schedule.installments().stream()
                .limit(periods - 1L)
                .map(Installment::payment)
                .distinct()
                .count();

        assertEquals(1, payments);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.MIXIN)
    void aLongerTermNeverCostsLessInterest(
            @ForAll @BigRange(min = "100", max = "1000000") @Scale(2) BigDecimal balance,
            @ForAll @BigRange(min = "0.01", max = "0.36") @Scale(4) BigDecimal fraction,
            @ForAll @IntRange(min = 1, max = 59) int periods) {
        AnnualRate rate = new AnnualRate(fraction);

        BigDecimal shorter = Schedules.equalInstalment(balance, rate, periods).totalInterest();
        BigDecimal longer =
                Schedules.equalInstalment(balance, rate, periods + 1).totalInterest();

        assertTrue(longer.compareTo(shorter) >= 0, () -> shorter + " then " + longer);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.MIXIN)
    void waivingMoreNeverRaisesWhatIsDue(
            @ForAll @BigRange(min = "0", max = "100000") @Scale(2) BigDecimal due,
            @ForAll @BigRange(min = "0", max = "1") @Scale(4) BigDecimal share,
            @ForAll @BigRange(min = "0", max = "1") @Scale(4) BigDecimal other) {
        Waiver less = Waiver.of(due, share.min(other));
        Waiver more = Waiver.of(due, share.max(other));

        assertTrue(more.stillDue().compareTo(less.stillDue()) <= 0);
        assertEquals(0, due.compareTo(more.waived().add(more.stillDue())));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.MIXIN)
    void aSplitGivesAwayExactlyWhatIsAvailable(
            @ForAll @BigRange(min = "0", max = "5000") @Scale(2) BigDecimal available,
            @ForAll @Size(min = 1, max = 8) List<@BigRange(min = "0", max = "20000") @Scale(2) BigDecimal> balances) {
        List<BigDecimal> shares = ProRata.split(available, balances);

        BigDecimal total = balances.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal given = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, given.compareTo(available.min(total)));
        for (int index = 0; index < shares.size(); index++) {
            assertTrue(shares.get(index).compareTo(balances.get(index)) <= 0);
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.MIXIN)
    void theBalanceAPaymentServesIsTheHighest(
            @ForAll @BigRange(min = "50", max = "20000") @Scale(2) BigDecimal payment,
            @ForAll @BigRange(min = "0", max = "0.36") @Scale(4) BigDecimal fraction,
            @ForAll @IntRange(min = 1, max = 60) int periods) {
        AnnualRate rate = new AnnualRate(fraction);

        BigDecimal balance = PaymentSolver.balanceFor(payment, rate, periods);

        BigDecimal beyond = balance.add(new BigDecimal("1.00"));
        assertTrue(rate.levelPayment(balance, periods).compareTo(payment) <= 0);
        assertTrue(rate.levelPayment(beyond, periods).compareTo(payment) >= 0);
    }

    private static void check(Schedule schedule, BigDecimal balance) {
        BigDecimal left = balance;
        for (Installment installment : schedule.installments()) {
            assertTrue(installment.principal().signum() >= 0, "no negative principal");
            assertTrue(installment.interest().signum() >= 0, "no negative interest");
            assertEquals(installment.payment(), installment.interest().add(installment.principal()));
            left = left.subtract(installment.principal());
            assertEquals(0, left.compareTo(installment.balance()), "balances follow");
        }
        assertEquals(0, left.signum(), "everything is repaid");
        assertEquals(0, balance.compareTo(schedule.totalPrincipal()));
        assertEquals(schedule.totalPaid(), schedule.totalPrincipal().add(schedule.totalInterest()));
    }
}

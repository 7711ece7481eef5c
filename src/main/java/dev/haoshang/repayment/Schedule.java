package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The payments of a plan in order, at least one. Made by {@link Schedules}, {@link DailySchedules}, {@link Deferral}, {@link FixedPayment} and
 * {@link SteppedPayment}.
 *
 * @param installments the payments, numbers rising
 */
public record Schedule(List<Installment> installments) {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is no payment
     */
    public Schedule {
        installments = List.copyOf(installments);
        if (installments.isEmpty()) {
            throw new IllegalArgumentException("a schedule needs at least one payment");
        }
    }

    /** How many payments there are. */
    public int periods() {
        return installments.size();
    }

    /** The month of the last payment, counted from the start of the plan, so months without payment count too. */
    public int months() {
        return last().number();
    }

    /** The first payment in yuan. */
    public BigDecimal firstPayment() {
        return installments.get(0).payment();
    }

    /** The last payment in yuan; it absorbs what rounding left over. */
    public BigDecimal lastPayment() {
        return last().payment();
    }

    /** The highest single payment in yuan: what a budget must be able to bear. */
    public BigDecimal highestPayment() {
        BigDecimal highest = Money.ZERO;
        for (Installment installment : installments) {
            highest = highest.max(installment.payment());
        }
        return highest;
    }

    /** All interest in yuan. */
    public BigDecimal totalInterest() {
        return sum(Installment::interest);
    }

    /** All principal in yuan. */
    public BigDecimal totalPrincipal() {
        return sum(Installment::principal);
    }

    /** All that is paid, in yuan. */
    public BigDecimal totalPaid() {
        return sum(Installment::payment);
    }

    /**
     * The same payments with their dates: the payment of month k falls k − 1 months after the first date.
     *
     * @param first the date of month 1
     * @param dueDay the day of the month, 1 to 31, clamped to the length of each month
     */
    public Schedule dated(LocalDate first, int dueDay) {
        List<LocalDate> dates = DueDates.from(first, dueDay, months());
        List<Installment> dated = new ArrayList<>(installments.size());
        for (Installment installment : installments) {
            dated.add(installment.on(dates.get(installment.number() - 1)));
        }
        return new Schedule(dated);
    }

    private Installment last() {
        return installments.get(installments.size() - 1);
    }

    private BigDecimal sum(Function<Installment, BigDecimal> part) {
        return Money.sum(installments, part);
    }
}

package dev.haoshang.conversation;

import dev.haoshang.dialog.Fact;
import dev.haoshang.repayment.Budget;
import dev.haoshang.repayment.Debt;
import dev.haoshang.repayment.Means;
import dev.haoshang.repayment.ProRata;
import dev.haoshang.repayment.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@link Circumstances} had to assume where facts contradict each other or leave something open, each with its reason, so that the borrower
 * can set it right.
 *
 * @param facts the borrower's facts
 * @param today the date it happens on
 */
record Assumptions(Map<String, Fact> facts, LocalDate today) {
    /** A due date further away than this was misheard. */
    private static final int MOST_YEARS_AHEAD = 5;

    /** A difference up to this share is a rounded memory. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    static LocalDate latestDueDate(LocalDate today) {
        return today.plusYears(MOST_YEARS_AHEAD);
    }

    List<Reason> of(Debt debt, Means means, LocalDate first) {
        return Stream.of(parts(debt), dueDate(first), income(means), fairShare(debt, means))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The balance said and its parts said: they must agree. */
    private Optional<Reason> parts(Debt debt) {
        Optional<BigDecimal> balance = amount("balance");
        if (balance.isEmpty() || balance.get().compareTo(debt.owed()) == 0) {
            return Optional.empty();
        }
        BigDecimal stated = balance.get();
        if (amount("principal").isEmpty()) {
            return Optional.of(reason("parts_over_balance", "charges", debt.charges(), "balance", stated));
        }
        BigDecimal difference = stated.subtract(debt.owed()).abs();
        return difference.compareTo(stated.multiply(TOLERANCE)) <= 0
                ? Optional.empty()
                : Optional.of(reason("balance_disagrees", "stated", stated, "computed", debt.owed()));
    }

    private Optional<Reason> dueDate(LocalDate first) {
        return Optional.ofNullable(facts.get("next_due_date"))
                .map(Fact::value)
                .map(LocalDate::parse)
                .filter(said -> !said.equals(first))
                .map(said -> new Reason(
                        said.isAfter(today) ? "due_date_too_far" : "due_date_passed",
                        Map.of("date", first.toString())));
    }

    /** While spending is not known there is no surplus to check the stated sum by, but no one can pay more than comes in. */
    private Optional<Reason> income(Means means) {
        Optional<BigDecimal> income = amount("monthly_income");
        Optional<BigDecimal> stated = means.canPayMonthly();
        return means.budget().isEmpty()
                        && income.isPresent()
                        && stated.isPresent()
                        && stated.get().compareTo(income.get()) > 0
                ? Optional.of(reason("can_pay_over_income", "stated", stated.get(), "income", income.get()))
                : Optional.empty();
    }

    /** What this debt would get if all debts shared what is left after living and priority debts, in proportion to what is owed. */
    private Optional<Reason> fairShare(Debt debt, Means means) {
        Optional<BigDecimal> others = amount("other_debts_total").filter(sum -> sum.signum() > 0);
        Optional<BigDecimal> left = means.budget()
                .map(Budget::available)
                .map(available -> available.subtract(
                        means.budget().map(Budget::priorityPayments).orElse(BigDecimal.ZERO)))
                .filter(sum -> sum.signum() > 0);
        return others.flatMap(sum -> left.map(available ->
                        ProRata.split(available, List.of(debt.owed(), sum)).get(0)))
                .map(share -> new Reason("fair_share", Map.of("sum", share.toPlainString())));
    }

    private static Reason reason(
            String code, String first, BigDecimal firstAmount, String second, BigDecimal secondAmount) {
        return new Reason(code, Map.of(first, firstAmount.toPlainString(), second, secondAmount.toPlainString()));
    }

    private Optional<BigDecimal> amount(String slot) {
        return Optional.ofNullable(facts.get(slot)).map(Fact::value).map(BigDecimal::new);
    }
}

package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of one calculation while they are put together. Mutable; lives inside one method call of one thread. */
final class CalculationResult {
    private final Map<String, Object> outputs = new LinkedHashMap<>();
    private final List<Map<String, Object>> rows = new ArrayList<>();

    Map<String, Object> outputs() {
        return outputs;
    }

    List<Map<String, Object>> rows() {
        return rows;
    }

    CalculationResult with(String name, BigDecimal figure) {
        outputs.put(name, figure.toPlainString());
        return this;
    }

    CalculationResult with(String name, Object plain) {
        outputs.put(name, plain);
        return this;
    }

    /** Adds the rate that the payments really cost. */
    CalculationResult with(InternalRate rate) {
        return with("irr_monthly_pct", rate.monthlyPercent())
                .with("irr_nominal_pct", rate.nominalPercent())
                .with("irr_effective_pct", rate.effectivePercent());
    }

    /** Adds the totals of a schedule and its rows. */
    CalculationResult with(Schedule schedule) {
        outputs.putAll(totals(schedule));
        schedule.installments().forEach(installment -> rows.add(row(installment)));
        return this;
    }

    static Map<String, Object> totals(Schedule schedule) {
        Map<String, Object> totals = new LinkedHashMap<>();
        totals.put("n", schedule.periods());
        totals.put("first", schedule.firstPayment().toPlainString());
        totals.put("last", schedule.lastPayment().toPlainString());
        totals.put("total_interest", schedule.totalInterest().toPlainString());
        totals.put("total_principal", schedule.totalPrincipal().toPlainString());
        totals.put("total_paid", schedule.totalPaid().toPlainString());
        return totals;
    }

    static List<String> plain(List<BigDecimal> figures) {
        return figures.stream().map(BigDecimal::toPlainString).toList();
    }

    private static Map<String, Object> row(Installment installment) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("k", installment.number());
        row.put("payment", installment.payment().toPlainString());
        row.put("interest", installment.interest().toPlainString());
        row.put("principal", installment.principal().toPlainString());
        row.put("balance", installment.balance().toPlainString());
        installment.date().ifPresent(date -> row.put("date", date.toString()));
        return row;
    }
}

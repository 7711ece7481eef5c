package dev.haoshang.conversation;

import dev.haoshang.content.LetterText;
import dev.haoshang.dialog.Display;
import dev.haoshang.dialog.Fact;
import dev.haoshang.dialog.Slot;
import dev.haoshang.dialog.Snapshot;
import dev.haoshang.dialog.Wording;
import dev.haoshang.document.Block;
import dev.haoshang.repayment.Budget;
import dev.haoshang.repayment.Installment;
import dev.haoshang.repayment.Proposal;
import dev.haoshang.repayment.Schedule;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tables of a letter.
 *
 * @param drafting what the proposal is made from
 * @param proposal the proposal
 * @param facts the facts that may be shown
 */
record LetterTables(Drafting drafting, Proposal proposal, Snapshot facts) {
    private static final int MOST_PAPERS_TO_COME = 4;

    private static final List<String> LOAN_LINES = List.of(
            "balance",
            "principal",
            "interest_due",
            "penalty_due",
            "annual_rate",
            "daily_rate",
            "instalments_left",
            "monthly_payment_now",
            "next_due_date",
            "overdue_days",
            "payment_history");

    /** The loan as the borrower described it. */
    Optional<Block> loan() {
        List<List<String>> rows = new ArrayList<>();
        for (String name : LOAN_LINES) {
            Fact fact = facts.facts().get(name);
            Optional<Slot> slot = drafting.content().script().slot(name);
            if (fact != null && slot.isPresent()) {
                rows.add(List.of(label(slot.get()), show(slot.get(), fact)));
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Table("", List.of(), rows, Set.of(1), List.of()));
    }

    /** Income, spending, and what is left. */
    Optional<Block> budget() {
        return proposal.means().budget().map(this::budget);
    }

    private Block budget(Budget budget) {
        List<List<String>> rows = new ArrayList<>();
        budget.income().forEach((name, sum) -> rows.add(List.of(label(name), plain(sum))));
        budget.essentials().forEach((name, sum) -> rows.add(List.of(label(name), minus(sum))));
        rows.add(List.of(word("buffer"), minus(budget.buffer())));
        if (budget.priorityPayments().signum() > 0) {
            rows.add(List.of(label("arrears_priority"), minus(budget.priorityPayments())));
        }
        if (budget.otherDebtsMonthly().signum() > 0) {
            rows.add(List.of(label("other_debts_monthly"), minus(budget.otherDebtsMonthly())));
        }
        return new Block.Table(
                "",
                List.of(word("item"), word("amount")),
                rows,
                Set.of(1),
                List.of(word("left"), plain(budget.surplus())));
    }

    /** All payments as a chart and a table; nothing when the proposal promises none. */
    List<Block> schedule() {
        return proposal.schedule()
                .map(schedule -> List.of(table(schedule), chart(schedule)))
                .orElse(List.of());
    }

    private Block chart(Schedule schedule) {
        List<Block.Bar> bars = schedule.installments().stream()
                .map(one -> new Block.Bar(String.valueOf(one.number()), one.principal(), one.interest()))
                .toList();
        return new Block.Chart(word("chart"), word("principal"), word("interest"), bars);
    }

    private Block table(Schedule schedule) {
        List<List<String>> rows = new ArrayList<>();
        for (Installment one : schedule.installments()) {
            rows.add(List.of(
                    String.valueOf(one.number()),
                    one.date().map(date -> date.toString()).orElse(""),
                    plain(one.payment()),
                    plain(one.interest()),
                    plain(one.principal()),
                    plain(one.balance())));
        }
        return new Block.Table(
                "",
                List.of(
                        word("number"),
                        word("due"),
                        word("payment"),
                        word("interest"),
                        word("principal"),
                        word("balance")),
                rows,
                Set.of(2, 3, 4, 5),
                List.of(
                        word("total"),
                        "",
                        plain(schedule.totalPaid()),
                        plain(schedule.totalInterest()),
                        plain(schedule.totalPrincipal()),
                        ""));
    }

    /** The papers that help with this hardship, ticked where the borrower has them. */
    Optional<Block> attachments() {
        Optional<Slot> slot = drafting.content().script().slot("documents_have");
        Set<String> papers = papers();
        if (slot.isEmpty() || papers.isEmpty()) {
            return Optional.empty();
        }
        List<String> there = facts.valuesOf("documents_have");
        Map<String, Wording> names = slot.get().choices();
        List<Block.Item> items = papers.stream()
                .filter(names::containsKey)
                .map(paper -> new Block.Item(
                        names.getOrDefault(paper, new Wording(paper, paper)).in(drafting.language()),
                        there.contains(paper) ? Block.Tick.DONE : Block.Tick.OPEN))
                .toList();
        return Optional.of(new Block.Items(items));
    }

    /** What the borrower has, and the first few papers that would help besides: any one or two are a start. */
    private Set<String> papers() {
        Map<String, List<String>> attachments = text().attachments();
        List<String> kinds = facts.valuesOf("hardship_kind");
        Set<String> useful = new LinkedHashSet<>();
        for (String kind : kinds) {
            useful.addAll(attachments.getOrDefault(kind, List.of()));
        }
        useful.addAll(attachments.getOrDefault("always", List.of()));
        List<String> there = facts.valuesOf("documents_have");
        Set<String> papers = new LinkedHashSet<>(there);
        useful.stream()
                .filter(paper -> !there.contains(paper))
                .limit(MOST_PAPERS_TO_COME)
                .forEach(papers::add);
        if (!kinds.contains("illness")) {
            papers.removeAll(attachments.getOrDefault("illness", List.of()));
        }
        return papers;
    }

    private LetterText text() {
        return drafting.content().letter();
    }

    private String word(String name) {
        return text().words().getOrDefault(name, new Wording(name, name)).in(drafting.language());
    }

    private String label(String slot) {
        return drafting.content().script().slot(slot).map(this::label).orElse(slot);
    }

    private String label(Slot slot) {
        return slot.label().in(drafting.language());
    }

    private String show(Slot slot, Fact fact) {
        return Display.of(drafting.content().script(), slot, fact, drafting.language());
    }

    private static String minus(BigDecimal sum) {
        return sum.signum() == 0 ? plain(sum) : "−" + plain(sum);
    }

    private static String plain(BigDecimal sum) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(sum);
    }
}

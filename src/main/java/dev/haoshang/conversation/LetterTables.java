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

    static final List<String> LOAN_LINES = List.of(
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
        List<Block.Line> lines = new ArrayList<>();
        for (String name : LOAN_LINES) {
            Fact fact = facts.facts().get(name);
            Optional<Slot> slot = drafting.content().script().slot(name);
            if (fact != null && slot.isPresent()) {
                lines.add(new Block.Line(drafting.label(name), show(slot.get(), fact)));
            }
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Block.Facts(List.of(), lines, Optional.empty()));
    }

    /** Income, spending, and what is left. */
    Optional<Block> budget() {
        return proposal.means().budget().map(this::budget);
    }

    private Block budget(Budget budget) {
        List<Block.Line> lines = new ArrayList<>();
        budget.income().forEach((name, sum) -> lines.add(new Block.Line(drafting.label(name), plain(sum))));
        LetterFacts.essentials(budget, facts.facts())
                .forEach((name, sum) -> lines.add(new Block.Line(drafting.label(name), minus(sum))));
        lines.add(new Block.Line(word("buffer"), minus(budget.buffer())));
        if (budget.priorityPayments().signum() > 0) {
            lines.add(new Block.Line(drafting.label("arrears_priority"), minus(budget.priorityPayments())));
        }
        if (budget.otherDebtsMonthly().signum() > 0) {
            lines.add(new Block.Line(drafting.label("other_debts_monthly"), minus(budget.otherDebtsMonthly())));
        }
        return new Block.Facts(
                List.of(word("item"), word("amount")),
                lines,
                Optional.of(new Block.Line(word("left"), plain(budget.surplus()))));
    }

    /** All payments as a chart and a table; nothing when the proposal promises none. */
    List<Block> schedule() {
        return proposal.schedule()
                .map(schedule -> List.of(payments(), chart(schedule)))
                .orElse(List.of());
    }

    private Block chart(Schedule schedule) {
        List<Block.Bar> bars = schedule.installments().stream()
                .map(one -> new Block.Bar(String.valueOf(one.number()), one.principal(), one.interest()))
                .toList();
        return new Block.Chart(word("chart"), word("principal"), word("interest"), bars);
    }

    /** All payments; only its head when the proposal promises none. */
    Block.Table payments() {
        List<List<String>> rows = new ArrayList<>();
        for (Installment one : proposal.schedule().map(Schedule::installments).orElse(List.of())) {
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
                proposal.schedule().map(this::totals).orElse(List.of()));
    }

    private List<String> totals(Schedule schedule) {
        return List.of(
                word("total"),
                "",
                plain(schedule.totalPaid()),
                plain(schedule.totalInterest()),
                plain(schedule.totalPrincipal()),
                "");
    }

    /** The papers that help with this hardship, ticked where the borrower has them. */
    Optional<Block.Items> attachments() {
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

    String word(String name) {
        return text().words().getOrDefault(name, new Wording(name, name)).in(drafting.language());
    }

    private String show(Slot slot, Fact fact) {
        return Display.of(drafting.content().script(), slot, fact, drafting.language());
    }

    private static String minus(BigDecimal sum) {
        return sum.signum() == 0 ? plain(sum) : "−" + plain(sum);
    }

    static String plain(BigDecimal sum) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(sum);
    }
}

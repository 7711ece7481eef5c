package dev.haoshang.conversation;

import dev.haoshang.content.LetterText;
import dev.haoshang.dialog.Display;
import dev.haoshang.dialog.Fact;
import dev.haoshang.dialog.Slot;
import dev.haoshang.dialog.Snapshot;
import dev.haoshang.dialog.Wording;
import dev.haoshang.document.Block;
import dev.haoshang.document.SideBySide;
import dev.haoshang.repayment.Budget;
import dev.haoshang.repayment.Debt;
import dev.haoshang.repayment.Installment;
import dev.haoshang.repayment.OptionOutcome;
import dev.haoshang.repayment.Proposal;
import dev.haoshang.repayment.Schedule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
    private static final int ALL_PAPERS = Integer.MAX_VALUE;

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
        budget.income().forEach((name, sum) -> lines.add(new Block.Line(drafting.label(name), Display.cents(sum))));
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
                Optional.of(new Block.Line(word("left"), Display.cents(budget.surplus()))));
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
                    Display.cents(one.payment()),
                    Display.cents(one.interest()),
                    Display.cents(one.principal()),
                    Display.cents(one.balance())));
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
                Display.cents(schedule.totalPaid()),
                Display.cents(schedule.totalInterest()),
                Display.cents(schedule.totalPrincipal()),
                "");
    }

    /** What is asked for and what is asked for instead, as a table and as bars; nothing where either promises no payments. */
    List<Block> alternatives() {
        Optional<Schedule> instead = proposal.fallback().flatMap(OptionOutcome::schedule);
        if (proposal.schedule().isEmpty() || instead.isEmpty()) {
            return List.of();
        }
        OptionOutcome fallback = proposal.fallback().orElseThrow();
        // A request to move one payment leaves the rest of the debt as it is: its total says nothing beside a whole
        // plan's.
        boolean whole =
                repaysAll(proposal.schedule().get(), proposal.debt()) && repaysAll(instead.get(), proposal.debt());
        List<String> header = List.of("option", "periods", "first", "last", "paid");
        Block table = new Block.Table(
                word("alternatives"),
                header.subList(0, whole ? 5 : 4).stream().map(this::word).toList(),
                List.of(
                        alternative(
                                "main_request",
                                proposal.chosen(),
                                proposal.schedule().get(),
                                whole),
                        alternative("fallback", fallback, instead.get(), whole)),
                whole ? Set.of(1, 2, 3, 4) : Set.of(1, 2, 3),
                List.of());
        Block bars = new SideBySide(
                word("alternatives_chart"),
                (whole ? List.of("first", "paid") : List.of("first"))
                        .stream().map(this::word).toList(),
                List.of(
                        side("main_request", proposal.schedule().get(), whole, true),
                        side("fallback", instead.get(), whole, false)));
        return List.of(table, bars);
    }

    private List<String> alternative(String word, OptionOutcome outcome, Schedule schedule, boolean whole) {
        String colon = drafting.amounts().english() ? ": " : "：";
        List<String> row = List.of(
                word(word) + colon + drafting.amounts().option(outcome.option().id()),
                String.valueOf(schedule.periods()),
                Display.cents(schedule.firstPayment()),
                Display.cents(schedule.lastPayment()),
                Display.cents(schedule.totalPaid()));
        return whole ? row : row.subList(0, row.size() - 1);
    }

    private SideBySide.Side side(String word, Schedule schedule, boolean whole, boolean chosen) {
        SideBySide.Figure first = figure(schedule.firstPayment());
        return new SideBySide.Side(
                word(word), whole ? List.of(first, figure(schedule.totalPaid())) : List.of(first), chosen);
    }

    static SideBySide.Figure figure(BigDecimal sum) {
        return new SideBySide.Figure(sum.max(BigDecimal.ZERO), Display.cents(sum));
    }

    /** Whether a schedule pays the whole debt, so that what it costs can be set beside another's. */
    static boolean repaysAll(Schedule schedule, Debt debt) {
        return schedule.totalPaid().compareTo(debt.balance()) >= 0;
    }

    /** The papers that help with this hardship, ticked where the borrower has them. */
    Optional<Block.Items> attachments() {
        List<Block.Item> items = items(papers(MOST_PAPERS_TO_COME));
        return items.isEmpty() ? Optional.empty() : Optional.of(new Block.Items(items));
    }

    /** All papers that would help with this hardship and that the borrower has not named yet. */
    Optional<Block.Items> missingPapers() {
        List<Block.Item> items = items(papers(ALL_PAPERS)).stream()
                .filter(item -> item.tick() == Block.Tick.OPEN)
                .toList();
        return items.isEmpty() ? Optional.empty() : Optional.of(new Block.Items(items));
    }

    private List<Block.Item> items(Set<String> papers) {
        List<String> there = facts.valuesOf("documents_have");
        Map<String, Wording> names = drafting.content()
                .script()
                .slot("documents_have")
                .map(Slot::choices)
                .orElse(Map.of());
        return papers.stream()
                .filter(names::containsKey)
                .map(paper -> new Block.Item(
                        names.getOrDefault(paper, new Wording(paper, paper)).in(drafting.language()),
                        there.contains(paper) ? Block.Tick.DONE : Block.Tick.OPEN))
                .toList();
    }

    /** What the borrower has, and the first few papers that would help besides: any one or two are a start. */
    private Set<String> papers(int mostToCome) {
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
                .limit(mostToCome)
                .forEach(papers::add);
        if (!kinds.contains("illness")) {
            papers.removeAll(attachments.getOrDefault("illness", List.of()));
        }
        return papers;
    }

    private LetterText text() {
        return drafting.letter();
    }

    String word(String name) {
        return drafting.word(name);
    }

    private String show(Slot slot, Fact fact) {
        return Display.of(drafting.content().script(), slot, fact, drafting.language());
    }

    private static String minus(BigDecimal sum) {
        return sum.signum() == 0 ? Display.cents(sum) : "−" + Display.cents(sum);
    }
}

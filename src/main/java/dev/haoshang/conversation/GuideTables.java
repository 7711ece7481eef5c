package dev.haoshang.conversation;

import dev.haoshang.dialog.Display;
import dev.haoshang.dialog.Fact;
import dev.haoshang.dialog.Snapshot;
import dev.haoshang.dialog.Wording;
import dev.haoshang.document.Block;
import dev.haoshang.document.Sheet;
import dev.haoshang.document.SideBySide;
import dev.haoshang.repayment.Comparison;
import dev.haoshang.repayment.Option;
import dev.haoshang.repayment.OptionOutcome;
import dev.haoshang.repayment.Proposal;
import dev.haoshang.repayment.Reason;
import dev.haoshang.repayment.Schedule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tables of the borrower's guide.
 *
 * @param drafting what the proposal is made from
 * @param proposal the proposal
 * @param facts the facts that may be shown
 */
record GuideTables(Drafting drafting, Proposal proposal, Snapshot facts) {
    private static final int EMPTY_ROWS = 6;
    private static final String CHOSEN = "✓ ";
    private static final String PARTIAL = "*";
    private static final String NONE = "—";

    /** What fits as a table and as bars, then what does not fit and why, then what to beware of in the figures. */
    List<Block> options() {
        return drafting.comparison().map(this::options).orElse(List.of());
    }

    private List<Block> options(Comparison comparison) {
        List<Block> blocks = new ArrayList<>();
        List<OptionOutcome> fitting = comparison.fitting();
        if (fitting.stream().anyMatch(outcome -> outcome.schedule().isPresent())) {
            blocks.add(table(fitting));
        } else if (!fitting.isEmpty()) {
            blocks.add(Block.Items.of(fitting.stream().map(this::name).toArray(String[]::new)));
        }
        if (fitting.stream().anyMatch(this::isPartial)) {
            blocks.add(new Block.Paragraph(PARTIAL + " " + word("partial")));
        }
        // A sum paid at once is no payment a month, and its bar would leave none to the others.
        List<SideBySide.Side> sides = fitting.stream()
                .filter(outcome -> outcome.schedule().isPresent() && outcome.option() != Option.LUMP_SETTLEMENT)
                .map(this::side)
                .toList();
        if (sides.size() > 1) {
            blocks.add(new SideBySide(word("chart"), List.of(word("highest"), word("interest")), sides));
        }
        list(blocks, "not_fitting", obstacles(comparison.outcomes()));
        list(blocks, "beware", drafting.amounts().reasons(comparison.warnings()));
        return blocks;
    }

    private Block table(List<OptionOutcome> fitting) {
        return new Block.Table(
                "",
                List.of(
                        word("option"),
                        word("periods"),
                        word("first"),
                        word("highest"),
                        word("interest"),
                        word("paid")),
                fitting.stream().map(this::row).toList(),
                Set.of(1, 2, 3, 4, 5),
                List.of());
    }

    private List<String> row(OptionOutcome outcome) {
        Optional<Schedule> schedule = outcome.schedule();
        return List.of(
                name(outcome),
                schedule.map(plan -> String.valueOf(plan.periods())).orElse(NONE),
                sum(schedule.map(Schedule::firstPayment)),
                sum(schedule.map(Schedule::highestPayment)),
                sum(outcome.totalInterest()),
                sum(schedule.map(Schedule::totalPaid)));
    }

    private static String sum(Optional<BigDecimal> sum) {
        return sum.map(Display::cents).orElse(NONE);
    }

    private SideBySide.Side side(OptionOutcome outcome) {
        return new SideBySide.Side(
                name(outcome),
                List.of(
                        LetterTables.figure(
                                outcome.schedule().map(Schedule::highestPayment).orElse(BigDecimal.ZERO)),
                        LetterTables.figure(outcome.totalInterest().orElse(BigDecimal.ZERO))),
                isChosen(outcome));
    }

    private String name(OptionOutcome outcome) {
        String label = drafting.amounts().option(outcome.option().id());
        return (isChosen(outcome) ? CHOSEN : "") + label + (isPartial(outcome) ? PARTIAL : "");
    }

    private boolean isChosen(OptionOutcome outcome) {
        return outcome.option() == proposal.chosen().option();
    }

    private boolean isPartial(OptionOutcome outcome) {
        return outcome.schedule()
                .filter(schedule -> !LetterTables.repaysAll(schedule, proposal.debt()))
                .isPresent();
    }

    /** What is in the way of each; a deficit, which bars all that promise a payment, is said once for all of them. */
    private List<String> obstacles(List<OptionOutcome> outcomes) {
        List<String> lines = new ArrayList<>();
        List<OptionOutcome> barred = outcomes.stream()
                .filter(outcome -> deficit(outcome).isPresent())
                .toList();
        if (!barred.isEmpty()) {
            String comma = english() ? ", " : "、";
            lines.add(line(
                    barred.stream().map(this::name).collect(Collectors.joining(comma)),
                    deficit(barred.get(0)).stream().toList()));
        }
        outcomes.stream()
                .filter(outcome -> !outcome.fits() && !barred.contains(outcome))
                .forEach(outcome -> lines.add(line(name(outcome), outcome.reasons())));
        return lines;
    }

    private static Optional<Reason> deficit(OptionOutcome outcome) {
        return outcome.reasons().stream()
                .filter(reason -> !outcome.fits() && reason.code().equals("in_deficit"))
                .findFirst();
    }

    private String line(String name, List<Reason> reasons) {
        return name
                + (english() ? ": " : "：")
                + String.join(english() ? "; " : "；", drafting.amounts().reasons(reasons));
    }

    private boolean english() {
        return drafting.amounts().english();
    }

    private void list(List<Block> blocks, String introduction, List<String> lines) {
        if (!lines.isEmpty()) {
            blocks.add(new Block.Paragraph(word(introduction)));
            blocks.add(Block.Items.of(lines.toArray(new String[0])));
        }
    }

    /** A sheet for what is said from now on; what the borrower has told of earlier contacts stands in it already. */
    Block contacts() {
        Fact told = facts.facts().get("contact_log");
        List<List<String>> filled = told == null
                ? List.of()
                : told.values().stream()
                        .map(words -> List.of("", "", "", words, ""))
                        .toList();
        List<String> header = List.of("when", "channel", "who", "said", "next");
        return new Sheet(header.stream().map(this::word).toList(), filled, EMPTY_ROWS);
    }

    private String word(String name) {
        return drafting.content()
                .guide()
                .words()
                .getOrDefault(name, new Wording(name, name))
                .in(drafting.language());
    }
}

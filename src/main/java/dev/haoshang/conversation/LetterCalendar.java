package dev.haoshang.conversation;

import dev.haoshang.dialog.Display;
import dev.haoshang.document.PaymentCalendar;
import dev.haoshang.repayment.Installment;
import dev.haoshang.repayment.Proposal;
import dev.haoshang.repayment.Schedule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The due dates of a proposal in words.
 *
 * @param drafting what the proposal is made from
 * @param proposal the proposal
 * @param tables the words of its letter
 * @param lastPeriodEver the highest period of any version until now: what this version drops of them is cancelled in the reader's calendar
 */
record LetterCalendar(Drafting drafting, Proposal proposal, LetterTables tables, int lastPeriodEver) {
    PaymentCalendar write() {
        List<Installment> due = proposal.schedule().map(Schedule::installments).orElse(List.of());
        List<PaymentCalendar.Entry> entries = new ArrayList<>();
        for (int i = 0; i < due.size(); i++) {
            Installment one = due.get(i);
            if (one.date().isPresent()) {
                String count = "（" + (i + 1) + "/" + due.size() + "）";
                entries.add(new PaymentCalendar.Entry(
                        one.number(), one.date().get(), summary(one, count), description(one), false));
            }
        }
        entries.addAll(
                dropped(entries.stream().map(PaymentCalendar.Entry::period).collect(Collectors.toSet())));
        return new PaymentCalendar(proposal.number(), proposal.version(), proposal.created(), title(), entries);
    }

    private String title() {
        return drafting.letter().title().in(drafting.language());
    }

    private String summary(Installment one, String count) {
        return tables.word("reminder") + " " + drafting.amounts().money(one.payment()) + spaced(count);
    }

    private String spaced(String count) {
        return drafting.amounts().english() ? " " + count.replace('（', '(').replace('）', ')') : count;
    }

    private String description(Installment one) {
        return List.of(
                        proposal.lender(),
                        line("payment", one.payment()),
                        line("interest", one.interest()),
                        line("principal", one.principal()),
                        line("balance", one.balance()),
                        tables.word("reminder_note"),
                        drafting.softwareLabel(),
                        LetterWriter.reference(proposal))
                .stream()
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String line(String word, BigDecimal sum) {
        return tables.word(word) + (drafting.amounts().english() ? ": " : "：") + Display.cents(sum);
    }

    /** Entries that a reader's calendar may still hold from an earlier version; their days no longer matter. */
    private List<PaymentCalendar.Entry> dropped(Set<Integer> kept) {
        LocalDate first = proposal.schedule()
                .flatMap(schedule -> schedule.installments().get(0).date())
                .orElse(proposal.created());
        List<PaymentCalendar.Entry> dropped = new ArrayList<>();
        for (int period = 1; period <= lastPeriodEver; period++) {
            if (!kept.contains(period)) {
                String word = tables.word("reminder");
                dropped.add(new PaymentCalendar.Entry(
                        period, first.plusMonths(period - 1L), word, tables.word("reminder_note"), true));
            }
        }
        return dropped;
    }

    /** The highest period of a proposal, or of an earlier one if that was higher. */
    static int lastPeriod(Proposal proposal, int before) {
        return Math.max(before, proposal.schedule().map(Schedule::months).orElse(0));
    }
}

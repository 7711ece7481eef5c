package dev.haoshang.conversation;

import dev.haoshang.dialog.Event;
import dev.haoshang.dialog.PageFacts;
import dev.haoshang.dialog.Slot;
import dev.haoshang.dialog.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what a lender's page tells of a loan, by the readers and ranges that hold for what a borrower says. What cannot be read or cannot
 * be true is left out, and the log tells of which slot, never which value.
 *
 * @param knowledge content and model
 * @param at where the talk stands
 * @param today the date for relative dates
 */
record PageReading(Knowledge knowledge, Snapshot at, LocalDate today) {
    /** What a lender knows of its own loan. It has no say in a borrower's income, spending or reasons. */
    static final List<String> SLOTS = List.of(
            "lender_entity",
            "balance",
            "principal",
            "interest_due",
            "penalty_due",
            "daily_rate",
            "annual_rate",
            "instalments_left",
            "monthly_payment_now",
            "next_due_date",
            "due_day",
            "overdue_days");

    private static final Logger LOG = LoggerFactory.getLogger(PageReading.class);

    /** What can be used of it, in the order of the slots. */
    List<Event.Stated> read(String conversation, Map<String, String> told) {
        List<Event.Stated> values = new ArrayList<>();
        for (String name : SLOTS) {
            String words = told.get(name);
            if (words != null) {
                value(name, words)
                        .ifPresentOrElse(
                                value -> values.add(new Event.Stated(name, value, "", false)),
                                () -> LOG.warn(
                                        "the lender's page tells a {} that cannot be; left out conversation={}",
                                        name,
                                        conversation));
            }
        }
        long others =
                told.keySet().stream().filter(name -> !SLOTS.contains(name)).count();
        if (others > 0) {
            LOG.warn(
                    "the lender's page tells {} things it has no say in; left out conversation={}",
                    others,
                    conversation);
        }
        return values;
    }

    private Optional<String> value(String name, String words) {
        return knowledge
                .content()
                .script()
                .slot(name)
                .flatMap(slot -> canonical(slot, words).filter(value -> PageFacts.isPossible(slot, value)));
    }

    private Optional<String> canonical(Slot slot, String words) {
        if (slot.type() == Slot.Type.CHOICE && slot.holds(words)) {
            return Optional.of(words);
        }
        return new Hearing(knowledge, at, today)
                .read(slot.name(), words).values().stream()
                        .map(Event.Stated::value)
                        .findFirst();
    }
}

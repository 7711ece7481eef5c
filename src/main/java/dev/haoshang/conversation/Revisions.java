package dev.haoshang.conversation;

import dev.haoshang.dialog.Display;
import dev.haoshang.dialog.Fact;
import dev.haoshang.dialog.Slot;
import dev.haoshang.repayment.OptionOutcome;
import dev.haoshang.repayment.Proposal;
import dev.haoshang.repayment.ProposalRefusedException;
import dev.haoshang.repayment.Schedule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What differs between the version before and a new one: what the borrower said, and what follows from it. Words of the borrower's own
 * and consents are no part of a proposal.
 *
 * @param drafting what the new version is made from
 * @param proposal the new version
 * @param before the version before
 */
record Revisions(Drafting drafting, Proposal proposal, Drafted before) {
    /** How a letter is written when the borrower did not say. */
    private static final Map<String, String> USUAL = Map.of("letter_tone", "formal", "letter_length", "full");

    /** All differences, what was said first. */
    List<Drafted.Change> changes() {
        List<Drafted.Change> changes = new ArrayList<>();
        Map<String, Fact> old = LetterFacts.withoutPrivateHealth(before.facts());
        Map<String, Fact> now = LetterFacts.withoutPrivateHealth(drafting.facts());
        drafting.content().script().slots().values().stream()
                .filter(Revisions::counts)
                .forEach(slot -> compare(slot.name(), label(slot), shown(slot, old), shown(slot, now), changes));
        figures(changes);
        return changes;
    }

    /** The differences as one line: "monthly income 3,000 yuan → 4,000 yuan; …". */
    static String inWords(List<Drafted.Change> changes, String unknown, boolean english) {
        return changes.stream()
                .map(change ->
                        change.label() + " " + or(change.before(), unknown) + " → " + or(change.after(), unknown))
                .collect(Collectors.joining(english ? "; " : "；"));
    }

    private static String or(String value, String unknown) {
        return value.isEmpty() ? unknown : value;
    }

    /** Whether a slot is part of what a proposal is drafted from. */
    static boolean counts(Slot slot) {
        return slot.type() != Slot.Type.TEXT
                && !slot.name().startsWith("consent_")
                && !slot.name().equals("figures_confirmed")
                && !Drafted.LIFE.contains(slot.name());
    }

    private String label(Slot slot) {
        return slot.label().in(drafting.language());
    }

    private String shown(Slot slot, Map<String, Fact> facts) {
        Fact fact = facts.get(slot.name());
        String usual = USUAL.get(slot.name());
        if (fact == null && usual != null) {
            return Display.of(drafting.content().script(), slot, usual, drafting.language());
        }
        return fact == null || LetterFacts.isPrivate(slot.name(), drafting.facts())
                ? ""
                : Display.of(drafting.content().script(), slot, fact, drafting.language());
    }

    /** The sums of the request itself, where both versions have them. */
    private void figures(List<Drafted.Change> changes) {
        Optional<Proposal> old = oldProposal();
        Amounts amounts = drafting.amounts();
        figure("payment", old, schedule -> amounts.money(schedule.firstPayment()), changes);
        figure("number", old, schedule -> String.valueOf(schedule.installments().size()), changes);
        figure("total", old, schedule -> amounts.money(schedule.totalPaid()), changes);
    }

    private void figure(
            String word, Optional<Proposal> old, Function<Schedule, String> figure, List<Drafted.Change> changes) {
        String was = old.map(Proposal::chosen)
                .flatMap(OptionOutcome::schedule)
                .map(figure)
                .orElse("");
        String is = proposal.schedule().map(figure).orElse("");
        compare("plan_" + word, drafting.word("plan_" + word), was, is, changes);
    }

    private Optional<Proposal> oldProposal() {
        Drafting earlier = new Drafting(
                drafting.content(),
                drafting.livingFloor(),
                drafting.lender(),
                before.facts(),
                LocalDate.parse(before.date()),
                drafting.language());
        try {
            return earlier.proposal(before.number(), before.version());
        } catch (ProposalRefusedException e) {
            return Optional.empty(); // the lender's rules have changed since
        }
    }

    private static void compare(String name, String label, String before, String after, List<Drafted.Change> changes) {
        if (!before.equals(after)) {
            changes.add(new Drafted.Change(name, label, before, after));
        }
    }
}

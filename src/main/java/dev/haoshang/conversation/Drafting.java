package dev.haoshang.conversation;

import dev.haoshang.content.Content;
import dev.haoshang.content.Lender;
import dev.haoshang.content.LetterText;
import dev.haoshang.dialog.Display;
import dev.haoshang.dialog.Fact;
import dev.haoshang.dialog.Slot;
import dev.haoshang.dialog.Wording;
import dev.haoshang.repayment.Comparison;
import dev.haoshang.repayment.LenderPolicy;
import dev.haoshang.repayment.Option;
import dev.haoshang.repayment.OptionComparison;
import dev.haoshang.repayment.OptionOutcome;
import dev.haoshang.repayment.Proposal;
import dev.haoshang.repayment.ProposalRefusedException;
import dev.haoshang.repayment.SideRequest;
import dev.haoshang.repayment.Situation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From facts to a comparison and a proposal: the one way in which either is made.
 *
 * @param content what editors wrote
 * @param livingFloor the least that living costs in yuan a month for each person, where it is configured
 * @param lender name of the lender's file, or empty
 * @param facts the borrower's facts
 * @param today the date it happens on
 * @param language language tag
 */
record Drafting(
        Content content,
        Optional<BigDecimal> livingFloor,
        String lender,
        Map<String, Fact> facts,
        LocalDate today,
        String language) {
    private static final int MOST_SIDE_REQUESTS = 2;

    /** Where no living floor is configured. */
    Drafting(Content content, String lender, Map<String, Fact> facts, LocalDate today, String language) {
        this(content, Optional.empty(), lender, facts, today, language);
    }

    /** The borrower's situation, or empty while too little is known. */
    Optional<Situation> situation() {
        return Circumstances.of(facts, today, livingFloor);
    }

    /** All options compared, or empty while too little is known. */
    Optional<Comparison> comparison() {
        return situation().map(situation -> OptionComparison.compare(situation, policy()));
    }

    /**
     * The proposal for the option that was chosen.
     *
     * @throws ProposalRefusedException if it would promise what cannot be paid, or what the lender does not offer
     */
    Optional<Proposal> proposal(String number, int version) {
        Optional<Situation> situation = situation();
        Optional<Option> chosen = Optional.ofNullable(facts.get("desired_option"))
                .map(Fact::value)
                .flatMap(Option::of);
        if (situation.isEmpty() || chosen.isEmpty()) {
            return Optional.empty();
        }
        Comparison comparison = OptionComparison.compare(situation.get(), policy());
        return Optional.of(Proposal.draft(
                number,
                version,
                today,
                lenderName(),
                situation.get(),
                policy(),
                comparison.outcome(chosen.get()),
                fallback(comparison, chosen.get()),
                sideRequests(situation.get(), chosen.get())));
    }

    /** The next best option that also promises payments. */
    private static Optional<OptionOutcome> fallback(Comparison comparison, Option chosen) {
        return comparison.fitting().stream()
                .filter(outcome ->
                        outcome.option() != chosen && outcome.schedule().isPresent())
                .filter(outcome -> outcome.option() != Option.SECOND_REQUEST)
                .findFirst();
    }

    private List<SideRequest> sideRequests(Situation situation, Option chosen) {
        List<SideRequest> requests = new ArrayList<>();
        boolean late = situation.debt().overdueDays() > 0;
        if (late && chosen != Option.PENALTY_WAIVER && policy().offers(Option.PENALTY_WAIVER)) {
            requests.add(SideRequest.WAIVE_PENALTY);
        }
        requests.add(SideRequest.EXPLAIN_CREDIT_REPORTING);
        return requests.subList(0, Math.min(MOST_SIDE_REQUESTS, requests.size()));
    }

    LenderPolicy policy() {
        return knownLender().map(Lender::policy).orElseGet(LenderPolicy::unknown);
    }

    private Optional<Lender> knownLender() {
        return Optional.ofNullable(content.lenders().get(lender));
    }

    /** Whom the letter goes to: as the borrower said, else the lender of the help center, else left to the borrower to fill in. */
    String lenderName() {
        Optional<Slot> slot = content.script().slot("lender_entity");
        Fact said = facts.get("lender_entity");
        if (said != null && slot.isPresent()) {
            return Display.of(content.script(), slot.get(), said, language);
        }
        return knownLender()
                .map(known -> known.name().in(language))
                .orElse(language.equals("en") ? "the lender named in the contract" : "合同载明的贷款人");
    }

    /** The letter's texts, in the tone that the borrower wants. */
    LetterText letter() {
        Fact tone = facts.get("letter_tone");
        return tone != null && tone.value().equals("plain") ? content.letter().inPlainTone() : content.letter();
    }

    /** What a column, a line or a figure is called in the letter. */
    String word(String name) {
        return letter().words().getOrDefault(name, new Wording(name, name)).in(language);
    }

    /** What a slot is called in the letter. */
    String label(String slot) {
        return Optional.ofNullable(letter().labels().get(slot))
                .or(() -> content.script().slot(slot).map(Slot::label))
                .map(label -> label.in(language))
                .orElse(slot);
    }

    /** The line which says that software drafted it, as the letter says it. */
    String softwareLabel() {
        return letter().parts().stream()
                .filter(part -> part.kind() == LetterText.Kind.LABEL)
                .flatMap(part -> part.text().stream())
                .findFirst()
                .map(text -> text.in(language))
                .orElse("");
    }

    Amounts amounts() {
        return new Amounts(content.options(), language);
    }
}

package dev.haoshang.conversation;

import dev.haoshang.content.LetterText;
import dev.haoshang.dialog.Fact;
import dev.haoshang.dialog.Snapshot;
import dev.haoshang.repayment.Budget;
import dev.haoshang.repayment.Proposal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a letter may show, in whatever format: the facts the proposal was drafted from, without an illness that the borrower did not agree to name, and
 * the proposal's own figures in words.
 *
 * @param drafting what the proposal is made from
 * @param proposal the proposal
 * @param memory what is remembered of the talk and of the proposal's life
 */
record LetterFacts(Drafting drafting, Proposal proposal, Memory memory) {
    /** A snapshot of nothing else. */
    Snapshot shown() {
        return memory.talk().withFacts(withoutPrivateHealth(drafting.facts())).withFigures(figures());
    }

    private Map<String, String> figures() {
        Amounts amounts = drafting.amounts();
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("lender", proposal.lender());
        figures.put("date", amounts.date(proposal.created()));
        RequestWords words = new RequestWords(drafting.letter(), amounts);
        figures.put("request", words.request(proposal.chosen()));
        proposal.fallback().ifPresent(outcome -> figures.put("fallback", words.request(outcome)));
        if (!proposal.sideRequests().isEmpty()) {
            figures.put("side_requests", words.sideRequests(proposal.sideRequests()));
        }
        memory.drafted()
                .lastSentBefore()
                .map(Drafted.Earlier::date)
                .map(LocalDate::parse)
                .ifPresent(sent -> figures.put("replaced", amounts.date(sent)));
        return figures;
    }

    /** What living costs, by name, and what the living floor adds to it where it counts instead. */
    static Map<String, BigDecimal> essentials(Budget budget, Map<String, Fact> facts) {
        Map<String, BigDecimal> lines = stated(budget, facts);
        if (!budget.usesLivingFloor()) {
            return lines;
        }
        Map<String, BigDecimal> raised = new LinkedHashMap<>(lines);
        raised.put(LetterText.LIVING_FLOOR, budget.raisedBy());
        return raised;
    }

    /** Medical costs tell of an illness too: without a consent they are counted among the others. */
    private static Map<String, BigDecimal> stated(Budget budget, Map<String, Fact> facts) {
        BigDecimal medical = budget.essentials().get("medical");
        if (medical == null || mayNameHealth(facts)) {
            return budget.essentials();
        }
        Map<String, BigDecimal> shown = new LinkedHashMap<>(budget.essentials());
        shown.remove("medical");
        shown.merge("other_spending", medical, BigDecimal::add);
        return shown;
    }

    /** Whether a slot would tell of an illness that the borrower did not agree to name: medical costs, and the papers of an ill person. */
    static boolean isPrivate(String slot, Map<String, Fact> facts) {
        Fact kinds = facts.get("hardship_kind");
        boolean ill = kinds != null && kinds.values().contains("illness");
        return !mayNameHealth(facts) && (slot.equals("medical") || (slot.equals("documents_have") && ill));
    }

    private static boolean mayNameHealth(Map<String, Fact> facts) {
        Fact consent = facts.get("consent_health");
        return consent != null && consent.value().equals("yes");
    }

    /** An illness stays out of the letter unless the borrower agreed to it expressly. */
    static Map<String, Fact> withoutPrivateHealth(Map<String, Fact> facts) {
        Fact kinds = facts.get("hardship_kind");
        if (kinds == null || mayNameHealth(facts)) {
            return facts;
        }
        List<String> rest =
                kinds.values().stream().filter(kind -> !kind.equals("illness")).toList();
        Map<String, Fact> shown = new LinkedHashMap<>(facts);
        if (rest.isEmpty()) {
            shown.remove("hardship_kind");
        } else {
            shown.put(
                    "hardship_kind",
                    new Fact(rest, kinds.said(), kinds.sequence(), kinds.approximate(), kinds.confirmed()));
        }
        return shown;
    }
}

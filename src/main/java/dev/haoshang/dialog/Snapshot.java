package dev.haoshang.dialog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a talk stands. Immutable; a plain value that can be written as JSON.
 *
 * @param language tag of the conversation's language
 * @param dialog the dialog it is in
 * @param state the state it waits in
 * @param asking the slot that is asked for, or empty
 * @param facts what is known, by slot, in the order of learning
 * @param skipped slots the borrower does not want to answer, or cannot
 * @param trail slots asked and answered, oldest first: the way back
 * @param passed states that said or did their part already
 * @param figures results of actions, by name
 * @param offered choices that the last action left
 * @param clarifying intents offered in "did you mean"; empty when nothing is unclear
 * @param lastNoted the slot noted or changed last, or empty
 * @param told how often each answer or phrase was said
 * @param misunderstood how many messages in a row were not understood
 * @param inCare whether the talk is about a person's safety and the plan rests
 * @param page what the lender's page tells of the loan, by slot; counts for nothing until the borrower agrees
 */
public record Snapshot(
        String language,
        String dialog,
        String state,
        String asking,
        Map<String, Fact> facts,
        List<String> skipped,
        List<String> trail,
        List<String> passed,
        Map<String, String> figures,
        List<Choice> offered,
        List<String> clarifying,
        String lastNoted,
        Map<String, Integer> told,
        int misunderstood,
        boolean inCare,
        Map<String, String> page)
        implements Values {
    /** Copies the collections, keeping their order. */
    public Snapshot {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        skipped = List.copyOf(skipped);
        trail = List.copyOf(trail);
        passed = List.copyOf(passed);
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        offered = List.copyOf(offered);
        clarifying = List.copyOf(clarifying);
        told = Collections.unmodifiableMap(new LinkedHashMap<>(told));
        // Absent in talks that were stored before pages could tell anything.
        page = page == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(page));
    }

    /** A talk that has not begun. */
    static Snapshot empty(String language, String dialog) {
        return new Snapshot(
                language, dialog, "", "", Map.of(), List.of(), List.of(), List.of(), Map.of(), List.of(), List.of(), "",
                Map.of(), 0, false, Map.of());
    }

    /** The same place with other facts. */
    public Snapshot withFacts(Map<String, Fact> other) {
        return with(language, other, figures, offered);
    }

    /** The same place in another language. */
    public Snapshot withLanguage(String other) {
        return with(other, facts, figures, offered);
    }

    /** The same place with other results. */
    public Snapshot withFigures(Map<String, String> other) {
        return withResults(other, offered);
    }

    /** The same place with other results, and the choices that come of them. */
    public Snapshot withResults(Map<String, String> otherFigures, List<Choice> otherOffered) {
        return with(language, facts, otherFigures, otherOffered);
    }

    private Snapshot with(
            String otherLanguage,
            Map<String, Fact> otherFacts,
            Map<String, String> otherFigures,
            List<Choice> otherOffered) {
        return new Snapshot(
                otherLanguage,
                dialog,
                state,
                asking,
                otherFacts,
                skipped,
                trail,
                passed,
                otherFigures,
                otherOffered,
                clarifying,
                lastNoted,
                told,
                misunderstood,
                inCare,
                page);
    }

    @Override
    public List<String> valuesOf(String name) {
        return Values.of(facts, figures, page, name);
    }

    /** All slots that are known or skipped. */
    List<String> settled() {
        List<String> settled = new ArrayList<>(facts.keySet());
        settled.addAll(skipped);
        return settled;
    }
}

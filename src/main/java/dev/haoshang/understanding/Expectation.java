package dev.haoshang.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an open question changes: the one place where the dialog's state touches the ranking. The classifier takes all intents for equally
 * likely beforehand; after a question, a good part of all messages answer it. Bayes' rule with that other prior multiplies the
 * probabilities of the answers by one factor and keeps their sum at one, so that a clear message of another kind still wins.
 *
 * <p>Answers are: to any question, not knowing and skipping; to a yes-or-no question also yes and no; to any other one also a figure or
 * a circumstance, provided that the message states a value for it.
 */
final class Expectation {
    /** The share of messages after a question that are taken to answer it, before they are looked at. */
    private static final double ANSWERING = 1.0 / 3;

    private static final Set<String> TO_ANY = Set.of("talk_unsure", "talk_skip");
    private static final Set<String> TO_YES_NO = Set.of("talk_unsure", "talk_skip", "talk_affirm", "talk_deny");
    private static final Set<String> TO_VALUE = Set.of("talk_unsure", "talk_skip", "plan_value", "plan_hardship");

    private Expectation() {}

    /** The ranking after the question for a slot, where one is open, given the values the message states. */
    static Ranking after(Optional<SlotReading> asked, List<Value> values, Ranking ranking) {
        return asked.map(slot -> raised(answers(slot, values), ranking)).orElse(ranking);
    }

    private static Set<String> answers(SlotReading asked, List<Value> values) {
        if (asked.type() == SlotReading.Type.YES_NO) {
            return TO_YES_NO;
        }
        boolean answered = values.stream().anyMatch(value -> value.slot().equals(asked.name()));
        return answered ? TO_VALUE : TO_ANY;
    }

    private static Ranking raised(Set<String> answers, Ranking ranking) {
        double all = ranking.candidates().size();
        double known = ranking.candidates().stream()
                .filter(candidate -> answers.contains(candidate.intent()))
                .count();
        if (known == 0 || known == all) {
            return ranking;
        }
        double factor = ANSWERING / (1 - ANSWERING) * (all - known) / known;
        double sum = 0;
        List<Ranking.Candidate> weighted = new ArrayList<>();
        for (Ranking.Candidate candidate : ranking.candidates()) {
            double weight = candidate.probability() * (answers.contains(candidate.intent()) ? Math.max(1, factor) : 1);
            weighted.add(new Ranking.Candidate(candidate.intent(), weight));
            sum += weight;
        }
        double total = sum;
        return new Ranking(weighted.stream()
                .map(candidate -> new Ranking.Candidate(candidate.intent(), candidate.probability() / total))
                .sorted(Comparator.comparingDouble(candidate -> -candidate.probability()))
                .toList());
    }
}

package dev.haoshang.conversation;

import dev.haoshang.understanding.Ranking;
import java.util.Optional;

/**
 * How a turn went, without a word, a figure or an id of the person. Intents and states are names of the content, so that there are only
 * so many of them.
 *
 * @param intent what a message in free text meant; empty where it was none, or was not understood
 * @param unknown whether it was free text that was not understood
 * @param clarifies whether the person is asked which of several things they meant
 * @param handsOver whether a way to a person was shown
 * @param reached the state of the plan that the talk came to with this turn; empty where it stayed
 * @param understandingNanos how long understanding took; 0 where there was nothing to understand
 * @param dialogNanos how long the dialog and all it performed took
 * @param storeNanos how long it took until the turn was durable
 */
public record TurnReport(
        Optional<String> intent,
        boolean unknown,
        boolean clarifies,
        boolean handsOver,
        Optional<String> reached,
        long understandingNanos,
        long dialogNanos,
        long storeNanos) {
    private static final String OUT_OF_SCOPE = "out_of_scope";

    static TurnReport of(Knowledge knowledge, Memory before, Talk.Outcome outcome, long talkNanos, long storeNanos) {
        Optional<Ranking.Candidate> top =
                outcome.understanding().map(meaning -> meaning.ranking().top());
        Optional<String> intent = top.filter(
                        best -> best.probability() >= knowledge.interpreter().threshold())
                .map(Ranking.Candidate::intent)
                .filter(name -> !name.equals(OUT_OF_SCOPE));
        String state = outcome.memory().talk().state();
        return new TurnReport(
                intent,
                top.isPresent() && intent.isEmpty(),
                !outcome.memory().talk().clarifying().isEmpty(),
                outcome.account().handsOver(),
                Optional.of(state).filter(now -> !now.equals(before.talk().state())),
                outcome.account().understandingNanos(),
                talkNanos - outcome.account().understandingNanos(),
                storeNanos);
    }
}

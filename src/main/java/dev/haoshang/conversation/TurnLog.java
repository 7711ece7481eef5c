package dev.haoshang.conversation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** A line of the log for each turn: names and numbers of the program, and never a word or a figure of a person. */
final class TurnLog {
    private static final Logger LOG = LoggerFactory.getLogger(TurnLog.class);

    private TurnLog() {}

    static void write(String conversation, String trace, Memory before, Talk.Outcome outcome, long nanos) {
        if (!LOG.isInfoEnabled()) {
            return;
        }
        MDC.put("conversation", conversation);
        MDC.put("trace", trace);
        try {
            LOG.info(
                    "turn conversation={} intent={} probability={} state={}->{} millis={}",
                    conversation,
                    outcome.understanding()
                            .map(meaning -> meaning.ranking().top().intent())
                            .orElse("-"),
                    outcome.understanding()
                            .map(meaning ->
                                    Math.round(100 * meaning.ranking().top().probability()) / 100.0)
                            .orElse(1.0),
                    before.talk().state(),
                    outcome.memory().talk().state(),
                    nanos / 1_000_000);
        } finally {
            MDC.remove("conversation");
            MDC.remove("trace");
        }
    }
}

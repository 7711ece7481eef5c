package dev.haoshang.conversation;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for borrowers whom a person left without an answer, and lets the assistant lead their talks again. It asks the store and not a
 * memory of its own, so that a restart forgets nobody; on several nodes all look, and the conversation's version lets one of them act.
 * Runs on one event loop.
 */
public final class Relief {
    private static final Logger LOG = LoggerFactory.getLogger(Relief.class);
    private static final int AT_ONCE = 20;

    private final TeamDesk desk;
    private final TeamStore team;
    private final Duration patience;
    private final Clock clock;
    private boolean looking;
    private int failures;
    private volatile boolean closed;

    Relief(TeamDesk desk, TeamStore team, Duration patience, Clock clock) {
        this.desk = desk;
        this.team = team;
        this.patience = patience;
        this.clock = clock;
    }

    /** Looks at once, and then so often. */
    public void start(Vertx vertx, Duration every) {
        vertx.runOnContext(now -> {
            begin();
            vertx.setPeriodic(every.toMillis(), tick -> begin());
        });
    }

    /** Begins nothing more. */
    public void close() {
        closed = true;
    }

    private void begin() {
        if (!looking) {
            looking = true;
            failures = 0;
            look(Unanswered.NONE);
        }
    }

    /** Goes through all that wait too long, some at a time: one that cannot be helped keeps nobody behind it waiting. */
    private void look(Unanswered last) {
        Instant until = clock.instant().minus(patience);
        team.unanswered(until, last, AT_ONCE)
                .compose(found -> oneByOne(found, until).map(found))
                .onComplete(done -> {
                    if (done.succeeded() && done.result().size() == AT_ONCE && !closed) {
                        look(done.result().get(AT_ONCE - 1));
                    } else {
                        looking = false;
                        tell(done);
                    }
                });
    }

    /** One line for all of them: it may come at every look. */
    private void tell(AsyncResult<List<Unanswered>> done) {
        if (failures > 0) {
            LOG.warn(
                    "talks={} could not be led again that a person left unanswered; tried again at the next look",
                    failures);
        }
        if (done.failed()) {
            LOG.debug("the search for unanswered talks ended early", done.cause());
        }
    }

    private Future<Void> oneByOne(List<Unanswered> found, Instant until) {
        Future<Void> all = Future.succeededFuture();
        for (Unanswered each : found) {
            all = all.compose(before -> closed ? Future.succeededFuture() : relieve(each.conversation(), until));
        }
        return all;
    }

    /** Succeeds in any case: who was faster has answered, and what failed is tried again at the next look. */
    private Future<Void> relieve(String conversation, Instant until) {
        return desk.relieve(conversation, until)
                .onFailure(failure -> {
                    boolean race = failure instanceof VersionConflictException
                            || failure instanceof ConversationNotFoundException;
                    failures += race ? 0 : 1;
                    LOG.debug("conversation={} is left as it is", conversation, failure);
                })
                .otherwiseEmpty();
    }
}

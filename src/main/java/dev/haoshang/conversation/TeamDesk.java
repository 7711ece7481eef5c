package dev.haoshang.conversation;

import dev.haoshang.understanding.PrivateData;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Conversations as the support team sees them. Whoever opens one, or looks at a list of what is kept of them, is written down before
 * anything is told; not so who sees the report, which leads back to none. What a person says is a turn like any other, in the same line
 * and under the same version as the borrower's, so that a person and the assistant never both answer. Safe for any thread; nothing blocks
 * the caller.
 */
public final class TeamDesk {
    private static final Logger LOG = LoggerFactory.getLogger(TeamDesk.class);
    private static final int TRIES = 5;

    /** For what is about many conversations, or about none. */
    private static final String NO_CONVERSATION = "";

    private final Archive archive;
    private final ConversationStore store;
    private final TeamStore team;
    private final Turns turns;
    private final LiveEvents events;
    private final LiveKnowledge live;
    private final People people;
    private final Clock clock;
    private final PrivateData privateData = new PrivateData();

    TeamDesk(
            Archive archive,
            ConversationStore store,
            TeamStore team,
            Turns turns,
            LiveEvents events,
            LiveKnowledge live,
            People people,
            Clock clock) {
        this.archive = archive;
        this.store = store;
        this.team = team;
        this.turns = turns;
        this.events = events;
        this.live = live;
        this.people = people;
        this.clock = clock;
    }

    /**
     * A person of the team who opens a conversation or a list.
     *
     * @param name their name in the tokens' file
     * @param role their role
     * @param mayTakeOver whether they may hand back what another leads
     * @param trace the W3C trace id of the request
     */
    public record Visitor(String name, String role, boolean mayTakeOver, String trace) {}

    /** Conversations without their words, the last used first; see {@link TeamStore#overviews}. */
    public Future<List<Overview>> overviews(
            Visitor visitor, Optional<Lead> lead, Instant until, String after, int limit) {
        return audited(visitor, NO_CONVERSATION, "list", () -> team.overviews(lead, until, after, limit));
    }

    /** The events of a conversation after a number. */
    public Future<List<StoredEvent>> read(Visitor visitor, String id, long after, int limit) {
        return audited(visitor, id, "read", () -> existing(id).compose(found -> store.events(id, after, limit)));
    }

    /** Everything that is kept of a conversation. */
    public Future<JsonObject> export(Visitor visitor, String id) {
        return audited(visitor, id, "export", () -> existing(id).compose(archive::export));
    }

    /** Erases a conversation, even one that cannot be read any more; fails with {@link ConversationNotFoundException} without one. */
    public Future<Void> delete(Visitor visitor, String id) {
        return audited(
                visitor,
                id,
                "delete",
                () -> store.delete(id, Following.deleted(people, id, clock.instant()))
                        .map(found -> {
                            if (!found) {
                                throw new ConversationNotFoundException(id);
                            }
                            LOG.info("erased conversation={} asked=team", id);
                            events.askAgain(id);
                            return null;
                        }));
    }

    /**
     * Says something in a talk and takes it over: the assistant is silent from then on. Fails with {@link OwnedByAnotherException} while
     * another person leads it.
     *
     * @param messageId the client's id; the same one sent again is not said twice
     * @param text 1 to 2,000 characters; private data in it is not kept
     */
    public Future<List<StoredEvent>> say(Visitor visitor, String id, String messageId, String text) {
        PersonMessage message = new PersonMessage(
                messageId, visitor.name(), privateData.mask(text).text());
        return audited(
                visitor,
                id,
                "message",
                () -> turn(id, "agent:" + messageId, conversation -> {
                    Memory memory = led(conversation, visitor, false);
                    return Optional.of(Talk.said(occasion(conversation, memory), message));
                }));
    }

    /** Lets the assistant lead a talk again; no events when it does already. */
    public Future<List<StoredEvent>> handBack(Visitor visitor, String id, String messageId) {
        return audited(
                visitor,
                id,
                "handback",
                () -> turn(id, "handback:" + messageId, conversation -> {
                    Memory memory = led(conversation, visitor, visitor.mayTakeOver());
                    return memory.course().lead() == Lead.BOT
                            ? Optional.empty()
                            : Optional.of(Talk.handedBack(occasion(conversation, memory)));
                }));
    }

    /** Lets the assistant lead the talks again in which a person leaves the borrower without an answer for so long. */
    public Relief relief(Duration patience) {
        return new Relief(this, team, patience, clock);
    }

    /**
     * The same for one talk, if the borrower waits since an instant or longer. Fails with {@link VersionConflictException} when somebody
     * was faster, the person perhaps.
     */
    Future<Void> relieve(String id, Instant until) {
        return turns.next(
                id,
                () -> existing(id).compose(conversation -> {
                    Memory memory = Memory.fromJson(conversation.snapshot());
                    Optional<Instant> since = memory.course().waitingSince();
                    boolean due = memory.course().lead() == Lead.PERSON
                            && since.filter(instant -> !instant.isAfter(until)).isPresent();
                    if (!due) {
                        return Future.succeededFuture();
                    }
                    Talk.Outcome outcome = Talk.deserted(occasion(conversation, memory));
                    String messageId = "unanswered/" + conversation.version(); // no client's message id has a slash
                    return save(
                                    conversation,
                                    messageId,
                                    outcome,
                                    following(conversation).deserted(outcome.memory()))
                            .onSuccess(
                                    saved -> LOG.info("nobody answered; the assistant leads again conversation={}", id))
                            .mapEmpty();
                }));
    }

    private Occasion occasion(Conversation conversation, Memory memory) {
        return new Occasion(
                live.now(),
                people,
                conversation.id(),
                memory,
                conversation.lastSequence(),
                clock.instant(),
                LocalDate.now(clock));
    }

    private static Memory led(Conversation conversation, Visitor visitor, boolean byAnybody) {
        Memory memory = Memory.fromJson(conversation.snapshot());
        String owner = memory.course().owner();
        if (!owner.isEmpty() && !owner.equals(visitor.name()) && !byAnybody) {
            throw new OwnedByAnotherException(conversation.id(), owner);
        }
        return memory;
    }

    /** What is written down comes first: an access that cannot be is refused. */
    private <T> Future<T> audited(Visitor visitor, String id, String action, Supplier<Future<T>> access) {
        AuditEntry entry = new AuditEntry(clock.instant(), visitor.name(), visitor.role(), action, id, visitor.trace());
        return team.record(entry).compose(recorded -> access.get());
    }

    private Future<Conversation> existing(String id) {
        return store.find(id).map(found -> found.orElseThrow(() -> new ConversationNotFoundException(id)));
    }

    private Future<List<StoredEvent>> turn(
            String id, String messageId, Function<Conversation, Optional<Talk.Outcome>> change) {
        return turns.next(id, () -> turn(id, messageId, change, TRIES));
    }

    /** A borrower on another node may be faster, and more than once. */
    private Future<List<StoredEvent>> turn(
            String id, String messageId, Function<Conversation, Optional<Talk.Outcome>> change, int tries) {
        return store.find(id, messageId)
                .compose(found -> {
                    Standing standing = found.orElseThrow(() -> new ConversationNotFoundException(id));
                    return standing.answer().isEmpty()
                            ? change.apply(standing.conversation())
                                    .map(outcome -> save(standing.conversation(), messageId, outcome, placed(outcome)))
                                    .orElseGet(() -> Future.succeededFuture(List.of()))
                            : Future.succeededFuture(standing.answer());
                })
                .recover(failure -> failure instanceof VersionConflictException && tries > 1
                        ? turn(id, messageId, change, tries - 1)
                        : Future.failedFuture(failure));
    }

    /** What follows where nobody is told: they know, as it is they who did it. */
    private static Consequences placed(Talk.Outcome outcome) {
        return new Consequences(Optional.of(Place.of(outcome.memory())), List.of(), List.of());
    }

    private Future<List<StoredEvent>> save(
            Conversation conversation, String messageId, Talk.Outcome outcome, Consequences consequences) {
        SavedTurn turn = conversation.turn(
                messageId, outcome.events(), outcome.memory().toJson(), clock.instant(), consequences);
        return store.append(turn).map(saved -> {
            events.stored(conversation.id(), outcome.events());
            return outcome.events();
        });
    }

    private Following following(Conversation conversation) {
        return new Following(live.now(), people, conversation, clock.instant(), LocalDate.now(clock));
    }

    /** The audit before an instant, newest first. */
    public Future<List<AuditEntry>> audit(Visitor visitor, Instant before, int limit) {
        return audited(visitor, NO_CONVERSATION, "audit", () -> team.audit(before, limit));
    }

    /** The events that could not be delivered, newest first. */
    public Future<List<DeadLetter>> deadLetters(Visitor visitor, int limit) {
        return audited(visitor, NO_CONVERSATION, "webhooks", () -> team.deadLetters(limit));
    }

    /** Sends an event that could not be delivered once more; false when there is none of that id. */
    public Future<Boolean> replay(Visitor visitor, String id) {
        return team.deadLetter(id)
                .map(letter -> letter.map(DeadLetter::conversation).orElse(NO_CONVERSATION))
                .compose(conversation -> audited(visitor, conversation, "replay", () -> team.replay(id)));
    }

    /** What came of the talks of a period, both days included. */
    public Future<Report> report(LocalDate from, LocalDate to) {
        return team.tallies(from, to).map(tallies -> Report.of(live.now().content(), from, to, tallies));
    }
}

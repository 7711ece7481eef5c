package dev.haoshang.conversation;

import dev.haoshang.document.LetterPdf;
import dev.haoshang.repayment.Calculation;
import dev.haoshang.repayment.CalculationException;
import dev.haoshang.understanding.Understanding;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Conversations as the edge sees them: open, receive, read, export, delete. Safe for any thread; nothing blocks the caller. A reply is
 * given only after its turn is stored.
 */
public final class Chatbot {
    private static final Logger LOG = LoggerFactory.getLogger(Chatbot.class);

    /** Stands for the borrower's one answer to whether the talk helped. */
    private static final String RATING = "rating:";

    private final Vertx vertx;
    private final ConversationStore store;
    private final LiveKnowledge live;
    private final Papers papers;
    private final Archive archive;
    private final Clock clock;
    private final Turns turns;
    private final LiveEvents events;
    private final Owners owners;
    private final TurnWatch watch;
    private final People people;

    /** A chatbot behind which there are no people, and which nobody watches. */
    public Chatbot(Vertx vertx, ConversationStore store, LiveKnowledge live, Future<LetterPdf> pdf, Clock clock) {
        this(vertx, store, live, pdf, clock, People.NOBODY, TurnWatch.NOBODY);
    }

    /**
     * A chatbot.
     *
     * @param vertx where work that blocks is done
     * @param store where conversations are kept
     * @param live content and model, as editors change them
     * @param pdf renders proposals, as soon as it is ready
     * @param clock tells the time, and the date in its zone
     * @param people the people behind it
     * @param watch hears how each turn went
     */
    public Chatbot(
            Vertx vertx,
            ConversationStore store,
            LiveKnowledge live,
            Future<LetterPdf> pdf,
            Clock clock,
            People people,
            TurnWatch watch) {
        this.people = people;
        this.vertx = vertx;
        this.store = store;
        this.live = live;
        this.papers = new Papers(vertx, live, pdf);
        this.archive = new Archive(store, live);
        this.clock = clock;
        this.turns = new Turns(vertx);
        this.events = new LiveEvents(vertx);
        this.owners = new Owners(store, events);
        this.watch = watch;
    }

    /** Opens a conversation in a language, for a lender where the help center names one. */
    public Future<Opened> open(String language, Optional<String> lender) {
        return open(language, lender, Optional.empty());
    }

    /** The same with somebody the lender's page may introduce; fails with {@link UnknownLenderException} without the lender's file. */
    public Future<Opened> open(String language, Optional<String> lender, Optional<Introduction> introduction) {
        Knowledge knowledge = live.now();
        if (lender.isPresent() && !knowledge.content().lenders().containsKey(lender.get())) {
            return Future.failedFuture(new UnknownLenderException());
        }
        Instant now = clock.instant();
        String id = Secret.id();
        String token = Secret.token();
        Talk.Outcome outcome = Talk.open(knowledge, id, language, lender.orElse(""), introduction, now, today());
        Conversation conversation = new Conversation(
                id,
                Secret.hash(token),
                1,
                outcome.events().get(outcome.events().size() - 1).sequence(),
                Following.furthest(knowledge, outcome.memory()).toJson(),
                now,
                now);
        Consequences consequences = following(conversation).opened(outcome);
        return store.create(conversation, outcome.events(), consequences)
                .onSuccess(created -> watch.opened())
                .map(new Opened(id, token, outcome.events()));
    }

    /**
     * Answers a message. A message id that was answered before gets the same answer again, and nothing else happens.
     *
     * @return the events of the turn, the borrower's own message first
     */
    public Future<List<StoredEvent>> receive(Access access, UserMessage message) {
        return receive(access, message, "");
    }

    /**
     * The same within a trace.
     *
     * @param trace the id under which the log tells of the turn, as W3C's trace context defines it; empty for none
     */
    public Future<List<StoredEvent>> receive(Access access, UserMessage message, String trace) {
        return turns.next(access.id(), () -> orAgain(() -> answer(access, message, trace)));
    }

    private static <T> Future<T> orAgain(Supplier<Future<T>> turn) {
        return turn.get()
                .recover(failure ->
                        failure instanceof VersionConflictException ? turn.get() : Future.failedFuture(failure));
    }

    /**
     * Learns who the borrower of a conversation is. Fails with {@link OtherCustomerException} when it belongs to another customer.
     *
     * @param next the owner's token from now on, of the client's making, so that a lost answer loses nothing; who knew the one before,
     *     as on a computer that many use, is shut out. Empty where the token stays
     * @return the events that follow; none when that was known
     */
    public Future<List<StoredEvent>> introduce(Access access, Introduction introduction, Optional<String> next) {
        return turns.next(
                access.id(),
                () -> owners.renewed(access, introduction, next)
                        .compose(now -> orAgain(() -> owners.conversation(now)
                                .compose(conversation -> introduced(conversation, introduction)))));
    }

    private Future<List<StoredEvent>> introduced(Conversation conversation, Introduction introduction) {
        Memory memory = Owners.known(conversation, introduction);
        if (memory.identity().knows(introduction)) {
            return Future.succeededFuture(List.of());
        }
        Instant now = clock.instant();
        Talk.Outcome outcome = Talk.introduce(occasion(live.now(), conversation, memory, now), introduction);
        String id = "identity/" + conversation.version(); // no client's message id has a slash
        return store.append(saved(conversation, id, memory, outcome, now)).map(saved -> {
            LOG.info("introduced conversation={}", conversation.id());
            events.stored(conversation.id(), outcome.events());
            return outcome.events();
        });
    }

    private Future<List<StoredEvent>> answer(Access access, UserMessage message, String trace) {
        return store.find(access.id(), message.id()).compose(found -> {
            Conversation conversation = Owners.conversation(access, found.map(Standing::conversation));
            List<StoredEvent> before = found.map(Standing::answer).orElse(List.of());
            return before.isEmpty() ? turn(conversation, message, trace) : Future.succeededFuture(before);
        });
    }

    private Future<List<StoredEvent>> turn(Conversation conversation, UserMessage message, String trace) {
        long start = System.nanoTime();
        Instant now = clock.instant();
        Memory memory = Memory.fromJson(conversation.snapshot());
        Knowledge knowledge = live.now();
        Talk.Outcome outcome = Talk.receive(occasion(knowledge, conversation, memory, now), message);
        if (outcome.erases()) {
            Consequences erased = following(conversation).erased(memory);
            return store.delete(conversation.id(), erased).map(deleted -> {
                LOG.info("erased conversation={} asked=borrower", conversation.id());
                events.stored(conversation.id(), outcome.events());
                return outcome.events();
            });
        }
        SavedTurn turn = saved(conversation, message.id(), memory, outcome, now);
        long talked = System.nanoTime();
        Future<Void> saving = outcome.withdraws() ? appendErasing(turn) : store.append(turn);
        return saving.map(saved -> {
            long stored = System.nanoTime();
            TurnLog.write(conversation.id(), trace, memory, outcome, stored - start);
            watch.answered(TurnReport.of(knowledge, memory, outcome, talked - start, stored - talked));
            events.stored(conversation.id(), outcome.events());
            return outcome.events();
        });
    }

    private Occasion occasion(Knowledge knowledge, Conversation conversation, Memory memory, Instant now) {
        return new Occasion(knowledge, people, conversation.id(), memory, conversation.lastSequence(), now, today());
    }

    private SavedTurn saved(
            Conversation conversation, String messageId, Memory before, Talk.Outcome outcome, Instant now) {
        Memory after = Following.furthest(live.now(), outcome.memory());
        Consequences consequences = following(conversation).turn(before, outcome, after);
        return conversation.turn(messageId, outcome.events(), after.toJson(), now, consequences);
    }

    /** A turn after which nothing is kept of what was said before it. */
    private Future<Void> appendErasing(SavedTurn turn) {
        return archive.events(turn.conversation())
                .compose(events -> store.append(turn, Erasure.all(events)))
                .onSuccess(saved -> LOG.info("erased words of conversation={} asked=consent", turn.conversation()));
    }

    /** The owner's events after a sequence number, so many at most, and never more than a thousand. */
    public Future<List<StoredEvent>> events(Access access, long after, int most) {
        return owners.conversation(access)
                .compose(conversation -> store.events(conversation.id(), after, Math.min(most, Archive.MOST_EVENTS)));
    }

    /** Hears the events of a conversation as they are stored, until the listening is ended. */
    public Future<Listening> listen(Access access, Listener listener) {
        return owners.conversation(access)
                .map(conversation ->
                        new Listening(events.listen(conversation.id(), listener), conversation.lastSequence()));
    }

    /** Whether word of new events can get lost on its way, as between nodes; who listens then looks for them from time to time. */
    public boolean mayMissEvents() {
        return vertx.isClustered();
    }

    /** What is known of the borrower, slot by slot. */
    public Future<JsonArray> facts(Access access) {
        return owners.conversation(access)
                .map(conversation ->
                        FactView.all(live.now().content().script(), Memory.fromJson(conversation.snapshot())));
    }

    /** The newest proposal as "pdf", "html" or "json"; fails with {@link NoProposalException} when there is none. */
    public Future<ProposalFile> proposal(Access access, ProposalFormat format) {
        return owners.conversation(access).compose(conversation -> papers.proposal(conversation, format));
    }

    /** The borrower's own paper beside it, in one of {@link ProposalFormat#forReading}; fails in the same way. */
    public Future<ProposalFile> guide(Access access, ProposalFormat format) {
        return owners.conversation(access).compose(conversation -> papers.guide(conversation, format));
    }

    /** Everything that is kept of a conversation. */
    public Future<JsonObject> export(Access access) {
        return owners.conversation(access).compose(archive::export);
    }

    /** Erases a conversation and all that was said in it, even where that cannot be read any more. */
    public Future<Void> delete(Access access) {
        return store.ownerHash(access.id())
                .compose(hash -> {
                    Owners.require(access, hash);
                    return store.delete(access.id(), Following.deleted(people, access.id(), clock.instant()));
                })
                .onSuccess(deleted -> events.askAgain(access.id()))
                .mapEmpty();
    }

    /** Notes whether a talk helped; a second answer changes nothing. */
    public Future<Void> rate(Access access, boolean helped) {
        return turns.next(
                access.id(),
                () -> store.find(access.id(), RATING).compose(found -> {
                    Conversation conversation = Owners.conversation(access, found.map(Standing::conversation));
                    return found.map(Standing::answer).orElse(List.of()).isEmpty()
                            ? rate(conversation, helped)
                            : Future.<Void>succeededFuture();
                }));
    }

    private Future<Void> rate(Conversation conversation, boolean helped) {
        Instant now = clock.instant();
        Memory memory = Memory.fromJson(conversation.snapshot());
        Events state = new Events(conversation.lastSequence(), now);
        state.write("state", new StateView(live.now(), memory.talk()).toJson(memory.course()));
        SavedTurn turn = conversation.turn(
                RATING,
                state.written(),
                conversation.snapshot(),
                now,
                following(conversation).rated(helped));
        return store.append(turn).onSuccess(saved -> events.stored(conversation.id(), state.written()));
    }

    private Following following(Conversation conversation) {
        return new Following(live.now(), people, conversation, clock.instant(), today());
    }

    /** The team's side of the same conversations. */
    public TeamDesk desk(TeamStore team) {
        return new TeamDesk(archive, store, team, turns, events, live, people, clock);
    }

    /** What a text means, without any conversation. */
    public Understanding understand(String text, Optional<String> asked) {
        return live.now().interpreter().understand(text, asked, today());
    }

    /**
     * One calculation by name.
     *
     * @throws WrongInputException when the kind or an input is wrong
     */
    public Map<String, Object> calculate(String kind, Map<String, Object> inputs) {
        try {
            return Calculation.calculate(kind, inputs);
        } catch (CalculationException e) {
            throw new WrongInputException(e);
        }
    }

    /** Whether turns can be stored, and what other nodes store is heard. */
    public Future<Void> ready() {
        return events.joined().compose(joined -> store.probe());
    }

    /**
     * Completes when the turns that are under way are over and the documents' threads have ended. To be closed before Vert.x is: an open
     * worker pool keeps all of Vert.x, and with it this chatbot, in memory.
     */
    public Future<Void> close() {
        return turns.over().eventually(papers::close);
    }

    /** The fingerprint of the content in use. */
    public String contentFingerprint() {
        return live.now().content().fingerprint();
    }

    /** Why what editors saved last is not in use, where it is not. */
    public Optional<Rejection> rejection() {
        return live.rejection();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

package dev.haoshang.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.Shipped;
import dev.haoshang.identity.MovableClock;
import dev.haoshang.storage.SqlConversationStore;
import dev.haoshang.storage.StorageSettings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person leads a talk and goes away. Two chatbots share the store, as two nodes do. */
class ReliefTest {
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int PATIENCE_SECONDS = 30;
    private static final TeamDesk.Visitor LI_NA = new TeamDesk.Visitor("li.na", "agent", false, "");
    private static final TeamDesk.Visitor WANG = new TeamDesk.Visitor("wang", "agent", false, "");
    private static final String AWAY = "has not been able to answer you";

    @TempDir
    Path data;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T04:00:00Z"));
    private Vertx vertx;
    private Node here;
    private Node there;
    private Access access;
    private int messages;

    private record Node(SqlConversationStore store, Chatbot chatbot, TeamDesk desk) {}

    /** Where the talks are kept; the same place when asked again in the same test. */
    StorageSettings settings() {
        return StorageSettings.inFolder(data);
    }

    @BeforeEach
    void start() throws Exception {
        vertx = Vertx.vertx();
        here = node();
        there = node();
        open();
    }

    @AfterEach
    void stop() {
        for (Node node : List.of(here, there)) {
            node.chatbot().close().await();
            node.store().close().await();
        }
        vertx.close().await();
    }

    private Node node() {
        SqlConversationStore store = SqlConversationStore.open(vertx, settings());
        People people = new People(Optional.empty(), "", true);
        Chatbot chatbot = new Chatbot(
                vertx,
                store,
                new LiveKnowledge(Shipped.knowledge()),
                Future.failedFuture("no documents here"),
                clock,
                people,
                TurnWatch.NOBODY);
        return new Node(store, chatbot, chatbot.desk(store.team()));
    }

    private void open() {
        Opened opened = here.chatbot().open("en", Optional.empty()).await();
        access = new Access(opened.id(), opened.token());
        here.chatbot()
                .receive(access, new UserMessage.Choice("consent", "value:yes"))
                .await();
    }

    private void write(String text) {
        messages++;
        there.chatbot()
                .receive(access, new UserMessage.Text("m" + messages, text))
                .await();
    }

    private void answer(TeamDesk.Visitor person) {
        messages++;
        here.desk().say(person, access.id(), "p" + messages, "A person here.").await();
    }

    private Future<Void> relieve(Node node) {
        return node.desk().relieve(access.id(), clock.instant().minus(PATIENCE));
    }

    private List<JsonObject> said() {
        return here.store().events(access.id(), 0, 1_000).await().stream()
                .map(event -> new JsonObject(event.json()))
                .filter(event -> event.getString("type").equals("said"))
                .toList();
    }

    private JsonObject last() {
        List<JsonObject> said = said();
        return said.get(said.size() - 1);
    }

    private long timesAway() {
        return said().stream()
                .filter(event -> event.getString("text").contains(AWAY))
                .count();
    }

    private Course course() {
        return Memory.fromJson(
                        here.store().find(access.id()).await().orElseThrow().snapshot())
                .course();
    }

    @Test
    void letsTheAssistantGoOnWhereThePersonDoesNotAnswer() throws Exception {
        answer(LI_NA);
        write("Are you still there?");
        Instant since = clock.instant();
        clock.pass(PATIENCE);
        CompletableFuture<Void> heard = heard();

        there.desk().relief(PATIENCE).start(vertx, Duration.ofHours(1));
        heard.get(PATIENCE_SECONDS, TimeUnit.SECONDS);

        assertEquals(1, timesAway());
        assertEquals("bot", last().getString("by"));
        assertFalse(last().getString("text").contains(AWAY), "the open question follows");
        Place place = here.store()
                .team()
                .overviews(Optional.of(Lead.HANDOFF), clock.instant(), "", 10)
                .await()
                .get(0)
                .place();
        assertEquals("", place.owner());
        assertEquals(Optional.of(since), place.waiting());
        write("I owe 35,000");
        assertEquals("bot", last().getString("by"));
        answer(WANG);
        assertEquals("wang", course().owner());
    }

    /** Completes when the borrower's page hears of something new. */
    private CompletableFuture<Void> heard() {
        CompletableFuture<Void> heard = new CompletableFuture<>();
        there.chatbot()
                .listen(access, new Listener() {
                    @Override
                    public void stored(List<StoredEvent> events) {
                        heard.complete(null);
                    }

                    @Override
                    public void moreUntil(long lastSequence) {
                        heard.complete(null);
                    }
                })
                .await();
        return heard;
    }

    @Test
    void relievesAllWhoWaitHoweverManyTheyAre() throws Exception {
        CompletableFuture<Void> newest = new CompletableFuture<>();
        for (int talk = 0; talk < 25; talk++) {
            open();
            answer(LI_NA);
            write("Are you still there?");
            clock.pass(Duration.ofSeconds(1));
            newest = heard();
        }
        clock.pass(PATIENCE);

        there.desk().relief(PATIENCE).start(vertx, Duration.ofHours(1));
        newest.get(PATIENCE_SECONDS, TimeUnit.SECONDS);

        assertEquals(
                List.of(),
                here.store()
                        .team()
                        .unanswered(clock.instant(), Unanswered.NONE, 30)
                        .await());
    }

    @Test
    void goesOnToTheOthersWhereOneTalkCannotBeRead() throws Exception {
        answer(LI_NA);
        write("Are you still there?");
        Place place = new Place("en", "plan/balance", Lead.PERSON, false, "", Optional.of(Instant.EPOCH.plusMillis(1)));
        here.store()
                .create(
                        new Conversation("broken", "hash", 1, 1, "no JSON", Instant.EPOCH, Instant.EPOCH),
                        List.of(new StoredEvent(1, "{}")),
                        new Consequences(Optional.of(place), List.of(), List.of()))
                .await();
        clock.pass(PATIENCE);
        CompletableFuture<Void> heard = heard();

        there.desk().relief(PATIENCE).start(vertx, Duration.ofHours(1));
        heard.get(PATIENCE_SECONDS, TimeUnit.SECONDS);

        assertEquals(1, timesAway());
    }

    @Test
    void countsFromTheFirstWordsThatNobodyAnswered() {
        answer(LI_NA);
        write("Are you still there?");
        clock.pass(PATIENCE.dividedBy(2));
        write("Hello?");
        relieve(here).await();
        assertEquals(0, timesAway());
        clock.pass(PATIENCE.dividedBy(2));

        relieve(here).await();

        assertEquals(1, timesAway());
    }

    @Test
    void leavesThePersonTheirTimeAfterEachAnswer() {
        answer(LI_NA);
        write("Are you still there?");
        clock.pass(PATIENCE);
        answer(LI_NA);
        relieve(here).await();
        write("Good.");
        relieve(here).await();

        assertEquals(0, timesAway());
        assertEquals(Lead.PERSON, course().lead());
    }

    @Test
    void leavesATalkToThePersonWhileTheBorrowerIsSilent() {
        answer(LI_NA);
        clock.pass(PATIENCE.multipliedBy(100));

        relieve(here).await();

        assertEquals(Lead.PERSON, course().lead());
        assertEquals(
                List.of(),
                here.store()
                        .team()
                        .unanswered(clock.instant(), Unanswered.NONE, 10)
                        .await());
    }

    @Test
    void takesWhatTheAssistantAnsweredByRightForNoQuestionToThePerson() {
        answer(LI_NA);
        write("show me my data");
        clock.pass(PATIENCE);

        relieve(here).await();

        assertEquals(0, timesAway());
    }

    @Test
    void staysWithOneInDangerWhomThePersonLeftAlone() {
        answer(LI_NA);
        write("I want to kill myself tonight");
        clock.pass(PATIENCE);

        relieve(here).await();

        assertEquals(1, timesAway());
        assertTrue(last().getString("text").contains("12356"), last().encode());
        assertTrue(course().danger());
    }

    @Test
    void neverLetsPersonAndAssistantBothAnswerWhoeverIsFaster() {
        for (int round = 0; round < 20; round++) {
            open();
            answer(LI_NA);
            write("Are you still there?");
            clock.pass(PATIENCE);
            boolean late = round % 2 == 0;

            Future<Void> first = late ? relieve(here) : relieve(there);
            Future<?> person = (late ? there : here).desk().say(LI_NA, access.id(), "back", "I am back.");
            Future<?> borrower = there.chatbot().receive(access, new UserMessage.Text("again", "I owe 35,000"));
            Future<Void> second = late ? relieve(there) : relieve(here);
            Future.join(List.of(first, person, borrower, second))
                    .otherwiseEmpty()
                    .await();

            assertTrue(person.succeeded(), String.valueOf(person.cause()));
            assertTrue(timesAway() <= 1, said().toString());
            List<String> speakers =
                    said().stream().map(event -> event.getString("by")).toList();
            List<String> after = speakers.subList(speakers.lastIndexOf("agent"), speakers.size());
            assertFalse(after.contains("bot"), speakers.toString());
            assertEquals(Lead.PERSON, course().lead());
        }
    }

    @Test
    void isSaidOnceByOneOfManyNodes() {
        answer(LI_NA);
        write("Are you still there?");
        clock.pass(PATIENCE);

        Future.join(relieve(here), relieve(there)).otherwiseEmpty().await();
        Future.join(relieve(here), relieve(there)).await();

        assertEquals(1, timesAway());
    }
}

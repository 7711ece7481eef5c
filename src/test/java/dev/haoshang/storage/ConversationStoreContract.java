package dev.haoshang.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.conversation.Conversation;
import dev.haoshang.conversation.ConversationNotFoundException;
import dev.haoshang.conversation.ConversationStore;
import dev.haoshang.conversation.Standing;
import dev.haoshang.conversation.StorageException;
import dev.haoshang.conversation.StoredEvent;
import dev.haoshang.conversation.VersionConflictException;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do for the conversations. */
abstract class ConversationStoreContract implements TeamStoreContract {
    Vertx vertx;
    ConversationStore store;

    /** A new, empty database; the same one when asked again in the same test. */
    abstract StorageSettings settings() throws Exception;

    @BeforeEach
    void open() throws Exception {
        vertx = Vertx.vertx();
        store = SqlConversationStore.open(vertx, settings());
    }

    @AfterEach
    void close() {
        store.close().await();
        vertx.close().await();
    }

    @Override
    public ConversationStore conversations() {
        return store;
    }

    void reopen() throws Exception {
        store.close().await();
        store = SqlConversationStore.open(vertx, settings());
    }

    void create(String id) {
        store.create(Talk.opened(id), Talk.greeting()).await();
    }

    /** The talk stands at the version, complete and without a gap. */
    void assertStands(String id, long version) {
        Conversation stored = store.find(id).await().orElseThrow();
        assertEquals(version, stored.version());
        assertEquals(Talk.lastSequence(version), stored.lastSequence());
        assertEquals(Talk.snapshot(version), stored.snapshot());
        assertEquals(
                Talk.events(version), store.events(id, 0, Integer.MAX_VALUE).await());
    }

    @Test
    void tellsWhoseAConversationIs() {
        create("a");

        assertEquals(Optional.of("hash-of-a"), store.ownerHash("a").await());
        assertEquals(Optional.empty(), store.ownerHash("b").await());
    }

    @Test
    void findsAConversationAsItWasCreated() {
        create("a");

        assertEquals(Optional.of(Talk.opened("a")), store.find("a").await());
        assertEquals(Talk.greeting(), store.events("a", 0, 10).await());
    }

    @Test
    void findsNothingUnderAnUnknownId() {
        assertEquals(Optional.empty(), store.find("nobody").await());
        assertEquals(List.of(), store.events("nobody", 0, 10).await());
        assertEquals(List.of(), Talk.answer(store, "nobody", "message-1"));
    }

    @Test
    void refusesToCreateAConversationTwice() {
        create("a");
        store.append(Talk.turn("a", 1)).await();

        assertThrows(VersionConflictException.class, () -> create("a"));

        assertStands("a", 2);
    }

    @Test
    void appendsATurnWithItsEventsAndItsSnapshot() {
        create("a");

        store.append(Talk.turn("a", 1)).await();

        assertStands("a", 2);
        assertEquals(
                Talk.OPENED.plusSeconds(1),
                store.find("a").await().orElseThrow().usedAt());
    }

    @Test
    void rewritesEarlierEventsTogetherWithATurn() {
        create("a");
        create("b");
        store.append(Talk.turn("a", 1)).await();
        StoredEvent erased = new StoredEvent(2, "{\"seq\":2}");

        store.append(Talk.turn("a", 2), List.of(erased)).await();

        assertEquals(
                List.of(Talk.event(1), erased, Talk.event(3), Talk.event(4), Talk.event(5)),
                store.events("a", 0, 10).await());
        assertStands("b", 1);
    }

    @Test
    void rewritesNothingWhenTheTurnIsRefused() {
        create("a");
        store.append(Talk.turn("a", 1)).await();

        assertThrows(
                VersionConflictException.class,
                store.append(Talk.turn("a", 1, "another"), List.of(new StoredEvent(1, "{}")))::await);

        assertStands("a", 2);
    }

    @Test
    void givesAConversationToAnotherTokenOnlyInThePlaceOfItsOwn() {
        create("a");
        String hash = store.find("a").await().orElseThrow().tokenHash();

        assertTrue(store.renewToken("a", hash, "next").await());
        assertFalse(store.renewToken("a", hash, "another").await());
        assertFalse(store.renewToken("none", hash, "next").await());

        assertEquals("next", store.find("a").await().orElseThrow().tokenHash());
    }

    @Test
    void keepsEverythingWhenItIsOpenedAgain() throws Exception {
        create("a");
        store.append(Talk.turn("a", 1)).await();

        reopen();

        assertStands("a", 2);
        assertEquals(List.of(Talk.event(2), Talk.event(3)), Talk.answer(store, "a", "message-1"));
    }

    @Test
    void refusesATurnComputedFromAnOlderVersion() {
        create("a");
        store.append(Talk.turn("a", 1)).await();

        Future<Void> late = store.append(Talk.turn("a", 1, "another"));

        assertThrows(VersionConflictException.class, late::await);
        assertStands("a", 2);
        assertEquals(List.of(), Talk.answer(store, "a", "another"));
    }

    @Test
    void refusesATurnOfAConversationThatIsGone() {
        create("a");
        store.delete("a").await();

        assertThrows(ConversationNotFoundException.class, store.append(Talk.turn("a", 1))::await);

        assertEquals(List.of(), store.events("a", 0, 10).await());
    }

    @Test
    void refusesATurnWhoseEventsLeaveAGapAfterTheLastOne() {
        create("a");

        assertThrows(
                IllegalArgumentException.class, store.append(Talk.turn("a", 1, "m", List.of(Talk.event(3))))::await);

        assertStands("a", 1);
    }

    @Test
    void refusesATurnWhoseEventsLeaveAGapAmongThemselves() {
        create("a");

        assertThrows(
                IllegalArgumentException.class,
                () -> store.append(Talk.turn("a", 1, "m", List.of(Talk.event(2), Talk.event(4)))));

        assertStands("a", 1);
    }

    @Test
    void answersARepeatedMessageWithTheStoredEvents() {
        create("a");
        store.append(Talk.turn("a", 1, "first")).await();
        store.append(Talk.turn("a", 2, "second")).await();

        assertEquals(List.of(Talk.event(2), Talk.event(3)), Talk.answer(store, "a", "first"));
    }

    @Test
    void findsAConversationTogetherWithTheAnswerToAMessage() {
        create("a");
        create("b");
        store.append(Talk.turn("a", 1, "first")).await();
        store.append(Talk.turn("a", 2, "second")).await();
        Conversation conversation = store.find("a").await().orElseThrow();

        assertEquals(
                Optional.of(new Standing(conversation, List.of(Talk.event(2), Talk.event(3)))),
                store.find("a", "first").await());
        assertEquals(
                Optional.of(new Standing(conversation, List.of())),
                store.find("a", "third").await());
        assertEquals(
                Optional.of(new Standing(Talk.opened("b"), List.of())),
                store.find("b", "first").await());
        assertEquals(Optional.empty(), store.find("nobody", "first").await());
    }

    @Test
    void refusesAMessageThatWasAnsweredBeforeEvenAtTheRightVersion() {
        create("a");
        store.append(Talk.turn("a", 1, "same")).await();

        assertThrows(VersionConflictException.class, store.append(Talk.turn("a", 2, "same"))::await);

        assertStands("a", 2);
    }

    @Test
    void refusesAMessageThatIsAnsweredInTheSameGroup() {
        create("a");
        create("b");

        Future<Void> first = store.append(Talk.turn("a", 1, "same"));
        Future<Void> second = store.append(Talk.turn("a", 2, "same"));
        Future<Void> other = store.append(Talk.turn("b", 1, "same"));

        first.await();
        assertThrows(VersionConflictException.class, second::await);
        other.await();
        assertStands("a", 2);
        assertStands("b", 2);
    }

    @Test
    void givesTheEventsAfterANumberUpToALimit() {
        create("a");
        store.append(Talk.turn("a", 1)).await();
        store.append(Talk.turn("a", 2)).await();

        assertEquals(
                List.of(Talk.event(3), Talk.event(4)), store.events("a", 2, 2).await());
    }

    @Test
    void keepsTheOrderOfTurnsThatShareAGroup() {
        create("a");
        List<Long> acknowledged = new ArrayList<>();
        List<Future<Void>> turns = LongStream.rangeClosed(1, 600)
                .mapToObj(
                        version -> store.append(Talk.turn("a", version)).onSuccess(saved -> acknowledged.add(version)))
                .toList();

        Future.all(turns).await();

        assertStands("a", 601);
        assertEquals(LongStream.rangeClosed(1, 600).boxed().toList(), acknowledged);
    }

    @Test
    void savesTheOthersOfAGroupWhenOneIsRefused() {
        IntStream.range(0, 50).forEach(i -> create("talk-" + i));
        List<Future<Void>> turns = IntStream.range(0, 50)
                .mapToObj(i -> store.append(Talk.turn("talk-" + i, i % 10 == 3 ? 7 : 1)))
                .toList();

        Future.join(turns).otherwiseEmpty().await();

        for (int i = 0; i < 50; i++) {
            assertEquals(i % 10 != 3, turns.get(i).succeeded());
            assertStands("talk-" + i, i % 10 == 3 ? 1 : 2);
        }
    }

    @Test
    void letsOneOfTwoWritersWinEveryVersion() throws Exception {
        ConversationStore other = SqlConversationStore.open(vertx, settings());
        create("a");

        for (long version = 1; version <= 100; version++) {
            Future<Void> mine = store.append(Talk.turn("a", version, "mine-" + version));
            Future<Void> theirs = other.append(Talk.turn("a", version, "theirs-" + version));
            Future.join(mine, theirs).otherwiseEmpty().await();

            assertTrue(mine.succeeded() != theirs.succeeded(), "exactly one wins version " + version);
            assertInstanceOf(VersionConflictException.class, mine.failed() ? mine.cause() : theirs.cause());
        }

        other.close().await();
        assertStands("a", 101);
    }

    @Test
    void savesAllTurnsOfManyTalksThatTwoWritersShare() throws Exception {
        ConversationStore other = SqlConversationStore.open(vertx, settings());
        List<String> ids = IntStream.range(0, 40).mapToObj(i -> "talk-" + i).toList();
        ids.forEach(this::create);

        for (long version = 1; version <= 10; version += 2) {
            long odd = version;
            Future.all(ids.stream().map(id -> store.append(Talk.turn(id, odd))).toList())
                    .await();
            Future.all(ids.stream()
                            .map(id -> other.append(Talk.turn(id, odd + 1)))
                            .toList())
                    .await();
        }

        other.close().await();
        ids.forEach(id -> assertStands(id, 11));
    }

    @Test
    void deletesAConversationWithEverythingInIt() {
        create("a");
        create("b");
        store.append(Talk.turn("a", 1)).await();

        assertEquals(true, store.delete("a").await());

        assertEquals(false, store.delete("a").await());
        assertEquals(Optional.empty(), store.find("a").await());
        assertEquals(List.of(), store.events("a", 0, 10).await());
        assertEquals(List.of(), Talk.answer(store, "a", "message-1"));
        assertStands("b", 1);
    }

    @Test
    void deletesAllConversationsNotUsedSinceAnInstant() {
        List<Future<Void>> old = IntStream.range(0, 450)
                .mapToObj(i -> store.create(Talk.opened("old-" + i), Talk.greeting()))
                .toList();
        Future.all(old).await();
        store.append(Talk.turn("old-7", 1)).await();
        store.create(Talk.opened("new", Talk.OPENED.plusMillis(1)), Talk.greeting())
                .await();

        assertEquals(449, store.deleteUnusedSince(Talk.OPENED.plusMillis(1)).await());

        assertEquals(0, store.deleteUnusedSince(Talk.OPENED.plusMillis(1)).await());
        assertStands("old-7", 2);
        assertStands("new", 1);
    }

    @Test
    void answersOnTheContextItWasAskedFrom() throws Exception {
        Context context = vertx.getOrCreateContext();
        CompletableFuture<Context> written = new CompletableFuture<>();
        CompletableFuture<Context> read = new CompletableFuture<>();

        context.runOnContext(running -> {
            store.create(Talk.opened("a"), Talk.greeting())
                    .onComplete(done -> written.complete(Vertx.currentContext()));
            store.find("a").onComplete(done -> read.complete(Vertx.currentContext()));
        });

        assertSame(context, written.get());
        assertSame(context, read.get());
    }

    @Test
    void finishesWhatIsQueuedBeforeItCloses() throws Exception {
        create("a");
        List<Future<Void>> turns = LongStream.rangeClosed(1, 200)
                .mapToObj(version -> store.append(Talk.turn("a", version)))
                .toList();

        store.close().await();

        turns.forEach(turn -> assertTrue(turn.succeeded()));
        store = SqlConversationStore.open(vertx, settings());
        assertStands("a", 201);
    }

    @Test
    void failsCalmlyOnceItIsClosed() {
        store.close().await();

        assertThrows(StorageException.class, store.probe()::await);
        assertThrows(StorageException.class, store.append(Talk.turn("a", 1))::await);
        assertThrows(StorageException.class, store.find("a")::await);
        store.close().await();
    }

    @Test
    void succeedsInAProbe() {
        store.probe().await();
        store.probe().await();
    }

    @Test
    void losesNothingAcknowledgedWhenItsProcessIsKilled() throws Exception {
        store.close().await();
        KilledWriter.Acknowledged acknowledged = KilledWriter.runAndKill(settings(), 1500);

        store = SqlConversationStore.open(vertx, settings());

        assertTrue(acknowledged.versions().size() > 1);
        acknowledged.versions().forEach((id, version) -> {
            long stored = store.find(id).await().orElseThrow().version();
            // The turn under way may have been saved before its word came through.
            assertTrue(stored == version || stored == version + 1, id + " at " + stored + " after " + version);
            assertStands(id, stored);
        });
    }
}

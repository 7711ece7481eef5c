package dev.haoshang.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.PostgresDatabases;
import dev.haoshang.conversation.Consequences;
import dev.haoshang.conversation.DeadLetter;
import dev.haoshang.conversation.Dispatch;
import dev.haoshang.conversation.Outgoing;
import dev.haoshang.conversation.StorageException;
import dev.haoshang.conversation.StoredEvent;
import dev.haoshang.conversation.UnreadableConversationException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Texts under keys, from the first key through changes of keys, on both engines. */
class SealingTest {
    private static final String ONE = Keys.fresh("k1");
    private static final String TWO = Keys.fresh("k2");
    private static final String SECRET = "三万五-secret";
    private static final int PATIENCE_SECONDS = 20;

    @RegisterExtension
    static final PostgresDatabases POSTGRES = new PostgresDatabases();

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final List<SqlConversationStore> open = new ArrayList<>();
    private StorageSettings settings = StorageSettings.at("jdbc:sqlite:none");

    enum Engine {
        SQLITE,
        POSTGRESQL
    }

    @AfterEach
    void close() {
        closeStores();
        vertx.close().await();
    }

    private void closeStores() {
        open.forEach(store -> store.close().await());
        open.clear();
    }

    private void on(Engine engine) throws SQLException {
        settings = engine == Engine.SQLITE ? StorageSettings.inFolder(folder) : StorageSettings.at(POSTGRES.create());
    }

    private static Keys keys(String... lines) {
        return Keys.parse(String.join("\n", lines), "the-key-file");
    }

    private SqlConversationStore open(Keys keys) {
        SqlConversationStore store = SqlConversationStore.open(vertx, settings.withKeys(keys));
        open.add(store);
        return store;
    }

    private SqlConversationStore reopen(Keys keys) {
        closeStores();
        return open(keys);
    }

    private String refusal(Keys keys) {
        closeStores();
        return assertThrows(StorageException.class, () -> open(keys)).getMessage();
    }

    private static void create(SqlConversationStore store, String id, long versions) {
        store.create(Talk.opened(id), Talk.greeting()).await();
        for (long version = 1; version < versions; version++) {
            long last = Talk.lastSequence(version);
            store.append(Talk.turn(
                            id,
                            version,
                            "m" + version,
                            List.of(new StoredEvent(last + 1, "{\"text\":\"" + SECRET + "\"}"), Talk.event(last + 2))))
                    .await();
        }
    }

    private static void assertReadable(SqlConversationStore store, String id, long version) {
        assertEquals(
                Talk.snapshot(version), store.find(id).await().orElseThrow().snapshot());
        List<StoredEvent> events = store.events(id, 0, 1_000).await();
        assertEquals(Talk.lastSequence(version), events.size());
        assertTrue(events.stream().allMatch(event -> event.json().startsWith("{\"")), events.toString());
    }

    private List<String> stored() throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(settings.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select snapshot from conversation union all select json from event union all select body from outgoing")) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(settings.jdbcUrl());
                Statement statement = connection.createStatement()) {
            assertTrue(statement.executeUpdate(sql) > 0, sql);
        }
    }

    private static void eventually(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "this did not come true");
            Thread.sleep(10);
        }
    }

    private boolean allUnder(String key) {
        List<KeyUse> uses = KeyUse.of(settings);
        return uses.size() == 1 && uses.get(0).key().equals(key);
    }

    @ParameterizedTest
    @EnumSource
    void storesNothingReadableUnderAKey(Engine engine) throws SQLException {
        on(engine);
        SqlConversationStore store = open(keys(ONE));

        create(store, "a", 5);

        assertTrue(stored().stream().allMatch(text -> text.startsWith("s1.k1.")), stored().toString());
        assertReadable(store, "a", 5);
        assertReadable(reopen(keys(ONE)), "a", 5);
    }

    @ParameterizedTest
    @EnumSource
    void sealsWhatWasPlainBeforeInTheBackground(Engine engine) throws Exception {
        on(engine);
        SqlConversationStore plain = open(Keys.none());
        create(plain, "a", 300);
        for (int i = 0; i < 120; i++) {
            create(plain, "b" + i, 2);
        }

        SqlConversationStore sealed = reopen(keys(ONE));

        assertReadable(sealed, "a", 300);
        eventually(() -> allUnder("k1"));
        assertReadable(sealed, "a", 300);
        assertReadable(sealed, "b77", 2);
    }

    private static void createWithNews(SqlConversationStore store, String id) {
        Outgoing news = new Outgoing("event-" + id, "handoff", "{\"text\":\"" + SECRET + "\"}");
        store.create(Talk.opened(id), Talk.greeting(), new Consequences(Optional.empty(), List.of(news), List.of()))
                .await();
    }

    @ParameterizedTest
    @EnumSource
    void sealsWhatWaitsToBeSentAndBringsItUnderANewKey(Engine engine) throws Exception {
        on(engine);
        for (int i = 0; i < 230; i++) {
            createWithNews(open.isEmpty() ? open(keys(ONE)) : open.get(0), "n" + i);
        }
        assertTrue(stored().stream().allMatch(text -> text.startsWith("s1.k1.")), stored().toString());

        SqlConversationStore renewed = reopen(keys(TWO, ONE));

        eventually(() -> allUnder("k2"));
        List<Dispatch> dispatches =
                renewed.team().claim(Instant.now(), Duration.ofMinutes(1), 300).await();
        assertEquals(230, dispatches.size());
        assertTrue(dispatches.stream()
                .allMatch(dispatch -> dispatch.outgoing().body().contains(SECRET)));
    }

    @ParameterizedTest
    @EnumSource
    void putsAsideWhatWaitsAndCannotBeOpenedAndSendsTheRest(Engine engine) throws Exception {
        on(engine);
        SqlConversationStore store = open(keys(ONE));
        createWithNews(store, "a");
        createWithNews(store, "b");
        execute("update outgoing set body = 's1.k1.AAAA' where id = 'event-a'");

        List<Dispatch> dispatches =
                store.team().claim(Instant.now(), Duration.ofMinutes(1), 10).await();

        assertEquals(
                List.of("event-b"),
                dispatches.stream().map(each -> each.outgoing().id()).toList());
        assertEquals(
                List.of("event-a"),
                store.team().deadLetters(10).await().stream()
                        .map(DeadLetter::id)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void forgetsWhatWaitsOfATalkWhoseWordsAreErased(Engine engine) throws Exception {
        on(engine);
        SqlConversationStore store = open(Keys.none());
        createWithNews(store, "a");
        createWithNews(store, "b");
        Outgoing withdrawn = new Outgoing("withdrawn", "consent.withdrawn", "{}");

        store.append(
                        Talk.turn("a", 1).with(new Consequences(Optional.empty(), List.of(withdrawn), List.of())),
                        List.of())
                .await();

        List<Dispatch> dispatches =
                store.team().claim(Instant.now(), Duration.ofMinutes(1), 10).await();
        assertEquals(
                Set.of("event-b", "withdrawn"),
                dispatches.stream().map(each -> each.outgoing().id()).collect(Collectors.toSet()));
    }

    @Test
    void leavesNothingOfWhatWasPlainInTheFiles() throws Exception {
        on(Engine.SQLITE);
        create(open(Keys.none()), "a", 300);
        assertTrue(filesHold(SECRET));

        reopen(keys(ONE));

        eventually(() -> !filesHold(SECRET));
        assertReadable(open.get(0), "a", 300);
    }

    private boolean filesHold(String text) {
        String sought = latin(text.getBytes(StandardCharsets.UTF_8));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.toList()) {
                if (latin(Files.readAllBytes(each)).contains(sought)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @EnumSource
    void changesTheKeyWhileOldAndNewNodesWriteTheSameConversation(Engine engine) throws Exception {
        on(engine);
        SqlConversationStore first = open(keys(ONE, TWO));
        create(first, "a", 3);

        SqlConversationStore second = open(keys(TWO, ONE));
        second.append(Talk.turn("a", 3)).await();
        first.append(Talk.turn("a", 4)).await();
        second.append(Talk.turn("a", 5)).await();

        assertReadable(first, "a", 6);
        assertReadable(second, "a", 6);
        reopen(keys(TWO, ONE));
        eventually(() -> allUnder("k2"));
        assertReadable(reopen(keys(TWO)), "a", 6);
    }

    @ParameterizedTest
    @EnumSource
    void doesNotDisturbTurnsNorOtherNodesWhileItSealsAnew(Engine engine) throws Exception {
        on(engine);
        SqlConversationStore before = open(keys(ONE));
        for (int i = 0; i < 60; i++) {
            create(before, "c" + i, 4);
        }
        closeStores();

        SqlConversationStore one = open(keys(TWO, ONE));
        SqlConversationStore other = open(keys(TWO, ONE));
        List<Future<Void>> turns = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            turns.add((i % 2 == 0 ? one : other).append(Talk.turn("c" + i, 4)));
        }

        Future.all(turns).await();
        eventually(() -> allUnder("k2"));
        for (int i = 0; i < 60; i++) {
            assertReadable(one, "c" + i, 5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void bringsAFirstKeyToSeveralNodesWithoutAStop(Engine engine) throws Exception {
        on(engine);
        create(open(Keys.none()), "a", 3);
        closeStores();

        SqlConversationStore still = open(keys("plain", ONE));
        SqlConversationStore sealing = open(keys(ONE));
        sealing.append(Talk.turn("a", 3)).await();
        still.append(Talk.turn("a", 4)).await();

        assertReadable(sealing, "a", 5);
        assertReadable(still, "a", 5);
    }

    @ParameterizedTest
    @EnumSource
    void refusesToStartWithoutAKeyThatIsNeeded(Engine engine) throws SQLException {
        on(engine);
        create(open(keys(ONE)), "a", 2);

        String other = refusal(keys(TWO));
        String none = refusal(Keys.none());

        assertTrue(other.contains("under the key k1, which is missing in the-key-file"), other);
        assertTrue(none.contains("under the key k1, which was not given"), none);
        assertTrue(none.contains("--encryption-key-file"), none);
    }

    @ParameterizedTest
    @EnumSource
    void refusesAnotherKeyOfTheSameName(Engine engine) throws SQLException {
        on(engine);
        create(open(keys(ONE)), "a", 2);

        String refusal = refusal(keys(Keys.fresh("k1")));

        assertTrue(refusal.contains("the key k1 in the-key-file is not the one that sealed it"), refusal);
    }

    @ParameterizedTest
    @EnumSource
    void letsAKeyGoThatNothingNeedsAnyMore(Engine engine) throws SQLException {
        on(engine);
        SqlConversationStore store = open(keys(ONE));
        create(store, "a", 2);
        store.delete("a").await();

        reopen(keys(TWO));

        assertEquals(List.of(), KeyUse.of(settings));
    }

    @ParameterizedTest
    @EnumSource
    void failsTheTalkWhoseRowsWereChangedOrSwappedAndNoOther(Engine engine) throws SQLException {
        on(engine);
        SqlConversationStore store = open(keys(ONE));
        for (String id : List.of("a", "b", "c", "d")) {
            create(store, id, 3);
        }

        execute("update conversation set snapshot = substr(snapshot, 1, length(snapshot) - 6) || 'AAAAA='"
                + " where id = 'a'");
        execute("update event set json = (select json from event where conversation_id = 'd' and sequence = 2)"
                + " where conversation_id = 'b' and sequence = 2");

        assertThrows(UnreadableConversationException.class, store.find("a")::await);
        assertThrows(UnreadableConversationException.class, store.events("b", 0, 10)::await);
        for (int i = 0; i < 20; i++) {
            store.find("a").otherwiseEmpty().await();
        }
        assertReadable(store, "c", 3);
        assertReadable(store, "d", 3);
        store.append(Talk.turn("c", 3)).await();
    }

    @ParameterizedTest
    @EnumSource
    void erasesATalkWhoseRowsWereChanged(Engine engine) throws SQLException {
        on(engine);
        SqlConversationStore store = open(keys(ONE));
        createWithNews(store, "a");
        create(store, "b", 3);
        execute("update conversation set snapshot = 's1.k1.AAAA' where id = 'a'");
        execute("update event set json = 's1.' where conversation_id = 'a'");

        assertEquals(Optional.of("hash-of-a"), store.ownerHash("a").await());
        assertTrue(store.delete("a").await());

        assertEquals(Optional.empty(), store.find("a").await());
        assertEquals(6, stored().size(), "the other one's");
        assertReadable(store, "b", 3);
    }

    @ParameterizedTest
    @EnumSource
    void erasesATalkWhoseKeyItLacks(Engine engine) throws SQLException {
        on(engine);
        SqlConversationStore without = open(keys(ONE));
        SqlConversationStore with = open(keys(TWO, ONE));
        createWithNews(with, "a");
        assertThrows(UnreadableConversationException.class, without.find("a")::await);

        assertEquals(Optional.of("hash-of-a"), without.ownerHash("a").await());
        assertTrue(without.delete("a").await());

        assertEquals(List.of(), stored());
        assertEquals(Optional.empty(), with.find("a").await());
    }

    @Test
    void savesAndRestoresSealedTextsAsTheyAre() throws SQLException {
        on(Engine.SQLITE);
        create(open(keys(ONE)), "a", 3);
        Path backup = folder.resolve("backup.db");
        Backup.save(settings, backup);
        open.get(0).delete("a").await();
        closeStores();

        Backup.restore(settings, backup, LocalDateTime.of(2026, 11, 22, 12, 0));

        assertFalse(stored().toString().contains("secret"));
        assertReadable(open(keys(ONE)), "a", 3);
    }
}

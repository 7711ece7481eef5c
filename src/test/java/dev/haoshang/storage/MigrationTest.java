package dev.haoshang.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.PostgresDatabases;
import dev.haoshang.conversation.Conversation;
import dev.haoshang.conversation.ConversationStore;
import dev.haoshang.conversation.StorageException;
import dev.haoshang.conversation.StoredEvent;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What programs of every age have written is read by this one, on both engines. */
class MigrationTest {
    /** A talk, as programs of every age wrote it. */
    private static final List<String> TALK = List.of(
            "insert into conversation (id, token_hash, version, last_sequence, snapshot, created_at, used_at)"
                    + " values ('old', 'hash', 2, 3, '{\"talk\":\"三万五\"}', 1790000000123, 1790000060456)",
            "insert into event (conversation_id, sequence, json) values ('old', 1, '{\"seq\":1}')",
            "insert into event (conversation_id, sequence, json) values ('old', 2, '{\"seq\":2,\"text\":\"借呗\"}')",
            "insert into event (conversation_id, sequence, json) values ('old', 3, '{\"seq\":3}')",
            "insert into message (conversation_id, message_id, first_sequence, last_sequence)"
                    + " values ('old', 'first', 2, 3)");

    /** What a program wrote whose tables were at that version. A new migration brings its own; what stands here is never changed. */
    private static final Map<String, List<String>> WRITTEN = Map.of(
            "1",
            withTalk("insert into probe (id, at) values (1, 1790000000000)"),
            "2",
            withTalk(
                    "insert into place (conversation_id, language, state, lead, danger, owner)"
                            + " values ('old', 'zh-Hans', 'balance', 'person', 0, 'agent')",
                    "insert into outgoing (id, conversation_id, type, body, created_at, due_at, attempts, claim, dead, failure)"
                            + " values ('event-1', 'old', 'handoff', '{}', 1790000000123, 0, 3, '', 1, '503')",
                    "insert into audit (id, at, who, role, action, conversation_id, trace)"
                            + " values ('audit-1', 1790000000123, 'agent', 'agent', 'read', 'old', '')",
                    "insert into milestone (day, kind, detail, amount) values ('2026-09-21', 'TALK', 'zh-Hans', 0)"),
            "3",
            withTalk("insert into sealing_key (id, proof) values ('retired', 's1.retired.AAAA')"),
            "4",
            withTalk("insert into place (conversation_id, language, state, lead, danger, owner, waiting_since)"
                    + " values ('old', 'zh-Hans', 'balance', 'handoff', 0, '', 1790000060456)"));

    @RegisterExtension
    static final PostgresDatabases POSTGRES = new PostgresDatabases();

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();

    private static List<String> withTalk(String... more) {
        return Stream.concat(TALK.stream(), Stream.of(more)).toList();
    }

    @AfterEach
    void close() {
        vertx.close().await();
    }

    static Stream<Arguments> versionsOnBothEngines() {
        return WRITTEN.keySet().stream()
                .flatMap(version -> Stream.of(Arguments.of(version, "SQLite"), Arguments.of(version, "PostgreSQL")));
    }

    private StorageSettings empty(String engine) throws SQLException {
        return engine.equals("SQLite") ? StorageSettings.inFolder(folder) : StorageSettings.at(POSTGRES.create());
    }

    private static void run(String url, List<String> statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Flyway flyway(String url, String version) {
        return Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/migration")
                .target(version)
                .load();
    }

    @ParameterizedTest(name = "version {0} on {1}")
    @MethodSource("versionsOnBothEngines")
    void readsAndContinuesWhatAnOlderProgramWrote(String version, String engine) throws SQLException {
        StorageSettings settings = empty(engine);
        flyway(settings.jdbcUrl(), version).migrate();
        run(settings.jdbcUrl(), WRITTEN.get(version));

        ConversationStore store = SqlConversationStore.open(vertx, settings);

        assertEquals(
                Optional.of(new Conversation(
                        "old",
                        "hash",
                        2,
                        3,
                        "{\"talk\":\"三万五\"}",
                        Instant.ofEpochMilli(1790000000123L),
                        Instant.ofEpochMilli(1790000060456L))),
                store.find("old").await());
        assertEquals(
                List.of(new StoredEvent(2, "{\"seq\":2,\"text\":\"借呗\"}"), new StoredEvent(3, "{\"seq\":3}")),
                Talk.answer(store, "old", "first"));
        store.append(Talk.turn("old", 2)).await();
        assertEquals(5, store.events("old", 0, 10).await().size());
        assertTrue(store.delete("old").await());
        store.close().await();
    }

    @Test
    void hasTheDataOfEveryVersion() {
        Set<String> versions = Arrays.stream(flyway("jdbc:sqlite:" + folder.resolve("none.db"), "latest")
                        .info()
                        .all())
                .map(migration -> migration.getVersion().toString())
                .collect(Collectors.toSet());

        assertEquals(versions, WRITTEN.keySet());
    }

    @ParameterizedTest(name = "version {0} on {1}")
    @MethodSource("versionsOnBothEngines")
    void refusesWhatANewerProgramWrote(String version, String engine) throws SQLException {
        StorageSettings settings = empty(engine);
        SqlConversationStore.open(vertx, settings).close().await();
        run(
                settings.jdbcUrl(),
                List.of(
                        "insert into flyway_schema_history select 99, '99', 'later', type, script, checksum, installed_by,"
                                + " installed_on, execution_time, success from flyway_schema_history where version = '"
                                + version
                                + "'"));

        String refusal = assertThrows(StorageException.class, () -> SqlConversationStore.open(vertx, settings))
                .getMessage();

        assertTrue(refusal.contains("they are at version 99, this one knows them up to 4; start the newer"), refusal);
        assertThrows(StorageException.class, () -> SqlConversationStore.check(settings));
    }
}

package dev.haoshang.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.PostgresDatabases;
import dev.haoshang.conversation.StorageException;
import dev.haoshang.conversation.TeamStore;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Long questions of the team, beside which turns go on, on both engines. */
class TeamReadersTest {
    private static final int TURNS = 50;
    private static final Instant LATE = Talk.OPENED.plus(Duration.ofDays(1));

    /** A turn of this test takes milliseconds; whoever waits behind a question of the team's waits longer than this. */
    private static final Duration CALM = Duration.ofMillis(1_000);

    @RegisterExtension
    static final PostgresDatabases POSTGRES = new PostgresDatabases();

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private Optional<SqlConversationStore> open = Optional.empty();
    private StorageSettings settings = StorageSettings.at("jdbc:sqlite:none");

    /** Each with a question that takes as long as it is let. */
    enum Engine {
        SQLITE("with recursive n (i) as (select 1 union all select i + 1 from n) select count(*) from n"),
        POSTGRESQL("select pg_sleep(60)");

        private final String endless;

        Engine(String endless) {
            this.endless = endless;
        }
    }

    @AfterEach
    void close() {
        open.ifPresent(store -> store.close().await());
        vertx.close().await();
    }

    private SqlConversationStore open(Engine engine, Duration teamPatience) throws SQLException {
        settings = engine == Engine.SQLITE ? StorageSettings.inFolder(folder) : StorageSettings.at(POSTGRES.create());
        SqlConversationStore store = SqlConversationStore.open(vertx, settings.withTeamPatience(teamPatience));
        open = Optional.of(store);
        store.create(Talk.opened("a"), Talk.greeting()).await();
        return store;
    }

    private static Future<String> endless(SqlConversationStore store, Engine engine) {
        return store.readForTeam(reading -> {
            try (ResultSet row = reading.link().statement(engine.endless).executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        });
    }

    private static void assertTurnsGoOn(SqlConversationStore store, long from) {
        for (long version = from; version < from + TURNS; version++) {
            long begun = System.nanoTime();
            store.append(Talk.turn("a", version)).await();
            assertEquals(version + 1, store.find("a").await().orElseThrow().version());
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            assertTrue(took.compareTo(CALM) < 0, "turn " + version + " took " + took);
        }
    }

    @ParameterizedTest
    @EnumSource
    void letsTurnsGoOnBesideQuestionsOfTheTeamAndEndsThoseAfterAWhile(Engine engine) throws SQLException {
        SqlConversationStore store = open(engine, Duration.ofMillis(1_500));

        List<Future<String>> questions =
                Stream.of(1, 2, 3, 4).map(each -> endless(store, engine)).toList();
        assertTurnsGoOn(store, 1);

        for (Future<String> question : questions) {
            StorageException ended = assertThrows(StorageException.class, question::await);
            assertTrue(ended.getMessage().contains(Database.TOO_LONG), ended.getMessage());
        }
        assertTurnsGoOn(store, 1 + TURNS);
    }

    @ParameterizedTest
    @EnumSource
    void answersTheTeamAgainAfterAQuestionThatTookTooLong(Engine engine) throws SQLException {
        SqlConversationStore store = open(engine, Duration.ofMillis(100));
        assertThrows(StorageException.class, endless(store, engine)::await);

        assertEquals(List.of(), store.team().deadLetters(10).await());
    }

    @Test
    void letsTurnsGoOnWhileNoneOfTheTeamsTablesCanBeRead() throws SQLException {
        SqlConversationStore store = open(Engine.POSTGRESQL, Duration.ofSeconds(1));
        TeamStore team = store.team();

        try (Connection other = DriverManager.getConnection(settings.jdbcUrl())) {
            other.setAutoCommit(false);
            try (Statement statement = other.createStatement()) {
                statement.execute("lock table place, audit, outgoing, milestone in access exclusive mode");
            }
            List<Future<?>> questions = List.of(
                    team.overviews(Optional.empty(), LATE, "", 10),
                    team.audit(LATE, 10),
                    team.deadLetters(10),
                    team.tallies(TeamStoreContract.DAY, TeamStoreContract.DAY));
            assertTurnsGoOn(store, 1);

            questions.forEach(question -> assertThrows(StorageException.class, question::await));
            assertTurnsGoOn(store, 1 + TURNS);
        }
    }
}

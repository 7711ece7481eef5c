package dev.haoshang.conversation;

import dev.haoshang.storage.StorageSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The same where the nodes share a real PostgreSQL, with a database of its own for every test. */
final class ReliefOnPostgresTest extends ReliefTest {
    private static EmbeddedPostgres postgres;
    private static int databases;

    @BeforeAll
    static void startServer() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        postgres.close();
    }

    @BeforeEach
    @Override
    void start() throws Exception {
        databases++;
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database talks_" + databases);
        }
        super.start();
    }

    @Override
    StorageSettings settings() {
        return StorageSettings.at(postgres.getJdbcUrl("postgres", "talks_" + databases));
    }
}

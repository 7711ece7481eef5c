package dev.haoshang.conversation;

import dev.haoshang.PostgresDatabases;
import dev.haoshang.storage.StorageSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same where the nodes share a real PostgreSQL, with a database of its own for every test. */
final class ReliefOnPostgresTest extends ReliefTest {
    @RegisterExtension
    static final PostgresDatabases POSTGRES = new PostgresDatabases();

    private String database = "";

    @BeforeEach
    @Override
    void start() throws Exception {
        database = POSTGRES.create();
        super.start();
    }

    @Override
    StorageSettings settings() {
        return StorageSettings.at(database);
    }
}

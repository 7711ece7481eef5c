package dev.haoshang;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real PostgreSQL server for the tests of a class, to be registered in a static field, with a new database for whoever asks. */
public final class PostgresDatabases implements BeforeAllCallback, AfterAllCallback {
    private static final String MAINTENANCE = "postgres";

    private final AtomicInteger databases = new AtomicInteger();
    private @Nullable EmbeddedPostgres server;

    @Override
    public void beforeAll(ExtensionContext tests) throws IOException {
        server = EmbeddedPostgres.start();
    }

    @Override
    public void afterAll(ExtensionContext tests) throws IOException {
        server().close();
    }

    private EmbeddedPostgres server() {
        if (server == null) {
            throw new IllegalStateException("register it in a static field: the server begins with the class");
        }
        return server;
    }

    /** The address of a new, empty database. */
    public String create() throws SQLException {
        String name = "talks_" + databases.incrementAndGet();
        execute(at(MAINTENANCE), "create database " + name);
        return at(name);
    }

    /** The address of a database by its name, whether it exists or not. */
    public String at(String name) {
        return server().getJdbcUrl(MAINTENANCE, name);
    }

    /** Ends all connections to a database from the server's side. */
    public void disconnect(String address) throws SQLException {
        String name = address.replaceAll(".*/([^?]+).*", "$1");
        execute(
                at(MAINTENANCE),
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
    }

    private static void execute(String address, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package dev.haoshang.load;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

/** A real PostgreSQL that is as durable as its default is: the embedded one is not unless told to be. Used by one thread. */
final class PostgresServer implements AutoCloseable {
    private static final int GONE_SECONDS = 30;

    private final Path folder;
    private EmbeddedPostgres postgres;

    private PostgresServer(Path folder, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    /** Starts one whose files are in a folder; they stay there when it ends. */
    static PostgresServer start(Path folder) throws IOException, SQLException {
        EmbeddedPostgres postgres = start(folder, 0);
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet setting = statement.executeQuery(
                        "select current_setting('fsync') || ' ' || current_setting('synchronous_commit')")) {
            setting.next();
            if (!setting.getString(1).equals("on on")) {
                throw new IllegalStateException("fsync and synchronous_commit are " + setting.getString(1));
            }
        }
        return new PostgresServer(folder, postgres);
    }

    private static EmbeddedPostgres start(Path folder, int port) throws IOException {
        EmbeddedPostgres.Builder builder = durable(folder);
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    private static EmbeddedPostgres.Builder durable(Path folder) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on");
    }

    /** The same, for other machines of a network too, such as {@code 10.77.0.0/16}. */
    static PostgresServer open(Path folder, String network) throws IOException, SQLException {
        EmbeddedPostgres postgres =
                durable(folder).setServerConfig("listen_addresses", "*").start();
        Files.writeString(
                folder.resolve("pg_hba.conf"), "\nhost all all " + network + " trust\n", StandardOpenOption.APPEND);
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_reload_conf()");
        }
        return new PostgresServer(folder, postgres);
    }

    /** Its URL for those who reach it at an address. */
    String urlAt(String address) {
        return url().replaceFirst("//[^:/]+", "//" + address);
    }

    /** The server's URL for {@code --database}. */
    String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    /** Ends at once as {@code pg_ctl stop -m immediate} does, without a checkpoint, and starts again from its log. */
    void crash() throws IOException, InterruptedException {
        end();
        begin();
    }

    /** Ends at once, without a checkpoint. */
    void end() throws IOException, InterruptedException {
        long id = Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip());
        new ProcessBuilder("kill", "-QUIT", String.valueOf(id)).start().waitFor();
        ProcessHandle.of(id).ifPresent(process -> {
            try {
                process.onExit().get(GONE_SECONDS, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException("PostgreSQL did not end", e);
            }
        });
        postgres.close();
    }

    /** Starts again on the same port, from its log. */
    void begin() throws IOException {
        postgres = start(folder, postgres.getPort());
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}

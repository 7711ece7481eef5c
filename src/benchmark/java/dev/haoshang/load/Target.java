package dev.haoshang.load;

import dev.haoshang.Main;
import dev.haoshang.Shipped;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A server to be measured, in a process of its own, with files of its own under {@code target/load}. Used by one thread. */
final class Target implements AutoCloseable {
    static final Path FOLDER = Path.of("target", "load");
    private static final Path FRAMES = FOLDER.resolve("frames.json");
    private static final Path SHIPPED_MODEL = Path.of("target", "shipped", "model", "intents.model");

    private final ServerProcess server;
    private final Node node;
    private final Optional<PostgresServer> postgres;

    /** What can be measured. */
    enum Kind {
        /** Sends each frame back as it came. */
        ECHO,
        /** Sends the frames that the real server sent, and does nothing else. */
        REPLAY,
        /** The real server without storage. */
        MEMORY,
        /** The real server on its embedded store. */
        SQLITE,
        /** The real server on a PostgreSQL on the same machine. */
        POSTGRES;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private Target(ServerProcess server, Node node, Optional<PostgresServer> postgres) {
        this.server = server;
        this.node = node;
        this.postgres = postgres;
    }

    /** Starts a server with empty storage, and with these options for its JVM. Its standard error goes to {@code server.log}. */
    static Target start(Kind kind, List<String> options) throws Exception {
        return start(kind, options, ServerProcess::serving);
    }

    /** The same with the limits that everybody has, where the real server serves. */
    static Target guarded(Kind kind, List<String> options) throws Exception {
        return start(kind, options, ServerProcess::guarded);
    }

    private static Target start(Kind kind, List<String> options, Function<String[], List<String>> serve)
            throws Exception {
        Files.createDirectories(FOLDER);
        Optional<PostgresServer> postgres =
                kind == Kind.POSTGRES ? Optional.of(PostgresServer.start(emptied("postgres"))) : Optional.empty();
        int port = ServerProcess.freePort();
        ServerProcess server =
                switch (kind) {
                    case ECHO -> launch(options, EchoServer.class, echoing(port, "plain"));
                    case REPLAY -> launch(options, EchoServer.class, echoing(port, "recorded"));
                    case MEMORY -> launch(options, InMemoryServer.class, List.of(String.valueOf(port)));
                    case SQLITE, POSTGRES ->
                        launch(options, Main.class, serving(serve, port, postgres.map(PostgresServer::url)));
                };
        server.awaitReady();
        return new Target(server, Node.at(port), postgres);
    }

    private static ServerProcess launch(List<String> options, Class<?> main, List<String> arguments) throws IOException {
        return ServerProcess.launch(options, main.getName(), arguments, log());
    }

    static ProcessBuilder.Redirect log() {
        return ProcessBuilder.Redirect.appendTo(FOLDER.resolve("server.log").toFile());
    }

    private static List<String> echoing(int port, String how) {
        String loops = String.valueOf(Runtime.getRuntime().availableProcessors());
        return List.of(String.valueOf(port), loops, FRAMES.toString(), how);
    }

    /** What {@code serve} is told, with an empty data folder that holds the trained model already. */
    static List<String> serving(int port) throws IOException {
        return serving(ServerProcess::serving, port, Optional.empty());
    }

    private static List<String> serving(
            Function<String[], List<String>> serve, int port, Optional<String> database) throws IOException {
        Path data = emptied("data");
        if (!Files.exists(SHIPPED_MODEL)) {
            Shipped.knowledge();
        }
        Shipped.keepModel(data);
        List<String> arguments =
                serve.apply(new String[] {"--port", String.valueOf(port), "--data", data.toString()});
        database.ifPresent(url -> arguments.addAll(List.of("--database", url)));
        return arguments;
    }

    private static Path emptied(String name) throws IOException {
        Path folder = FOLDER.resolve(name);
        if (Files.exists(folder)) {
            try (Stream<Path> found = Files.walk(folder)) {
                found.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
        return folder;
    }

    /** Lets the real server play each script once, so that the echo knows its frames; done once in a run. */
    static List<Recording> record(List<Script> scripts) throws Exception {
        try (Target target = start(Kind.MEMORY, List.of())) {
            List<Recording> recordings = Recording.record(target.node, scripts);
            Recording.write(recordings, FRAMES);
            return recordings;
        }
    }

    Node node() {
        return node;
    }

    long process() {
        return server.id();
    }

    /** Processor time used by the server so far; by the whole database too, where it has one of its own, is not counted. */
    Duration processorTime() {
        return ProcessHandle.of(server.id())
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    long residentMegabytes() {
        return server.residentKilobytes().orElse(0L) / 1024;
    }

    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (postgres.isPresent()) {
            postgres.get().close();
        }
    }
}

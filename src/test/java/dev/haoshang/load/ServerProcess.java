package dev.haoshang.load;

import dev.haoshang.Shipped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A server in a process of its own. Used by one thread. */
final class ServerProcess {
    private static final Pattern READY = Pattern.compile("is ready at http://[^:]+:(\\d+)");
    private static final int START_SECONDS = 120;
    private static final int STOP_SECONDS = 20;

    /** Below the ports that this machine gives to its own connections: one of those could take the port while the server is down. */
    private static final int FIRST_PORT = 20_000;

    private static final int LAST_PORT = 30_000;

    private static final List<String> LIMITS = List.of(
            "requests",
            "turns",
            "conversations",
            "conversation-turns",
            "origin-turns",
            "all-turns",
            "conversation-sockets",
            "address-sockets",
            "sockets",
            "address-connections",
            "connections");

    private final Process process;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    private ServerProcess(Process process) {
        this.process = process;
    }

    /** A port that nobody listens on, and that nobody is given by chance. */
    static int freePort() throws IOException {
        int start = FIRST_PORT + (int) (ProcessHandle.current().pid() * 37 % (LAST_PORT - FIRST_PORT));
        for (int i = 0; i < LAST_PORT - FIRST_PORT; i++) {
            int port = FIRST_PORT + (start - FIRST_PORT + i) % (LAST_PORT - FIRST_PORT);
            try (ServerSocket probe = new ServerSocket()) {
                probe.bind(new InetSocketAddress("127.0.0.1", port));
                return port;
            } catch (IOException taken) {
                // the next one, then
            }
        }
        throw new IOException("no port from " + FIRST_PORT + " to " + LAST_PORT + " is free");
    }

    /** What {@code serve} is told for a crowd that comes from one address: no limits, the tests' date, content that stays. */
    static List<String> serving(String... more) {
        List<String> arguments = serving(Stream.of(more));
        LIMITS.forEach(limit -> arguments.add("--limit-" + limit + "=0"));
        return arguments;
    }

    /** The same with the limits that everybody has, for a crowd that comes through a proxy on this machine. */
    static List<String> guarded(String... more) {
        return serving(Stream.concat(Stream.of("--trusted-proxies=127.0.0.1"), Stream.of(more)));
    }

    private static List<String> serving(Stream<String> more) {
        Stream<String> always = Stream.of("serve", "--watch=false", "--today=" + Shipped.TODAY, "--admin-port=0");
        return Stream.concat(always, more).collect(Collectors.toCollection(ArrayList::new));
    }

    /**
     * Starts this run's class path in a new process.
     *
     * @param options for the JVM
     * @param main a class that prints the line of {@code serve} when it is ready
     * @param log hears the standard error
     */
    static ServerProcess launch(List<String> options, String main, List<String> arguments, ProcessBuilder.Redirect log)
            throws IOException {
        List<String> command = new ArrayList<>(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(arguments);
        return launch(command, log);
    }

    /** Starts a JVM with these arguments; does not wait for it to be ready. */
    static ServerProcess launch(List<String> arguments, ProcessBuilder.Redirect log) throws IOException {
        return launchIn(List.of(), arguments, log);
    }

    /** The same by means of a command that puts it somewhere else, such as {@code ip netns exec NAME}. */
    static ServerProcess launchIn(List<String> place, List<String> arguments, ProcessBuilder.Redirect log)
            throws IOException {
        List<String> command = new ArrayList<>(place);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        ServerProcess server =
                new ServerProcess(new ProcessBuilder(command).redirectError(log).start());
        Thread reader = new Thread(server::read, "server-output");
        reader.setDaemon(true);
        reader.start();
        return server;
    }

    private void read() {
        try (BufferedReader words = process.inputReader()) {
            for (String line = words.readLine(); line != null; line = words.readLine()) {
                Matcher ready = READY.matcher(line);
                if (ready.find()) {
                    port.complete(Integer.valueOf(ready.group(1)));
                }
            }
        } catch (IOException killed) {
            // its last words do not matter
        }
        port.completeExceptionally(new IOException("the server ended before it was ready; its log says why"));
    }

    /** Waits until it is ready, and gives its port. */
    int awaitReady() throws Exception {
        return port.get(START_SECONDS, TimeUnit.SECONDS);
    }

    long id() {
        return process.pid();
    }

    /** As {@code kill -9}, and waits until it is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As {@code kill}: it finishes what is under way. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            kill();
        }
    }

    /** Memory it holds, in kilobytes; empty where the system has no {@code /proc}. */
    Optional<Long> residentKilobytes() {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return Optional.empty();
        }
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.valueOf(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

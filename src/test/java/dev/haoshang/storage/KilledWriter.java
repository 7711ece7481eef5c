package dev.haoshang.storage;

import dev.haoshang.conversation.ConversationStore;
import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A process that saves turns of many talks as fast as it can, until it is killed. */
final class KilledWriter {
    private static final int TALKS = 32;

    private KilledWriter() {}

    /**
     * What the process has told to be saved.
     *
     * @param versions the highest acknowledged version of every talk
     */
    record Acknowledged(Map<String, Long> versions) {}

    /** Runs the process until it has saved so many turns, kills it in the middle of its work and tells what it had acknowledged. */
    static Acknowledged runAndKill(StorageSettings settings, int turns) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        Process process = new ProcessBuilder(
                        java, "-Xmx256m", "-cp", classes, KilledWriter.class.getName(), settings.jdbcUrl())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<String, Long> versions = new HashMap<>();
        int read = 0;
        try (BufferedReader words = process.inputReader()) {
            for (String line = words.readLine(); line != null; line = words.readLine()) {
                String[] word = line.split(" ");
                if (word.length == 4 && word[0].equals("saved") && word[3].equals("end")) {
                    versions.merge(word[1], Long.valueOf(word[2]), Math::max);
                    read++;
                }
                // By its handle, because the process would close the stream with the last words still in it.
                if (read == turns) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        if (read < turns) {
            throw new IllegalStateException("the process ended by itself after " + read + " turns");
        }
        return new Acknowledged(versions);
    }

    /** Saves turns for ever in the database of the given URL. */
    public static void main(String[] arguments) throws InterruptedException {
        ConversationStore store = SqlConversationStore.open(Vertx.vertx(), StorageSettings.at(arguments[0]));
        long process = ProcessHandle.current().pid();
        for (int i = 0; i < TALKS; i++) {
            String id = "talk-" + process + "-" + i;
            store.create(Talk.opened(id), Talk.greeting())
                    .onSuccess(created -> saved(store, id, 1))
                    .onFailure(KilledWriter::stop);
        }
        Thread.currentThread().join();
    }

    private static void saved(ConversationStore store, String id, long version) {
        System.out.println("saved " + id + " " + version + " end");
        store.append(Talk.turn(id, version))
                .onSuccess(done -> saved(store, id, version + 1))
                .onFailure(KilledWriter::stop);
    }

    private static void stop(Throwable failure) {
        failure.printStackTrace();
        System.exit(1);
    }
}

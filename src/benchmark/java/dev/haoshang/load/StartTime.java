package dev.haoshang.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long the packaged program takes from its start to its line "is ready", with a model trained before. */
final class StartTime {
    private static final Path JAR = Path.of("target", "haoshang.jar");
    private static final Path ARCHIVE = Target.FOLDER.resolve("haoshang.archive");

    /** From Java 25 on an archive holds profiles of methods too. */
    private static final boolean PROFILES = Runtime.version().feature() >= 25;

    private static final String WRITE = (PROFILES ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + ARCHIVE;
    private static final String USE = (PROFILES ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + ARCHIVE;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Effort effort;

    StartTime(Effort effort) {
        this.effort = effort;
    }

    void measure() throws Exception {
        if (!Files.exists(JAR)) {
            throw new IOException(JAR + " is missing; make it with mvn package -DskipTests");
        }
        Files.createDirectories(Target.FOLDER);
        List<String> arguments = Target.serving(ServerProcess.freePort());
        start(List.of(), arguments); // creates the store and remembers the intents
        Files.deleteIfExists(ARCHIVE);
        start(List.of(WRITE), arguments);
        System.out.println();
        System.out.println("Seconds from start to ready, model trained before; median (least to greatest) of " + effort.runs());
        System.out.println();
        System.out.println("| JVM options | seconds |");
        System.out.println("|---|---|");
        measure(List.of(), arguments);
        measure(List.of("-XX:TieredStopAtLevel=1"), arguments);
        measure(List.of(USE), arguments);
        measure(List.of(USE, "-XX:TieredStopAtLevel=1"), arguments);
    }

    private void measure(List<String> options, List<String> arguments) throws Exception {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < effort.runs(); i++) {
            seconds.add(start(options, arguments));
        }
        System.out.println("| " + String.join(" ", options) + " | " + new Spread(seconds).show(2) + " |");
    }

    private static double start(List<String> options, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("-Xmx512m"));
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(arguments);
        long begun = System.nanoTime();
        ServerProcess server = ServerProcess.launch(command, Target.log());
        try {
            server.awaitReady();
            return (System.nanoTime() - begun) / NANOS_PER_SECOND;
        } finally {
            server.stop();
        }
    }
}

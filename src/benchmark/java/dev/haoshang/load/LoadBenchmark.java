package dev.haoshang.load;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plays whole conversations against a server on the same machine and prints what it measures as Markdown. */
@Command(name = "load", description = "Measures a server under load.", mixinStandardHelpOptions = true, sortOptions = false)
public final class LoadBenchmark implements Callable<Integer> {
    private enum Measurement {
        THROUGHPUT,
        LATENCY,
        SOCKETS,
        MEMORY,
        START,
        SOAK,
        SLOW
    }

    @Parameters(arity = "0..*", description = "What to measure: ${COMPLETION-CANDIDATES} (default: all but SOAK)")
    private List<Measurement> measurements = List.of(
            Measurement.THROUGHPUT,
            Measurement.LATENCY,
            Measurement.SOCKETS,
            Measurement.MEMORY,
            Measurement.START,
            Measurement.SLOW);

    @Option(
            names = "--server",
            split = ",",
            description = "Against which servers: ${COMPLETION-CANDIDATES} (default: all in throughput, without the echoes elsewhere)")
    private List<Target.Kind> kinds = List.of();

    @Option(names = "--players", defaultValue = "128", description = "Talks at once in throughput (default: ${DEFAULT-VALUE})")
    private int players;

    @Option(names = "--talks", defaultValue = "1000", description = "Talks at once at a fixed rate (default: ${DEFAULT-VALUE})")
    private int talks;

    @Option(names = "--sockets", defaultValue = "10000", description = "Silent sockets (default: ${DEFAULT-VALUE})")
    private int sockets;

    @Option(names = "--rate", defaultValue = "1000", description = "Messages a second (default: ${DEFAULT-VALUE})")
    private double rate;

    @Option(names = "--warm-up", defaultValue = "30", description = "Seconds before the first run (default: ${DEFAULT-VALUE})")
    private int warmUp;

    @Option(names = "--seconds", defaultValue = "10", description = "Seconds of a run (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--runs", defaultValue = "5", description = "Runs (default: ${DEFAULT-VALUE})")
    private int runs;

    @Option(names = "--turns", defaultValue = "1000000", description = "Turns of a soak (default: ${DEFAULT-VALUE})")
    private long turns;

    @Option(names = "--server-options", split = ";", defaultValue = "-Xmx512m", description = "For the server's JVM (default: ${DEFAULT-VALUE})")
    private List<String> serverOptions = List.of();

    /** Runs the measurements that are named; Maven passes all arguments as one. */
    public static void main(String[] arguments) {
        String[] words = String.join(" ", arguments).strip().split("\\s+");
        CommandLine line = new CommandLine(new LoadBenchmark()).setCaseInsensitiveEnumValuesAllowed(true);
        System.exit(words[0].isEmpty() || words[0].equals(".*") ? line.execute() : line.execute(words));
    }

    @Override
    public Integer call() throws Exception {
        List<Script> scripts = Script.shipped();
        System.out.printf(
                Locale.ROOT,
                "%d processors, Java %s, load average %.2f%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        for (Measurement measurement : measurements) {
            measure(measurement, scripts);
        }
        return CommandLine.ExitCode.OK;
    }

    private void measure(Measurement measurement, List<Script> scripts) throws Exception {
        Effort effort = new Effort(players, warmUp, seconds, runs, rate, serverOptions);
        switch (measurement) {
            case THROUGHPUT -> {
                List<Target.Kind> all = kinds(Target.Kind.values());
                if (all.contains(Target.Kind.ECHO) || all.contains(Target.Kind.REPLAY)) {
                    System.out.println("Recorded: " + Recording.size(Target.record(scripts)));
                }
                new Throughput(effort, scripts).measure(all);
            }
            case LATENCY -> new Latency(effort.withPlayers(talks), scripts).measure(real());
            case SOCKETS -> new IdleSockets(effort.withPlayers(sockets), scripts).measure(kinds(Target.Kind.SQLITE));
            case MEMORY ->
                new Latency(effort.withPlayers(talks).withServerOptions(List.of("-Xmx256m")), scripts)
                        .measure(kinds(Target.Kind.SQLITE));
            case START -> new StartTime(effort).measure();
            case SOAK -> new Soak(effort, scripts, turns).measure(kinds(Target.Kind.SQLITE).get(0));
            case SLOW -> new BadCompany(effort.withPlayers(talks), scripts).measure(kinds(Target.Kind.SQLITE).get(0));
            default -> throw new IllegalStateException("no measurement " + measurement);
        }
    }

    private List<Target.Kind> real() {
        return kinds(Target.Kind.MEMORY, Target.Kind.SQLITE, Target.Kind.POSTGRES);
    }

    private List<Target.Kind> kinds(Target.Kind... otherwise) {
        return kinds.isEmpty() ? List.of(otherwise) : kinds;
    }
}

package dev.haoshang.load;

import dev.haoshang.load.Tally.Stretch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.EnumMap;

/** How many turns a second a server answers when every player speaks as soon as the last answer is there. */
final class Throughput {
    private final Effort effort;
    private final List<Script> scripts;
    private final Map<Target.Kind, Double> medians = new EnumMap<>(Target.Kind.class);

    Throughput(Effort effort, List<Script> scripts) {
        this.effort = effort;
        this.scripts = scripts;
    }

    /** One run: the stretch, and what it took of the processors. */
    private record Run(Stretch stretch, Duration server, Duration client) {
        double serverMicros() {
            return server.toNanos() / 1_000.0 / stretch.latencies().getTotalCount();
        }

        double clientMicros() {
            return client.toNanos() / 1_000.0 / stretch.latencies().getTotalCount();
        }
    }

    /** Measures each kind in turn and prints a table; the echoes come first, so that the others can be told as a share of them. */
    void measure(List<Target.Kind> kinds) throws Exception {
        System.out.println();
        System.out.println("Most turns a second, " + effort.players() + " talks at once; median (least to greatest) of "
                + effort.runs() + " runs of " + effort.seconds() + " s after " + effort.warmUp() + " s");
        System.out.println();
        System.out.println("| server | turns/s | of echo | of replay | p50 ms | p99 ms | server CPU µs/turn | client CPU µs/turn | failures |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (Target.Kind kind : kinds) {
            try (Target target = Target.start(kind, effort.serverOptions())) {
                print(kind, runs(target));
            }
        }
    }

    private List<Run> runs(Target target) throws InterruptedException {
        List<Run> runs = new ArrayList<>();
        try (Stage stage = Stage.of(target.node(), scripts, effort.players(), Pace.unhurried())) {
            Thread.sleep(effort.warmUp() * 1_000L);
            stage.tally().endStretch();
            for (int i = 0; i < effort.runs(); i++) {
                Duration server = target.processorTime();
                Duration client = Effort.ownProcessorTime();
                Thread.sleep(effort.seconds() * 1_000L);
                runs.add(new Run(
                        stage.tally().endStretch(),
                        target.processorTime().minus(server),
                        Effort.ownProcessorTime().minus(client)));
            }
        }
        return runs;
    }

    private void print(Target.Kind kind, List<Run> runs) {
        Spread turns = Spread.of(runs, run -> run.stretch().turnsPerSecond());
        medians.put(kind, turns.median());
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s | %.2f | %.2f | %.0f | %.0f | %d |%n",
                kind.label(),
                turns.show(0),
                share(turns.median(), Target.Kind.ECHO),
                share(turns.median(), Target.Kind.REPLAY),
                Spread.of(runs, run -> run.stretch().millis(50)).median(),
                Spread.of(runs, run -> run.stretch().millis(99)).median(),
                Spread.of(runs, Run::serverMicros).median(),
                Spread.of(runs, Run::clientMicros).median(),
                runs.stream().mapToLong(run -> run.stretch().failures()).sum());
    }

    private String share(double median, Target.Kind limit) {
        return medians.containsKey(limit) ? String.format(Locale.ROOT, "%.0f %%", 100 * median / medians.get(limit)) : "";
    }
}

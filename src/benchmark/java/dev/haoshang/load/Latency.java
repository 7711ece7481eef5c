package dev.haoshang.load;

import dev.haoshang.load.Tally.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long a turn takes at a fixed rate, counted from the moment it was meant to be said. */
final class Latency {
    /** For answers that are still owed from before. */
    private static final long SETTLE_MILLIS = 3_000;

    private final Effort effort;
    private final List<Script> scripts;

    Latency(Effort effort, List<Script> scripts) {
        this.effort = effort;
        this.scripts = scripts;
    }

    void measure(List<Target.Kind> kinds) throws Exception {
        System.out.println();
        System.out.printf(
                Locale.ROOT,
                "Milliseconds from the intended moment at %,.0f turns/s over %d talks, JVM options %s; median (least to greatest) of %d"
                        + " runs of %d s after %d s%n%n",
                effort.rate(),
                effort.players(),
                effort.serverOptions(),
                effort.runs(),
                effort.seconds(),
                effort.warmUp());
        System.out.println("| server | turns/s | p50 | p99 | p99.9 | greatest | RSS MB | still waiting | failures |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (Target.Kind kind : kinds) {
            try (Target target = Target.start(kind, effort.serverOptions())) {
                measure(kind, target);
            }
        }
    }

    private void measure(Target.Kind kind, Target target) throws InterruptedException {
        List<Stretch> runs = new ArrayList<>();
        OpenLoop pace = new OpenLoop(effort.rate());
        try (Stage stage = Stage.of(target.node(), scripts, effort.players(), pace)) {
            stage.awaitConnected(effort.players());
            pace.warmUp();
            Thread.sleep(effort.warmUp() * 1_000L);
            pace.begin();
            Thread.sleep(SETTLE_MILLIS);
            stage.tally().endStretch();
            for (int i = 0; i < effort.runs(); i++) {
                Thread.sleep(effort.seconds() * 1_000L);
                runs.add(stage.tally().endStretch());
            }
            print(kind, runs, target.residentMegabytes(), pace.waiting());
        }
    }

    private static void print(Target.Kind kind, List<Stretch> runs, long resident, int waiting) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s | %d | %d | %d |%n",
                kind.label(),
                Spread.of(runs, Stretch::turnsPerSecond).show(0),
                Spread.of(runs, run -> run.millis(50)).show(2),
                Spread.of(runs, run -> run.millis(99)).show(2),
                Spread.of(runs, run -> run.millis(99.9)).show(2),
                Spread.of(runs, run -> run.millis(100)).show(1),
                resident,
                waiting,
                runs.stream().mapToLong(Stretch::failures).sum());
    }
}

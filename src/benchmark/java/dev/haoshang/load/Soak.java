package dev.haoshang.load;

import dev.haoshang.load.Tally.Stretch;
import java.util.Locale;

import java.util.List;

/** Very many turns, with a look at the heap after a collection every so often: it must not grow. */
final class Soak {
    private static final long LOOK_EVERY_MILLIS = 200;

    private final Effort effort;
    private final List<Script> scripts;
    private final long turns;

    Soak(Effort effort, List<Script> scripts, long turns) {
        this.effort = effort;
        this.scripts = scripts;
        this.turns = turns;
    }

    /** Prints a line for each tenth of the turns. */
    void measure(Target.Kind kind) throws Exception {
        System.out.println();
        System.out.println("Heap in the course of " + turns + " turns, " + effort.players() + " talks at once, " + kind.label());
        System.out.println();
        System.out.println("| turns | turns/s | p99 ms | heap MB after collection | RSS MB | failures |");
        System.out.println("|---|---|---|---|---|---|");
        try (Target target = Target.start(kind, effort.serverOptions());
                Stage stage = Stage.of(target.node(), scripts, effort.players(), Pace.unhurried())) {
            long answered = 0;
            while (answered < turns) {
                Stretch stretch = tenth(stage);
                answered += stretch.latencies().getTotalCount();
                System.out.printf(
                        Locale.ROOT,
                        "| %,d | %,.0f | %.1f | %.1f | %d | %d |%n",
                        answered,
                        stretch.turnsPerSecond(),
                        stretch.millis(99),
                        Heap.megabytesAfterCollection(target.process()),
                        target.residentMegabytes(),
                        stretch.failures());
            }
        }
    }

    private Stretch tenth(Stage stage) throws InterruptedException {
        stage.tally().endStretch();
        while (stage.tally().answers() < turns / 10) {
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        return stage.tally().endStretch();
    }
}

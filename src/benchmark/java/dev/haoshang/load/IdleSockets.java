package dev.haoshang.load;

import java.util.List;
import java.util.Locale;

/** What memory a server holds while many sockets are open and silent but for their pings. */
final class IdleSockets {
    private static final long SETTLE_MILLIS = 30_000;

    private final Effort effort;
    private final List<Script> scripts;

    IdleSockets(Effort effort, List<Script> scripts) {
        this.effort = effort;
        this.scripts = scripts;
    }

    void measure(List<Target.Kind> kinds) throws Exception {
        System.out.println();
        System.out.println("Resident memory with " + effort.players() + " silent sockets, JVM options " + effort.serverOptions());
        System.out.println();
        System.out.println("| server | sockets | MB before | MB with them | MB 30 s later | heap MB after collection | failures |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (Target.Kind kind : kinds) {
            try (Target target = Target.start(kind, effort.serverOptions())) {
                measure(kind, target);
            }
        }
    }

    private void measure(Target.Kind kind, Target target) throws Exception {
        long before = target.residentMegabytes();
        try (Stage stage = Stage.of(target.node(), scripts, effort.players(), Pace.silent())) {
            stage.awaitConnected(effort.players());
            long open = target.residentMegabytes();
            Thread.sleep(SETTLE_MILLIS);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %d | %d | %d | %.0f | %d |%n",
                    kind.label(),
                    stage.connected(),
                    before,
                    open,
                    target.residentMegabytes(),
                    Heap.megabytesAfterCollection(target.process()),
                    stage.tally().endStretch().failures());
        }
    }
}

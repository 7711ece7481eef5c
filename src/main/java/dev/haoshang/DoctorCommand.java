package dev.haoshang;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells whether a server would start and be safe here, and what to do where not. */
@Command(
        description =
                "Examines content, model, keys, database, clock, ports, secrets and disk; ends with 1 if something is wrong.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private final Settings settings = new Settings();

    @Mixin
    private final Settings.Serving serving = new Settings.Serving();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<Finding> findings = new Doctor(settings, serving, Clock.systemUTC()).examine();
        PrintWriter out = spec.commandLine().getOut();
        for (Finding finding : findings) {
            out.println(String.format(
                    "%-5s  %s: %s",
                    finding.verdict().name().toLowerCase(Locale.ROOT), finding.about(), finding.words()));
        }
        return findings.stream().anyMatch(finding -> finding.verdict() == Finding.Verdict.WRONG) ? 1 : 0;
    }
}

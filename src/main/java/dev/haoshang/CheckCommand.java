package dev.haoshang;

import dev.haoshang.content.Content;
import dev.haoshang.content.ContentReader;
import dev.haoshang.content.Inspection;
import dev.haoshang.understanding.Example;
import dev.haoshang.understanding.NearDuplicates;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells every problem of the content. */
@Command(
        description =
                "Checks intents/ and dialogs/; prints every problem at file:line:column, and ends with 1 on errors.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private final Settings settings = new Settings();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = ProblemReport.FormatName.class,
            description = "text to read, json for programs, github for annotations of a pull request (default: text)")
    private ProblemReport.Format format = ProblemReport.Format.TEXT;

    @Override
    public Integer call() {
        Inspection found = ContentReader.inspect(settings.content);
        PrintWriter out = spec.commandLine().getOut();
        ProblemReport report = new ProblemReport(found.problems(), settings.content);
        if (format == ProblemReport.Format.TEXT) {
            found.content().ifPresent(content -> printSound(out, content));
        }
        report.print(format, out);
        return report.errors() == 0 ? 0 : 1;
    }

    private static void printSound(PrintWriter out, Content content) {
        List<Example> examples = content.examples();
        out.println("No errors in " + content.intents().size() + " intents with " + examples.size() + " examples, "
                + content.script().answers().size() + " answers, "
                + content.script().slots().size() + " slots, "
                + content.checks().size() + " conversation checks.");
        printNearDuplicates(out, NearDuplicates.of(examples));
        out.println();
    }

    /** Worth knowing, but no problem: a few are bound to be there. */
    private static void printNearDuplicates(PrintWriter out, List<NearDuplicates> found) {
        int all = found.stream().mapToInt(NearDuplicates::count).sum();
        out.println(all + " examples nearly repeat another one of their intent"
                + (found.isEmpty() ? "." : "; write more freely, or remove them:"));
        found.forEach(one -> out.println("  " + one.intent() + ": " + one.count() + ", as \"" + one.example()
                + "\" and \"" + one.repeated() + "\""));
    }
}

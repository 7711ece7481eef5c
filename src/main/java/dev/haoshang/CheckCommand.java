package dev.haoshang;

import dev.haoshang.content.Content;
import dev.haoshang.content.ContentReader;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells every problem of the content. */
@Command(
        name = "check",
        description = "Checks intents/ and dialogs/; prints every problem at file:line:column.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private final Settings settings = new Settings();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Content content = ContentReader.read(settings.content);
        PrintWriter out = spec.commandLine().getOut();
        int examples = Learning.examples(content.intents()).size();
        out.println("No problems: " + content.intents().size() + " intents with " + examples + " examples, "
                + content.script().answers().size() + " answers, "
                + content.script().slots().size() + " slots, "
                + content.checks().size() + " conversation checks.");
        return 0;
    }
}

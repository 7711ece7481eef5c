package dev.haoshang;

import dev.haoshang.content.Check;
import dev.haoshang.conversation.CheckRun;
import dev.haoshang.conversation.Knowledge;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Plays the conversation checks. */
@Command(
        description = "Plays the conversations of dialogs/checks/ and tells where they go otherwise.",
        mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {
    @Mixin
    private final Settings settings = new Settings();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Knowledge knowledge = Learning.learn(settings);
        PrintWriter out = spec.commandLine().getOut();
        int failed = 0;
        for (Check check : knowledge.content().checks()) {
            List<String> differences = CheckRun.play(knowledge, check);
            out.println((differences.isEmpty() ? "ok    " : "FAILED ") + check.name());
            differences.forEach(difference -> out.print(difference.indent(7)));
            failed += differences.isEmpty() ? 0 : 1;
        }
        int passed = knowledge.content().checks().size() - failed;
        out.println(passed + " conversations went as written, " + failed + " did not.");
        return failed == 0 ? 0 : 1;
    }
}

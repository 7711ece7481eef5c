package dev.haoshang;

import dev.haoshang.storage.Backup;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a backup in the place of the embedded store. */
@Command(
        description = "Puts a backup in the place of the embedded store; no server may be using it.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Mixin
    private final Settings settings = new Settings();

    @Mixin
    private final Settings.Storing storing = new Settings.Storing();

    @Parameters(paramLabel = "FILE", description = "What the command backup made")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Optional<Path> replaced = Backup.restore(
                storing.storage(settings.data),
                file,
                LocalDateTime.ofInstant(
                        settings.clock().instant(), settings.clock().getZone()));
        PrintWriter out = spec.commandLine().getOut();
        out.println("The store is as it was in " + file + ".");
        replaced.ifPresent(path -> out.println(
                "What was there before is kept as " + path + "; delete it once all is well: it holds people's talks."));
        return 0;
    }
}

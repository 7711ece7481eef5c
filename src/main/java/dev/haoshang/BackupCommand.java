package dev.haoshang;

import dev.haoshang.storage.Backup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Saves the embedded store, while a server may be using it. */
@Command(
        description = "Saves the embedded store to a new file, also while a server uses it.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Mixin
    private final Settings settings = new Settings();

    @Mixin
    private final Settings.Storing storing = new Settings.Storing();

    @Parameters(paramLabel = "FILE", description = "The new file")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Backup.save(storing.storage(settings.data), file);
        spec.commandLine()
                .getOut()
                .println("The store is saved and checked in " + file + "; keep it where only you can read it.");
        return 0;
    }
}

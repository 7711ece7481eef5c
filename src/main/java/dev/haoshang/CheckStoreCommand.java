package dev.haoshang;

import dev.haoshang.storage.KeyUse;
import dev.haoshang.storage.SqlConversationStore;
import dev.haoshang.storage.StorageSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads the whole store to see whether it is sound. */
@Command(
        description = "Reads the whole store, also while a server uses it, and tells what is broken; exit code 1 then.",
        mixinStandardHelpOptions = true)
final class CheckStoreCommand implements Callable<Integer> {
    @Mixin
    private final Settings settings = new Settings();

    @Mixin
    private final Settings.Storing storing = new Settings.Storing();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private static String inWords(KeyUse use) {
        return use.texts() + " texts " + (use.key().isEmpty() ? "are unencrypted" : "are under key " + use.key());
    }

    @Override
    public Integer call() throws IOException {
        StorageSettings storage = storing.storage(settings.data);
        List<String> damages = SqlConversationStore.check(storage);
        PrintWriter out = spec.commandLine().getOut();
        if (damages.isEmpty()) {
            out.println("The store is sound.");
            KeyUse.of(storage).forEach(use -> out.println(inWords(use)));
            return ExitCode.OK;
        }
        damages.forEach(out::println);
        out.println("The store is damaged: stop the server, then restore a backup.");
        return ExitCode.SOFTWARE;
    }
}

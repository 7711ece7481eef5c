package dev.haoshang;

import dev.haoshang.storage.Keys;
import java.security.SecureRandom;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes a key that stored texts can be sealed with. */
@Command(
        description = "Prints a line with a fresh key, for the file of --encryption-key-file.",
        mixinStandardHelpOptions = true)
final class EncryptionKeyCommand implements Callable<Integer> {
    private static final int SUFFIX_BYTES = 2;

    @Mixin
    private final Settings settings = new Settings();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        byte[] suffix = new byte[SUFFIX_BYTES];
        new SecureRandom().nextBytes(suffix);
        String day = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT).format(settings.date());
        String name = "k" + day + "-" + HexFormat.of().formatHex(suffix);
        spec.commandLine().getOut().println(Keys.fresh(name));
        return ExitCode.OK;
    }
}

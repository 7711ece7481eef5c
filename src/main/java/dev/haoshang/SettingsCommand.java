package dev.haoshang;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the settings that count. What it prints can be kept as a settings file. */
@Command(
        description = "Prints every setting with its source, passwords hidden; starts nothing.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("UnusedVariable") // picocli reads the fields' options
final class SettingsCommand implements Callable<Integer> {
    @Mixin
    private final Settings settings = new Settings();

    @Mixin
    private final Settings.Serving serving = new Settings.Serving();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (spec.defaultValueProvider() instanceof SettingSources sources) {
            SettingSources.settings(spec).stream()
                    .map(sources::effective)
                    .map(SettingsCommand::line)
                    .forEach(out::println);
        }
        return 0;
    }

    private static String line(SettingSources.Effective setting) {
        String line = SettingSources.key(setting.flag()) + ": " + setting.shown();
        boolean none = setting.value().isEmpty() || setting.flag().equals(SettingSources.FILE_FLAG);
        return String.format("%-50s # %s", none ? "# " + line : line, setting.source());
    }
}

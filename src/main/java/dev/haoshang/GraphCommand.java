package dev.haoshang;

import dev.haoshang.content.Content;
import dev.haoshang.content.ContentReader;
import dev.haoshang.content.DialogDrawing;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Draws the dialogs. */
@Command(
        description = "Draws each dialog as SVG pictures, one in Chinese and one in English.",
        mixinStandardHelpOptions = true)
final class GraphCommand implements Callable<Integer> {
    @Mixin
    private final Settings settings = new Settings();

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            defaultValue = "target/graph",
            description = "Folder for the pictures (default: ${DEFAULT-VALUE})")
    private Path output = Path.of("target/graph");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Content content = ContentReader.read(settings.content);
        PrintWriter out = spec.commandLine().getOut();
        Files.createDirectories(output);
        for (var dialog : content.script().dialogs().values()) {
            for (String language : List.of("zh", "en")) {
                Path file = output.resolve(dialog.id() + "." + language + ".svg");
                Files.writeString(file, DialogDrawing.svg(dialog, language));
                out.println(file);
            }
        }
        return 0;
    }
}

package dev.haoshang;

import dev.haoshang.content.Content;
import dev.haoshang.content.ContentReader;
import dev.haoshang.conversation.Report;
import dev.haoshang.storage.SqlConversationStore;
import dev.haoshang.web.ReportPage;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tells what came of the talks of a period. */
@Command(
        description = "Tells what came of the talks of a period, without personal data.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    private static final int USUAL_DAYS = 29;

    @Mixin
    private final Settings settings = new Settings();

    @Mixin
    private final Settings.Storing storing = new Settings.Storing();

    @Option(names = "--from", paramLabel = "DATE", description = "The first day (default: 29 days before the last)")
    private Optional<LocalDate> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DATE", description = "The last day, included (default: today)")
    private Optional<LocalDate> to = Optional.empty();

    @Option(names = "--language", paramLabel = "zh|en", defaultValue = "zh", description = "Language of the page")
    private String language = "zh";

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "A file that ends in .html, .csv or .json (default: JSON on standard output)")
    private Optional<Path> output = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        LocalDate last = to.orElse(settings.date());
        LocalDate first = from.orElse(last.minusDays(USUAL_DAYS));
        if (first.isAfter(last)) {
            throw new ParameterException(spec.commandLine(), "--from is after --to");
        }
        Report report = report(ContentReader.read(settings.content), first, last);
        String json = report.json().encodePrettily() + "\n";
        if (output.isEmpty()) {
            spec.commandLine().getOut().print(json);
            spec.commandLine().getOut().flush();
            return 0;
        }
        String name = output.get().toString();
        if (name.endsWith(".csv")) {
            Files.write(output.get(), report.csv());
        } else {
            String text = name.endsWith(".json") ? json : new ReportPage(report, language).html();
            Files.writeString(output.get(), text, StandardCharsets.UTF_8);
        }
        return 0;
    }

    private Report report(Content content, LocalDate first, LocalDate last) throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            SqlConversationStore store = SqlConversationStore.open(
                    vertx,
                    storing.storage(settings.data).withKeys(storing.encryption().keys()));
            Report report = store.team()
                    .tallies(first, last)
                    .map(tallies -> Report.of(content, first, last, tallies))
                    .await();
            store.close().await();
            return report;
        } finally {
            vertx.close().await();
        }
    }
}

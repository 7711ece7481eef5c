package dev.haoshang;

import dev.haoshang.content.ContentReader;
import dev.haoshang.understanding.Evaluation;
import dev.haoshang.understanding.Example;
import dev.haoshang.understanding.IntentClassifier;
import dev.haoshang.understanding.LabelledText;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the classifier on labelled sentences. */
@Command(
        name = "evaluate",
        description = "Measures the intents on a file of lines label<TAB>text or label<TAB>also accepted,...<TAB>text.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    private static final int SHOWN_CONFUSIONS = 20;

    /** Of every so many examples of an intent, one is taken. */
    private static final List<Integer> CURVE = List.of(16, 8, 4, 2, 1);

    @Mixin
    private final Settings settings = new Settings();

    @Parameters(paramLabel = "FILE", description = "The sentences to measure with")
    private Path file = Path.of("");

    @Option(
            names = "--train",
            paramLabel = "FILE",
            description = "Trains on this file instead of the content's intents")
    private Optional<Path> train = Optional.empty();

    @Option(
            names = "--curve",
            description = "Trains on a sixteenth, an eighth, a quarter and a half of each intent's examples, and"
                    + " prints what each part reaches")
    private boolean curve;

    @Option(names = "--json", description = "Prints the result as JSON")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        List<LabelledText> texts = read(file);
        PrintWriter out = spec.commandLine().getOut();
        if (curve) {
            printCurve(out, texts);
            return 0;
        }
        long start = System.nanoTime();
        IntentClassifier classifier = train.isPresent() ? IntentClassifier.train(examples()) : shipped();
        double seconds = (System.nanoTime() - start) / 1e9;
        Evaluation evaluation = Evaluation.of(classifier, texts);
        if (json) {
            out.println(toJson(evaluation).encodePrettily());
        } else {
            print(out, evaluation, seconds);
        }
        return 0;
    }

    private IntentClassifier shipped() {
        return Learning.classifier(ContentReader.read(settings.content), settings);
    }

    private List<Example> examples() throws IOException {
        if (train.isEmpty()) {
            return ContentReader.read(settings.content).examples();
        }
        return read(train.get()).stream()
                .map(text -> new Example(text.intent(), text.text()))
                .toList();
    }

    /** How much more examples bring: what a part of them reaches, and then all. */
    private void printCurve(PrintWriter out, List<LabelledText> texts) throws IOException {
        List<Example> all = examples();
        out.println("examples  label first  label or an accepted one first");
        for (int every : CURVE) {
            Map<String, Integer> seen = new HashMap<>();
            List<Example> part = all.stream()
                    .filter(example -> (seen.merge(example.intent(), 1, Integer::sum) - 1) % every == 0)
                    .toList();
            Evaluation evaluation = Evaluation.of(IntentClassifier.train(part), texts);
            out.printf(
                    Locale.ROOT,
                    "%8d  %9.1f %%  %28.1f %%%n",
                    part.size(),
                    100 * evaluation.accuracy(),
                    100 * evaluation.acceptedAccuracy());
            out.flush();
        }
    }

    private List<LabelledText> read(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new ParameterException(spec.commandLine(), "there is no file " + path);
        }
        List<LabelledText> texts = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(path)) {
            number++;
            String[] columns = line.split("\t", -1);
            if (columns.length == 2) {
                texts.add(new LabelledText(columns[0], Set.of(), columns[1]));
            } else if (columns.length == 3) {
                Set<String> also = columns[1].isEmpty() ? Set.of() : Set.of(columns[1].split(","));
                texts.add(new LabelledText(columns[0], also, columns[2]));
            } else if (!line.isBlank()) {
                throw new ParameterException(
                        spec.commandLine(),
                        path + ":" + number + ": expected two or three columns with tabs between, found "
                                + columns.length);
            }
        }
        return texts;
    }

    private static void print(PrintWriter out, Evaluation evaluation, double seconds) {
        out.printf(Locale.ROOT, "sentences                      %d%n", evaluation.texts());
        out.printf(Locale.ROOT, "label first                    %.1f %%%n", 100 * evaluation.accuracy());
        out.printf(Locale.ROOT, "label or an accepted one first %.1f %%%n", 100 * evaluation.acceptedAccuracy());
        out.printf(Locale.ROOT, "macro F1                       %.3f%n", evaluation.macroF1());
        out.printf(Locale.ROOT, "calibration error              %.3f%n", evaluation.calibrationError());
        out.printf(Locale.ROOT, "out of scope, answered anyway  %.1f %%%n", 100 * evaluation.answeredInVain());
        out.printf(Locale.ROOT, "in scope, turned away          %.1f %%%n", 100 * evaluation.turnedAway());
        out.printf(Locale.ROOT, "training or loading            %.1f s%n", seconds);
        evaluation.confusions().stream()
                .limit(SHOWN_CONFUSIONS)
                .forEach(confusion -> out.printf(
                        Locale.ROOT,
                        "%4d  %s taken for %s%n",
                        confusion.count(),
                        confusion.expected(),
                        confusion.ranked()));
    }

    private static JsonObject toJson(Evaluation evaluation) {
        JsonArray confusions = new JsonArray();
        evaluation
                .confusions()
                .forEach(confusion -> confusions.add(new JsonObject()
                        .put("expected", confusion.expected())
                        .put("ranked", confusion.ranked())
                        .put("count", confusion.count())));
        return new JsonObject()
                .put("texts", evaluation.texts())
                .put("accuracy", evaluation.accuracy())
                .put("acceptedAccuracy", evaluation.acceptedAccuracy())
                .put("macroF1", evaluation.macroF1())
                .put("calibrationError", evaluation.calibrationError())
                .put("answeredInVain", evaluation.answeredInVain())
                .put("turnedAway", evaluation.turnedAway())
                .put("confusions", confusions);
    }
}

package dev.haoshang;

import dev.haoshang.content.Content;
import dev.haoshang.content.ContentReader;
import dev.haoshang.content.PlacedContent;
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
import java.util.LinkedHashMap;
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
        description = "Measures the intents on a file of lines label<TAB>text or label<TAB>also accepted,...<TAB>text;"
                + " without a file on their own examples, each part by a training without it.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    private static final int SHOWN_CONFUSIONS = 20;

    /** Of every so many examples of an intent, one is taken. */
    private static final List<Integer> CURVE = List.of(16, 8, 4, 2, 1);

    @Mixin
    private final Settings settings = new Settings();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The sentences to measure with")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--folds",
            paramLabel = "COUNT",
            defaultValue = "5",
            description = "Without a file: into so many parts the examples are dealt (default: ${DEFAULT-VALUE})")
    private int folds = 5;

    @Option(names = "--html", paramLabel = "FILE", description = "Writes a report for editors, a page of its own")
    private Optional<Path> html = Optional.empty();

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
        PrintWriter out = spec.commandLine().getOut();
        if (curve) {
            printCurve(
                    out,
                    read(file.orElseThrow(() -> wrong("--curve needs a FILE to measure with")))
                            .texts());
            return 0;
        }
        if (file.isEmpty() && folds < 2) {
            throw wrong("--folds is " + folds + "; examples are measured in 2 parts or more");
        }
        long start = System.nanoTime();
        Learnt learnt = learnt();
        Measured measured = file.isPresent() ? onFile(file.get(), learnt) : crossValidated(learnt);
        double seconds = (System.nanoTime() - start) / 1e9;
        Evaluation evaluation = Evaluation.of(measured.judged());
        if (json) {
            out.println(toJson(evaluation).encodePrettily());
        } else {
            print(out, evaluation, seconds);
        }
        if (html.isPresent()) {
            String subtitle = measured.what() + " · " + settings.date();
            String page = new EvaluationReport(measured.judged(), learnt.places(), measured.places()).html(subtitle);
            Files.writeString(html.get(), page);
            spec.commandLine().getErr().println("The report is in " + html.get());
        }
        return 0;
    }

    /**
     * What is learnt from.
     *
     * @param examples all of it
     * @param places where each example stands
     * @param content the content it comes from, unless it comes from a file
     */
    private record Learnt(List<Example> examples, Map<Example, String> places, Optional<Content> content) {}

    /**
     * What was measured.
     *
     * @param what tells it to a reader
     * @param judged what was said about each sentence
     * @param places where the sentences stand
     */
    private record Measured(String what, List<Evaluation.Judged> judged, Map<Example, String> places) {}

    private Learnt learnt() throws IOException {
        if (train.isPresent()) {
            Labelled labelled = read(train.get());
            List<Example> examples = labelled.texts().stream()
                    .map(text -> new Example(text.intent(), text.text()))
                    .toList();
            return new Learnt(examples, labelled.places(), Optional.empty());
        }
        PlacedContent placed = ContentReader.readPlaced(settings.content);
        return new Learnt(placed.content().examples(), placed.places(), Optional.of(placed.content()));
    }

    private Measured onFile(Path path, Learnt learnt) throws IOException {
        Labelled labelled = read(path);
        IntentClassifier classifier = learnt.content().isPresent()
                ? Learning.classifier(learnt.content().get(), settings)
                : IntentClassifier.train(learnt.examples());
        return new Measured(path.toString(), Evaluation.judge(classifier, labelled.texts()), labelled.places());
    }

    /** Each example once, lest it be learnt and measured. Says how far it is, as each part takes as long as a training. */
    private Measured crossValidated(Learnt learnt) {
        List<Example> examples = learnt.examples().stream().distinct().toList();
        List<Evaluation.Judged> judged = new ArrayList<>();
        for (int part = 0; part < folds; part++) {
            long start = System.nanoTime();
            judged.addAll(Evaluation.judgePart(examples, folds, part));
            spec.commandLine()
                    .getErr()
                    .printf(
                            Locale.ROOT,
                            "part %d of %d measured in %.0f s%n",
                            part + 1,
                            folds,
                            (System.nanoTime() - start) / 1e9);
        }
        String source = train.map(Path::toString).orElse("intents/");
        return new Measured(
                source + " · " + folds + " 折交叉验证 cross-validation, " + folds + " parts", judged, learnt.places());
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** How much more examples bring: what a part of them reaches, and then all. */
    private void printCurve(PrintWriter out, List<LabelledText> texts) throws IOException {
        List<Example> all = learnt().examples();
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

    /** The sentences of a file, and where each stands. */
    private record Labelled(List<LabelledText> texts, Map<Example, String> places) {}

    private Labelled read(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw wrong("there is no file " + path);
        }
        List<LabelledText> texts = new ArrayList<>();
        Map<Example, String> places = new LinkedHashMap<>();
        int number = 0;
        for (String line : Files.readAllLines(path)) {
            number++;
            if (!line.isBlank()) {
                String place = path + ":" + number;
                LabelledText text = labelled(line.split("\t", -1), place);
                texts.add(text);
                places.putIfAbsent(new Example(text.intent(), text.text()), place);
            }
        }
        return new Labelled(texts, places);
    }

    private LabelledText labelled(String[] columns, String place) {
        return switch (columns.length) {
            case 2 -> new LabelledText(columns[0], Set.of(), columns[1]);
            case 3 ->
                new LabelledText(
                        columns[0], columns[1].isEmpty() ? Set.of() : Set.of(columns[1].split(",")), columns[2]);
            default ->
                throw wrong(place + ": expected two or three columns with tabs between, found " + columns.length);
        };
    }

    private static void print(PrintWriter out, Evaluation evaluation, double seconds) {
        out.printf(Locale.ROOT, "sentences                      %d%n", evaluation.texts());
        out.printf(Locale.ROOT, "label first                    %.1f %%%n", 100 * evaluation.accuracy());
        out.printf(Locale.ROOT, "label or an accepted one first %.1f %%%n", 100 * evaluation.acceptedAccuracy());
        out.printf(Locale.ROOT, "macro F1                       %.3f%n", evaluation.macroF1());
        out.printf(Locale.ROOT, "calibration error              %.3f%n", evaluation.calibrationError());
        out.printf(Locale.ROOT, "out of scope, answered anyway  %.1f %%%n", 100 * evaluation.answeredInVain());
        out.printf(Locale.ROOT, "in scope, turned away          %.1f %%%n", 100 * evaluation.turnedAway());
        out.printf(Locale.ROOT, "time                           %.1f s%n", seconds);
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

package dev.haoshang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateCommandTest {
    private static final int ENOUGH_FOR_THE_SMALLEST_PART = 17;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path training;
    private Path sentences;

    @BeforeEach
    void write() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int at = 0; at < ENOUGH_FOR_THE_SMALLEST_PART; at++) {
            lines.append("ask_deferral\t晚 ").append("几".repeat(at % 3)).append(" 天还行不行\n");
            lines.append("ask_waiver\t罚息 ").append("能".repeat(at % 3)).append(" 不能免掉\n");
        }
        training = Files.writeString(folder.resolve("training.tsv"), lines);
        sentences = Files.writeString(
                folder.resolve("sentences.tsv"), "ask_deferral\t晚两天还行不行\nask_waiver\task_deferral\t晚天还行\n");
    }

    private int run(String... arguments) {
        CommandLine command = new CommandLine(new EvaluateCommand());
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    @Test
    void measuresAFileAfterTrainingOnAnother() {
        int code = run(sentences.toString(), "--train", training.toString(), "--json");

        JsonObject result = new JsonObject(out.toString());
        assertEquals(0, code, err.toString());
        assertEquals(2, result.getInteger("texts"));
        assertEquals(0.5, result.getDouble("accuracy"));
        assertEquals(1.0, result.getDouble("acceptedAccuracy"));
    }

    @Test
    void showsWhatEachPartOfTheExamplesReaches() {
        int code = run(sentences.toString(), "--train", training.toString(), "--curve");

        List<String> lines = out.toString().lines().toList();
        assertEquals(0, code, err.toString());
        assertEquals(
                List.of("4", "6", "10", "18", "34"),
                lines.stream().skip(1).map(line -> line.strip().split(" ")[0]).toList());
    }

    @Test
    void tellsWhichLineIsNotLabelled() throws IOException {
        Files.writeString(sentences, "ask_deferral\t晚两天还行不行\n没有标签的一句\n");

        int code = run(sentences.toString(), "--train", training.toString());

        assertEquals(2, code);
        assertTrue(err.toString().contains("sentences.tsv:2: expected two or three columns"), err.toString());
    }

    @Test
    void crossValidatesTheExamplesWithoutAFile() throws IOException {
        StringBuilder lines = new StringBuilder("ask_waiver\t罚息 0 块能不能免掉\n");
        for (int at = 0; at < ENOUGH_FOR_THE_SMALLEST_PART; at++) {
            lines.append("ask_deferral\t晚 ").append(at).append(" 天还行不行\n");
            lines.append("ask_waiver\t罚息 ").append(at).append(" 块能不能免掉\n");
        }
        Files.writeString(training, lines);

        int code = run("--train", training.toString(), "--folds", "2", "--json");

        JsonObject result = new JsonObject(out.toString());
        assertEquals(0, code, err.toString());
        assertEquals(
                2 * ENOUGH_FOR_THE_SMALLEST_PART,
                result.getInteger("texts"),
                "an example that stands twice is measured once");
        assertTrue(err.toString().contains("part 2 of 2 measured"), err.toString());
    }

    @Test
    void refusesToMeasureInOnePart() {
        int code = run("--train", training.toString(), "--folds", "1");

        assertEquals(2, code);
        assertTrue(err.toString().contains("2 parts or more"), err.toString());
    }

    @Test
    void writesAReportThatAsksNobodyForAnything() throws IOException {
        Files.writeString(sentences, "ask_waiver\t晚几天还行不行<script>\nask_deferral\t晚天还行\n");
        Path report = folder.resolve("report.html");

        int code = run(sentences.toString(), "--train", training.toString(), "--html", report.toString());

        String html = Files.readString(report);
        assertEquals(0, code, err.toString());
        assertFalse(html.contains("<script") || html.contains("http://") || html.contains("https://"), html);
        assertTrue(html.contains("sentences.tsv:1"), "where the mistaken sentence stands");
        assertTrue(html.contains("ask_waiver → ask_deferral"), html);
        assertTrue(html.contains("training.tsv:"), "where the example stands that is most like it");
    }
}

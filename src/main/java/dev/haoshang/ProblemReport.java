package dev.haoshang;

import dev.haoshang.content.Problem;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The problems of a content, told to a person, to a program, or to GitHub. */
final class ProblemReport {
    /** Whom it is told to. */
    enum Format {
        /** A person: grouped by kind, a count at the end. */
        TEXT,
        /** A program: an array of objects. */
        JSON,
        /** GitHub's runner: an annotation for each, beside the line. */
        GITHUB
    }

    /** Reads the name of a format. */
    static final class FormatName implements ITypeConverter<Format> {
        @Override
        public Format convert(String value) {
            return Arrays.stream(Format.values())
                    .filter(format -> format.name().equalsIgnoreCase(value))
                    .findFirst()
                    .orElseThrow(() ->
                            new TypeConversionException("'" + value + "' is no format; use text, json or github"));
        }
    }

    private final List<Problem> problems;
    private final Path folder;

    /** A report of problems found in a content folder. */
    ProblemReport(List<Problem> problems, Path folder) {
        this.problems = problems;
        this.folder = folder;
    }

    long errors() {
        return count(Problem.Severity.ERROR);
    }

    private long count(Problem.Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }

    void print(Format format, PrintWriter out) {
        switch (format) {
            case TEXT -> printText(out);
            case JSON ->
                out.println(
                        new JsonArray(problems.stream().map(ProblemReport::json).toList()).encodePrettily());
            case GITHUB -> problems.forEach(problem -> out.println(annotation(problem)));
        }
    }

    private void printText(PrintWriter out) {
        for (Problem.Kind kind : Problem.Kind.values()) {
            List<Problem> ofKind =
                    problems.stream().filter(problem -> problem.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                out.println(kind.title() + " (" + kind.severity().id() + ")");
                ofKind.forEach(problem -> out.println("  " + problem));
                out.println();
            }
        }
        out.println(counted(errors(), "error", "errors") + ", "
                + counted(count(Problem.Severity.WARNING), "warning", "warnings"));
    }

    private static String counted(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    private static JsonObject json(Problem problem) {
        return new JsonObject()
                .put("file", problem.file())
                .put("line", problem.line())
                .put("column", problem.column())
                .put("severity", problem.severity().id())
                .put("kind", problem.kind().id())
                .put("message", problem.message())
                .put("advice", problem.advice());
    }

    /** A workflow command; the runner wants the file as it lies from the folder it runs in. */
    private String annotation(Problem problem) {
        return String.format(
                Locale.ROOT,
                "::%s file=%s,line=%d,col=%d,title=%s::%s",
                problem.severity().id(),
                property(folder.resolve(problem.file()).normalize().toString().replace('\\', '/')),
                problem.line(),
                problem.column(),
                property(problem.kind().title()),
                data(problem.text()));
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}

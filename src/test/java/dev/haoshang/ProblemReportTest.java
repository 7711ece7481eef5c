package dev.haoshang;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.haoshang.content.Problem;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemReportTest {
    private static final List<Problem> PROBLEMS = List.of(
            new Problem("dialogs/a.yaml", 3, 5, Problem.Kind.TOO_LONG, "it is 50% too long", "shorten it"),
            new Problem("dialogs/b,c.yaml", 1, 1, Problem.Kind.UNKNOWN_STATE, "unknown state 'x'", "Did you mean 'y'?"),
            new Problem("intents/d.yaml", 7, 9, Problem.Kind.NEAR_DUPLICATE, "nearly\nthe same", "remove one"),
            new Problem("intents/e.yaml", 2, 2, Problem.Kind.TOO_LONG, "too long", "shorten it"));

    private static String report(List<Problem> problems, ProblemReport.Format format) {
        StringWriter printed = new StringWriter();
        new ProblemReport(problems, Path.of("site/content/..")).print(format, new PrintWriter(printed, true));
        return printed.toString().replace(System.lineSeparator(), "\n");
    }

    @Test
    void groupsTheProblemsByKindAndCountsThemAtTheEnd() {
        assertEquals("""
                States that do not exist (error)
                  dialogs/b,c.yaml:1:1: unknown state 'x'. Did you mean 'y'?

                Texts too long for a phone (error)
                  dialogs/a.yaml:3:5: it is 50% too long; shorten it
                  intents/e.yaml:2:2: too long; shorten it

                Examples nearly the same in two intents (warning)
                  intents/d.yaml:7:9: nearly
                the same; remove one

                3 errors, 1 warning
                """, report(PROBLEMS, ProblemReport.Format.TEXT));
    }

    @Test
    void givesAProgramEveryPartOfAProblem() {
        JsonArray all = new JsonArray(report(PROBLEMS, ProblemReport.Format.JSON));

        assertEquals(4, all.size());
        assertEquals(
                new JsonObject()
                        .put("file", "dialogs/b,c.yaml")
                        .put("line", 1)
                        .put("column", 1)
                        .put("severity", "error")
                        .put("kind", "unknown-state")
                        .put("message", "unknown state 'x'")
                        .put("advice", "Did you mean 'y'?"),
                all.getJsonObject(1));
        assertEquals("warning", all.getJsonObject(2).getString("severity"));
    }

    @Test
    void givesAProgramAnEmptyListWhenNothingIsWrong() {
        assertEquals(new JsonArray(), new JsonArray(report(List.of(), ProblemReport.Format.JSON)));
    }

    @Test
    void escapesAnAnnotationAsTheRunnerExpects() {
        assertEquals("""
                ::error file=site/dialogs/a.yaml,line=3,col=5,title=Texts too long for a phone::it is 50%25 too long; shorten it
                ::error file=site/dialogs/b%2Cc.yaml,line=1,col=1,title=States that do not exist::unknown state 'x'. Did you mean 'y'?
                ::warning file=site/intents/d.yaml,line=7,col=9,title=Examples nearly the same in two intents::nearly%0Athe same; remove one
                ::error file=site/intents/e.yaml,line=2,col=2,title=Texts too long for a phone::too long; shorten it
                """, report(PROBLEMS, ProblemReport.Format.GITHUB));
    }
}

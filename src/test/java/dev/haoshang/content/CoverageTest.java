package dev.haoshang.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What answers, dialogs and states say they explain. */
class CoverageTest {
    private static final String PLAN = "dialogs/plan.yaml";

    @TempDir
    Path folder;

    private CopiedContent content;

    @BeforeEach
    void copy() throws IOException {
        content = new CopiedContent(folder);
    }

    @Test
    void takesItemsOfADialogAndOfEveryKindOfState() {
        content.change(PLAN, "\nstart: age", "\nstart: age\ncovers: [F08]")
                .change(PLAN, "\n  welcome:\n", "\n  welcome:\n    covers: [F01]\n")
                .change(PLAN, "\n  consent:\n", "\n  consent:\n    covers: [F02]\n")
                .change(PLAN, "\n  consented:\n", "\n  consented:\n    covers: [F03]\n")
                .change(PLAN, "\n  compare:\n", "\n  compare:\n    covers: [F10]\n")
                .change(PLAN, "\n  later:\n", "\n  later:\n    covers: [F65]\n");

        assertEquals(List.of(), content.problems());
    }

    @Test
    void refusesAnItemThatTheListDoesNotHave() {
        String file = "dialogs/answers/ask_deferral.yaml";
        content.write(file, content.text(file).replaceFirst("covers: \\[", "covers: [F74, "));

        assertEquals(
                List.of(content.place(file, "F74") + ": unknown item 'F74'; the knowledge list has F01 to F65"),
                content.problems());
    }

    @Test
    void refusesAnItemOfAnotherForm() {
        content.change(PLAN, "\n  welcome:\n", "\n  welcome:\n    covers: [14]\n");

        assertEquals(1, content.problems().size());
    }

    @Test
    void namesInOneProblemWhatNoTextExplains() throws IOException {
        try (Stream<Path> answers = Files.list(folder.resolve("dialogs/answers"))) {
            answers.map(answer -> "dialogs/answers/" + answer.getFileName())
                    .forEach(answer -> content.write(answer, withoutCovers(content.text(answer))));
        }
        String all = String.join(", ", KnowledgeItems.shipped().titles().keySet());
        String most = all.replace("F14, ", "").replace("F31, ", "");
        content.write(PLAN, content.text(PLAN).replaceAll("(?m)^ *covers: .*\\n", ""))
                .change(PLAN, "\nstart: age", "\ncovers: [" + most + "]\nstart: age");

        assertEquals(
                List.of(
                        "dialogs/answers:1:1: no text explains F14 (deferral, or a longer term), F31 (papers of major life events); name the item under 'covers' of the answer or state that explains it, or write one"),
                content.problems());
    }

    private static String withoutCovers(String answer) {
        return answer.replaceAll("(?m)^covers: .*$", "covers: []");
    }

    @Test
    void namesEveryItemOfTheKnowledgeListOnce() {
        assertEquals(65, KnowledgeItems.shipped().titles().size());
    }
}

package dev.haoshang.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Intents without examples, and examples that two intents nearly share. */
class ExampleCheckTest {
    private static final String INTENT = "intents/ask_deferral.yaml";

    @TempDir
    Path folder;

    private CopiedContent content;

    @BeforeEach
    void copy() throws IOException {
        content = new CopiedContent(folder);
    }

    private static String intent(String name, String zh, String en) {
        return "intent: " + name
                + "\nlabel: { zh: \"题\", en: \"it\" }\nabout: \"What it means here.\"\nexamples:\n  zh: [" + zh
                + "]\n  en: [" + en + "]\n";
    }

    @Test
    void wantsExamplesInBothLanguages() {
        content.write(INTENT, intent("ask_deferral", "\"能不能晚几个月再还\"", ""));

        assertEquals(List.of(INTENT + ":4:1: no example in 'en'; add some"), content.problems());
    }

    @Test
    void wantsTheIntentsThatTheTalkActsOn() {
        content.delete("intents/talk_skip.yaml");

        String missing =
                "intents/talk_skip.yaml:1:1: the talk acts on this intent, but nothing tells how people say it; write it, with examples";
        assertTrue(content.problems().contains(missing), content.problems().toString());
    }

    @Test
    void warnsOfExamplesThatTwoIntentsNearlyShare() {
        String other = "intents/ask_grace_period.yaml";
        content.write(INTENT, intent("ask_deferral", "\"我想问一下可不可以晚几个月再开始还款\"", "\"one\""))
                .write(other, intent("ask_grace_period", "\"我想问一下可不可以晚几个月再开始还款呢\"", "\"two\""));

        Inspection found = ContentReader.inspect(folder);

        assertEquals(
                List.of(other
                        + ":5:8: the example \"我想问一下可不可以晚几个月再开始还款呢\" is nearly \"我想问一下可不可以晚几个月再开始还款\" of 'ask_deferral', "
                        + INTENT + ":5; keep it where the answer fits, or write what tells the two apart"),
                found.problems().stream()
                        .filter(problem -> problem.file().equals(other))
                        .map(Problem::toString)
                        .toList());
        assertEquals(Problem.Severity.WARNING, Problem.Kind.NEAR_DUPLICATE.severity());
        assertEquals(true, found.content().isPresent(), "a warning keeps nothing from being used");
    }
}

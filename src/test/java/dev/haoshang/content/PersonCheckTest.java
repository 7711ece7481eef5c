package dev.haoshang.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a person can be reached. */
class PersonCheckTest {
    private static final String INTENT = "intents/talk_human.yaml";
    private static final String ANSWER = "dialogs/answers/talk_human.yaml";

    @TempDir
    Path folder;

    private CopiedContent content;

    @BeforeEach
    void copy() throws IOException {
        content = new CopiedContent(folder);
    }

    @Test
    void findsThatNobodyWhoAsksForAPersonIsUnderstood() {
        content.delete(INTENT).delete(ANSWER);

        assertEquals(
                List.of(INTENT
                        + ":1:1: nobody who asks for a person is understood, as this intent is missing; write it"),
                content.problems().stream()
                        .filter(problem -> problem.startsWith(INTENT))
                        .toList());
    }

    @Test
    void findsThatNobodyIsToldHowToReachAPerson() {
        content.delete(ANSWER);

        assertEquals(
                List.of(
                        ANSWER
                                + ":1:1: nobody who asks for a person is told how to reach one, as this answer is missing; write it"),
                content.problems());
    }
}

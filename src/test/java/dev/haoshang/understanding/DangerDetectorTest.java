package dev.haoshang.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DangerDetectorTest {
    private final DangerDetector detector = new DangerDetector();

    @Test
    void hearsEveryCrisisOfTheFile() throws IOException {
        List<String> lines = lines("crisis.txt");

        List<String> missed =
                lines.stream().filter(line -> hear(line) != Danger.CRISIS).toList();

        assertTrue(lines.size() >= 200, "only " + lines.size() + " sentences");
        assertEquals(List.of(), missed);
    }

    @Test
    void takesNoSafeSentenceOfTheFileForACrisis() throws IOException {
        List<String> lines = lines("safe.txt");

        List<String> alarmed =
                lines.stream().filter(line -> hear(line) == Danger.CRISIS).toList();

        assertTrue(lines.size() >= 300, "only " + lines.size() + " sentences");
        assertEquals(List.of(), alarmed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"压力好大睡不着", "壓力好大睡不著", "我快崩溃了", "I can't sleep, I'm so ashamed", "每天都很焦虑"})
    void hearsDistressWithoutCrisis(String text) {
        assertEquals(Danger.DISTRESS, hear(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"欠三万五", "能延期吗", "I owe 35k", "笑死我了", "", "   "})
    void staysQuietOnEverydayMessages(String text) {
        assertEquals(Danger.NONE, hear(text));
    }

    private Danger hear(String text) {
        return detector.detect(NormalisedText.of(text));
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/danger", file)).stream()
                .filter(line -> !line.isBlank())
                .distinct()
                .toList();
    }
}

package dev.haoshang.document;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** Words to say, a sheet to write in, and bars side by side, in every format. */
class GuideBlocksTest {
    private static final SideBySide BARS = new SideBySide(
            "Two ways (yuan)",
            List.of("A month", "In all"),
            List.of(side("First", "1697.03", "40728.79", true), side("Second", "437.50", "0", false)));

    private static final Letter GUIDE = new Letter(
            "en",
            "Guide",
            "HS-1",
            List.of(
                    new Letter.Section("Say", new Cues(List.of(new Block.Line("\"Sign <now>\"", "I read\nfirst")))),
                    new Letter.Section(Optional.of("Bars"), List.of(BARS), true),
                    new Letter.Section(
                            Optional.of("Sheet"),
                            List.of(
                                    new Sheet(List.of("When", "What"), List.of(List.of("Monday", "called")), 2),
                                    new Block.Items(List.of(new Block.Item("Send it", Block.Tick.OPEN)), true)),
                            true)));

    private static SideBySide.Side side(String name, String month, String all, boolean chosen) {
        return new SideBySide.Side(
                name,
                List.of(
                        new SideBySide.Figure(new BigDecimal(month), month),
                        new SideBySide.Figure(new BigDecimal(all), all)),
                chosen);
    }

    @Test
    void givesTheLongestBarOfEachMeasureItsWholeLength() {
        SideBySide.Side second = BARS.sides().get(1);

        assertEquals(1, BARS.share(0, BARS.sides().get(0).figures().get(0)));
        assertEquals(0.2578, BARS.share(0, second.figures().get(0)), 0.0001);
        assertEquals(0, BARS.share(1, second.figures().get(1)));
    }

    @Test
    void tellsBarsAsTextUnderTheNameOfTheirFigure() {
        String page = new LetterHtml().render(GUIDE);

        assertTrue(page.contains("role=\"figure\" aria-label=\"Two ways (yuan)\""), page);
        for (String figure : List.of("1697.03", "40728.79", "437.50")) {
            assertTrue(page.contains("<span class=\"value\">" + figure + "</span>"), figure);
        }
        assertTrue(page.contains("<th class=\"text\" scope=\"row\">First</th>"));
    }

    @Test
    void namesOnlyTheFirstNewPage() {
        String page = new LetterHtml().render(GUIDE);

        assertEquals(2, page.split("id=\"annex\"", -1).length);
        assertEquals(3, page.split("class=\"new-page\"", -1).length);
    }

    @Test
    void startsEachNewPageOnPaper() {
        List<String> pages = DocumentText.pages(new LetterPdf(1).render(GUIDE));

        assertEquals(3, pages.size());
        assertTrue(pages.get(0).contains("Sign <now>") && pages.get(0).contains("I read"));
        assertTrue(pages.get(1).contains("40728.79"));
        assertTrue(pages.get(2).contains("Monday") && pages.get(2).contains("Send it"));
    }

    @Test
    void isWellFormedInAWordProcessor() {
        byte[] file = new LetterDocx().render(GUIDE);
        Map<String, String> parts = DocxText.parts(file);
        String body = parts.get("word/document.xml");

        parts.forEach((name, part) -> assertDoesNotThrow(
                () -> DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8))),
                name));
        assertEquals(4, body.split("<w:tr>", -1).length - 1);
        for (String style : List.of("Cue", "TickedLine", "WritingSheet")) {
            assertTrue(body.contains("w:val=\"" + style + "\""), style);
            assertTrue(parts.get("word/styles.xml").contains("w:styleId=\"" + style + "\""), style);
        }
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        assertThrows(IllegalArgumentException.class, () -> side("x", "-1", "1", false));
        assertThrows(IllegalArgumentException.class, () -> new SideBySide("", List.of("one"), BARS.sides()));
        assertThrows(IllegalArgumentException.class, () -> new Sheet(List.of("one"), List.of(List.of("a", "b")), 1));
        assertThrows(IllegalArgumentException.class, () -> new Cues(List.of()));
    }
}

package dev.haoshang.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

class LetterDocxTest {
    private static final LetterDocx DOCX = new LetterDocx();

    static Stream<Letter> letters() {
        return Stream.of(Letters.simplified(), Letters.traditional(), Letters.english(), Letters.ofRareName());
    }

    @ParameterizedTest
    @MethodSource("letters")
    void isWellFormedInEveryPart(Letter letter) throws Exception {
        for (Map.Entry<String, String> part :
                DocxText.parts(DOCX.render(letter)).entrySet()) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.newDocumentBuilder().parse(new InputSource(new StringReader(part.getValue())));
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void namesOnlyStylesThatItHas(Letter letter) {
        Map<String, String> parts = DocxText.parts(DOCX.render(letter));
        Set<String> used = found("w:(?:p|tbl)Style w:val=\"(\\w+)\"", parts.getOrDefault("word/document.xml", ""));
        Set<String> there = found("w:styleId=\"(\\w+)\"", parts.getOrDefault("word/styles.xml", ""));

        used.removeAll(there);

        assertEquals(Set.of(), used);
    }

    @Test
    void declaresEveryPartAndLeadsToIt() {
        Map<String, String> parts = DocxText.parts(DOCX.render(Letters.simplified()));
        String types = parts.getOrDefault("[Content_Types].xml", "");
        String relations =
                parts.getOrDefault("word/_rels/document.xml.rels", "") + parts.getOrDefault("_rels/.rels", "");

        assertEquals("[Content_Types].xml", parts.keySet().iterator().next());
        for (String part : parts.keySet()) {
            if (!part.endsWith(".rels") && !part.startsWith("[")) {
                assertTrue(types.contains("\"/" + part + "\""), part);
                assertTrue(relations.contains(part.replace("word/", "") + "\""), part);
            }
        }
    }

    @Test
    void isA4WithHeadingsAndTheScheduleOnANewPage() {
        String body = body(Letters.simplified());

        assertTrue(body.contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"));
        assertTrue(body.contains("<w:pStyle w:val=\"Title\"/>"));
        assertEquals(7, body.split("w:val=\"Heading1\"", -1).length - 1);
        assertEquals(1, body.split("<w:pageBreakBefore/>", -1).length - 1);
    }

    @Test
    void repeatsTheHeadOfATableAndKeepsRowsWhole() {
        String body = body(Letters.simplified());

        assertEquals(2, body.split("<w:tblHeader/>", -1).length - 1);
        assertTrue(body.split("<w:cantSplit/>", -1).length - 1 > 24);
    }

    @Test
    void leavesNoTwoTablesWithoutAParagraphBetween() {
        assertFalse(body(Letters.simplified()).contains("</w:tbl><w:tbl>"));
        assertFalse(body(Letters.simplified()).contains("</w:tbl><w:sectPr>"));
    }

    @Test
    void setsFontsAndLanguageForItsScript() {
        assertTrue(styles(Letters.simplified()).contains("w:eastAsia=\"zh-CN\""));
        assertTrue(styles(Letters.simplified()).contains("w:eastAsia=\"Microsoft YaHei\""));
        assertTrue(styles(Letters.traditional()).contains("w:eastAsia=\"zh-TW\""));
        assertTrue(styles(Letters.traditional()).contains("w:eastAsia=\"Microsoft JhengHei\""));
        assertTrue(styles(Letters.english()).contains("w:lang w:val=\"en-GB\""));
        assertTrue(body(Letters.simplified()).contains("w:hint=\"eastAsia\""));
        assertFalse(styles(Letters.english()).contains("@"));
    }

    @Test
    void tellsTitleLanguageAndThatSoftwareDraftedIt() {
        String core = DocxText.parts(DOCX.render(Letters.traditional())).getOrDefault("docProps/core.xml", "");

        assertTrue(core.contains("<dc:title>" + Letters.traditional().title() + "</dc:title>"));
        assertTrue(core.contains("<dc:language>zh-Hant</dc:language>"));
        assertTrue(core.contains("drafted by software"));
        assertTrue(DocxText.of(DOCX.render(Letters.traditional())).contains("本文由軟體"));
    }

    @Test
    void hasABoxToTickForEachPaper() {
        String body = body(Letters.simplified());

        assertEquals(3, body.split("<w14:checked w14:val=\"1\"/>", -1).length - 1);
        assertEquals(1, body.split("<w14:checked w14:val=\"0\"/>", -1).length - 1);
    }

    @Test
    void keepsRareCharactersForTheReadersFonts() {
        assertTrue(DocxText.of(DOCX.render(Letters.ofRareName())).contains("𠮷野䶮䲜喆·𠮷野䶮䲜喆"));
    }

    @Test
    void showsMarkupAsTextAndALineFeedAsABreak() {
        String text = DocxText.of(DOCX.render(Letters.of("申请", "<w:p> & \"x\"\n第二行")));

        assertTrue(text.contains("<w:p> & \"x\"\n第二行"), text);
    }

    @Test
    void bulletsAListWithoutBoxes() {
        Letter letter =
                new Letter("en", "Title", "HS-1", List.of(new Letter.Section("List", Block.Items.of("one", "two"))));

        assertEquals(2, body(letter).split("ListBullet", -1).length - 1);
    }

    @Test
    void givesTheSameBytesAgain() {
        assertArrayEquals(DOCX.render(Letters.simplified()), DOCX.render(Letters.simplified()));
    }

    private static String body(Letter letter) {
        return DocxText.parts(DOCX.render(letter)).getOrDefault("word/document.xml", "");
    }

    private static String styles(Letter letter) {
        return DocxText.parts(DOCX.render(letter)).getOrDefault("word/styles.xml", "");
    }

    private static Set<String> found(String pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}

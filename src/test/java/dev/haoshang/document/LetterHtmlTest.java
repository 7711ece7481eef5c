package dev.haoshang.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class LetterHtmlTest {
    private final LetterHtml html = new LetterHtml();

    @Test
    void escapesWhatLooksLikeMarkup() {
        String page = html.render(Letters.of("<b>\"title\"</b>", "<script>alert('1')</script> & more"));

        assertTrue(page.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; more"));
        assertFalse(page.contains("<script"));
        assertFalse(page.contains("<b>"));
    }

    @Test
    void leavesOutSignsThatXmlForbidsOrThatTurnTheWriting() {
        String page = html.render(Letters.of("标题", "还\u0000款\u202E1700\u2069\uD800元\tend"));

        assertTrue(page.contains("还款1700元 end"));
    }

    @Test
    void keepsRareCharactersForTheBrowserToShow() {
        String page = html.render(Letters.of("标题", "姓名：𠮷某"));

        assertTrue(page.contains("姓名：𠮷某"));
        assertFalse(page.contains("〓"));
    }

    @Test
    void startsANewLineAtALineFeed() {
        String page = html.render(Letters.of("标题", "致：某银行\n日期"));

        assertTrue(page.contains("致：某银行<br/>日期"));
    }

    @Test
    void namesItsLanguageAndTitle() throws Exception {
        Document page = parse(html.render(Letters.traditional()));

        assertEquals("zh-Hant", page.getDocumentElement().getAttribute("lang"));
        assertEquals(
                Letters.traditional().title(),
                page.getElementsByTagName("title").item(0).getTextContent());
    }

    @Test
    void asksNothingOfTheNetwork() {
        String page = html.render(Letters.simplified());

        assertFalse(page.matches("(?s).*(https?:|url\\(|@import|src=|href=).*"));
        assertTrue(page.contains("default-src &#39;none&#39;"));
    }

    @Test
    void drawsABarOfTwoPartsForEachPeriod() throws Exception {
        Document page = parse(html.render(Letters.english()));

        assertEquals(48, page.getElementsByTagName("rect").getLength());
    }

    @Test
    void drawsAChartOfNothingButNoughts() throws Exception {
        Block.Chart chart =
                new Block.Chart("图", "本金", "利息", List.of(new Block.Bar("1", BigDecimal.ZERO, BigDecimal.ZERO)));

        Document page = parse(html.render(letter(chart)));

        assertEquals(2, page.getElementsByTagName("rect").getLength());
    }

    @Test
    void setsManyFactsTwoAbreastAndFewOneUnderTheOther() {
        List<Block.Line> lines = Stream.of("a", "b", "c", "d", "e")
                .map(name -> new Block.Line(name, "1"))
                .toList();

        String many = html.render(letter(new Block.Facts(List.of("项目", "金额"), lines, Optional.empty())));
        String few = html.render(letter(new Block.Facts(List.of(), lines.subList(0, 4), Optional.empty())));

        assertEquals(3 + 1, many.split("<tr", -1).length - 1);
        assertEquals(4, few.split("<tr", -1).length - 1);
    }

    @Test
    void tellsInWordsWhetherAPaperIsThere() {
        String page = html.render(Letters.english());

        assertEquals(3, page.split("aria-label=\"enclosed\"", -1).length - 1);
        assertEquals(1, page.split("aria-label=\"to follow\"", -1).length - 1);
    }

    private static Letter letter(Block block) {
        return new Letter(
                "zh-Hans", "标题", "HS-1", List.of(new Letter.Section(Optional.empty(), List.of(block), false)));
    }

    private static Document parse(String page) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page.replace("<!DOCTYPE html>", ""))));
    }
}

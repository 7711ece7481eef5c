package dev.haoshang.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LetterPdfTest {
    private static final LetterPdf PDF = new LetterPdf(2);

    @Test
    void canBeSearchedForItsWords() throws IOException {
        String text = text(PDF.render(Letters.simplified()));

        for (String words : List.of("重庆蚂蚁消费金融有限公司", "等额本息", "解除劳动合同证明", "剩余本金", "本文由软件")) {
            assertTrue(text.contains(words), words);
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void showsEveryFigureOfTheSchedule(Letter letter) throws IOException {
        String text = text(PDF.render(letter));

        assertEquals(
                List.of(),
                Letters.figures().stream()
                        .filter(figure -> !text.contains(figure))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("letters")
    void hasEveryCharacterOfItsScript(Letter letter) throws IOException {
        String text = text(PDF.render(letter));

        assertFalse(text.contains("〓"));
        assertFalse(text.contains("#"));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void isOneA4PageOfLetterAndOneOfSchedule(Letter letter) throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF.render(letter))) {
            assertEquals(2, document.getNumberOfPages());
            for (PDPage page : document.getPages()) {
                assertEquals(PDRectangle.A4.getWidth(), page.getMediaBox().getWidth(), 0.1);
                assertEquals(PDRectangle.A4.getHeight(), page.getMediaBox().getHeight(), 0.1);
            }
        }
    }

    @Test
    void setsALongLetterCloserSoThatItStaysOnItsPage() throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF.render(Letters.tooLong()))) {
            assertEquals(2, document.getNumberOfPages());
        }
    }

    @Test
    void countsItsPagesAtTheFoot() throws IOException {
        String text = text(PDF.render(Letters.english()));

        assertTrue(text.contains("1 / 2"));
        assertTrue(text.contains("2 / 2"));
    }

    @Test
    void tellsTitleLanguageAndThatSoftwareDraftedIt() throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF.render(Letters.traditional()))) {
            assertEquals(
                    Letters.traditional().title(),
                    document.getDocumentInformation().getTitle());
            assertEquals("zh-Hant", document.getDocumentCatalog().getLanguage());
            assertEquals("Haoshang 好商量", document.getDocumentInformation().getAuthor());
            assertTrue(document.getDocumentInformation().getKeywords().contains("drafted by software"));
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
        }
    }

    @Test
    void embedsOnlyTheGlyphsItUses() throws IOException {
        byte[] file = PDF.render(Letters.simplified());

        try (PDDocument document = Loader.loadPDF(file)) {
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertTrue(font.isEmbedded(), font.getName());
            }
        }
        assertTrue(file.length < 200_000, "bytes: " + file.length);
    }

    @Test
    void namesTheCharacterItCouldNotShow() throws IOException {
        String text = text(PDF.render(Letters.of("申请", "姓名：𠮷某😀")));

        assertTrue(text.contains("姓名：〓某〓"));
        assertTrue(text.contains("U+1F600, U+20BB7"));
        assertTrue(text.contains("无法显示"));
    }

    @Test
    void printsInRegularWhatBoldLacks() throws IOException {
        String text = text(PDF.render(Letters.of("龘䶮的申请", "正文")));

        assertTrue(text.contains("龘䶮的申请"));
    }

    @Test
    void showsMarkupAsText() throws IOException {
        String text = text(PDF.render(Letters.of("申请", "<script>alert(1)</script> & <br/>")));

        assertTrue(text.contains("<script>alert(1)</script> & <br/>"));
    }

    @Test
    void repeatsTheHeadOfATableOnEachPage() throws IOException {
        List<List<String>> rows = Stream.iterate(1, row -> row + 1)
                .limit(120)
                .map(row -> List.of(String.valueOf(row), "1,000.00"))
                .toList();
        Block table = new Block.Table("", List.of("期数", "每期还款"), rows, Set.of(1), List.of());
        Letter letter = new Letter(
                "zh-Hans", "申请", "HS-1", List.of(new Letter.Section(Optional.empty(), List.of(table), false)));

        byte[] file = PDF.render(letter);

        try (PDDocument document = Loader.loadPDF(file)) {
            int heads = text(file).split("每期还款", -1).length - 1;
            assertTrue(document.getNumberOfPages() >= 3);
            assertEquals(document.getNumberOfPages(), heads);
        }
    }

    @Test
    void namesThemOnTheLettersOwnPageBeforeTheSchedule() throws IOException {
        Letter letter = Letters.simplified().rewritten(text -> text.replace("重庆蚂蚁消费金融有限公司", "𠮷野䶮䲜喆（重庆）消费金融股份有限责任公司"));

        try (PDDocument document = Loader.loadPDF(PDF.render(letter))) {
            PDFTextStripper first = new PDFTextStripper();
            first.setEndPage(1);
            String page = first.getText(document);

            assertEquals(2, document.getNumberOfPages());
            assertTrue(page.contains("〓野䶮〓喆（重庆）"), page);
            assertTrue(page.contains("U+4C9C, U+20BB7"), page);
        }
    }

    @Test
    void namesTheCharactersOfARareNameOnce() throws IOException {
        String text = text(PDF.render(Letters.ofRareName()));

        assertTrue(text.contains("〓野䶮〓喆"), text);
        assertTrue(text.contains("（U+4C9C, U+20BB7）"), text);
    }

    @Test
    void needsNoMoreMemoryWhenFiftyAskAtOnceThanForThoseWhoseTurnItIs() throws Exception {
        PDF.render(Letters.simplified());
        ExecutorService people = Executors.newFixedThreadPool(50);
        CountDownLatch together = new CountDownLatch(50);
        AtomicLong most = new AtomicLong();
        long before = heldAfterCollection();

        List<Future<byte[]>> files = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            files.add(people.submit(() -> {
                together.countDown();
                together.await();
                byte[] file = PDF.render(Letters.simplified());
                if (most.get() == 0 && PDF.waiting() > 30) {
                    most.set(heldAfterCollection()); // most still wait, two are at work
                }
                return file;
            }));
        }
        people.shutdown();

        for (Future<byte[]> file : files) {
            assertTrue(file.get().length > 0);
        }
        long megabytes = (most.get() - before) >> 20;
        assertTrue(most.get() > 0, "nobody had to wait");
        // Two letters hold some 30 MB each while they are drawn; fifty would hold over a gigabyte.
        assertTrue(megabytes < 128, "held for them: " + megabytes + " MB");
    }

    private static long heldAfterCollection() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void drawsTheSameBytesWhenTenAskAtOnce() throws Exception {
        byte[] alone = PDF.render(Letters.simplified());
        ExecutorService people = Executors.newFixedThreadPool(10);

        List<Future<byte[]>> files = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            files.add(people.submit(() -> PDF.render(Letters.simplified())));
        }
        people.shutdown();

        for (Future<byte[]> file : files) {
            assertArrayEquals(alone, file.get());
        }
    }

    static Stream<Letter> letters() {
        return Stream.of(Letters.simplified(), Letters.traditional(), Letters.english());
    }

    private static String text(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }
}

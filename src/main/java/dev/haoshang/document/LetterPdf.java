package dev.haoshang.document;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A letter as PDF: A4, tagged so that it can be read aloud, with title and language, the used glyphs of the shipped font embedded so that its text can be
 * selected and searched. The letter itself stands on one page: a long one is set closer. A character that the font lacks is printed as 〓 and named in a note after the letter. The same letter
 * always gives the same bytes.
 *
 * <p>Any thread may use it, but for an event loop: rendering takes a tenth of a second and waits for its turn. One instance is
 * enough; making it reads the font, some 10 MB, which it keeps.
 */
public final class LetterPdf {
    private static final long NO_TIME = 0;
    private static final String CLOSEST = "closest";

    /** Classes of the style sheet: how close lines and tables are set. */
    private static final List<String> DENSITIES = List.of("usual", "close", CLOSEST);

    private final Typeface typeface = new Typeface();
    private final String style = Resource.text("document/letter.css") + Resource.text("document/pdf.css");
    private final Turns turns;

    /**
     * Reads the font.
     *
     * @param mostAtOnce how many letters may be rendered at the same time, at least 1; the others wait. It bounds the memory.
     */
    public LetterPdf(int mostAtOnce) {
        // The renderer logs parts of what it lays out, and a letter is private.
        XRLog.setLoggingEnabled(false);
        turns = new Turns(mostAtOnce);
    }

    /** The letter as the bytes of a PDF file. Waits while too many are being rendered. */
    public byte[] render(Letter letter) {
        return turns.take(() -> draw(letter));
    }

    /** How many letters wait, about. */
    int waiting() {
        return turns.waiting();
    }

    private byte[] draw(Letter letter) {
        Letter shown = shown(letter);
        for (String density : DENSITIES) {
            Optional<byte[]> file = draw(shown, letter.title(), density);
            if (file.isPresent()) {
                return file.get();
            }
        }
        throw new IllegalStateException("the closest setting takes every letter");
    }

    /** The letter in one density; empty if it needs more than its page and could be set closer. */
    private Optional<byte[]> draw(Letter letter, String title, String density) {
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .usePdfUaAccessibility(true)
                    .withHtmlContent(page(letter, density), null)
                    .useExternalResourceAccessControl(
                            (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            typeface.lend(document, builder);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                return fits(renderer) || density.equals(CLOSEST)
                        ? Optional.of(draw(document, renderer, letter, title))
                        : Optional.empty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A letter could not be drawn as PDF.", e);
        }
    }

    /** Whether the letter itself, without the part that starts a new page, is on the first one. */
    private static boolean fits(PdfBoxRenderer renderer) {
        List<PageBox> pages = renderer.getRootBox().getLayer().getPages();
        Box annex = renderer.getSharedContext().getBoxById(LetterMarkup.ANNEX);
        return pages.size() == 1
                || (annex != null && annex.getAbsY() < pages.get(1).getBottom());
    }

    private static byte[] draw(PDDocument document, PdfBoxRenderer renderer, Letter letter, String title)
            throws IOException {
        renderer.createPDFKeepOpen();
        describe(document, letter, title);
        ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 17);
        document.save(file);
        return file.toByteArray();
    }

    /** The letter with 〓 for each character that the font lacks, and a note at its end that names them. */
    private Letter shown(Letter letter) {
        Coverage coverage = new Coverage(typeface);
        Letter shown = letter.rewritten(text -> coverage.apply(PlainText.of(text)));
        String unshown = coverage.unshown();
        return unshown.isEmpty()
                ? shown
                : shown.noting(new Block.Label(new Phrases(letter.language()).of("unshown", unshown)));
    }

    private String page(Letter letter, String density) {
        Markup markup = new Markup(UnaryOperator.identity());
        markup.open("html", "lang", letter.language()).open("head");
        markup.element("title", letter.title()).style(style).close();
        markup.open("body", "class", density).element("div", letter.reference(), "class", "foot");
        new LetterMarkup(markup, new ChartBoxes(), new Phrases(letter.language())).write(letter);
        return markup.close().close().toString();
    }

    private static void describe(PDDocument document, Letter letter, String title) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(PlainText.of(title));
        information.setSubject(PlainText.of(letter.reference()));
        information.setAuthor(Drafter.NAME);
        information.setCreator(Drafter.NAME);
        information.setKeywords(Drafter.KEYWORDS);
        document.setDocumentInformation(information);
        document.setDocumentId(NO_TIME);
        document.getDocumentCatalog().setLanguage(letter.language());
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }
}

package dev.haoshang.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The shipped font, regular and bold, read once. Any thread may use it: after reading, the fonts are only looked at, as
 * PDFBox itself does with the fonts it caches for all documents.
 */
final class Typeface {
    private final TrueTypeFont regular = read("font/NotoSansSC-Regular.ttf");
    private final TrueTypeFont bold = read("font/NotoSansSC-Bold.ttf");
    private final CmapLookup characters;

    Typeface() {
        try {
            characters = regular.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the regular face has this character. */
    boolean shows(int character) {
        return characters.getGlyphId(character) > 0;
    }

    /** Embeds in the document those glyphs that will be used; the style sheet names the families. */
    void lend(PDDocument document, PdfRendererBuilder builder) throws IOException {
        PDFontSupplier regularFace = new PDFontSupplier(PDType0Font.load(document, regular, true));
        PDFontSupplier boldFace = new PDFontSupplier(PDType0Font.load(document, bold, true));
        builder.useFont(regularFace, "Letter", 400, FontStyle.NORMAL, true);
        builder.useFont(boldFace, "Letter", 700, FontStyle.NORMAL, true);
        // What bold lacks is looked for in the next family of the style sheet.
        builder.useFont(regularFace, "Letter Regular", 400, FontStyle.NORMAL, true);
    }

    private static TrueTypeFont read(String name) {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(Resource.bytes(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read as a font; build the program again.", e);
        }
    }
}

package dev.haoshang.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a person reads in a document. */
public final class DocumentText {
    private DocumentText() {}

    /** The text of a file, by the ending of its name: pdf, docx or html. */
    public static String of(byte[] file, String extension) {
        return switch (extension) {
            case "pdf" -> String.join("\n", pages(file));
            case "docx" -> DocxText.of(file);
            default ->
                new String(file, StandardCharsets.UTF_8)
                        .replaceAll("(?s)<style>.*?</style>|<svg.*?</svg>", "")
                        .replaceAll("<[^>]*>", "\n")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&");
        };
    }

    /** The text of a PDF, page by page. */
    public static List<String> pages(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

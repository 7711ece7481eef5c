package dev.haoshang.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A letter as DOCX, to be changed by the applicant in Word or LibreOffice: A4, with headings, lists, tables whose head repeats, boxes that can be ticked, and
 * the language of its script set, so that spelling and fonts follow it. It names fonts and embeds none: a program shows a rare character with any font it
 * has. There is no chart; the table has its figures. The same letter always gives the same bytes. Any thread may use it.
 */
public final class LetterDocx {
    private static final String FOLDER = "document/docx/";

    /** An archive needs times; these are the earliest it can hold. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** The letter as the bytes of a DOCX file. */
    public byte[] render(Letter letter) {
        WordScript script = WordScript.of(letter.language());
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", shipped("contentTypes.xml"));
        parts.put("_rels/.rels", shipped("packageRelations.xml"));
        parts.put("docProps/core.xml", description(letter));
        parts.put("docProps/app.xml", shipped("app.xml"));
        parts.put("word/document.xml", new WordBody(letter, script).write());
        parts.put("word/_rels/document.xml.rels", shipped("documentRelations.xml"));
        parts.put("word/styles.xml", script.fill(shipped("styles.xml")));
        parts.put("word/settings.xml", script.fill(shipped("settings.xml")));
        parts.put("word/fontTable.xml", shipped("fontTable.xml"));
        parts.put("word/numbering.xml", shipped("numbering.xml"));
        parts.put("word/footer1.xml", footer(letter, script));
        return archive(parts);
    }

    private static String shipped(String name) {
        return Resource.text(FOLDER + name);
    }

    private static String description(Letter letter) {
        WordMarkup core = new WordMarkup();
        core.xml()
                .open(
                        "cp:coreProperties",
                        "xmlns:cp",
                        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/");
        core.element("dc:title", letter.title());
        core.element("dc:subject", letter.reference());
        core.element("dc:creator", Drafter.NAME);
        core.element("cp:keywords", Drafter.KEYWORDS);
        core.element("dc:language", letter.language());
        core.xml().close();
        return core.toString();
    }

    private static String footer(Letter letter, WordScript script) {
        WordMarkup footer = new WordMarkup();
        footer.root("w:ftr");
        footer.paragraph("Footer");
        footer.run(letter.reference(), script);
        footer.xml().open("w:r").empty("w:tab").close();
        footer.field("PAGE");
        footer.run(" / ", script);
        footer.field("NUMPAGES");
        footer.xml().close().close();
        return footer.toString();
    }

    private static byte[] archive(Map<String, String> parts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 14);
        try (ZipOutputStream archive = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(NO_TIME);
                archive.putNextEntry(entry);
                archive.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                archive.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A letter could not be written as DOCX.", e);
        }
        return file.toByteArray();
    }
}

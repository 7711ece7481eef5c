package dev.haoshang.document;

/** One part of a DOCX file being written. Used by one thread. */
final class WordMarkup {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String TICK_FONT = "Segoe UI Symbol";

    private final Xml xml = new Xml();
    private int ticks;

    Xml xml() {
        return xml;
    }

    /** Opens the root element with the namespaces. */
    void root(String element) {
        xml.open(
                element,
                "xmlns:w",
                MAIN,
                "xmlns:r",
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "xmlns:w14",
                "http://schemas.microsoft.com/office/word/2010/wordml",
                "xmlns:mc",
                "http://schemas.openxmlformats.org/markup-compatibility/2006",
                "mc:Ignorable",
                "w14");
    }

    void element(String name, String text) {
        xml.open(name).text(text).close();
    }

    /** An element whose only attribute is its value. */
    void value(String element, String value) {
        xml.empty(element, "w:val", value);
    }

    /** Opens a paragraph of a style; the caller closes it. */
    void paragraph(String style) {
        xml.open("w:p").open("w:pPr");
        value("w:pStyle", style);
        xml.close();
    }

    /** A whole paragraph; a line feed starts a new line in it. */
    void paragraph(String style, String text, WordScript script) {
        paragraph(style);
        run(text, script);
        xml.close();
    }

    /** Running text within a paragraph. */
    void run(String text, WordScript script) {
        xml.open("w:r");
        if (script.chinese()) {
            xml.open("w:rPr").empty("w:rFonts", "w:hint", "eastAsia").close();
        }
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                xml.empty("w:br");
            }
            xml.open("w:t", "xml:space", "preserve").text(lines[i]).close();
        }
        xml.close();
    }

    /** A figure that the word processor fills in, such as the number of the page. */
    void field(String instruction) {
        xml.open("w:fldSimple", "w:instr", " " + instruction + " ").open("w:r").open("w:t");
        xml.text("1").close().close().close();
    }

    /** A box that the applicant can tick with a click. */
    void tick(boolean done) {
        xml.open("w:sdt").open("w:sdtPr");
        value("w:id", String.valueOf(++ticks));
        xml.open("w14:checkbox").empty("w14:checked", "w14:val", done ? "1" : "0");
        xml.empty("w14:checkedState", "w14:val", "2611", "w14:font", TICK_FONT);
        xml.empty("w14:uncheckedState", "w14:val", "2610", "w14:font", TICK_FONT);
        xml.close().close().open("w:sdtContent").open("w:r").open("w:rPr");
        xml.empty("w:rFonts", "w:ascii", TICK_FONT, "w:eastAsia", TICK_FONT, "w:hAnsi", TICK_FONT);
        xml.close().open("w:t").text(done ? "☑" : "☐");
        xml.close().close().close().close();
    }

    @Override
    public String toString() {
        return DECLARATION + xml;
    }
}

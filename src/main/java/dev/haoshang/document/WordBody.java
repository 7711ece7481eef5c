package dev.haoshang.document;

/** The text of a letter in WordprocessingML. Lives for one letter. */
final class WordBody implements BlockReader {
    private final Letter letter;
    private final WordScript script;
    private final WordMarkup markup = new WordMarkup();
    private final WordTables tables;

    WordBody(Letter letter, WordScript script) {
        this.letter = letter;
        this.script = script;
        this.tables = new WordTables(markup, script);
    }

    String write() {
        markup.root("w:document");
        markup.xml().open("w:body");
        markup.paragraph("Title", letter.title(), script);
        for (Letter.Section section : letter.sections()) {
            section.heading().ifPresent(heading -> heading(heading, section.onNewPage()));
            section.blocks().forEach(block -> block.readBy(this));
        }
        page();
        markup.xml().close().close();
        return markup.toString();
    }

    private void heading(String text, boolean onNewPage) {
        Xml xml = markup.xml().open("w:p").open("w:pPr");
        markup.value("w:pStyle", "Heading1");
        if (onNewPage) {
            xml.empty("w:pageBreakBefore");
        }
        xml.close();
        markup.run(text, script);
        xml.close();
    }

    /** A4 with the margins of the PDF, in twentieths of a point. */
    private void page() {
        Xml xml = markup.xml().open("w:sectPr");
        xml.empty("w:footerReference", "w:type", "default", "r:id", "rId5");
        xml.empty("w:pgSz", "w:w", "11906", "w:h", "16838");
        xml.empty(
                "w:pgMar",
                "w:top",
                "964",
                "w:right",
                "1191",
                "w:bottom",
                "964",
                "w:left",
                "1191",
                "w:header",
                "567",
                "w:footer",
                "482",
                "w:gutter",
                "0");
        xml.close();
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
        markup.paragraph("BodyText", paragraph.text(), script);
    }

    @Override
    public void table(Block.Table table) {
        if (!table.caption().isEmpty()) {
            markup.paragraph("Caption", table.caption(), script);
        }
        tables.table(table);
    }

    @Override
    public void facts(Block.Facts facts) {
        tables.facts(facts);
    }

    @Override
    public void items(Block.Items items) {
        boolean ticked = items.items().stream().anyMatch(item -> item.tick() != Block.Tick.NONE);
        if (ticked && items.apart()) {
            items.items().forEach(this::ticked);
        } else if (ticked) {
            ticks(items);
        } else {
            items.items().forEach(item -> markup.paragraph("ListBullet", item.text(), script));
        }
    }

    /** A line with a box on its own; the next lines of a long one stand under its words. */
    private void ticked(Block.Item item) {
        markup.paragraph("TickedLine");
        if (item.tick() != Block.Tick.NONE) {
            markup.tick(item.tick() == Block.Tick.DONE);
        }
        markup.xml().open("w:r").empty("w:tab").close();
        markup.run(item.text(), script);
        markup.xml().close();
    }

    /** Short lines with a box each run on in one paragraph, to save height. */
    private void ticks(Block.Items items) {
        markup.paragraph("BodyText");
        for (int i = 0; i < items.items().size(); i++) {
            Block.Item item = items.items().get(i);
            if (item.tick() != Block.Tick.NONE) {
                markup.tick(item.tick() == Block.Tick.DONE);
            }
            boolean last = i == items.items().size() - 1;
            markup.run("\u00A0" + item.text().replace(' ', '\u00A0') + (last ? "" : "\u2003 "), script);
        }
        markup.xml().close();
    }

    @Override
    public void signatureLine(Block.SignatureLine line) {
        tables.signatureLine(line);
    }

    @Override
    public void label(Block.Label label) {
        markup.paragraph("DraftedBySoftware", label.text(), script);
    }

    @Override
    public void cues(Cues cues) {
        for (Block.Line line : cues.lines()) {
            markup.paragraph("Cue", line.name(), script);
            markup.paragraph("BodyText", line.value(), script);
        }
    }

    @Override
    public void sheet(Sheet sheet) {
        tables.sheet(sheet);
    }

    @Override
    public void sideBySide(SideBySide comparison) {
        // As with the chart: a table with the same figures stands beside it.
    }

    @Override
    public void chart(Block.Chart chart) {
        // The table above it has the same figures; a picture of them could not be edited.
    }
}

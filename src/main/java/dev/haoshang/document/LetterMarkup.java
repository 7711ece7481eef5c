package dev.haoshang.document;

import java.util.List;

/** Writes a letter's blocks as markup, the same for every format but for the chart. Used by one thread. */
final class LetterMarkup implements BlockReader {
    /** The id of the part that starts on a new page. */
    static final String ANNEX = "annex";

    private final Markup markup;
    private final ChartPen pen;
    private final Phrases phrases;

    LetterMarkup(Markup markup, ChartPen pen, Phrases phrases) {
        this.markup = markup;
        this.pen = pen;
        this.phrases = phrases;
    }

    /** Writes title and sections. */
    void write(Letter letter) {
        markup.element("h1", letter.title()).newLine();
        for (Letter.Section section : letter.sections()) {
            if (section.onNewPage()) {
                markup.open("section", "class", "new-page", "id", ANNEX);
            } else {
                markup.open("section", "class", "following");
            }
            section.heading().ifPresent(heading -> markup.element("h2", heading));
            section.blocks().forEach(block -> block.readBy(this));
            markup.close().newLine();
        }
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
        markup.element("p", paragraph.text());
    }

    @Override
    public void table(Block.Table table) {
        markup.open("div", "class", "wide").open("table", "class", "figures");
        if (!table.caption().isEmpty()) {
            markup.element("caption", table.caption());
        }
        if (!table.header().isEmpty()) {
            markup.open("thead");
            row(table, table.header(), "th", "header");
            markup.close();
        }
        markup.open("tbody");
        table.rows().forEach(cells -> row(table, cells, "td", "row"));
        if (!table.total().isEmpty()) {
            row(table, table.total(), "td", "total");
        }
        markup.close().close().close().newLine();
    }

    private void row(Block.Table table, List<String> cells, String cell, String kind) {
        markup.open("tr", "class", kind);
        for (int column = 0; column < cells.size(); column++) {
            String side = table.numericColumns().contains(column) ? "number" : "text";
            markup.element(cell, cells.get(column), "class", side);
        }
        markup.close();
    }

    @Override
    public void facts(Block.Facts facts) {
        int abreast = facts.abreast();
        markup.open("table", "class", abreast == 1 ? "facts" : "facts pairs");
        if (!facts.header().isEmpty()) {
            markup.open("thead").open("tr", "class", "header");
            for (int i = 0; i < abreast; i++) {
                markup.element("th", facts.header().get(0), "class", "text", "scope", "col");
                markup.element("th", facts.header().get(1), "class", "number", "scope", "col");
            }
            markup.close().close();
        }
        markup.open("tbody");
        for (List<Block.Line> row : facts.rows()) {
            markup.open("tr");
            row.forEach(line -> line(line, "1"));
            for (int i = row.size(); i < abreast; i++) {
                markup.open("td", "class", "text")
                        .close()
                        .open("td", "class", "number")
                        .close();
            }
            markup.close();
        }
        facts.total().ifPresent(total -> {
            markup.open("tr", "class", "total");
            line(total, String.valueOf(2 * abreast - 1));
            markup.close();
        });
        markup.close().close().newLine();
    }

    private void line(Block.Line line, String columns) {
        markup.element("td", line.name(), "class", "text", "colspan", columns);
        markup.element("td", line.value(), "class", "number");
    }

    @Override
    public void items(Block.Items items) {
        boolean ticked = items.items().stream().anyMatch(item -> item.tick() != Block.Tick.NONE);
        markup.open("ul", "class", ticked ? "ticks" : "points");
        for (Block.Item item : items.items()) {
            if (item.tick() == Block.Tick.NONE) {
                markup.element("li", item.text());
            } else {
                markup.open("li", "class", "ticked");
                tick(item.tick() == Block.Tick.DONE);
                markup.text(item.text()).close();
            }
        }
        markup.close().newLine();
    }

    private void tick(boolean done) {
        String meaning = phrases.of(done ? "tick.done" : "tick.open");
        markup.open("span", "class", "tick", "role", "img", "aria-label", meaning);
        markup.text(done ? "✓" : "").close();
    }

    @Override
    public void signatureLine(Block.SignatureLine line) {
        markup.open("table", "class", "signature", "role", "presentation").open("tr");
        for (String label : line.labels()) {
            markup.element("td", label, "class", "name");
            markup.open("td", "class", "blank").close();
        }
        markup.close().close().newLine();
    }

    @Override
    public void label(Block.Label label) {
        markup.element("p", label.text(), "class", "label").newLine();
    }

    @Override
    public void chart(Block.Chart chart) {
        markup.open("div", "class", "figure").element("p", chart.caption(), "class", "caption");
        pen.draw(ChartDrawing.of(chart), chart.caption(), markup);
        markup.open("p", "class", "legend");
        markup.open("span", "class", "swatch principal").close().text(" " + chart.principalName() + "   ");
        markup.open("span", "class", "swatch interest").close().text(" " + chart.interestName());
        markup.close().close().newLine();
    }
}

package dev.haoshang.document;

import java.util.List;

/** Writes a letter's blocks as markup, the same for every format but for the chart. Used by one thread. */
final class LetterMarkup implements BlockReader {
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
            markup.open("section", "class", section.onNewPage() ? "new-page" : "following");
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
        markup.open("div", "class", "wide")
                .open("table", "class", table.header().isEmpty() ? "facts" : "figures");
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
    public void items(Block.Items items) {
        markup.open("ul");
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

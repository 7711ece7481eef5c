package dev.haoshang.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes a letter's blocks as markup, the same for every format but for the chart. Used by one thread. */
final class LetterMarkup implements BlockReader {
    /** The id of the first part that starts on a new page. */
    static final String ANNEX = "annex";

    /** In the width of a letter m, which fits telephones and paper. */
    private static final double LONGEST_BAR = 9;

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
        boolean annex = false;
        for (Letter.Section section : letter.sections()) {
            if (section.onNewPage() && !annex) {
                markup.open("section", "class", "new-page", "id", ANNEX);
                annex = true;
            } else if (section.onNewPage()) {
                markup.open("section", "class", "new-page");
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
        markup.open("ul", "class", ticked ? items.apart() ? "ticks apart" : "ticks" : "points");
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
    public void cues(Cues cues) {
        markup.open("dl");
        for (Block.Line line : cues.lines()) {
            markup.open("div", "class", "cue").element("dt", line.name());
            markup.element("dd", line.value()).close();
        }
        markup.close().newLine();
    }

    @Override
    public void sheet(Sheet sheet) {
        markup.open("div", "class", "wide").open("table", "class", "sheet");
        markup.open("thead").open("tr");
        sheet.header().forEach(name -> markup.element("th", name, "class", "text", "scope", "col"));
        markup.close().close().open("tbody");
        List<List<String>> rows = new ArrayList<>(sheet.filled());
        rows.addAll(Collections.nCopies(
                sheet.empty(), Collections.nCopies(sheet.header().size(), "")));
        for (List<String> row : rows) {
            markup.open("tr");
            row.forEach(cell -> markup.element("td", cell, "class", "text"));
            markup.close();
        }
        markup.close().close().close().newLine();
    }

    @Override
    public void sideBySide(SideBySide comparison) {
        markup.open("div", "class", "figure", "role", "figure", "aria-label", comparison.caption());
        markup.element("p", comparison.caption(), "class", "caption");
        markup.open("table", "class", "sides").open("thead").open("tr");
        markup.open("td", "class", "text").close();
        comparison.measures().forEach(measure -> markup.element("th", measure, "class", "text", "scope", "col"));
        markup.close().close().open("tbody");
        for (SideBySide.Side side : comparison.sides()) {
            markup.open("tr", "class", side.chosen() ? "chosen" : "other");
            markup.element("th", side.name(), "class", "text", "scope", "row");
            for (int measure = 0; measure < side.figures().size(); measure++) {
                bar(comparison, measure, side.figures().get(measure));
            }
            markup.close();
        }
        markup.close().close().close().newLine();
    }

    private void bar(SideBySide comparison, int measure, SideBySide.Figure figure) {
        double length = LONGEST_BAR * comparison.share(measure, figure);
        markup.open("td", "class", "text");
        markup.open("span", "class", "bar", "style", "width: " + ChartPen.length(length) + "em")
                .close();
        markup.element("span", figure.text(), "class", "value").close();
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

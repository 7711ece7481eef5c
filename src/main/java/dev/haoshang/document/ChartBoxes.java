package dev.haoshang.document;

import static dev.haoshang.document.ChartPen.length;

/** Draws a chart as boxes at fixed places, for the PDF, whose renderer knows no SVG. */
final class ChartBoxes implements ChartPen {
    private static final double CAPTION_WIDTH = 40;

    @Override
    public void draw(ChartDrawing drawing, String description, Markup markup) {
        markup.open("div", "class", "chart", "style", "height: " + length(ChartDrawing.HEIGHT) + "pt");
        for (ChartDrawing.Rule rule : drawing.rules()) {
            place(markup, "rule", rule.x(), rule.y(), rule.width(), 0).close();
            place(markup, "amount", 0, rule.y() - 5, rule.x() - 6, 10)
                    .text(rule.amount())
                    .close();
        }
        for (ChartDrawing.Box box : drawing.bars()) {
            place(markup, box.interest() ? "interest" : "principal", box.x(), box.y(), box.width(), box.height())
                    .close();
        }
        for (ChartDrawing.Caption caption : drawing.periods()) {
            place(markup, "period", caption.x() - CAPTION_WIDTH / 2, caption.y() - 9, CAPTION_WIDTH, 10)
                    .text(caption.text())
                    .close();
        }
        markup.close();
    }

    private static Markup place(Markup markup, String part, double x, double y, double width, double height) {
        String style = "left: " + length(x) + "pt; top: " + length(y) + "pt; width: " + length(width) + "pt; height: "
                + length(height) + "pt";
        return markup.open("div", "class", part, "style", style);
    }
}

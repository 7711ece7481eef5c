package dev.haoshang.document;

import static dev.haoshang.document.ChartPen.length;

/** Draws a chart as inline SVG, for browsers. */
final class ChartSvg implements ChartPen {
    @Override
    public void draw(ChartDrawing drawing, String description, Markup markup) {
        markup.open("div", "class", "wide")
                .open(
                        "svg",
                        "class",
                        "chart",
                        "viewBox",
                        "0 0 " + length(ChartDrawing.WIDTH) + " " + length(ChartDrawing.HEIGHT),
                        "role",
                        "img",
                        "aria-label",
                        description);
        for (ChartDrawing.Rule rule : drawing.rules()) {
            String y = length(rule.y());
            markup.empty("line", "x1", length(rule.x()), "x2", length(rule.x() + rule.width()), "y1", y, "y2", y);
            markup.element(
                    "text", rule.amount(), "class", "amount", "x", length(rule.x() - 6), "y", length(rule.y() + 3));
        }
        for (ChartDrawing.Box box : drawing.bars()) {
            markup.empty(
                    "rect",
                    "class",
                    box.interest() ? "interest" : "principal",
                    "x",
                    length(box.x()),
                    "y",
                    length(box.y()),
                    "width",
                    length(box.width()),
                    "height",
                    length(box.height()));
        }
        for (ChartDrawing.Caption caption : drawing.periods()) {
            markup.element(
                    "text", caption.text(), "class", "period", "x", length(caption.x()), "y", length(caption.y()));
        }
        markup.close().close();
    }
}

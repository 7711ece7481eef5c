package dev.haoshang.document;

/** Puts a laid out chart into the markup. */
interface ChartPen {
    void draw(ChartDrawing drawing, String description, Markup markup);

    /** A length with two decimals, the way CSS and SVG write it. */
    static String length(double points) {
        return String.valueOf(Math.round(points * 100) / 100.0);
    }
}

package dev.haoshang;

import dev.haoshang.understanding.Band;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws what was true against what was believed as SVG; on the diagonal both are the same. */
final class CalibrationDrawing {
    private static final int LEFT = 44;
    private static final int TOP = 10;
    private static final int SIDE = 300;
    private static final double SMALLEST = 2.5;
    private static final double LARGEST = 9;

    private CalibrationDrawing() {}

    /** The picture; a point for each band that has sentences, the larger the more it has. */
    static String svg(List<Band> bands) {
        List<Band> met = bands.stream().filter(band -> band.texts() > 0).toList();
        int most = met.stream().mapToInt(Band::texts).max().orElse(1);
        Page page = new Page()
                .markup(format(
                        "<svg class=\"calibration\" role=\"img\" aria-label=\"Calibration curve\" viewBox=\"0 0 %d %d\">",
                        LEFT + SIDE + 26, TOP + SIDE + 40));
        for (int tick = 0; tick <= 4; tick++) {
            double share = tick / 4.0;
            page.markup(format(
                    "<path class=\"grid\" d=\"M%d %.1fh%dM%.1f %dv%d\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.0f %%</text><text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%.0f %%</text>",
                    LEFT,
                    y(share),
                    SIDE,
                    x(share),
                    TOP,
                    SIDE,
                    LEFT - 6,
                    y(share) + 4,
                    100 * share,
                    x(share),
                    TOP + SIDE + 16,
                    100 * share));
        }
        page.markup(format(
                "<path class=\"grid\" stroke-dasharray=\"4 4\" d=\"M%.1f %.1fL%.1f %.1f\"/>", x(0), y(0), x(1), y(1)));
        String line = met.stream()
                .map(band -> format("%.1f %.1f", x(band.probability()), y(band.accepted())))
                .collect(Collectors.joining("L"));
        if (!line.isEmpty()) {
            page.markup("<path class=\"curve\" d=\"M" + line + "\"/>");
        }
        for (Band band : met) {
            double radius = SMALLEST + (LARGEST - SMALLEST) * Math.sqrt((double) band.texts() / most);
            page.markup(format(
                    "<circle class=\"point\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"><title>%d: %.1f %% → %.1f %%</title></circle>",
                    x(band.probability()),
                    y(band.accepted()),
                    radius,
                    band.texts(),
                    100 * band.probability(),
                    100 * band.accepted()));
        }
        return page.markup(format("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">", LEFT + SIDE / 2, TOP + SIDE + 34))
                .words("模型有多确信 believed")
                .markup("</text></svg>")
                .toString();
    }

    private static double x(double share) {
        return LEFT + SIDE * share;
    }

    private static double y(double share) {
        return TOP + SIDE * (1 - share);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}

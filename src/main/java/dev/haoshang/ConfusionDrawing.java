package dev.haoshang;

import dev.haoshang.understanding.Evaluation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Draws which intents are taken for which as SVG: a row for each right intent, a column for each that came first. Used by one thread. */
final class ConfusionDrawing {
    private static final int SIDE = 720;
    private static final int MARGIN = 62;
    private static final double BADGE = 8;

    /** A mistake must be seen, however rare, and rare ones must not hide the frequent: colours grow with the root of the share. */
    private static final double FAINTEST = 0.05;

    private static final double GROWTH = 1.6;

    private final List<String> intents;
    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
    private final double cell;
    private final Page page = new Page();

    private ConfusionDrawing(List<Evaluation.Judged> judged) {
        TreeSet<String> names = new TreeSet<>();
        for (Evaluation.Judged one : judged) {
            names.add(one.text().intent());
            names.add(one.ranked());
            counts.computeIfAbsent(one.text().intent(), any -> new TreeMap<>()).merge(one.ranked(), 1, Integer::sum);
        }
        intents = List.copyOf(names);
        cell = (double) (SIDE - MARGIN) / Math.max(1, intents.size());
    }

    /** The picture; the pairs get their number in the list, from 1. */
    static String svg(List<Evaluation.Judged> judged, List<MistakenPair> pairs) {
        ConfusionDrawing drawing = new ConfusionDrawing(judged);
        drawing.page.markup("<svg class=\"matrix\" role=\"img\" aria-label=\"Confusion matrix\" viewBox=\"0 0 " + SIDE
                + " " + SIDE + "\">");
        drawing.groups();
        drawing.cells();
        drawing.badges(pairs);
        return drawing.page.markup("</svg>").toString();
    }

    /** Intents whose names begin alike stand together; the groups are divided and named, the intents themselves are not. */
    private void groups() {
        int from = 0;
        for (int at = 1; at <= intents.size(); at++) {
            if (at == intents.size() || !group(at).equals(group(from))) {
                double start = MARGIN + from * cell;
                double end = MARGIN + at * cell;
                page.markup(format(
                        "<path class=\"grid\" d=\"M%.1f %.1fH%dM%.1f %.1fV%d\"/>",
                        (double) MARGIN, end, SIDE, end, (double) MARGIN, SIDE));
                if (end - start > 14) {
                    double middle = (start + end) / 2;
                    page.markup(format("<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">", MARGIN - 6, middle + 4))
                            .words(group(from))
                            .markup("</text>");
                    page.markup(format("<text transform=\"translate(%.1f %d) rotate(-90)\">", middle + 4, MARGIN - 6))
                            .words(group(from))
                            .markup("</text>");
                }
                from = at;
            }
        }
        page.markup(format(
                "<rect class=\"grid\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>",
                MARGIN, MARGIN, SIDE - MARGIN - 1, SIDE - MARGIN - 1));
    }

    private String group(int at) {
        return intents.get(at).replaceFirst("_.*", "");
    }

    private void cells() {
        for (int row = 0; row < intents.size(); row++) {
            Map<String, Integer> ranked = counts.getOrDefault(intents.get(row), Map.of());
            int all = ranked.values().stream().mapToInt(count -> count).sum();
            for (int column = 0; column < intents.size(); column++) {
                int count = ranked.getOrDefault(intents.get(column), 0);
                if (count > 0) {
                    cell(row, column, count, (double) count / all);
                }
            }
        }
    }

    private void cell(int row, int column, int count, double share) {
        boolean right = row == column;
        double strength = right ? share : Math.min(1, FAINTEST + GROWTH * Math.sqrt(share));
        page.markup(format(
                        "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill-opacity=\"%.2f\"><title>",
                        right ? "good" : "bad", x(column), x(row), cell, cell, strength))
                .words(intents.get(row) + (right ? " ✓ " : " → " + intents.get(column) + " ") + count)
                .markup("</title></rect>");
    }

    private double x(int at) {
        return MARGIN + at * cell;
    }

    /** Beside the cell, and beside any badge that is there already. */
    private void badges(List<MistakenPair> pairs) {
        List<double[]> placed = new ArrayList<>();
        for (int number = 1; number <= pairs.size(); number++) {
            MistakenPair pair = pairs.get(number - 1);
            double x = Math.min(SIDE - BADGE, x(intents.indexOf(pair.other())) + cell + BADGE + 1);
            double y = x(intents.indexOf(pair.one())) + cell / 2;
            while (taken(placed, x, y)) {
                y += y > SIDE - 3 * BADGE ? -SIDE / 2.0 : BADGE;
            }
            placed.add(new double[] {x, y});
            page.markup(format(
                    "<circle class=\"badge\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/><text class=\"badge-text\" x=\"%.1f\" y=\"%.1f\">%d</text>",
                    x, y, BADGE, x, y + 3.5, number));
        }
    }

    private static boolean taken(List<double[]> placed, double x, double y) {
        return placed.stream().anyMatch(other -> Math.hypot(other[0] - x, other[1] - y) < 2 * BADGE);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}

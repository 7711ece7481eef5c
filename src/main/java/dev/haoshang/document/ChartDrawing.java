package dev.haoshang.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A chart laid out on a sheet of {@link #WIDTH} by {@link #HEIGHT} points, the origin at the top left. Lengths are drawn in floating
 * point: they are ink, not money.
 *
 * @param bars the boxes to fill
 * @param rules the thin lines behind them, each with the amount it stands for
 * @param periods the names under the bars; every nth one when they are many
 */
record ChartDrawing(List<Box> bars, List<Rule> rules, List<Caption> periods) {
    static final double WIDTH = 480;
    static final double HEIGHT = 130;

    private static final double LEFT = 44;
    private static final double TOP = 8;
    private static final double BOTTOM = 112;
    private static final int MOST_PERIOD_NAMES = 24;

    /** A filled box; interest is darker than principal. */
    record Box(double x, double y, double width, double height, boolean interest) {}

    /** A line across the sheet. */
    record Rule(double x, double y, double width, String amount) {}

    /** A name whose middle is at x. */
    record Caption(double x, double y, String text) {}

    static ChartDrawing of(Block.Chart chart) {
        BigDecimal tallest = chart.bars().stream()
                .map(bar -> bar.principal().add(bar.interest()))
                .max(BigDecimal::compareTo)
                .orElseThrow();
        BigDecimal step = step(tallest);
        int steps = Math.max(1, tallest.divide(step, 0, RoundingMode.CEILING).intValueExact());
        double unit = (BOTTOM - TOP) / step.doubleValue() / steps;
        return new ChartDrawing(boxes(chart, unit), rules(step, steps), periods(chart));
    }

    private static List<Box> boxes(Block.Chart chart, double unit) {
        List<Box> boxes = new ArrayList<>();
        double pitch = pitch(chart);
        for (int i = 0; i < chart.bars().size(); i++) {
            Block.Bar bar = chart.bars().get(i);
            double x = LEFT + pitch * (i + 0.2);
            double principal = bar.principal().doubleValue() * unit;
            double interest = bar.interest().doubleValue() * unit;
            boxes.add(new Box(x, BOTTOM - principal, pitch * 0.6, principal, false));
            boxes.add(new Box(x, BOTTOM - principal - interest, pitch * 0.6, interest, true));
        }
        return boxes;
    }

    private static List<Rule> rules(BigDecimal step, int steps) {
        DecimalFormat format = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            double y = BOTTOM - (BOTTOM - TOP) * i / steps;
            rules.add(new Rule(LEFT, y, WIDTH - LEFT, format.format(step.multiply(BigDecimal.valueOf(i)))));
        }
        return rules;
    }

    private static List<Caption> periods(Block.Chart chart) {
        List<Caption> captions = new ArrayList<>();
        int every = (chart.bars().size() + MOST_PERIOD_NAMES - 1) / MOST_PERIOD_NAMES;
        double pitch = pitch(chart);
        for (int i = 0; i < chart.bars().size(); i += every) {
            captions.add(new Caption(
                    LEFT + pitch * (i + 0.5), BOTTOM + 12, chart.bars().get(i).period()));
        }
        return captions;
    }

    /** The distance from bar to bar; few bars do not grow into walls. */
    private static double pitch(Block.Chart chart) {
        return Math.min(40, (WIDTH - LEFT) / chart.bars().size());
    }

    /** The roundest amount (1, 2 or 5 and noughts) of which at most five reach the tallest bar. */
    private static BigDecimal step(BigDecimal tallest) {
        BigDecimal power = BigDecimal.ONE.movePointLeft(2);
        while (true) {
            for (int digit : new int[] {1, 2, 5}) {
                BigDecimal step = power.multiply(BigDecimal.valueOf(digit));
                if (step.multiply(BigDecimal.valueOf(5)).compareTo(tallest) >= 0) {
                    return step;
                }
            }
            power = power.movePointRight(1);
        }
    }
}

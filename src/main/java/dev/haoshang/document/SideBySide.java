package dev.haoshang.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Things compared by bars: a row for each, a column for each measure. The figures stand beside the bars as text, so that nothing is told by length or
 * colour alone.
 *
 * @param caption the line above it
 * @param measures what is compared, at least one
 * @param sides the things compared, at least one
 */
public record SideBySide(String caption, List<String> measures, List<Side> sides) implements Block {
    /** Copies the lists and checks their sizes. */
    public SideBySide {
        measures = List.copyOf(measures);
        sides = List.copyOf(sides);
        int width = measures.size();
        if (width == 0
                || sides.isEmpty()
                || sides.stream().anyMatch(side -> side.figures().size() != width)) {
            throw new IllegalArgumentException("A comparison needs a measure, a side, and a figure for each of both.");
        }
    }

    /**
     * One of the things compared.
     *
     * @param name its name
     * @param figures its figure for each measure
     * @param chosen whether it is the one to look at
     */
    public record Side(String name, List<Figure> figures, boolean chosen) {
        /** Copies the list. */
        public Side {
            figures = List.copyOf(figures);
        }
    }

    /**
     * A figure and how long its bar is.
     *
     * @param amount not negative
     * @param text the same amount formatted
     */
    public record Figure(BigDecimal amount, String text) {
        /** Checks the sign. */
        public Figure {
            if (amount.signum() < 0) {
                throw new IllegalArgumentException("A bar cannot be shorter than nothing.");
            }
        }
    }

    /** The length of a figure's bar as a share of the longest of its measure, from 0 to 1. */
    double share(int measure, Figure figure) {
        double longest = sides.stream()
                .mapToDouble(side -> side.figures().get(measure).amount().doubleValue())
                .max()
                .orElseThrow();
        return longest == 0 ? 0 : figure.amount().doubleValue() / longest;
    }

    @Override
    public void readBy(BlockReader reader) {
        reader.sideBySide(this);
    }

    @Override
    public Block rewritten(UnaryOperator<String> writing) {
        return new SideBySide(
                writing.apply(caption),
                measures.stream().map(writing).toList(),
                sides.stream()
                        .map(side -> new Side(writing.apply(side.name()), side.figures(), side.chosen()))
                        .toList());
    }
}

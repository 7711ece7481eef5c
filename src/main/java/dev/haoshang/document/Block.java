package dev.haoshang.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A piece of a letter. A format reads it through {@link BlockReader}, so that none can be forgotten. */
public sealed interface Block
        permits Block.Paragraph,
                Block.Table,
                Block.Facts,
                Block.Items,
                Block.SignatureLine,
                Block.Label,
                Block.Chart,
                Cues,
                Sheet,
                SideBySide {
    /** Hands this block to the method of its kind. */
    void readBy(BlockReader reader);

    /** The same block with every text in it written another way. */
    Block rewritten(UnaryOperator<String> writing);

    /**
     * Running text.
     *
     * @param text plain text; a line feed starts a new line
     */
    record Paragraph(String text) implements Block {
        @Override
        public void readBy(BlockReader reader) {
            reader.paragraph(this);
        }

        @Override
        public Block rewritten(UnaryOperator<String> writing) {
            return new Paragraph(writing.apply(text));
        }
    }

    /**
     * A table of formatted texts.
     *
     * @param caption the line above it; empty for none
     * @param header the columns' names; empty for a table without a head
     * @param rows its rows, all of the same width
     * @param numericColumns the columns of figures, counted from 0: aligned to the right
     * @param total the last row, set apart; empty for none
     */
    record Table(
            String caption,
            List<String> header,
            List<List<String>> rows,
            Set<Integer> numericColumns,
            List<String> total)
            implements Block {
        /** Copies the lists and checks that all rows are of one width. */
        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
            numericColumns = Set.copyOf(numericColumns);
            total = List.copyOf(total);
            long widths = Stream.concat(Stream.of(header, total).filter(row -> !row.isEmpty()), rows.stream())
                    .mapToInt(List::size)
                    .distinct()
                    .count();
            if (widths != 1) {
                throw new IllegalArgumentException(
                        "The rows of a table need one width, and it needs at least one row; widths found: " + widths);
            }
        }

        @Override
        public void readBy(BlockReader reader) {
            reader.table(this);
        }

        @Override
        public Block rewritten(UnaryOperator<String> writing) {
            return new Table(
                    writing.apply(caption),
                    header.stream().map(writing).toList(),
                    rows.stream().map(row -> row.stream().map(writing).toList()).toList(),
                    numericColumns,
                    total.stream().map(writing).toList());
        }
    }

    /**
     * Names and what belongs to them, such as a loan's figures or a budget. Many of them stand two in a row, to save height.
     *
     * @param header what names and values are called, so two texts; empty for no head
     * @param lines the names and their values, at least one
     * @param total the last line, set apart; empty for none
     */
    record Facts(List<String> header, List<Line> lines, Optional<Line> total) implements Block {
        private static final int MOST_IN_ONE_COLUMN = 4;

        /** Copies the lists and checks their sizes. */
        public Facts {
            header = List.copyOf(header);
            lines = List.copyOf(lines);
            if (lines.isEmpty() || (!header.isEmpty() && header.size() != 2)) {
                throw new IllegalArgumentException(
                        "Facts need at least one line, and two names in their head or none.");
            }
        }

        /** How many names stand side by side: 1 or 2. */
        int abreast() {
            return lines.size() > MOST_IN_ONE_COLUMN ? 2 : 1;
        }

        /** The lines as they stand in rows; the last row may be shorter. */
        List<List<Line>> rows() {
            List<List<Line>> rows = new ArrayList<>();
            for (int i = 0; i < lines.size(); i += abreast()) {
                rows.add(lines.subList(i, Math.min(lines.size(), i + abreast())));
            }
            return rows;
        }

        @Override
        public void readBy(BlockReader reader) {
            reader.facts(this);
        }

        @Override
        public Block rewritten(UnaryOperator<String> writing) {
            return new Facts(
                    header.stream().map(writing).toList(),
                    lines.stream().map(line -> line.rewritten(writing)).toList(),
                    total.map(line -> line.rewritten(writing)));
        }
    }

    /**
     * A name and what belongs to it.
     *
     * @param name such as "annual rate"
     * @param value such as "14.6%"
     */
    record Line(String name, String value) {
        Line rewritten(UnaryOperator<String> writing) {
            return new Line(writing.apply(name), writing.apply(value));
        }
    }

    /**
     * A list of short lines.
     *
     * @param items its lines, in order
     * @param apart whether lines with a box stand each on its own, as long ones must; else they run on, to save height
     */
    record Items(List<Item> items, boolean apart) implements Block {
        /** Copies the list. */
        public Items {
            items = List.copyOf(items);
        }

        /** Lines of which those with a box run on. */
        public Items(List<Item> items) {
            this(items, false);
        }

        /** A plain list. */
        public static Items of(String... lines) {
            return new Items(
                    Stream.of(lines).map(line -> new Item(line, Tick.NONE)).toList());
        }

        @Override
        public void readBy(BlockReader reader) {
            reader.items(this);
        }

        @Override
        public Block rewritten(UnaryOperator<String> writing) {
            return new Items(
                    items.stream()
                            .map(item -> new Item(writing.apply(item.text()), item.tick()))
                            .toList(),
                    apart);
        }
    }

    /**
     * A line of a list.
     *
     * @param text its text
     * @param tick the box before it
     */
    record Item(String text, Tick tick) {}

    /** The box before a line. */
    enum Tick {
        /** No box: a bullet. */
        NONE,
        /** An empty box: still to come. */
        OPEN,
        /** A ticked box: there. */
        DONE
    }

    /**
     * A place to sign, with nothing written on it.
     *
     * @param labels what is to be written on each line, such as the name and the date; the lines stand side by side
     */
    record SignatureLine(List<String> labels) implements Block {
        /** Copies the list. */
        public SignatureLine {
            labels = List.copyOf(labels);
        }

        @Override
        public void readBy(BlockReader reader) {
            reader.signatureLine(this);
        }

        @Override
        public Block rewritten(UnaryOperator<String> writing) {
            return new SignatureLine(labels.stream().map(writing).toList());
        }
    }

    /**
     * The visible line which says that software drafted the letter.
     *
     * @param text its text
     */
    record Label(String text) implements Block {
        @Override
        public void readBy(BlockReader reader) {
            reader.label(this);
        }

        @Override
        public Block rewritten(UnaryOperator<String> writing) {
            return new Label(writing.apply(text));
        }
    }

    /**
     * A bar for each period, interest standing on principal.
     *
     * @param caption the line above it, which also describes it to those who cannot see it
     * @param principalName the name of the lower part
     * @param interestName the name of the upper part
     * @param bars one for each period, at least one
     */
    record Chart(String caption, String principalName, String interestName, List<Bar> bars) implements Block {
        /** Copies the list and checks that there is something to draw. */
        public Chart {
            bars = List.copyOf(bars);
            if (bars.isEmpty()) {
                throw new IllegalArgumentException("A chart needs at least one bar.");
            }
        }

        @Override
        public void readBy(BlockReader reader) {
            reader.chart(this);
        }

        @Override
        public Block rewritten(UnaryOperator<String> writing) {
            return new Chart(writing.apply(caption), writing.apply(principalName), writing.apply(interestName), bars);
        }
    }

    /**
     * One period of a chart.
     *
     * @param period its name under the bar, such as 1
     * @param principal the part that lowers the debt, not negative
     * @param interest the part that does not, not negative
     */
    record Bar(String period, BigDecimal principal, BigDecimal interest) {
        /** Checks the signs. */
        public Bar {
            if (principal.signum() < 0 || interest.signum() < 0) {
                throw new IllegalArgumentException("The parts of a chart's bar cannot be negative.");
            }
        }
    }
}

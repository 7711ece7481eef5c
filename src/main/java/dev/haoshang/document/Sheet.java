package dev.haoshang.document;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A table to write in by hand.
 *
 * @param header the columns' names
 * @param filled rows that have something in them already, each as wide as the header
 * @param empty how many rows to leave empty
 */
public record Sheet(List<String> header, List<List<String>> filled, int empty) implements Block {
    /** Copies the lists and checks their widths. */
    public Sheet {
        header = List.copyOf(header);
        filled = filled.stream().map(List::copyOf).toList();
        int width = header.size();
        if (width == 0 || empty < 0 || filled.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("A sheet needs a header, rows as wide as it, and no negative count.");
        }
    }

    @Override
    public void readBy(BlockReader reader) {
        reader.sheet(this);
    }

    @Override
    public Block rewritten(UnaryOperator<String> writing) {
        return new Sheet(
                header.stream().map(writing).toList(),
                filled.stream().map(row -> row.stream().map(writing).toList()).toList(),
                empty);
    }
}

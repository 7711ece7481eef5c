package dev.haoshang.document;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Words to say, each on its cue: what the other side says, or what it is about.
 *
 * @param lines the cues as names and the words as values, at least one
 */
public record Cues(List<Block.Line> lines) implements Block {
    /** Copies the list and checks that there is something to say. */
    public Cues {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("Cues need at least one line.");
        }
    }

    @Override
    public void readBy(BlockReader reader) {
        reader.cues(this);
    }

    @Override
    public Block rewritten(UnaryOperator<String> writing) {
        return new Cues(lines.stream().map(line -> line.rewritten(writing)).toList());
    }
}

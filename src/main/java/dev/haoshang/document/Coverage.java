package dev.haoshang.document;

import java.util.Collection;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Replaces what the font cannot show by 〓, the printers' sign for a missing type, and remembers it. Used by one thread. */
final class Coverage implements UnaryOperator<String> {
    private static final int MISSING_TYPE = '〓';

    private final Typeface typeface;
    private final Collection<Integer> unshown = new TreeSet<>();

    Coverage(Typeface typeface) {
        this.typeface = typeface;
    }

    @Override
    public String apply(String text) {
        if (text.codePoints().allMatch(this::shows)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().map(this::replace).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    /** The characters replaced until now, as code points: they cannot be named otherwise. Empty if there was none. */
    String unshown() {
        return unshown.stream().map(c -> String.format("U+%04X", c)).collect(Collectors.joining(", "));
    }

    private int replace(int character) {
        if (shows(character)) {
            return character;
        }
        if (Character.isSpaceChar(character)) {
            return ' ';
        }
        unshown.add(character);
        return MISSING_TYPE;
    }

    private boolean shows(int character) {
        return character == '\n' || typeface.shows(character);
    }
}

package dev.haoshang.understanding;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A message in the one form that all readers and the classifier see: compatibility forms folded (full-width to plain), traditional
 * characters as simplified ones, lower case, invisible characters gone, any white space as one space. Every position remembers
 * where it came from, so that values keep offsets in the text as it was sent. Immutable.
 */
public final class NormalisedText {
    private final String text;
    private final int[] origins;
    private final String original;

    private NormalisedText(String text, int[] origins, String original) {
        this.text = text;
        this.origins = origins;
        this.original = original;
    }

    /** Normalises a text of any kind, broken surrogates included; takes time linear in its length. */
    public static NormalisedText of(String original) {
        Folding folding = new Folding(original.length());
        for (int at = 0; at < original.length(); ) {
            char sign = original.charAt(at);
            if (sign > ' ' && sign < 0x7f) {
                folding.add(sign >= 'A' && sign <= 'Z' ? (char) (sign + 'a' - 'A') : sign, at++);
            } else if (Tokens.isHan(sign)) {
                folding.add(HanForms.simplified(sign), at++);
            } else {
                int point = original.codePointAt(at);
                folding.addAll(fold(point), at);
                at += Character.charCount(point);
            }
        }
        return folding.ended(original);
    }

    /** The signs folded so far and where each came from. Used by one thread. */
    private static final class Folding {
        private final StringBuilder text;
        private int[] origins;

        Folding(int length) {
            text = new StringBuilder(length);
            origins = new int[length + 1];
        }

        void addAll(String folded, int origin) {
            for (int i = 0; i < folded.length(); i++) {
                add(folded.charAt(i), origin);
            }
        }

        void add(char sign, int origin) {
            int length = text.length();
            if (sign == ' ' && length > 0 && text.charAt(length - 1) == ' ') {
                return;
            }
            if (length + 1 >= origins.length) {
                origins = Arrays.copyOf(origins, origins.length * 2);
            }
            origins[length] = origin;
            text.append(sign);
        }

        NormalisedText ended(String original) {
            origins[text.length()] = original.length();
            return new NormalisedText(text.toString(), origins, original);
        }
    }

    /** What a sign that is neither plain nor Han is folded to; empty for what is not seen. */
    private static String fold(int point) {
        if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            return " ";
        }
        int type = Character.getType(point);
        if (type == Character.FORMAT
                || type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.UNASSIGNED) {
            return "";
        }
        String folded = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        return folded.length() == 1 ? String.valueOf(HanForms.simplified(folded.charAt(0))) : folded;
    }

    /** The normalised text. */
    public String text() {
        return text;
    }

    /** The text as it was sent. */
    public String original() {
        return original;
    }

    /** The offset in the original text at which the normalised position came from; the length maps to the length. */
    public int originOf(int position) {
        return origins[position];
    }

    /** The offset in the original text just behind the sign that the last position before the end came from. */
    public int originEnd(int end) {
        if (end == 0) {
            return 0;
        }
        int last = originOf(end - 1);
        return last + Character.charCount(original.codePointAt(last));
    }

    /** The original words of a normalised range; signs that normalising dropped behind the last one do not count. */
    public String said(int start, int end) {
        return end <= start ? "" : original.substring(originOf(start), originEnd(end));
    }
}

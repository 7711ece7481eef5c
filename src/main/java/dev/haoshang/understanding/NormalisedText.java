package dev.haoshang.understanding;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A message in the one form that all readers and the classifier see: compatibility forms folded (full-width to plain), traditional
 * characters as simplified ones, lower case, invisible characters gone, any white space as one space. Every position remembers
 * where it came from, so that values keep offsets in the text as it was sent. Immutable.
 */
public final class NormalisedText {
    private static final char[] SIMPLIFIED = simplifiedForms();

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
        StringBuilder text = new StringBuilder(original.length());
        int[] origins = new int[original.length() + 1];
        for (int at = 0; at < original.length(); ) {
            int point = original.codePointAt(at);
            int length = Character.charCount(point);
            String folded = fold(point);
            for (int i = 0; i < folded.length(); i++) {
                char sign = folded.charAt(i);
                boolean repeatedSpace = sign == ' ' && text.length() > 0 && text.charAt(text.length() - 1) == ' ';
                if (!repeatedSpace) {
                    if (text.length() + 1 >= origins.length) {
                        origins = java.util.Arrays.copyOf(origins, origins.length * 2);
                    }
                    origins[text.length()] = at;
                    text.append(sign);
                }
            }
            at += length;
        }
        origins[text.length()] = original.length();
        return new NormalisedText(text.toString(), origins, original);
    }

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
        if (point < 0x80) {
            return String.valueOf((char) Character.toLowerCase(point));
        }
        if (point < SIMPLIFIED.length && SIMPLIFIED[point] != 0) {
            return String.valueOf(SIMPLIFIED[point]);
        }
        String folded = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        return folded.length() == 1 && SIMPLIFIED[folded.charAt(0)] != 0
                ? String.valueOf(SIMPLIFIED[folded.charAt(0)])
                : folded;
    }

    /** The table of Han characters whose simplified form is another one; 0 where the character stays. */
    private static char[] simplifiedForms() {
        char[] forms = new char[Character.MAX_VALUE + 1];
        Transliterator simplify = Transliterator.getInstance("Traditional-Simplified");
        StringBuilder all = new StringBuilder();
        for (char sign = 0x3400; sign <= 0x9fff; sign++) {
            all.append(sign).append('\n');
        }
        String[] simple = simplify.transliterate(all.toString()).split("\n", -1);
        for (char sign = 0x3400; sign <= 0x9fff; sign++) {
            String form = simple[sign - 0x3400];
            if (form.length() == 1 && form.charAt(0) != sign) {
                forms[sign] = form.charAt(0);
            }
        }
        return forms;
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

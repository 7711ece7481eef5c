package dev.haoshang.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the classifier reads as the same: common slips of the pen, and the names of loans. Immutable. */
final class Spellings {
    private record Spelling(String written, String meant) {}

    private final Map<Character, List<Spelling>> byFirstSign = new HashMap<>();

    private Spellings() {}

    /** Reads the shipped table {@code spellings.txt}. */
    static Spellings shipped() {
        Spellings spellings = new Spellings();
        InputStream table = Spellings.class.getResourceAsStream("spellings.txt");
        if (table == null) {
            throw new IllegalStateException("spellings.txt is missing from the program: build it again");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    spellings.add(line.split(" "));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Comparator<Spelling> longestFirst =
                Comparator.comparingInt(spelling -> -spelling.written().length());
        spellings.byFirstSign.values().forEach(same -> same.sort(longestFirst));
        return spellings;
    }

    private void add(String[] words) {
        for (int at = 1; at < words.length; at++) {
            byFirstSign
                    .computeIfAbsent(words[at].charAt(0), sign -> new ArrayList<>())
                    .add(new Spelling(words[at], words[0]));
        }
    }

    /** The text with every known spelling replaced by what is meant, the longest first; one pass from the left. */
    String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int length = 0;
            for (Spelling spelling : byFirstSign.getOrDefault(text.charAt(at), List.of())) {
                if (stands(spelling.written(), text, at)) {
                    folded.append(spelling.meant());
                    length = spelling.written().length();
                    break;
                }
            }
            if (length == 0) {
                folded.append(text.charAt(at));
                length = 1;
            }
            at += length;
        }
        return folded.toString();
    }

    /** Latin names only count as whole words. */
    private static boolean stands(String written, String text, int at) {
        if (!text.startsWith(written, at)) {
            return false;
        }
        int end = at + written.length();
        return !isLatin(written.charAt(0))
                || ((at == 0 || !isLatin(text.charAt(at - 1))) && (end == text.length() || !isLatin(text.charAt(end))));
    }

    private static boolean isLatin(char sign) {
        return sign >= 'a' && sign <= 'z';
    }
}

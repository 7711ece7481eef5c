package dev.haoshang.understanding;

import com.ibm.icu.text.Transliterator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes simplified Chinese in traditional characters. One simplified sign often stands for several traditional ones, and only the
 * word tells which: ICU knows the common words, a table of ours ({@code traditional.txt}) the ones of this field that it gets wrong.
 * Safe for any number of threads.
 */
public final class TraditionalScript {
    private static final Transliterator ICU = Transliterator.getInstance("Simplified-Traditional");

    /** After a noun it means "inside"; it stays what it is as a measure of length and in the word for neighbours. */
    private static final Pattern INSIDE = Pattern.compile("(?<![公英海華鄰])里(?![程長拉])");

    private static final List<Correction> CORRECTIONS = read();

    private record Correction(String wrong, String right) {}

    private TraditionalScript() {}

    /** The text in traditional characters; what is no simplified Chinese stays as it is. */
    public static String of(String simplified) {
        if (simplified.chars().allMatch(sign -> sign < 0x80)) {
            return simplified;
        }
        String text = INSIDE.matcher(ICU.transliterate(simplified)).replaceAll("裡");
        for (Correction correction : CORRECTIONS) {
            text = text.replace(correction.wrong, correction.right);
        }
        return text;
    }

    private static List<Correction> read() {
        InputStream table = TraditionalScript.class.getResourceAsStream("traditional.txt");
        if (table == null) {
            throw new IllegalStateException("traditional.txt is missing beside TraditionalScript");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .map(pair -> new Correction(pair[0], pair[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

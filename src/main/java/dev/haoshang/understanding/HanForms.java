package dev.haoshang.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The simplified form of each Han character that has another one. A table ({@code simplified.txt}) instead of ICU's transliterator, whose
 * rules take a second to build at every start. Safe for any number of threads.
 */
final class HanForms {
    private static final char[] SIMPLIFIED = read();

    private HanForms() {}

    /** The character's simplified form; itself where it has none or is no Han character. */
    static char simplified(char sign) {
        char form = SIMPLIFIED[sign];
        return form == 0 ? sign : form;
    }

    private static char[] read() {
        char[] forms = new char[Character.MAX_VALUE + 1];
        InputStream table = HanForms.class.getResourceAsStream("simplified.txt");
        if (table == null) {
            throw new IllegalStateException("simplified.txt is missing from the program: build it again");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                for (int at = 0; !line.startsWith("#") && at + 1 < line.length(); at += 2) {
                    forms[line.charAt(at)] = line.charAt(at + 1);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return forms;
    }
}

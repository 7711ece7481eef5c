package dev.haoshang;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of settings: in each line {@code name: value} or {@code name=value}, under the flags' names without their dashes. Several
 * values stand in one line with commas between. A {@code #} at the beginning of a line or after a space begins a comment; quotes
 * around a value are taken off. That much is both YAML and a properties file.
 *
 * @param entries by name, in the order of the file
 * @param problems lines that cannot be read, at {@code file:line}
 */
record SettingsFile(Map<String, Entry> entries, List<String> problems) {
    /** No file. */
    static final SettingsFile NONE = new SettingsFile(Map.of(), List.of());

    private static final Pattern LINE = Pattern.compile("([\\w.-]+)\\s*[:=](?:\\s+|(?<==)|$)(.*)");
    private static final Pattern COMMENT = Pattern.compile("(^|\\s+)#.*$");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|'([^']*)'");

    /**
     * A line.
     *
     * @param value what is set
     * @param place {@code file:line}
     */
    record Entry(String value, String place) {}

    /** Reads a file; one that cannot be read is a problem too. */
    static SettingsFile read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return new SettingsFile(
                    Map.of(),
                    List.of(file + ": the settings cannot be read ("
                            + e.getClass().getSimpleName() + "); correct the path after " + SettingSources.FILE_FLAG
                            + ", or give this program's user the right to read it"));
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String place = file + ":" + (i + 1);
            String line = COMMENT.matcher(lines.get(i)).replaceFirst("").strip();
            Matcher found = LINE.matcher(line);
            if (line.isEmpty() || line.equals("---")) {
                continue;
            }
            if (!found.matches()) {
                problems.add(place + ": this is no setting; write a line as 'name: value'");
            } else if (entries.putIfAbsent(found.group(1), new Entry(unquoted(found.group(2)), place)) != null) {
                problems.add(place + ": " + found.group(1) + " is set a second time; keep one of the lines");
            }
        }
        return new SettingsFile(Map.copyOf(entries), List.copyOf(problems));
    }

    private static String unquoted(String value) {
        Matcher quoted = QUOTED.matcher(value);
        return quoted.matches() ? value.substring(1, value.length() - 1) : value;
    }
}

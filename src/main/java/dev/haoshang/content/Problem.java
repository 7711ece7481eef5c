package dev.haoshang.content;

import java.util.Comparator;
import java.util.Locale;

/**
 * Something in the content that an editor should look at.
 *
 * @param file path relative to the content folder
 * @param line from 1
 * @param column from 1
 * @param kind what kind of problem it is, and so how grave
 * @param message what is wrong, and why where that is not obvious
 * @param advice what to do; a clause, or a sentence of its own
 */
public record Problem(String file, int line, int column, Kind kind, String message, String advice)
        implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::text);

    /** How grave a problem is. */
    public enum Severity {
        /** The content cannot be used. */
        ERROR,
        /** It can be used, but someone should look. */
        WARNING;

        /** Its name in reports. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The kinds of problems, in the order in which an editor best mends them. */
    public enum Kind {
        /** A file or folder that is missing or cannot be read. */
        FILE("Files that are missing or cannot be read"),
        /** No YAML. */
        YAML("Files that are no YAML"),
        /** A key or value that the schema does not allow. */
        SCHEMA("Keys and values that do not fit"),
        /** A text that stands in one language only. */
        TRANSLATION("Missing translations"),
        /** A name of something that does not exist. */
        UNKNOWN_NAME("Names that do not exist"),
        /** A state that does not exist. */
        UNKNOWN_STATE("States that do not exist"),
        /** A state or dialog that no talk comes to. */
        UNREACHABLE("States and dialogs that no talk comes to"),
        /** A state from which nothing follows, and which is no end. */
        DEAD_END("Dead ends"),
        /** States that lead in a circle without an answer of the person. */
        CIRCLE("Circles"),
        /** A place from which a person cannot be reached. */
        NO_PERSON("No way to a person"),
        /** A way around a consent. */
        CONSENT("Ways around a consent"),
        /** A promise, a threat or a word that hurts. */
        FORBIDDEN("Promises, threats and words that hurt"),
        /** A placeholder that nothing fills, or that one language lacks. */
        PLACEHOLDER("Placeholders"),
        /** A text that the program needs. */
        MISSING_TEXT("Texts that are missing"),
        /** An intent without examples, or without anything that answers it. */
        INTENT("Intents without examples or answers"),
        /** An example that stands twice. */
        DUPLICATE("Examples that stand twice"),
        /** A text that nobody reads on a phone. */
        TOO_LONG("Texts too long for a phone"),
        /** Knowledge that no text explains. */
        UNCOVERED("Knowledge that no text explains"),
        /** Examples of two intents that are nearly the same. */
        NEAR_DUPLICATE("Examples nearly the same in two intents", Severity.WARNING);

        private final String title;
        private final Severity severity;

        Kind(String title) {
            this(title, Severity.ERROR);
        }

        Kind(String title, Severity severity) {
            this.title = title;
            this.severity = severity;
        }

        /** Its heading in a report. */
        public String title() {
            return title;
        }

        /** How grave it is. */
        public Severity severity() {
            return severity;
        }

        /** Its name in reports, such as {@code dead-end}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A problem of a whole file or folder. */
    static Problem ofFile(String file, Kind kind, String message, String advice) {
        return new Problem(file, 1, 1, kind, message, advice);
    }

    /** How grave it is. */
    public Severity severity() {
        return kind.severity();
    }

    /** What is wrong and what to do, in one line. */
    public String text() {
        boolean sentence = !advice.isEmpty() && Character.isUpperCase(advice.charAt(0));
        return message + (sentence ? ". " : "; ") + advice;
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + text();
    }
}

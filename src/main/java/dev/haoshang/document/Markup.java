package dev.haoshang.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;

/**
 * XHTML being written, well-formed as XML and as HTML. Every text and attribute value is escaped here and nowhere else. Used by
 * one thread.
 */
final class Markup {
    private final StringBuilder written = new StringBuilder(16_384);
    private final Deque<String> open = new ArrayDeque<>();
    private final UnaryOperator<String> lettering;

    /**
     * Starts empty.
     *
     * @param lettering what is done to each visible text before it is written
     */
    Markup(UnaryOperator<String> lettering) {
        this.lettering = lettering;
    }

    /** Opens an element; attributes are names and values in turn. */
    Markup open(String element, String... attributes) {
        tag(element, attributes);
        written.append('>');
        open.push(element);
        return this;
    }

    /** Closes the element opened last. */
    Markup close() {
        written.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element that holds nothing, such as br. */
    Markup empty(String element, String... attributes) {
        tag(element, attributes);
        written.append("/>");
        return this;
    }

    /** An element that holds only a text. */
    Markup element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** A text; line feeds become br. */
    Markup text(String text) {
        String[] lines = lettering.apply(PlainText.of(text)).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                empty("br");
            }
            escape(lines[i]);
        }
        return this;
    }

    /** A style sheet of ours. */
    Markup style(String css) {
        open("style");
        written.append(css);
        return close();
    }

    /** A line break in the source, for those who read it. */
    Markup newLine() {
        written.append('\n');
        return this;
    }

    @Override
    public String toString() {
        return "<!DOCTYPE html>\n" + written + "\n";
    }

    private void tag(String element, String... attributes) {
        written.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            written.append(' ').append(attributes[i]).append("=\"");
            escape(PlainText.of(attributes[i + 1]));
            written.append('"');
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> written.append("&lt;");
                case '>' -> written.append("&gt;");
                case '&' -> written.append("&amp;");
                case '"' -> written.append("&quot;");
                case '\'' -> written.append("&#39;");
                default -> written.append(c);
            }
        }
    }
}

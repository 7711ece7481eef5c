package dev.haoshang.document;

import java.util.ArrayDeque;
import java.util.Deque;

/** XML being written, well-formed. Every text and attribute value is made printable and escaped here and nowhere else. Used by one thread. */
final class Xml {
    private final StringBuilder written = new StringBuilder(16_384);
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes are names and values in turn. */
    Xml open(String element, String... attributes) {
        tag(element, attributes);
        written.append('>');
        open.push(element);
        return this;
    }

    /** Closes the element opened last. */
    Xml close() {
        written.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element that holds nothing. */
    Xml empty(String element, String... attributes) {
        tag(element, attributes);
        written.append("/>");
        return this;
    }

    /** A text. */
    Xml text(String text) {
        escape(PlainText.of(text));
        return this;
    }

    /** Markup of ours, as it is. */
    Xml raw(String markup) {
        written.append(markup);
        return this;
    }

    @Override
    public String toString() {
        return written.toString();
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

package dev.haoshang.document;

import java.util.function.UnaryOperator;

/** XHTML being written, well-formed as XML and as HTML. Used by one thread. */
final class Markup {
    private final Xml xml = new Xml();
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
        xml.open(element, attributes);
        return this;
    }

    /** Closes the element opened last. */
    Markup close() {
        xml.close();
        return this;
    }

    /** An element that holds nothing, such as br. */
    Markup empty(String element, String... attributes) {
        xml.empty(element, attributes);
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
            xml.text(lines[i]);
        }
        return this;
    }

    /** A style sheet of ours. */
    Markup style(String css) {
        xml.open("style").raw(css).close();
        return this;
    }

    /** A line break in the source, for those who read it. */
    Markup newLine() {
        xml.raw("\n");
        return this;
    }

    @Override
    public String toString() {
        return "<!DOCTYPE html>\n" + xml + "\n";
    }
}

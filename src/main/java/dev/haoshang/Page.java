package dev.haoshang;

/** A text of HTML or SVG that grows; what people wrote is escaped. Used by one thread. */
final class Page {
    private final StringBuilder text = new StringBuilder();

    /** Adds markup as it is. */
    Page markup(String markup) {
        text.append(markup);
        return this;
    }

    /** Adds an element around a text. */
    Page element(String start, String content) {
        String name = start.split(" ", 2)[0];
        return markup("<" + start + ">").words(content).markup("</" + name + ">");
    }

    /** Adds words. */
    Page words(String words) {
        text.append(escaped(words));
        return this;
    }

    /** Words that mean nothing to a browser. */
    static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

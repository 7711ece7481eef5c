package dev.haoshang.document;

import java.util.function.UnaryOperator;

/**
 * A letter as one HTML file that needs nothing else: style and drawings are within, no request leaves the page, and a policy in
 * its head forbids any. It reads well on a telephone and prints on A4. Any thread may use it.
 */
public final class LetterHtml {
    private final String style = Resource.text("document/letter.css") + Resource.text("document/screen.css");

    /** The letter as the text of a file in UTF-8. */
    public String render(Letter letter) {
        Markup markup = new Markup(UnaryOperator.identity());
        markup.open("html", "lang", letter.language()).open("head").empty("meta", "charset", "utf-8");
        markup.empty(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'unsafe-inline'");
        markup.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        markup.empty("meta", "name", "generator", "content", Drafter.NAME);
        markup.empty("meta", "name", "keywords", "content", Drafter.KEYWORDS);
        markup.empty("meta", "name", "robots", "content", "noindex");
        markup.element("title", letter.title()).style(style).close().newLine();
        markup.open("body").open("main");
        new LetterMarkup(markup, new ChartSvg(), new Phrases(letter.language())).write(letter);
        markup.element("p", letter.reference(), "class", "reference");
        return markup.close().close().close().toString();
    }
}

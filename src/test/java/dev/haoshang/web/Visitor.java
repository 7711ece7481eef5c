package dev.haoshang.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A person at the page {@code /}, who notices everything that is wrong with it. For one thread; closing it closes the window. */
final class Visitor implements AutoCloseable {
    private static final int MOST_TABS = 40;

    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    /** Opens the page of a server in a new window of a language and a size. */
    Visitor(Browser browser, String address, String locale, int width, int height) {
        this(browser, address, address + "/", locale, width, height, List.of());
    }

    /**
     * Opens any page that embeds a server's widget.
     *
     * @param before scripts that run in the page before its own
     */
    Visitor(Browser browser, String address, String url, String locale, int width, int height, List<String> before) {
        page = browser.newContext(new Browser.NewContextOptions()
                        .setLocale(locale)
                        .setViewportSize(width, height)
                        .setReducedMotion(ReducedMotion.REDUCE))
                .newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onRequest(request -> {
            boolean local = request.url().startsWith(address) || request.url().startsWith("blob:");
            if (!local && !request.url().equals(url)) {
                complaints.add("a request to " + request.url());
            }
        });
        before.forEach(page::addInitScript);
        page.navigate(url);
    }

    /** A script by which a page finds the talk of a borrower who came before. */
    static String resuming(String address, Borrower borrower) {
        String session = new JsonObject()
                .put("id", borrower.id())
                .put("token", borrower.token())
                .encode();
        return "if (!localStorage.haoshangTest) { localStorage.haoshangTest = 1; localStorage.setItem('haoshang:"
                + address + "/:session', '" + session + "'); }";
    }

    Page page() {
        return page;
    }

    Locator seen(String part) {
        return page.getByTestId(part);
    }

    Locator option(String id) {
        return seen("option-" + id);
    }

    /** The newest thing that the assistant said. */
    Locator reply() {
        return seen("said-bot").last();
    }

    /** Writes and sends words, and waits for a reply that ends with these. */
    void say(String words, String reply) {
        seen("field").fill(words);
        seen("field").press("Enter");
        assertAnswered(words, reply);
    }

    /** Presses an answer by what is written on it. */
    void press(String label, String reply) {
        seen("answers")
                .getByText(label, new Locator.GetByTextOptions().setExact(true))
                .click();
        assertAnswered(label, reply);
    }

    /** Moves the focus by a key, such as Tab, to a part of the widget given as a CSS selector. */
    void moveTo(String key, String part) {
        for (int i = 0; i < MOST_TABS; i++) {
            Object there = page.evaluate(
                    "part => document.activeElement?.shadowRoot?.activeElement?.matches(part) ?? false", part);
            if (Boolean.TRUE.equals(there)) {
                return;
            }
            page.keyboard().press(key);
        }
        throw new AssertionError(key + " does not lead to " + part);
    }

    /** Types words into what has the focus and sends them. */
    void type(String words, String reply) {
        moveTo("Tab", "[data-testid=field]");
        page.keyboard().type(words);
        page.keyboard().press("Enter");
        assertAnswered(words, reply);
    }

    /** Goes to an answer by the keyboard and presses it. */
    void pressByKeyboard(String choice, String label, String reply) {
        moveTo("Shift+Tab", "[data-choice='" + choice + "']");
        page.keyboard().press("Enter");
        assertAnswered(label, reply);
    }

    /** The person's words stand there, none is on its way, and the reply has come. */
    void assertAnswered(String words, String reply) {
        assertThat(seen("said-user").last().locator(".words")).hasText(words);
        assertThat(seen("waiting")).hasCount(0);
        assertThat(reply()).containsText(reply);
    }

    /** Every sentence of the talk, in order. */
    List<String> talk() {
        return page.locator("haoshang-chat .words").allTextContents();
    }

    /** The words of the document that pressing a part downloads, without any space. */
    String downloaded(Runnable press) throws IOException {
        Download download = page.waitForDownload(press);
        try (PDDocument document = Loader.loadPDF(download.path().toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        }
    }

    /** Nothing hinders a person who sees, hears or moves otherwise, in these colours. */
    void assertAccessible(ColorScheme... schemes) {
        for (ColorScheme scheme : schemes) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            List<Rule> violations =
                    new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
            assertTrue(violations.isEmpty(), () -> scheme + ": " + violations);
        }
    }

    /** Nothing sticks out at the side. */
    void assertNoOverflow() {
        Object beyond = page.evaluate(
                "() => [document.documentElement, ...document.querySelector('haoshang-chat').shadowRoot.querySelectorAll('*')]"
                        + ".filter(part => part.getBoundingClientRect().right > innerWidth + 1 || part.matches('html, .log')"
                        + " && part.scrollWidth > part.clientWidth).map(part => part.className)");
        assertEquals(List.of(), beyond);
    }

    /** What went wrong unseen: errors, refused by the content policy, requests to other hosts. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        page.context().close();
    }
}

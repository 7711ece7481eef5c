package dev.haoshang.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import dev.haoshang.Server;
import dev.haoshang.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands beside the talk, in a real browser: my figures, charts, copies, the last question. */
class WidgetMenuTest {
    private static final double PATIENCE_MILLIS = 20_000;

    @TempDir
    static Path data;

    private static Chromium chromium;
    private static Server server;
    private static Http http;

    @BeforeAll
    static void start() throws Exception {
        server = Shipped.server(data);
        http = new Http(server.port());
        chromium = Chromium.start();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.stop();
    }

    @Test
    void correctsAndDeletesAFigureByKeyboard() {
        Borrower borrower = Talks.chineseToTheOptions(Borrower.open(http, "zh-Hans"));
        try (Visitor visitor = visitor(borrower, "zh-CN", 1280, 800)) {
            openByKeyboard(visitor, "figures");
            assertThat(visitor.seen("my-figures").locator("h3")).isFocused();

            visitor.moveTo("Tab", "[data-slot=monthly_income] [data-testid=correct]");
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.seen("fact-field")).isFocused();
            visitor.page().keyboard().type("5000");
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.seen("fact-monthly_income")).containsText("5,000 元");
            assertThat(visitor.seen("figures-status")).containsText("5,000");

            visitor.moveTo("Tab", "[data-slot=instalments_left] [data-testid=delete]");
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.seen("fact-instalments_left")).hasCount(0);
            visitor.page().keyboard().press("Escape");

            assertThat(visitor.seen("my-figures")).hasCount(0);
            assertThat(visitor.seen("menu")).isFocused();
            String facts = borrower.get("/facts").text();
            assertTrue(facts.contains("\"5000.00\"") && !facts.contains("instalments_left"), facts);
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void tellsThatACorrectionCouldNotBeRead() {
        Borrower borrower = Talks.chineseToTheOptions(Borrower.open(http, "zh-Hans"));
        try (Visitor visitor = visitor(borrower, "zh-CN", 1280, 800)) {
            open(visitor, "figures");

            visitor.seen("fact-monthly_income").getByTestId("correct").click();
            visitor.seen("fact-field").fill("嗯嗯");
            visitor.seen("fact-save").click();

            assertThat(visitor.seen("figures-status")).containsText("没有改成");
            assertThat(visitor.seen("fact-monthly_income")).containsText("3,000");
        }
    }

    @Test
    void followsTheTalkBesideIt() {
        Borrower borrower = Talks.chineseToTheOptions(Borrower.open(http, "zh-Hans"));
        try (Visitor visitor = visitor(borrower, "zh-CN", 1280, 800)) {
            open(visitor, "figures");
            assertThat(visitor.seen("fact-monthly_income")).containsText("3,000");

            visitor.seen("field").fill("我现在每月收入4200");
            visitor.seen("field").press("Enter");

            assertThat(visitor.seen("fact-monthly_income")).containsText("4,200");
        }
    }

    @Test
    void coversASmallPhoneWithTheFigures() {
        Borrower borrower = Talks.english(Borrower.open(http, "en"));
        try (Visitor visitor = visitor(borrower, "en-US", 320, 640)) {
            visitor.seen("launcher").click();
            open(visitor, "figures");

            assertThat(visitor.seen("fact-balance")).containsText("35,000 yuan");
            assertThat(visitor.page().locator("haoshang-chat .main")).hasJSProperty("inert", true);
            visitor.assertNoOverflow();
            visitor.assertAccessible(ColorScheme.LIGHT, ColorScheme.DARK);
            visitor.seen("figures-close").click();
            assertThat(visitor.page().locator("haoshang-chat .main")).hasJSProperty("inert", false);
        }
    }

    @Test
    void drawsChartsThatAlsoStandThereAsText() {
        Borrower borrower = Talks.chinese(Borrower.open(http, "zh-Hans"));
        try (Visitor visitor = visitor(borrower, "zh-CN", 1280, 800)) {
            Locator comparison = visitor.seen("comparison-chart");
            assertThat(comparison).containsText("分期还款1,690.39 元");
            assertThat(comparison).containsText("分期还款5,569.33 元");
            assertThat(comparison).containsText("您每月可承担 2,000 元");

            visitor.page().locator("haoshang-chat .schedule > summary").click();
            Locator schedule = visitor.seen("schedule-chart").locator("svg");
            assertThat(schedule)
                    .hasAttribute(
                            "aria-label", java.util.regex.Pattern.compile("第 1 期本金 1,264.56、利息 425.83.*利息一共 5,569.33"));
            assertThat(schedule.locator("rect")).hasCount(48);
            visitor.assertAccessible(ColorScheme.LIGHT, ColorScheme.DARK);
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void drawsItsChartsInTheColoursThatAPersonForces() {
        Borrower borrower = Talks.chinese(Borrower.open(http, "zh-Hans"));
        try (Visitor visitor = visitor(borrower, "zh-CN", 1280, 800)) {
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));

            Object fill = visitor.seen("comparison-chart")
                    .locator("li:not(.strong) .fill")
                    .first()
                    .evaluate("bar => getComputedStyle(bar).fill");

            assertEquals("rgb(0, 0, 0)", fill);
        }
    }

    @Test
    void savesTheWholeTalkAsText() throws IOException {
        Borrower borrower = Talks.chinese(Borrower.open(http, "zh-Hans"));
        try (Visitor visitor = visitor(borrower, "zh-CN", 1280, 800)) {
            assertThat(visitor.seen("schedule")).hasCount(1);

            Download download = visitor.page().waitForDownload(() -> open(visitor, "transcript"));

            String text = Files.readString(download.path());
            assertTrue(download.suggestedFilename().endsWith(".txt"), download.suggestedFilename());
            assertTrue(text.matches("(?s).*\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d {2}您\n" + Talks.SITUATION + ".*"), text);
            assertTrue(text.contains("- 分期还款 | 每期还款 1,690.39 元"), text);
            assertTrue(text.contains("您同意吗") && text.contains("请从头读一遍"), text);
        }
    }

    @Test
    void copiesTheNewestReplyOrAnyOther() {
        Borrower borrower = Borrower.open(http, "zh-Hans").press("value:yes");
        try (Visitor visitor = visitor(borrower, "zh-CN", 1280, 800)) {
            visitor.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));

            assertThat(visitor.reply()).containsText("您现在最担心的是什么");

            open(visitor, "copy");
            assertThat(visitor.seen("told")).hasText("已复制");
            assertTrue(clipboard(visitor).startsWith("您现在最担心的是什么"), clipboard(visitor));

            visitor.seen("said-bot").first().hover();
            visitor.seen("said-bot").first().locator(".copy").click();
            visitor.page().waitForFunction("async () => (await navigator.clipboard.readText()).startsWith('您好')");
        }
    }

    private static String clipboard(Visitor visitor) {
        return (String) visitor.page().evaluate("() => navigator.clipboard.readText()");
    }

    @Test
    void printsTheWholeTalkAndNothingElseOfThePage() throws IOException {
        Borrower borrower = Talks.chinese(Borrower.open(http, "zh-Hans"));
        try (Visitor visitor = visitor(borrower, "zh-CN", 1280, 800)) {
            assertThat(visitor.seen("schedule")).hasCount(1);
            visitor.page().evaluate("() => { window.print = () => (window.printing = true); }");

            open(visitor, "print");
            visitor.page().waitForFunction("() => window.printing");
            String paper = text(visitor.page().pdf());
            visitor.page().evaluate("() => dispatchEvent(new Event('afterprint'))");

            assertTrue(paper.contains("您好，我是好商量") && paper.contains("请从头读一遍"), paper);
            assertTrue(paper.contains("2026-12-05") && paper.contains("1,690.39"), paper);
            assertFalse(paper.contains("还款有困难，可以先商量"), paper);
            assertThat(visitor.page().locator("[data-haoshang-print]")).hasCount(0);
            assertEquals(0, visitor.page().evaluate("() => document.adoptedStyleSheets.length"));
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace("\r", "").replace("\n", "");
        }
    }

    @Test
    void asksOnceAtTheEndWhetherItHelped() {
        Borrower borrower = Talks.chinese(Borrower.open(http, "zh-Hans"));
        try (Visitor visitor = visitor(borrower, "zh-CN", 1280, 800)) {
            assertThat(visitor.reply()).containsText("请从头读一遍");
            assertThat(visitor.seen("feedback")).hasCount(0);
            visitor.page()
                    .evaluate(
                            "() => addEventListener('haoshang:feedback', event => (window.helped = event.detail.helped))");

            visitor.say("确认", "");
            visitor.say("还没发", "");
            assertThat(visitor.seen("feedback")).containsText("帮到您了吗");
            visitor.assertAccessible(ColorScheme.LIGHT, ColorScheme.DARK);
            visitor.seen("feedback-true").click();
            assertThat(visitor.seen("feedback")).hasText("谢谢您告诉我们。");
            assertEquals(true, visitor.page().evaluate("() => window.helped"));

            visitor.page().reload();
            assertThat(visitor.page().locator("[data-status=live]")).hasCount(1);
            assertThat(visitor.seen("feedback")).hasCount(0);
        }
    }

    @Test
    void erasesEverythingOnlyAfterAQuestion() {
        Borrower borrower = Borrower.open(http, "zh-Hans").press("value:yes");
        try (Visitor visitor = visitor(borrower, "zh-CN", 1280, 800)) {
            assertThat(visitor.reply()).containsText("您现在最担心的是什么");
            open(visitor, "erase");
            assertThat(visitor.seen("confirm")).containsText("不能恢复");
            visitor.assertAccessible(ColorScheme.LIGHT, ColorScheme.DARK);

            visitor.seen("agree").click();

            assertThat(visitor.seen("trouble")).containsText("您的信息已经删除");
            assertThat(visitor.seen("said-bot")).hasCount(0);
            assertEquals(404, borrower.get("/facts").status());
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void pressesWhatChangesTheDraft() {
        Borrower borrower = Talks.chinese(Borrower.open(http, "zh-Hans"));
        try (Visitor visitor = visitor(borrower, "zh-CN", 1280, 800)) {
            // Papers that are still being drawn push the answers down, so the key goes to the button itself, once they
            // stand there.
            assertThat(visitor.seen("proposal")).isVisible();
            visitor.seen("answers").getByText("写短一点").press("Enter");

            assertThat(visitor.seen("said-user").last()).containsText("写短一点");
            assertThat(visitor.seen("proposal")).hasCount(2);
            assertTrue(borrower.get("/facts").text().contains("letter_length"));
        }
    }

    private static void open(Visitor visitor, String part) {
        visitor.seen("menu").click();
        visitor.seen(part).click();
    }

    private static void openByKeyboard(Visitor visitor, String part) {
        visitor.moveTo("Shift+Tab", "[data-testid=menu]");
        visitor.page().keyboard().press("Enter");
        visitor.moveTo("Tab", "[data-testid=" + part + "]");
        visitor.page().keyboard().press("Enter");
    }

    private static Visitor visitor(Borrower borrower, String locale, int width, int height) {
        String address = "http://127.0.0.1:" + server.port();
        return new Visitor(
                chromium.browser(),
                address,
                address + "/",
                locale,
                width,
                height,
                List.of(Visitor.resuming(address, borrower)));
    }
}

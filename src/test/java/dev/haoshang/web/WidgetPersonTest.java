package dev.haoshang.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.haoshang.Server;
import dev.haoshang.Shipped;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person who answers in the widget, and the team's page, in a real browser. */
class WidgetPersonTest {
    /** A busy machine is slow, and that is no failure. */
    private static final double PATIENCE_MILLIS = 20_000;

    @TempDir
    static Path data;

    private static Chromium chromium;
    private static Server server;
    private static Team team;

    @BeforeAll
    static void start() throws Exception {
        Team.join(data);
        server = Shipped.staffed(data, "Mon-Sun 00:00-24:00", "");
        team = new Team(server.adminPort());
        chromium = Chromium.start();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.stop();
    }

    @Test
    void showsWhatAPersonSaysAtOnceUnderTheirName() {
        String address = "http://127.0.0.1:" + server.port();
        Borrower borrower = Borrower.open(new Http(server.port()), "zh-Hans").press("value:yes");
        List<String> before = List.of(Visitor.resuming(address, borrower));
        try (Visitor visitor = new Visitor(chromium.browser(), address, address + "/", "zh-CN", 1280, 800, before)) {
            assertThat(visitor.reply()).isVisible();

            team.say("agent", borrower.id(), "m1", "您好，<b>我是</b>小林，来帮您看看。");

            assertThat(visitor.seen("said-agent")).containsText("您好，<b>我是</b>小林，来帮您看看。");
            assertThat(visitor.seen("said-agent").locator(".small")).hasText("小林");
            visitor.assertAccessible(ColorScheme.LIGHT, ColorScheme.DARK);
            int replies = visitor.seen("said-bot").count();
            visitor.seen("field").fill("谢谢");
            visitor.seen("field").press("Enter");
            assertThat(visitor.seen("said-user").last()).containsText("谢谢");
            assertThat(visitor.seen("waiting")).hasCount(0);
            assertEquals(replies, visitor.seen("said-bot").count());
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void showsTheReportToThoseWhoHaveAToken() {
        Talks.english(Borrower.open(new Http(server.port()), "en")).press("value:yes");
        try (Page page = chromium.browser().newPage()) {
            page.navigate("http://127.0.0.1:" + server.adminPort() + "/admin/");
            page.locator("#token").fill("wrong");
            page.locator("form button[type=submit]").click();
            assertThat(page.locator("#problem")).not().isEmpty();

            page.locator("#token").fill("viewer-token");
            page.locator("form button[type=submit]").click();
            assertThat(page.locator("#report svg").first()).isVisible();
            assertThat(page.locator("#problem")).isEmpty();
            page.locator("#language").click();

            assertThat(page.locator("#report h2").first()).containsText("方案走到哪一步");
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "admin-page.png")));
        }
    }
}

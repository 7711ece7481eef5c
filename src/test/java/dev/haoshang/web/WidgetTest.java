package dev.haoshang.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import dev.haoshang.Server;
import dev.haoshang.Shipped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the real server in a real browser, from the first sentence to the letter. */
class WidgetTest {
    private static final String WORRY = "借呗还不上了，我上个月失业，欠三万五，利率14.6%，现在每个月最多还两千";

    /** A busy machine is slow, and that is no failure. */
    private static final double PATIENCE_MILLIS = 20_000;

    @TempDir
    static Path data;

    private static Chromium chromium;
    private static Server server;

    @BeforeAll
    static void start() throws Exception {
        server = Shipped.server(data);
        chromium = Chromium.start();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.stop();
    }

    @Test
    void leadsFromTheFirstSentenceToTheLetter() throws IOException {
        try (Visitor visitor = visitor("zh-CN", 1280, 800)) {
            assertThat(visitor.reply()).containsText("您同意吗");
            visitor.assertAccessible(ColorScheme.LIGHT, ColorScheme.DARK);

            visitor.say(WORRY, "同意");
            visitor.press("同意", "逾期");
            visitor.press("还没逾期", "还款日");
            visitor.say("下个月15号", "还剩几期");
            visitor.say("会上征信吗", "还剩几期");
            assertThat(visitor.seen("said-bot").nth(-2)).containsText("征信业管理条例");
            visitor.say("12期", "多久");
            visitor.say("大概半年", "到手");
            visitor.say("5500", "必须花");
            visitor.say("3000", "其他借款");
            visitor.say("没有", "我整理了一下");
            assertThat(visitor.reply()).containsText("还欠的总额：35,000 元");

            visitor.press("都对", "您想先提哪一种");
            assertCompared(visitor);
            visitor.assertAccessible(ColorScheme.LIGHT, ColorScheme.DARK);

            visitor.option("instalment").getByRole(AriaRole.BUTTON).click();
            visitor.assertAnswered("分期还款（24期，首期 1,690.39 元）", "手边有哪些证明");
            visitor.press("跳过", "请从头读一遍");
            visitor.assertAccessible(ColorScheme.LIGHT, ColorScheme.DARK);
            String letter = visitor.downloaded(visitor.seen("download-pdf")::click);

            String guide = visitor.downloaded(visitor.seen("download-guide")::click);

            assertTrue(letter.contains("关于借款协商还款的申请"), letter);
            assertTrue(letter.contains("失业") && letter.contains("35,000") && letter.contains("1,690.39"), letter);
            assertTrue(guide.contains("协商准备单") && guide.contains("1,690.39"), guide);
            assertEquals(List.of(), visitor.complaints());
        }
    }

    private static void assertCompared(Visitor visitor) {
        assertThat(visitor.seen("log").getByText("这是按您的情况做的测算")).isInViewport();
        assertThat(visitor.option("grace_period")).containsText("前 6 个月只还利息 · 年利率 14.6%");
        Locator instalment = visitor.option("instalment");
        for (String figure : List.of("1,690.39 元", "1,690.36 元", "24 期", "5,569.33 元", "40,569.33 元")) {
            assertThat(instalment).containsText(figure);
        }
        assertThat(visitor.page().getByText("暂时不合适的办法（6）")).hasCount(1);
        assertThat(visitor.option("second_request")).isHidden();
        assertThat(visitor.seen("ahead")).containsText("您想先提哪一种");
        visitor.seen("ahead").click();
        assertThat(visitor.reply()).isInViewport();
        assertThat(visitor.seen("answers")).isInViewport();
    }

    @Test
    void leadsThroughTheTalkInEnglishByKeyboardOnASmallPhone() throws IOException {
        try (Visitor visitor = visitor("en-US", 320, 640)) {
            visitor.moveTo("Tab", "[data-testid=launcher]");
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.reply()).containsText("Do you agree?");
            assertSound(visitor);

            visitor.type(
                    "I can't repay Jiebei. I lost my job last month, I owe 35,000 and can pay 2000 a month", "agree");
            visitor.pressByKeyboard("value:yes", "I agree", "overdue");
            visitor.pressByKeyboard("value:0", "Not overdue", "next payment");
            visitor.type("the 15th of next month", "interest rate");
            visitor.pressByKeyboard("intent:talk_skip", "Skip", "instalments are left");
            visitor.type("will it affect my credit record?", "instalments are left");
            visitor.type("12", "How long");
            visitor.type("about six months", "take home");
            visitor.type("5500", "spend each month");
            visitor.type("3000", "other loans");
            visitor.type("none", "Here is what I understood");
            visitor.pressByKeyboard("value:yes", "All correct", "Which one would you like");
            assertThat(visitor.option("instalment")).containsText("Assuming 18.25% a year");
            assertThat(visitor.option("grace_period")).containsText("At 10.95% a year: from 319.38 yuan each");
            assertSound(visitor);

            visitor.moveTo("Shift+Tab", "[data-option=instalment]");
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.reply()).containsText("Which papers");
            visitor.pressByKeyboard("intent:talk_skip", "Skip", "Please read it through");
            assertSound(visitor);
            visitor.moveTo("Shift+Tab", "[data-testid=download-pdf]");
            String letter = visitor.downloaded(() -> visitor.page().keyboard().press("Enter"));
            visitor.page().keyboard().press("Escape");

            assertTrue(letter.contains("35,000") && letter.contains("24"), letter);
            assertThat(visitor.seen("launcher")).isFocused();
            assertEquals(List.of(), visitor.complaints());
        }
    }

    private static void assertSound(Visitor visitor) {
        visitor.assertAccessible(ColorScheme.DARK);
        visitor.assertNoOverflow();
    }

    @Test
    void showsTheWholeTalkOnceAfterAReload() {
        try (Visitor visitor = visitor("zh-CN", 1280, 800)) {
            visitor.say(WORRY, "同意");
            visitor.press("同意", "逾期");
            List<String> talk = visitor.talk();

            visitor.page().reload();

            assertThat(visitor.reply()).containsText("逾期");
            assertEquals(talk, visitor.talk());
            visitor.press("还没逾期", "还款日");
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void goesOnByItselfWhenTheServerComesBack() throws IOException {
        try (Visitor visitor = visitor("zh-CN", 1280, 800)) {
            visitor.say(WORRY, "同意");
            int port = server.port();

            server.stop();
            visitor.seen("field").fill("同意");
            visitor.seen("field").press("Enter");
            assertThat(visitor.seen("trouble")).containsText("暂时连不上");
            server = Shipped.server(data, port);

            visitor.assertAnswered("同意", "逾期");
            assertThat(visitor.seen("trouble")).isEmpty();
            assertEquals(2, visitor.seen("said-user").count());
            visitor.press("还没逾期", "还款日");
        }
    }

    @Test
    void goesOnInTheLanguageThatIsChosenInTheMenu() {
        try (Visitor visitor = visitor("zh-CN", 1280, 800)) {
            visitor.say(WORRY, "同意");

            visitor.seen("menu").click();
            visitor.page().locator("haoshang-chat .menu [lang=en]").click();

            assertThat(visitor.reply()).containsText("Do you agree?");
            assertThat(visitor.seen("field")).hasAttribute("aria-label", "Your message");
            visitor.press("I agree", "overdue");
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void asksForItsFilesEachTimeAndFetchesWhatChanged() {
        try (Visitor visitor = visitor("zh-CN", 1280, 800)) {
            APIResponse first = visitor.page().request().get(address() + "/widget/log.js");
            assertEquals("no-cache", first.headers().get("cache-control"));

            RequestOptions since = RequestOptions.create()
                    .setHeader("If-Modified-Since", first.headers().get("last-modified"));
            APIResponse again = visitor.page().request().get(address() + "/widget/log.js", since);

            assertEquals(304, again.status());
        }
    }

    private static Visitor visitor(String locale, int width, int height) {
        return new Visitor(chromium.browser(), address(), locale, width, height);
    }

    private static String address() {
        return "http://127.0.0.1:" + server.port();
    }
}

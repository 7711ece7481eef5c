package dev.haoshang.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.WaitUntilState;
import dev.haoshang.Server;
import dev.haoshang.Shipped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The widget on pages of another site, as help centers embed it, in a real browser. */
class WidgetHostTest {
    private static final double PATIENCE_MILLIS = 20_000;

    @TempDir
    static Path data;

    private static Chromium chromium;
    private static HostPage host;
    private static Server server;

    @BeforeAll
    static void start() throws Exception {
        host = new HostPage();
        server = Shipped.server(data, Set.of(host.address()));
        chromium = Chromium.start();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.stop();
        host.close();
    }

    @Test
    void worksUnderTheStrictestPolicyAndShowsTheHelpCentersWayToAPerson() {
        host.show(
                script("data-open data-human-url='https://help.example.com/call' data-human-text='工作日九点到六点'"),
                strict());
        try (Visitor visitor = visitor(1280, 800)) {
            listen(visitor);

            visitor.say("转人工", "");

            Locator card = visitor.seen("handoff");
            assertThat(card).containsText("工作日九点到六点");
            assertThat(card.locator("a")).hasAttribute("href", "https://help.example.com/call");
            assertTrue(
                    heard(visitor).contains("haoshang:handoff"), heard(visitor).toString());
            visitor.assertAccessible(ColorScheme.LIGHT, ColorScheme.DARK);
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void followsNoLinkThatIsAScript() {
        host.show(script("data-open data-human-url='javascript:alert(1)' data-human-text='请致电'"), strict());
        try (Visitor visitor = visitor(1280, 800)) {
            visitor.say("转人工", "");

            assertThat(visitor.seen("handoff")).containsText("请致电");
            assertThat(visitor.seen("handoff").locator("a")).hasCount(0);
        }
    }

    @Test
    void doesNotTalkOnASiteThatIsNotAllowed() {
        try (HostPage stranger = new HostPage()) {
            stranger.show(script("data-open"), HostPage.strictPolicy(address()));
            try (Visitor visitor = visitor(stranger.address() + "/", 1280, 800)) {
                assertThat(visitor.seen("trouble")).not().isEmpty();
                assertThat(visitor.seen("said-bot")).hasCount(0);
            }
        }
    }

    @Test
    void givesThePageMethodsAndEvents() {
        host.show(script(""), strict());
        try (Visitor visitor = visitor(1280, 800)) {
            assertThat(visitor.seen("launcher")).isVisible();
            listen(visitor);

            call(visitor, "open()");
            assertThat(visitor.seen("field")).isFocused();
            assertThat(visitor.reply()).containsText("您同意吗");
            call(visitor, "send('I agree')");
            visitor.assertAnswered("I agree", "worr");
            call(visitor, "setLanguage('zh-TW')");
            assertThat(visitor.seen("field")).hasAttribute("aria-label", "輸入訊息");
            call(visitor, "close()");

            assertThat(visitor.seen("launcher")).isFocused();
            List<?> heard = heard(visitor);
            assertTrue(heard.contains("haoshang:ready") && heard.contains("haoshang:message"), heard.toString());
        }
    }

    @Test
    void declaresEveryMethodAndEvent() {
        String declared =
                new Http(server.port()).get("/widget.d.ts", Optional.empty()).text();
        host.show(script(""), strict());
        try (Visitor visitor = visitor(1280, 800)) {
            assertThat(visitor.seen("launcher")).isVisible();

            Object methods = visitor.page()
                    .evaluate("() => Object.getOwnPropertyNames(customElements.get('haoshang-chat').prototype)"
                            + ".filter(name => !/^constructor$|Callback$/.test(name)).join()");

            assertEquals("open,close,send,setLanguage,identify", methods);
            for (String name : List.of(
                    "open(",
                    "close(",
                    "send(",
                    "setLanguage(",
                    "identify(",
                    ":identified",
                    ":ready",
                    ":message",
                    ":proposal",
                    ":handoff",
                    ":feedback")) {
                assertTrue(declared.contains(name), name);
            }
        }
    }

    @Test
    void paintsFirstWithAtMostThirtyKilobytesOfCode() throws IOException {
        host.show(script(""), strict());
        Set<String> files = ConcurrentHashMap.newKeySet();
        try (Visitor visitor = visitor(1280, 800)) {
            assertThat(visitor.seen("launcher")).isVisible();
            visitor.page().onRequest(request -> files.add(request.url().replace(address(), "webroot")));

            visitor.page().reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
            assertThat(visitor.seen("launcher")).isVisible();
        }

        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String file : files) {
            if (file.endsWith(".js")) {
                try (InputStream code = WidgetHostTest.class.getClassLoader().getResourceAsStream(file);
                        GZIPOutputStream packed = new GZIPOutputStream(all)) {
                    Objects.requireNonNull(code, file).transferTo(packed);
                }
            }
        }
        assertTrue(files.size() > 10 && all.size() <= 30_000, files.size() + " files, " + all.size() + " bytes");
    }

    @Test
    void leavesNothingBehindInThePage() {
        host.show(script("data-open"), strict());
        try (Visitor visitor = visitor(1280, 800)) {
            assertThat(visitor.reply()).containsText("您同意吗");

            Object added = visitor.page()
                    .evaluate(
                            "async () => { const clean = document.createElement('iframe'); document.body.append(clean);"
                                    + " const known = new Set(Object.getOwnPropertyNames(clean.contentWindow)); clean.remove();"
                                    + " return Object.getOwnPropertyNames(window).filter(name => !known.has(name)"
                                    + " && !/^\\d+$|playwright|axe/i.test(name)).join(); }");

            assertEquals("", added);
        }
    }

    @Test
    void showsTheSameTalkInTwoWidgetsAndKeepsTalksAboutTwoLendersApart() {
        String two = "<haoshang-chat id=a layout=page></haoshang-chat><haoshang-chat id=b layout=page></haoshang-chat>"
                + "<haoshang-chat id=c layout=page lender=example></haoshang-chat>";
        host.show(two + script(""), strict());
        try (Visitor visitor = visitor(1280, 800)) {
            Locator first = visitor.page().locator("#a");
            Locator second = visitor.page().locator("#b");
            Locator other = visitor.page().locator("#c");
            assertThat(first.getByTestId("said-bot").last()).containsText("您同意吗");
            assertThat(second.getByTestId("said-bot").last()).containsText("您同意吗");

            first.getByTestId("field").fill("同意");
            first.getByTestId("field").press("Enter");

            assertThat(second.getByTestId("said-user")).hasText("您: 同意");
            assertThat(second.getByTestId("said-bot").last()).containsText("最担心");
            assertThat(first.getByTestId("said-user")).hasCount(1);
            assertThat(other.getByTestId("said-bot").last()).containsText("您同意吗");
            assertThat(other.getByTestId("said-user")).hasCount(0);
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void withstandsAPageWhoseStylesResetEverything() {
        String hostile = "<style>* { all: unset !important; font-size: 40px !important; color: red !important;"
                + " visibility: hidden !important; text-transform: uppercase !important; line-height: 3 !important }</style>";
        host.show(hostile + script("data-open"), "");
        try (Visitor visitor = visitor(1280, 800)) {
            assertThat(visitor.reply()).isVisible();

            Object look = visitor.reply()
                    .locator(".words")
                    .evaluate("words => { const look = getComputedStyle(words);"
                            + " return [look.fontSize, look.color, look.textTransform, look.lineHeight].join(); }");

            assertEquals("16px,rgb(28, 38, 36),none,25.6px", look);
            assertEquals(420.0, visitor.seen("panel").boundingBox().width, 1);
            assertEquals(
                    "block",
                    visitor.page().locator("haoshang-chat").evaluate("chat => getComputedStyle(chat).display"));
        }
    }

    @Test
    void forgetsATalkThatThePersonHadErasedAndOffersAnother() {
        host.show(script("data-open"), strict());
        try (Visitor visitor = visitor(1280, 800)) {
            assertThat(visitor.reply()).containsText("您同意吗");
            visitor.say("删除我的信息", "确定要删吗");

            visitor.seen("answers").getByText("全部删除").click();

            assertThat(visitor.seen("trouble")).containsText("您的信息已经删除");
            assertThat(visitor.seen("said-user").last().locator(".words")).hasText("确定，全部删除");
            assertThat(visitor.reply()).containsText("DEL-20261122");
            assertThat(visitor.reply()).isInViewport();
            assertEquals(
                    "",
                    visitor.page()
                            .evaluate(
                                    "() => Object.keys(localStorage).filter(key => key.endsWith(':session')).join()"));
            visitor.assertAccessible(ColorScheme.LIGHT);
            visitor.seen("trouble").getByText("开始新的对话").click();
            assertThat(visitor.reply()).containsText("您同意吗");
            assertThat(visitor.seen("said-user")).hasCount(0);
            visitor.say("同意", "最担心");
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void staysUsableAtTwiceAndFourTimesTheSize() {
        host.show(script("data-open"), strict());
        for (int[] size : new int[][] {{640, 400}, {320, 256}}) {
            try (Visitor visitor = visitor(size[0], size[1])) {
                assertThat(visitor.reply()).containsText("您同意吗");

                assertThat(visitor.seen("field")).isInViewport();
                assertThat(visitor.seen("send")).isInViewport();
                visitor.seen("menu").click();
                visitor.seen("erase").scrollIntoViewIfNeeded();
                assertThat(visitor.seen("erase")).isInViewport();
                visitor.page().keyboard().press("Escape");
                visitor.assertNoOverflow();
            }
        }
    }

    @Test
    void movesNothingForThoseWhoWantNoMotionAndKeepsItsEdgesInForcedColours() {
        host.show(script("data-open"), strict());
        try (Visitor visitor = visitor(1280, 800)) {
            assertThat(visitor.seen("answers")).isVisible();
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));

            Object moving = visitor.page()
                    .evaluate("() => document.querySelector('haoshang-chat').shadowRoot.getAnimations().length");
            Object edge = visitor.seen("said-bot")
                    .first()
                    .locator(".bubble")
                    .evaluate("bubble => getComputedStyle(bubble).borderTopWidth");

            assertEquals(0, moving);
            assertEquals("1px", edge);
        }
    }

    private static void listen(Visitor visitor) {
        visitor.page()
                .evaluate(
                        "() => { window.heard = []; for (const name of ['ready', 'message', 'proposal', 'handoff', 'feedback'])"
                                + " addEventListener('haoshang:' + name, event => window.heard.push(event.type)); }");
    }

    private static List<?> heard(Visitor visitor) {
        return (List<?>) visitor.page().evaluate("() => window.heard");
    }

    private static void call(Visitor visitor, String method) {
        visitor.page().evaluate("() => { document.querySelector('haoshang-chat')." + method + " }");
    }

    private static String script(String attributes) {
        return "<script src='" + address() + "/widget.js' defer " + attributes + "></script>";
    }

    private static String strict() {
        return HostPage.strictPolicy(address());
    }

    private static String address() {
        return "http://127.0.0.1:" + server.port();
    }

    private static Visitor visitor(int width, int height) {
        return visitor(host.address() + "/", width, height);
    }

    private static Visitor visitor(String url, int width, int height) {
        return new Visitor(chromium.browser(), address(), url, "zh-CN", width, height, List.of());
    }
}

package dev.haoshang.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.haoshang.Server;
import dev.haoshang.Shipped;
import dev.haoshang.identity.Tokens;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The widget on a lender's page whose customers sign in and out, in a real browser. */
class WidgetIdentityTest {
    private static final double PATIENCE_MILLIS = 20_000;
    private static final JsonObject TOLD = new JsonObject().put("balance", "35000.00");

    @TempDir
    static Path data;

    private static Chromium chromium;
    private static HostPage host;
    private static Server server;

    @BeforeAll
    static void start() throws Exception {
        host = new HostPage();
        server = Shipped.identifying(
                data, Tokens.SECRET, Tokens.ISSUER, Tokens.AUDIENCE, "none", Set.of(host.address()));
        chromium = Chromium.start();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.stop();
        host.close();
    }

    private static String address() {
        return "http://127.0.0.1:" + server.port();
    }

    private static Visitor visitor(String attributes) {
        host.show(
                "<script src='" + address() + "/widget.js' defer " + attributes + "></script>",
                HostPage.strictPolicy(address()));
        Visitor visitor =
                new Visitor(chromium.browser(), address(), host.address() + "/", "zh-CN", 1280, 800, List.of());
        visitor.page()
                .evaluate("async () => { await customElements.whenDefined('haoshang-chat');"
                        + " window.told = []; document.addEventListener('haoshang:identified', ({ detail }) =>"
                        + " window.told.push(detail.accepted ? 'accepted' : detail.code)); }");
        return visitor;
    }

    private static void identify(Visitor visitor, String jwt) {
        visitor.page()
                .waitForFunction("() => document.querySelector('haoshang-chat')?.identify")
                .dispose();
        visitor.page()
                .evaluate("jwt => document.querySelector('haoshang-chat').identify(jwt)", jwt.isEmpty() ? null : jwt);
    }

    private static Object told(Visitor visitor) {
        return visitor.page().evaluate("() => window.told.join()");
    }

    @Test
    void showsWhatThePageTellsOnceThePersonHasConsented() {
        try (Visitor visitor = visitor("")) {
            String jwt = Tokens.of("customer-1", TOLD);
            identify(visitor, jwt);
            visitor.page().evaluate("() => document.querySelector('haoshang-chat').open()");

            visitor.press("同意", "平台页面带来了这些数");

            assertThat(visitor.reply()).containsText("35,000");
            assertEquals("accepted", told(visitor));
            Object traces = visitor.page()
                    .evaluate("() => document.documentElement.outerHTML + JSON.stringify(localStorage) + location.href"
                            + " + document.querySelector('haoshang-chat').shadowRoot.innerHTML");
            assertFalse(traces.toString().contains(jwt.substring(0, 40)), "the token is nowhere to be found");
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void marksTheFiguresThatCameFromThePage() {
        try (Visitor visitor = visitor("data-open")) {
            identify(visitor, Tokens.of("customer-9", TOLD));
            visitor.press("同意", "平台页面带来了这些数");
            visitor.seen("menu").click();
            visitor.seen("figures").first().click();
            assertThat(visitor.seen("fact-balance")).containsText("等您确认");
            visitor.seen("figures-close").click();

            visitor.press("都对", "逾期");
            visitor.seen("menu").click();
            visitor.seen("figures").first().click();

            assertThat(visitor.seen("fact-balance")).containsText("来自平台页面，您已确认");
        }
    }

    @Test
    void introducesAPersonWhoSignsInDuringTheTalk() {
        try (Visitor visitor = visitor("data-open")) {
            visitor.press("同意", "担心");

            identify(visitor, Tokens.of("customer-2", TOLD));

            assertThat(visitor.reply()).containsText("平台页面带来了这些数");
            assertEquals("accepted", told(visitor));
        }
    }

    @Test
    void shutsOutWhoUsedTheBrowserBeforeThePersonSignedIn() {
        try (Visitor visitor = visitor("data-open")) {
            visitor.press("同意", "担心");
            JsonObject before = session(visitor);

            identify(visitor, Tokens.of("customer-11", TOLD));

            assertThat(visitor.reply()).containsText("平台页面带来了这些数");
            visitor.press("都对", "逾期");
            assertEquals(403, read(before));
            assertEquals(200, read(session(visitor)));
        }
    }

    @Test
    void goesOnWhenTheAnswerThatRenewsItsTokenIsLost() {
        try (Visitor visitor = visitor("data-open")) {
            visitor.press("同意", "担心");
            JsonObject before = session(visitor);
            visitor.page().route("**/identity", route -> {
                route.fetch();
                route.abort();
            });

            identify(visitor, Tokens.of("customer-12", TOLD));

            assertThat(visitor.reply()).containsText("平台页面带来了这些数");
            visitor.press("都对", "逾期");
            assertEquals(403, read(before));
        }
    }

    @Test
    void goesOnInTheOtherTab() {
        try (Visitor visitor = visitor("data-open")) {
            visitor.press("同意", "担心");
            Page other = visitor.page().context().newPage();
            other.navigate(host.address() + "/");
            assertThat(other.getByTestId("said-bot").last()).containsText("担心");

            identify(visitor, Tokens.of("customer-13", TOLD));

            assertThat(other.getByTestId("said-bot").last()).containsText("平台页面带来了这些数");
            other.getByText("都对").last().click();
            assertThat(visitor.reply()).containsText("逾期");
        }
    }

    @Test
    void showsNothingOfTheCustomerBeforeThoughTheServerCannotBeAsked() {
        try (Visitor visitor = visitor("data-open")) {
            identify(visitor, Tokens.of("customer-14", TOLD));
            visitor.press("同意", "平台页面带来了这些数");
            visitor.page().route("**/api/**", Route::abort);

            identify(visitor, Tokens.of("customer-15", new JsonObject()));

            assertThat(visitor.seen("said-user")).hasCount(0);
            assertFalse(visitor.talk().toString().contains("35,000"));
        }
    }

    private static JsonObject session(Visitor visitor) {
        return new JsonObject(visitor.page()
                .evaluate("() => localStorage.getItem(Object.keys(localStorage).find(key => key.endsWith(':session')))")
                .toString());
    }

    /** The status of the answer to who asks for the talk's events. */
    private static int read(JsonObject session) {
        String path = "/api/v1/conversations/" + session.getString("id") + "/events?after=0";
        return new Http(server.port())
                .get(path, Optional.of(session.getString("token")))
                .status();
    }

    @Test
    void showsNothingOfTheCustomerBefore() {
        try (Visitor visitor = visitor("data-open")) {
            identify(visitor, Tokens.of("customer-3", TOLD));
            visitor.press("同意", "平台页面带来了这些数");

            identify(visitor, Tokens.of("customer-4", new JsonObject()));

            assertThat(visitor.reply()).containsText("您同意吗");
            assertThat(visitor.seen("said-user")).hasCount(0);
            assertFalse(visitor.talk().toString().contains("35,000"));
        }
    }

    @Test
    void letsGoOfATalkWhenItsCustomerSignsOut() {
        try (Visitor visitor = visitor("data-open")) {
            identify(visitor, Tokens.of("customer-5", TOLD));
            visitor.press("同意", "平台页面带来了这些数");

            identify(visitor, "");

            assertThat(visitor.reply()).containsText("您同意吗");
            assertThat(visitor.seen("said-user")).hasCount(0);
        }
    }

    @Test
    void keepsTheTalkOfAVisitorWhoWasNeverSignedIn() {
        try (Visitor visitor = visitor("data-open")) {
            visitor.press("同意", "担心");

            identify(visitor, "");

            assertThat(visitor.seen("said-user")).hasCount(1);
        }
    }

    @Test
    void talksOnWithoutASignInThatDoesNotHold() {
        try (Visitor visitor = visitor("")) {
            identify(visitor, "no.token.atall");
            visitor.page().evaluate("() => document.querySelector('haoshang-chat').open()");

            assertThat(visitor.reply()).containsText("您同意吗");
            assertEquals("identity_refused", told(visitor));
        }
    }
}

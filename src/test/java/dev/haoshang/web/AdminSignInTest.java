package dev.haoshang.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.haoshang.Server;
import dev.haoshang.Shipped;
import dev.haoshang.identity.IdentityProvider;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People of the team who sign in at a provider, over HTTP and in a real browser. */
class AdminSignInTest {
    private static final double PATIENCE_MILLIS = 20_000;
    private static final String STATE = "state-of-the-page";
    private static final String VERIFIER = "a-verifier-of-the-page-that-is-long-enough~";

    @TempDir
    static Path data;

    private static IdentityProvider provider;
    private static Server server;
    private static Team team;
    private static Chromium chromium;

    @BeforeAll
    static void start() throws Exception {
        provider = new IdentityProvider(Clock.systemUTC(), true);
        Team.join(data);
        server = server(provider.issuer());
        team = new Team(server.adminPort());
        Talks.english(Borrower.open(new Http(server.port()), "en")).press("value:yes");
        chromium = Chromium.start();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    private static Server server(String issuer) throws IOException {
        Path secret = Files.writeString(data.resolve("client-secret"), IdentityProvider.SECRET + "\n");
        return Shipped.server(
                data,
                "--admin-oidc-issuer",
                issuer,
                "--admin-oidc-client",
                IdentityProvider.CLIENT,
                "--admin-oidc-secret-file",
                secret.toString());
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.stop();
        provider.close();
    }

    @AfterEach
    void sayNothingElse() {
        provider.claim(claims -> claims);
    }

    private static String page() {
        return "http://127.0.0.1:" + server.adminPort() + "/admin/";
    }

    private static Http.Answer ask(String redirect) {
        return team.http()
                .get(
                        "/admin/sign-in?state=" + STATE + "&challenge=" + IdentityProvider.challenge(VERIFIER)
                                + "&redirect=" + URLEncoder.encode(redirect, StandardCharsets.UTF_8),
                        Optional.empty());
    }

    private static String code() throws IOException {
        Map<String, String> back = IdentityProvider.visit(ask(page()).json().getString("url"));
        assertEquals(STATE, back.get("state"));
        return back.get("code");
    }

    private static Http.Answer exchange(String code, String verifier, String redirect) {
        JsonObject body =
                new JsonObject().put("code", code).put("verifier", verifier).put("redirect", redirect);
        return team.http().post("/admin/sign-in", body, Optional.empty());
    }

    private static Http.Answer get(String path) {
        return team.http().get("/admin" + path, Optional.of(provider.idToken()));
    }

    private static void roles(String... roles) {
        provider.claim(claims -> claims.put("roles", new JsonArray(List.of((Object[]) roles))));
    }

    @Test
    void letsInWhoComesBackFromTheProvider() throws IOException {
        String talk = Borrower.open(new Http(server.port()), "en").id();

        Http.Answer answer = exchange(code(), VERIFIER, page());

        Description description = new Description("admin.yaml");
        Http.Answer asked = ask(page());
        description.allows("GET", "/admin/sign-in", asked.status(), asked.mediaType(), asked.text());
        description.allows("POST", "/admin/sign-in", answer.status(), answer.mediaType(), answer.text());
        assertEquals("li.na@team.example", answer.json().getString("name"));
        assertEquals("agent", answer.json().getString("role"));
        assertEquals(Optional.of("no-store"), answer.header("Cache-Control"));
        Optional<String> token = Optional.of(answer.json().getString("token"));
        assertEquals(200, team.http().get("/admin/conversations/" + talk, token).status());
        assertEquals(403, team.http().get("/admin/audit", token).status());
        JsonObject entry = team.get("admin", "/audit").json().getJsonArray("entries").stream()
                .map(JsonObject.class::cast)
                .filter(each -> each.getString("conversation").equals(talk))
                .findFirst()
                .orElseThrow();
        assertEquals("oidc:li.na@team.example", entry.getString("who"));
        assertEquals("agent", entry.getString("role"));
    }

    @Test
    void refusesACodeWithAnotherVerifier() throws IOException {
        Http.Answer answer = exchange(code(), "x" + VERIFIER, page());

        assertEquals(401, answer.status());
        assertEquals("identity_refused", answer.json().getString("code"));
    }

    @ParameterizedTest
    @CsvSource({
        "haoshang-viewer,viewer",
        "haoshang-editor,editor",
        "haoshang-agent haoshang-viewer,agent",
        "haoshang-viewer haoshang-editor,viewer",
        "haoshang-editor haoshang-admin,admin",
        "admin haoshang-viewer,viewer"
    })
    void givesTheMostPowerfulRoleOfOurs(String claimed, String role) throws IOException {
        roles(claimed.split(" "));

        assertEquals(role, exchange(code(), VERIFIER, page()).json().getString("role"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "haoshang", "haoshang-", "haoshang-owner", "HAOSHANG-ADMIN", "haoshang-admin "})
    void letsNobodyInWithoutARoleOfOurs(String claimed) throws IOException {
        roles(claimed);

        Http.Answer answer = exchange(code(), VERIFIER, page());

        assertEquals(403, answer.status());
        assertEquals("role_not_allowed", answer.json().getString("code"));
        assertEquals("role_not_allowed", get("/report").json().getString("code"));
    }

    @Test
    void refusesATokenForAnotherClientOrPastItsEnd() {
        long now = Instant.now().getEpochSecond();
        List<UnaryOperator<JsonObject>> wrong = List.of(
                claims -> claims.put("aud", "another"),
                claims -> claims.put("azp", "another"),
                claims -> claims.put("iss", "https://elsewhere.example"),
                claims -> claims.put("exp", now - 61));
        for (UnaryOperator<JsonObject> claims : wrong) {
            provider.claim(claims);
            Http.Answer answer = get("/report");

            assertEquals(401, answer.status(), answer.text());
            assertEquals("identity_refused", answer.json().getString("code"));
        }
    }

    @Test
    void staysOpenToTheTokensOfTheFile() {
        assertEquals(200, team.get("viewer", "/report").status());
        assertEquals("wrong_token", team.get("nobody", "/report").json().getString("code"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/admin/",
                "http://127.0.0.1:PORT/admin/x",
                "http://127.0.0.1:PORT/admin/?to=elsewhere",
                "http://127.0.0.1:PORT/admin/#x",
                "http://127.0.0.1:PORT@elsewhere.example/admin/",
                "http://elsewhere.example/http://127.0.0.1:PORT/admin/",
                "javascript://127.0.0.1:PORT/admin/",
                "//127.0.0.1:PORT/admin/",
                "/admin/"
            })
    void sendsNobodyAnywhereElse(String redirect) {
        String there = redirect.replace("PORT", String.valueOf(server.adminPort()));

        for (Http.Answer answer : List.of(ask(there), exchange("code", VERIFIER, there))) {
            assertEquals(400, answer.status());
            assertEquals("redirect", answer.json().getString("field"));
        }
    }

    @Test
    void asksForStateAndChallenge() {
        Http.Answer bare = team.http().get("/admin/sign-in?redirect=" + page(), Optional.empty());
        Http.Answer tooShort = team.http().get("/admin/sign-in?redirect=" + page() + "&state=1", Optional.empty());

        assertEquals("missing_field", bare.json().getString("code"));
        assertEquals("wrong_field", tooShort.json().getString("code"));
    }

    @Test
    void goesOnWithTokensWhileTheProviderIsAway() throws IOException {
        IdentityProvider away = new IdentityProvider(Clock.systemUTC(), true);
        String token = away.idToken();
        Server alone = server(away.issuer());
        away.close();
        try {
            Team there = new Team(alone.adminPort());

            Http.Answer answer = there.http().get("/admin/report", Optional.of(token));

            assertEquals(503, answer.status());
            assertEquals("identity_unavailable", answer.json().getString("code"));
            assertEquals(200, there.get("viewer", "/report").status());
        } finally {
            alone.stop();
        }
    }

    /** A window at the team's page that notes what goes wrong unseen. */
    private static Page window(String locale, List<String> complaints) {
        Page page = chromium.browser()
                .newPage(new Browser.NewPageOptions().setLocale(locale).setViewportSize(1024, 800));
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.navigate(page());
        return page;
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN,登录,已登录：li.na@team.example (agent),对话报告",
        "en-GB,Sign in,Signed in: li.na@team.example (agent),Report of the talks"
    })
    void showsTheReportToWhomItSignedIn(String locale, String button, String who, String title) {
        List<String> complaints = new ArrayList<>();
        try (Page page = window(locale, complaints)) {
            assertThat(page.locator("#sign-in")).hasText(button);
            assertThat(page.locator("#token")).isVisible();

            page.locator("#sign-in").click();

            assertThat(page.locator("#report svg").first()).isVisible();
            assertThat(page.locator("#who")).hasText(who);
            assertThat(page.locator("h1")).containsText(title);
            assertThat(page.locator("#token")).isHidden();
            assertThat(page.locator("#sign-in")).isHidden();
            assertThat(page.locator("#problem")).isEmpty();
            assertEquals(page(), page.url());
            assertEquals(0, page.evaluate("sessionStorage.length + localStorage.length"));
            page.locator("form button[type=submit]").click();
            page.locator("#language").click();
            assertThat(page.locator("#report svg").first()).isVisible();
            assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
            assertEquals(List.of(), complaints);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "admin-signed-in-" + locale + ".png")));
        }
    }

    @Test
    void asksToSignInAgainWhenTheTokenHasEnded() {
        long now = Instant.now().getEpochSecond();
        try (Page page = window("en-GB", new ArrayList<>())) {
            page.locator("#sign-in").click();
            assertThat(page.locator("#report svg").first()).isVisible();
            provider.claim(claims -> claims.put("exp", now - 61));
            Map<String, String> expired = Map.of("authorization", "Bearer " + provider.idToken());
            page.route("**/report.html?*", route -> route.resume(new Route.ResumeOptions().setHeaders(expired)));

            page.locator("form button[type=submit]").click();

            assertThat(page.locator("#problem")).hasText("Your sign-in has ended. Please sign in again.");
            assertThat(page.locator("#sign-in")).isVisible();
            assertThat(page.locator("#token")).isVisible();
        }
    }

    @Test
    void tellsWhoHasNoRoleAndWhoDidNotCompleteIt() {
        roles("admin");
        try (Page page = window("zh-CN", new ArrayList<>())) {
            page.locator("#sign-in").click();
            assertThat(page.locator("#problem")).containsText("没有这里的角色");

            page.navigate(page() + "?state=forged-by-somebody&code=stolen");
            assertThat(page.locator("#problem")).containsText("没有登录成功");
            assertEquals(page(), page.url());
            assertFalse(page.locator("#report svg").first().isVisible());
        }
    }

    @Test
    void tellsWhoTriedTooOftenToWait() throws IOException {
        Server strict = Shipped.server(data, "--limit-wrong-tokens=1");
        try (Page page = chromium.browser().newPage(new Browser.NewPageOptions().setLocale("zh-CN"))) {
            page.navigate("http://127.0.0.1:" + strict.adminPort() + "/admin/");
            page.locator("#token").fill("guess");
            page.locator("form button[type=submit]").click();
            assertThat(page.locator("#problem")).hasText("这个令牌打不开，请检查后再试。");

            page.locator("form button[type=submit]").click();

            assertThat(page.locator("#problem")).hasText("刚才试得有点多，请等一分钟再试。");
        } finally {
            strict.stop();
        }
    }

    @Test
    void offersItOnItsPage() {
        assertTrue(team.http().get("/admin/", Optional.empty()).text().contains("data-sign-in=\"oidc\""));
    }
}

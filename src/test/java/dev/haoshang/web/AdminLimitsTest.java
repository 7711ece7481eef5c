package dev.haoshang.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.Server;
import dev.haoshang.Shipped;
import dev.haoshang.identity.IdentityProvider;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What meets a limit at the team's port, on a real server behind a proxy that tells who comes. */
class AdminLimitsTest {
    private static final String SECRET = "a secret that somebody chose";
    private static final String VERIFIER = "a-verifier-of-the-page-that-is-long-enough~";

    @TempDir
    Path data;

    private Optional<Server> server = Optional.empty();
    private Http http;
    private Http team;

    @BeforeEach
    void join() throws IOException {
        Team.join(data);
        Files.writeString(data.resolve("admin-token"), SECRET);
    }

    private void start(String... flags) throws IOException {
        String[] all = new String[flags.length + 1];
        all[0] = "--trusted-proxies=127.0.0.1";
        System.arraycopy(flags, 0, all, 1, flags.length);
        Server started = Shipped.server(data, all);
        server = Optional.of(started);
        http = new Http(started.port());
        team = new Http(started.adminPort());
    }

    @AfterEach
    void stop() {
        server.ifPresent(Server::stop);
    }

    private Http.Answer report(String address, String token) {
        return team.send(
                "GET", "/admin/report", "", Map.of("X-Forwarded-For", address, "Authorization", "Bearer " + token));
    }

    @Test
    void refusesMoreRequestsOfAnAddressThanTheLimitAndNobodyElse() throws IOException {
        start("--admin-limit-requests=3");
        for (int i = 0; i < 3; i++) {
            assertEquals(200, report("5.5.5.5", "viewer-token").status());
        }

        LimitsTest.assertRefused("requests", 15, 20, report("5.5.5.5", "viewer-token"));
        assertEquals(200, report("6.6.6.6", "viewer-token").status());
        assertEquals(
                201,
                http.post("/api/v1/conversations", new JsonObject(), Optional.empty())
                        .status());
        LimitsTest.assertCounted(http, "team", "requests");
    }

    @Test
    void refusesMoreRequestsOfAllThanTheLimit() throws IOException {
        start("--admin-limit-all-requests=2");
        report("5.5.5.5", "viewer-token");
        report("6.6.6.6", "viewer-token");

        LimitsTest.assertRefused("all_requests", 25, 30, report("7.7.7.7", "viewer-token"));
        LimitsTest.assertCounted(http, "team", "all_requests");
    }

    @Test
    void isReachedWhileThePublicPortIsFlooded() throws IOException {
        start("--limit-requests=1", "--limit-connections=1");
        try (java.net.Socket only = LimitsTest.connect(http);
                java.net.Socket refused = LimitsTest.connect(http)) {
            assertEquals(-1, LimitsTest.readUntilClosed(refused));

            assertEquals(200, report("5.5.5.5", "viewer-token").status());
            assertEquals(200, report("5.5.5.5", "viewer-token").status());
            assertTrue(only.isConnected());
        }
    }

    @Test
    void closesAConnectionTooManyOfAll() throws IOException {
        start("--admin-limit-connections=1");
        try (java.net.Socket first = LimitsTest.connect(team)) {
            LimitsTest.send(first, "GET /admin/ HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertTrue(first.getInputStream().read() >= 0);
            try (java.net.Socket second = LimitsTest.connect(team)) {
                assertEquals(-1, LimitsTest.readUntilClosed(second));
            }
        }
        LimitsTest.assertCounted(http, "team", "connections");
    }

    @Test
    void closesAConnectionTooManyOfAnAddress() throws IOException {
        server = Optional.of(Shipped.server(data, "--admin-limit-address-connections=1"));
        team = new Http(server.get().adminPort());
        try (java.net.Socket first = LimitsTest.connect(team)) {
            LimitsTest.send(first, "GET /admin/ HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertTrue(first.getInputStream().read() >= 0);
            try (java.net.Socket second = LimitsTest.connect(team)) {
                assertEquals(-1, LimitsTest.readUntilClosed(second));
            }
        }
        LimitsTest.assertCounted(new Http(server.get().port()), "team", "address_connections");
    }

    @Test
    void closesConnectionsWhoseHeadOrBodyTricklesIn() throws IOException {
        start("--head-seconds=1", "--body-seconds=1");
        try (java.net.Socket slow = LimitsTest.connect(team)) {
            assertTrue(LimitsTest.trickle(slow, "GET /admin/ HTTP/1.1\r\nX: " + "x".repeat(500)));
        }
        try (java.net.Socket slow = LimitsTest.connect(team)) {
            LimitsTest.send(slow, "POST /admin/understand HTTP/1.1\r\nHost: h\r\nContent-Length: 5000\r\n\r\n");
            assertTrue(LimitsTest.trickle(slow, " ".repeat(500)));
        }

        LimitsTest.assertCounted(http, "team", "slow_head");
        LimitsTest.assertCounted(http, "team", "slow_body");
    }

    @Test
    void readsNoLargeHeadsNoLargeBodiesAndNoForms() throws IOException {
        start();
        String understand = "/admin/understand";
        Map<String, String> admin = Map.of("Authorization", "Bearer admin-token");
        Map<String, String> form = Map.of("Content-Type", "application/x-www-form-urlencoded");

        assertEquals(415, team.send("POST", understand, "text=a", form).status());
        assertEquals(
                413, team.send("POST", understand, " ".repeat(17_000), admin).status());
        assertEquals(
                431,
                new Http(team.port()) // the answer before may have been the last on its connection
                        .send("GET", "/admin/report", "", Map.of("X", "x".repeat(13_000)))
                        .status());
    }

    @Test
    void tellsABrowserBehindTlsNeverToComeWithoutIt() throws IOException {
        start();

        Http.Answer encrypted = team.send("GET", "/admin/", "", Map.of("X-Forwarded-Proto", "https"));
        Http.Answer plain = team.get("/admin/", Optional.empty());

        assertTrue(encrypted.header("Strict-Transport-Security").isPresent());
        assertEquals(Optional.empty(), plain.header("Strict-Transport-Security"));
    }

    @Test
    void refusesToLookAtGuessesOfTheOneSecretOnceTheWrongTokensOfAnAddressAreUsedUp() throws IOException {
        start("--limit-wrong-tokens=3");
        for (int i = 0; i < 3; i++) {
            assertEquals("wrong_token", report("5.5.5.5", "guess" + i).json().getString("code"));
        }

        LimitsTest.assertRefused("wrong_tokens", 15, 20, report("5.5.5.5", "another guess"));
        LimitsTest.assertRefused("wrong_tokens", 15, 20, report("5.5.5.5", SECRET));
        assertEquals(200, report("6.6.6.6", SECRET).status());
        LimitsTest.assertCounted(http, "team", "wrong_tokens");
    }

    @Test
    void letsAColleagueInWhoSharesTheAddressOfSomebodyWhoGuesses() throws IOException {
        start("--limit-wrong-tokens=1");
        for (int i = 0; i < 5; i++) {
            report("5.5.5.5", "guess" + i);
            assertEquals(200, report("5.5.5.5", "viewer-token").status());
        }
        for (int i = 0; i < 5; i++) {
            assertEquals(200, report("6.6.6.6", SECRET).status(), "a right one counts for nothing");
        }
    }

    @Test
    void refusesGuessesAtThePublicPortAlike() throws IOException {
        start("--limit-wrong-tokens=2");
        for (int i = 0; i < 2; i++) {
            assertEquals(403, understand("5.5.5.5", "guess" + i).status());
        }

        LimitsTest.assertRefused("wrong_tokens", 25, 30, understand("5.5.5.5", SECRET));
        assertEquals(200, understand("6.6.6.6", SECRET).status());
        assertEquals(200, report("5.5.5.5", SECRET).status(), "each port counts for itself");
        LimitsTest.assertCounted(http, "public", "wrong_tokens");
    }

    private Http.Answer understand(String address, String token) {
        Map<String, String> headers = Map.of("X-Forwarded-For", address, "Authorization", "Bearer " + token);
        return http.send("POST", "/api/v1/understand", "{\"text\":\"hello\"}", headers);
    }

    @Test
    void throttlesWrongCodesAndWrongIdTokensButNoRightOnes() throws IOException {
        try (IdentityProvider provider = new IdentityProvider(Clock.systemUTC(), true)) {
            Path secret = Files.writeString(data.resolve("client-secret"), IdentityProvider.SECRET);
            start(
                    "--limit-wrong-tokens=2",
                    "--admin-oidc-issuer=" + provider.issuer(),
                    "--admin-oidc-client=" + IdentityProvider.CLIENT,
                    "--admin-oidc-secret-file=" + secret);
            for (int i = 0; i < 3; i++) {
                assertEquals(200, exchange("5.5.5.5", code()).status());
            }
            for (int i = 0; i < 2; i++) {
                assertEquals(401, exchange("5.5.5.5", "guess" + i).status());
            }
            LimitsTest.assertRefused("wrong_codes", 25, 30, exchange("5.5.5.5", code()));
            assertEquals(200, exchange("6.6.6.6", code()).status());
            LimitsTest.assertCounted(http, "team", "wrong_codes");

            String right = provider.idToken();
            provider.claim(claims -> claims.put("exp", Instant.now().getEpochSecond() - 61));
            String expired = provider.idToken();
            for (int status : List.of(401, 401, 429)) {
                assertEquals(status, report("5.5.5.5", expired).status());
            }
            assertEquals(200, report("5.5.5.5", right).status());
        }
    }

    private String page() {
        return "http://127.0.0.1:" + team.port() + "/admin/";
    }

    private String code() throws IOException {
        Http.Answer asked = team.get(
                "/admin/sign-in?state=state-of-the-page&challenge=" + IdentityProvider.challenge(VERIFIER)
                        + "&redirect=" + URLEncoder.encode(page(), StandardCharsets.UTF_8),
                Optional.empty());
        return IdentityProvider.visit(asked.json().getString("url")).get("code");
    }

    private Http.Answer exchange(String address, String code) {
        JsonObject body =
                new JsonObject().put("code", code).put("verifier", VERIFIER).put("redirect", page());
        return team.send("POST", "/admin/sign-in", body.encode(), Map.of("X-Forwarded-For", address));
    }
}

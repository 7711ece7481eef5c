package dev.haoshang.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.conversation.IdentityRefusedException;
import dev.haoshang.conversation.IdentityUnavailableException;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {
    private static final String PAGE = "https://team.example.com/admin/";
    private static final String VERIFIER = "a-verifier-of-the-page-that-is-long-enough~";

    private static Vertx vertx;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T04:00:00Z"));
    private IdentityProvider provider;
    private SignIn signIn;

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stop() {
        vertx.close().await();
    }

    @BeforeEach
    void serve() throws IOException {
        provider = new IdentityProvider(clock, false);
        signIn = signIn("roles");
    }

    @AfterEach
    void end() {
        provider.close();
    }

    private SignIn signIn(String roleClaim) {
        return signIn(Optional.empty(), roleClaim);
    }

    private SignIn signIn(Optional<String> secret, String roleClaim) {
        return SignIn.of(
                vertx, new SignInSettings(provider.issuer(), IdentityProvider.CLIENT, secret, roleClaim), clock);
    }

    private String code() throws IOException {
        String address = signIn.address(PAGE, "state-of-the-page", IdentityProvider.challenge(VERIFIER))
                .await();
        return IdentityProvider.visit(address).get("code");
    }

    private Member member() {
        return signIn.member(provider.idToken()).await();
    }

    private Member memberWith(UnaryOperator<JsonObject> claims) {
        provider.claim(claims);
        return member();
    }

    private void assertRefused(String reason, String jwt) {
        IdentityRefusedException refused = assertThrows(
                IdentityRefusedException.class, () -> signIn.member(jwt).await());

        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
        assertFalse(refused.getMessage().contains("li.na"), refused.getMessage());
    }

    private void assertRefused(String reason, UnaryOperator<JsonObject> claims) {
        provider.claim(claims);
        assertRefused(reason, provider.idToken());
    }

    private void assertUnavailable() {
        assertThrows(
                IdentityUnavailableException.class,
                () -> signIn.member(provider.idToken()).await());
    }

    @Test
    void exchangesTheCodeThatTheProviderGives() throws IOException {
        String token = signIn.exchange(code(), VERIFIER, PAGE).await();

        Member member = signIn.member(token).await();
        assertEquals("li.na@team.example", member.name());
        assertEquals(Set.of("offline_access", "haoshang-agent"), member.roles());
        assertEquals(1, provider.described());
    }

    @Test
    void provesTheClientByItsSecret() throws IOException {
        provider.close();
        provider = new IdentityProvider(clock, true);
        signIn = signIn(Optional.of(IdentityProvider.SECRET), "roles");
        signIn.exchange(code(), VERIFIER, PAGE).await();

        signIn = signIn(Optional.of("another secret"), "roles");
        String code = code();

        assertThrows(
                IdentityUnavailableException.class,
                () -> signIn.exchange(code, VERIFIER, PAGE).await());
    }

    @Test
    void refusesACodeWithAnotherVerifierOrRedirectOrASecondTime() throws IOException {
        String first = code();
        assertThrows(
                IdentityRefusedException.class,
                () -> signIn.exchange(first, VERIFIER + "x", PAGE).await());
        String second = code();
        assertThrows(
                IdentityRefusedException.class,
                () -> signIn.exchange(second, VERIFIER, PAGE + "x").await());
        String third = code();
        signIn.exchange(third, VERIFIER, PAGE).await();

        assertThrows(
                IdentityRefusedException.class,
                () -> signIn.exchange(third, VERIFIER, PAGE).await());
    }

    @Test
    void refusesAnIdTokenThatTheProviderMadeForAnotherClient() throws IOException {
        provider.claim(claims -> claims.put("aud", "another"));
        String code = code();

        assertThrows(
                IdentityRefusedException.class,
                () -> signIn.exchange(code, VERIFIER, PAGE).await());
    }

    @Test
    void findsTheRolesAtAPathOrUnderANameWithDots() {
        JsonObject access = new JsonObject()
                .put("roles", new JsonArray().add("haoshang-viewer").add(7));
        provider.claim(claims -> claims.put("realm_access", access)
                .put("https://team.example/roles", "haoshang-admin")
                .put("realm", "text"));

        signIn = signIn("realm_access.roles");
        assertEquals(Set.of("haoshang-viewer"), member().roles());
        signIn = signIn("https://team.example/roles");
        assertEquals(Set.of("haoshang-admin"), member().roles());
        for (String none :
                new String[] {"realm_access", "realm_access.none", "realm.roles", "none", "realm_access..", "."}) {
            signIn = signIn(none);
            assertEquals(Set.of(), member().roles(), none);
        }
    }

    @Test
    void namesSomebodyAsTheAuditCanWriteIt() {
        UnaryOperator<JsonObject> nameless = claims -> without(claims, "preferred_username");

        assertEquals("f3a1-77", memberWith(nameless).name());
        assertEquals(
                "na@team.example",
                memberWith(claims -> nameless.apply(claims).put("email", "na@team.example"))
                        .name());
        assertEquals(
                "f3a1-77",
                memberWith(claims -> nameless.apply(claims)
                                .put("email", "na@team.example")
                                .put("email_verified", false))
                        .name());
        assertEquals(
                "f3a1-77",
                memberWith(claims -> claims.put("preferred_username", "李娜\n")).name());
        assertEquals(
                "f3a1-77",
                memberWith(claims -> claims.put("preferred_username", "x".repeat(65)))
                        .name());
        String bar = memberWith(claims -> nameless.apply(claims).put("sub", "auth0|77"))
                .name();
        String slash = memberWith(claims -> nameless.apply(claims).put("sub", "auth0/77"))
                .name();
        assertTrue(bar.matches("auth0_77-[0-9a-f]{8}"), bar);
        assertNotEquals(bar, slash);
        assertTrue(memberWith(claims -> nameless.apply(claims).put("sub", "李".repeat(200)))
                .name()
                .matches("_{40}-[0-9a-f]{8}"));
    }

    private static JsonObject without(JsonObject claims, String name) {
        claims.remove(name);
        return claims;
    }

    @Test
    void refusesATokenOfAnotherIssuerForAnotherClientOrOutOfTime() {
        assertRefused("iss", claims -> claims.put("iss", provider.issuer() + "/"));
        assertRefused("aud", claims -> claims.put("aud", "another"));
        assertRefused("aud", claims -> without(claims, "aud"));
        assertRefused("exp", claims -> without(claims, "exp"));
        assertRefused(
                "not valid yet", claims -> claims.put("nbf", clock.instant().getEpochSecond() + 61));
        assertRefused("sub", claims -> without(claims, "sub"));
        provider.claim(claims -> claims);
        String jwt = provider.idToken();
        clock.pass(Duration.ofSeconds(360));

        assertRefused("expired", jwt);
    }

    @Test
    void refusesAccessTokens() {
        assertRefused("azp", claims -> claims.put("azp", "another"));
        JsonArray both = new JsonArray().add("another").add(IdentityProvider.CLIENT);
        assertRefused("azp", claims -> claims.put("aud", both));
        assertRefused("access token", claims -> claims.put("typ", "Bearer"));
        provider.claim(claims -> claims);
        JsonObject head =
                new JsonObject().put("alg", "RS256").put("kid", "main").put("typ", "at+jwt");

        assertRefused(
                "access token",
                Tokens.signed(head, provider.claims(), provider.key().getPrivate()));
        assertEquals(
                "li.na@team.example",
                memberWith(claims -> claims.put("aud", both)
                                .put("azp", IdentityProvider.CLIENT)
                                .put("typ", "ID"))
                        .name());
    }

    @Test
    void refusesWhatTheProviderHasNotSigned() {
        JsonObject claims = provider.claims();
        JsonObject shared = Tokens.head("HS256").put("kid", "main");
        String unsigned = Tokens.input(Tokens.head("none").put("kid", "main"), claims);

        assertRefused("three parts", unsigned + ".");
        assertRefused("none of the issuer's keys", unsigned + ".AAAA");
        assertRefused(
                "none of the issuer's keys",
                Tokens.shared(shared, claims, provider.key().getPublic().getEncoded()));
        assertRefused(
                "none of the issuer's keys",
                Tokens.shared(
                        shared,
                        claims,
                        Tokens.listed("main", provider.key()).getString("n").getBytes(StandardCharsets.US_ASCII)));
        assertRefused(
                "signature",
                Tokens.signed(
                        Tokens.head("RS256").put("kid", "main"),
                        claims,
                        Tokens.rsa().getPrivate()));
        assertRefused("three parts", "opaque");
    }

    @Test
    void asksAProviderThatIsAwayOnceAMinuteAndComesBackWithIt() {
        provider.describe(503);
        assertUnavailable();
        assertUnavailable();
        assertEquals(1, provider.described());

        provider.describe(200);
        clock.pass(Duration.ofSeconds(61));
        member();
        clock.pass(Duration.ofHours(23));
        member();
        assertEquals(2, provider.described());
        clock.pass(Duration.ofHours(2));
        member();

        assertEquals(3, provider.described());
    }

    @Test
    void saysThatNobodyAnswers() {
        provider.close();

        assertUnavailable();
    }

    @Test
    void believesNoDescriptionOfAnotherIssuer() {
        provider.describe(told -> told.put("issuer", provider.issuer() + "/"));

        assertUnavailable();
    }

    @ParameterizedTest
    @CsvSource({
        "authorization_endpoint,http://login.example.com/authorize",
        "token_endpoint,http://login.example.com/token",
        "token_endpoint,https://user:pass@login.example.com/token",
        "jwks_uri,http://127.0.0.1.example.com/keys",
        "jwks_uri,file:///etc/passwd",
        "jwks_uri,",
        "authorization_endpoint,javascript:alert(1)"
    })
    void goesNowhereInClearText(String name, String address) {
        provider.describe(told -> told.put(name, address));

        assertUnavailable();
    }

    @Test
    void leavesNoEncryptedProviderForThisMachine() {
        JsonObject description = new JsonObject()
                .put("issuer", "https://login.example.com")
                .put("authorization_endpoint", "https://login.example.com/authorize")
                .put("token_endpoint", "http://127.0.0.1/token")
                .put("jwks_uri", "https://login.example.com/keys");

        assertThrows(
                JsonClient.Unusable.class,
                () -> Provider.read(description, "https://login.example.com", address -> token -> {
                    throw new AssertionError("no key is asked for");
                }));
    }

    @Test
    void followsNoRedirect() {
        provider.describe(302);

        assertUnavailable();
        assertEquals(1, provider.described());
    }

    @Test
    void readsNoDescriptionThatIsTooLarge() {
        provider.pad(300_000);

        assertUnavailable();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://login.example.com/realms/team", "https://login.example.com/realms/team/"})
    void findsTheDescriptionWithOrWithoutASlashAtTheEnd(String issuer) {
        assertEquals(
                "https://login.example.com/realms/team/.well-known/openid-configuration",
                Provider.description(issuer).toString());
    }

    @Test
    void tellsItsSecretToNoLog() {
        SignInSettings settings = new SignInSettings("https://a.example", "client", Optional.of("geheim"), "roles");

        assertFalse(settings.toString().contains("geheim"), settings.toString());
        assertThrows(
                IllegalArgumentException.class,
                () -> new SignInSettings("http://a.example", "client", Optional.empty(), "roles"));
    }
}

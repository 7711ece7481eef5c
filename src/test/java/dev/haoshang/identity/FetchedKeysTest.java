package dev.haoshang.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.conversation.IdentityRefusedException;
import dev.haoshang.conversation.IdentityUnavailableException;
import dev.haoshang.conversation.Introduction;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetchedKeysTest {
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    private static final KeyPair FIRST = Tokens.rsa();
    private static final KeyPair SECOND = Tokens.rsa();
    private static final KeyPair CURVE = Tokens.pair("EC", 256);

    private static Vertx vertx;

    private final MovableClock clock = new MovableClock(NOW);
    private KeyServer server;
    private Identities identities;

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
        server = new KeyServer();
        server.list(Tokens.jwks(Tokens.listed("first", FIRST), Tokens.listed("curve", CURVE)));
        identities = identities(server.address("/keys"));
    }

    @AfterEach
    void end() {
        server.close();
    }

    private Identities identities(URI keys) {
        IdentitySettings settings = new IdentitySettings(
                Optional.empty(), Optional.of(keys), Tokens.ISSUER, Tokens.AUDIENCE, "a key of this server alone");
        return Identities.of(vertx, settings, clock);
    }

    private String token(String algorithm, String key, KeyPair pair) {
        return Tokens.signed(head(algorithm, key), Tokens.claims("customer-7", clock.instant()), pair.getPrivate());
    }

    private static JsonObject head(String algorithm, String key) {
        return Tokens.head(algorithm).put("kid", key);
    }

    private void assertRefused(String jwt) {
        assertThrows(
                IdentityRefusedException.class, () -> identities.introduce(jwt).await());
    }

    private void assertUnavailable(String jwt) {
        assertThrows(
                IdentityUnavailableException.class,
                () -> identities.introduce(jwt).await());
    }

    @Test
    void takesWhatIsSignedWithAListedKey() {
        Introduction rsa = identities.introduce(token("RS256", "first", FIRST)).await();
        Introduction curve =
                identities.introduce(token("ES256", "curve", CURVE)).await();

        assertEquals(rsa.customer(), curve.customer());
        assertEquals(1, server.asked());
    }

    @Test
    void takesTheOnlyKeyOfItsAlgorithmWhereATokenNamesNone() {
        String jwt = Tokens.signed(Tokens.head("RS256"), Tokens.claims("customer-7", NOW), FIRST.getPrivate());

        identities.introduce(jwt).await();
    }

    @Test
    void refusesAnotherKeyUnderAListedName() {
        assertRefused(token("RS256", "first", SECOND));
        assertRefused(token("ES256", "curve", Tokens.pair("EC", 256)));
    }

    @Test
    void refusesAPublicKeyUsedAsASharedSecret() {
        JsonObject claims = Tokens.claims("customer-7", NOW);
        byte[] encoded = FIRST.getPublic().getEncoded();
        byte[] modulus = Tokens.listed("first", FIRST).getString("n").getBytes(StandardCharsets.US_ASCII);

        assertRefused(Tokens.shared(head("HS256", "first"), claims, encoded));
        assertRefused(Tokens.shared(head("HS256", "first"), claims, modulus));
        assertRefused(Tokens.shared(head("RS256", "first"), claims, encoded));
    }

    @Test
    void refusesASecretAndAWeakKeyInTheList() {
        KeyPair weak = Tokens.pair("RSA", 1_024);
        String secret = "a secret that stands in a public list, of all places";
        server.list(Tokens.jwks(
                Tokens.listed("weak", weak),
                new JsonObject().put("kty", "oct").put("kid", "secret").put("k", Tokens.base64(secret)),
                Tokens.listed("first", FIRST).put("use", "enc"),
                Tokens.listed("broken", FIRST).put("n", "%%%"),
                Tokens.listed("curve", CURVE)));

        assertRefused(token("RS256", "weak", weak));
        assertRefused(Tokens.shared(
                head("HS256", "secret"), Tokens.claims("customer-7", NOW), secret.getBytes(StandardCharsets.UTF_8)));
        assertRefused(token("RS256", "first", FIRST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "first' or '1'='1",
                "http://attacker.example.com/key",
                "first\u0000",
                "FIRST",
                ""
            })
    void refusesAKeyIdThatIsNotListed(String id) {
        assertRefused(token("RS256", id, FIRST));
    }

    @Test
    void ignoresKeysThatATokenBringsAlong() {
        JsonObject head = Tokens.head("RS256")
                .put("jwk", Tokens.listed("own", SECOND))
                .put("jku", server.address("/own").toString())
                .put("kid", "first");

        assertRefused(Tokens.signed(head, Tokens.claims("customer-7", NOW), SECOND.getPrivate()));
        assertEquals(1, server.asked());
    }

    @Test
    void fetchesRotatedKeysOnceAMinuteAtMost() {
        identities.introduce(token("RS256", "first", FIRST)).await();
        server.list(Tokens.jwks(Tokens.listed("second", SECOND)));
        assertRefused(token("RS256", "second", SECOND));
        assertEquals(1, server.asked(), "so soon nobody asks again");

        clock.pass(Duration.ofSeconds(61));
        identities.introduce(token("RS256", "second", SECOND)).await();
        IntStream.range(0, 50).forEach(i -> assertRefused(token("RS256", "forged-" + i, SECOND)));

        assertEquals(2, server.asked());
        assertRefused(token("RS256", "first", FIRST));
    }

    @Test
    void fetchesOnceForAllWhoCameTogether() {
        Future.all(IntStream.range(0, 20)
                        .mapToObj(i -> identities.introduce(token("RS256", "first", FIRST)))
                        .toList())
                .await();

        assertEquals(1, server.asked());
    }

    @Test
    void saysThatTheKeysCannotBeHad() {
        server.fail();

        assertUnavailable(token("RS256", "first", FIRST));
    }

    @Test
    void saysSoOfAnAddressThatNobodyAnswers() {
        server.close();

        assertUnavailable(token("RS256", "first", FIRST));
    }

    @Test
    void takesNoListThatIsTooLargeOrNone() {
        server.list("[]");
        assertUnavailable(token("RS256", "first", FIRST));
        clock.pass(Duration.ofSeconds(61));
        server.list(Tokens.jwks(Tokens.listed("first", FIRST)) + " ".repeat(300_000));

        assertUnavailable(token("RS256", "first", FIRST));
    }

    @Test
    void followsNoRedirect() {
        identities = identities(server.address("/elsewhere"));

        assertUnavailable(token("RS256", "first", FIRST));
        assertEquals(0, server.asked());
    }

    @Test
    void holdsOnToKeysForADayWhileTheAddressFails() {
        identities.introduce(token("RS256", "first", FIRST)).await();
        server.fail();
        clock.pass(Duration.ofHours(23));
        identities.introduce(token("RS256", "first", FIRST)).await();
        assertTrue(server.asked() > 1, "they are old, so it was asked");

        clock.pass(Duration.ofHours(2));

        assertUnavailable(token("RS256", "first", FIRST));
    }
}

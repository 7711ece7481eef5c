package dev.haoshang.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.conversation.IdentityRefusedException;
import dev.haoshang.conversation.Introduction;
import io.vertx.core.Vertx;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SharedSecretTest {
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

    private static Vertx vertx;

    private final MovableClock clock = new MovableClock(NOW);
    private final Identities identities = identities("a key of this server alone, 32 bytes");

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stop() {
        vertx.close().await();
    }

    private Identities identities(String pseudonymKey) {
        IdentitySettings settings = new IdentitySettings(
                Optional.of(Tokens.SECRET), Optional.empty(), Tokens.ISSUER, Tokens.AUDIENCE, pseudonymKey);
        return Identities.of(vertx, settings, clock);
    }

    private Introduction introduce(String jwt) {
        return identities.introduce(jwt).await();
    }

    private Introduction introduce(JsonObject claims) {
        return introduce(Tokens.shared(claims, Tokens.SECRET));
    }

    private void assertRefused(String reason, String jwt) {
        IdentityRefusedException refused = assertThrows(IdentityRefusedException.class, () -> introduce(jwt));

        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
        assertFalse(refused.getMessage().contains("customer-7"), refused.getMessage());
    }

    private void assertRefused(String reason, UnaryOperator<JsonObject> change) {
        assertRefused(reason, Tokens.shared(change.apply(claims()), Tokens.SECRET));
    }

    private static JsonObject claims() {
        return Tokens.claims("customer-7", NOW);
    }

    @Test
    void introducesTheCustomerWithWhatThePageTells() {
        JsonObject told = new JsonObject()
                .put("lender", "example")
                .put("balance", "35000.00")
                .put("overdue_days", 3)
                .put("annual_rate", 14.6);

        Introduction introduction = introduce(claims().put("haoshang", told));

        assertEquals(Optional.of("example"), introduction.lender());
        assertEquals(Map.of("balance", "35000.00", "overdue_days", "3", "annual_rate", "14.6"), introduction.facts());
    }

    @Test
    void givesACustomerOneNameThatTellsNothing() {
        String customer = introduce(claims()).customer();

        assertEquals(64, customer.length());
        assertEquals(customer, introduce(claims().put("nonce", "other")).customer());
        assertNotEquals(customer, introduce(claims().put("sub", "customer-8")).customer());
        assertNotEquals(
                customer,
                identities("another key of this server, 32 bytes")
                        .introduce(Tokens.shared(claims(), Tokens.SECRET))
                        .await()
                        .customer());
    }

    @Test
    void keepsCustomersOfDifferentIssuersApart() {
        Pseudonyms pseudonyms = new Pseudonyms("a key");

        assertNotEquals(pseudonyms.of("issuer", "1customer"), pseudonyms.of("issuer1", "customer"));
    }

    @Test
    void takesAnAudienceOfSeveral() {
        introduce(claims().put("aud", new JsonArray().add("bank").add(Tokens.AUDIENCE)));
    }

    @Test
    void leavesOutWhatIsNeitherTextNorNumber() {
        JsonObject told = new JsonObject()
                .put("balance", new JsonObject())
                .put("due_day", true)
                .put("Name", "x")
                .put("principal", "9".repeat(101))
                .put("overdue_days", "3");

        assertEquals(
                Map.of("overdue_days", "3"),
                introduce(claims().put("haoshang", told)).facts());
    }

    @Test
    void refusesATokenWithoutSignature() {
        String unsigned = Tokens.input(Tokens.head("none"), claims());

        assertRefused("three parts", unsigned + ".");
        assertRefused("three parts", unsigned);
        assertRefused("HS256", unsigned + ".AAAA");
        assertRefused("HS256", Tokens.input(Tokens.head("nOnE"), claims()) + ".AAAA");
        assertRefused("HS256", Tokens.input(new JsonObject(), claims()) + ".AAAA");
    }

    @Test
    void refusesAnotherSecretAndAnotherAlgorithm() {
        assertRefused("signature", Tokens.shared(claims(), "another secret of thirty-two bytes, or more"));
        assertRefused(
                "HS256", Tokens.shared(Tokens.head("HS384"), claims(), Tokens.SECRET.getBytes(StandardCharsets.UTF_8)));
        assertRefused(
                "HS256",
                Tokens.signed(Tokens.head("RS256"), claims(), Tokens.rsa().getPrivate()));
    }

    @Test
    void refusesChangedClaims() {
        String[] parts = Tokens.shared(claims(), Tokens.SECRET).split("\\.", -1);
        String other = Tokens.base64(claims().put("sub", "customer-8").encode());

        assertRefused("signature", parts[0] + "." + other + "." + parts[2]);
    }

    @Test
    void refusesATokenPastItsEnd() {
        String jwt = Tokens.shared(claims(), Tokens.SECRET);
        clock.pass(Duration.ofSeconds(300 + 59));
        introduce(jwt);

        clock.pass(Duration.ofSeconds(1));

        assertRefused("expired", jwt);
    }

    @Test
    void refusesATokenBeforeItsTime() {
        introduce(claims().put("nbf", NOW.getEpochSecond() + 60));

        assertRefused("not valid yet", claims -> claims.put("nbf", NOW.getEpochSecond() + 61));
        assertRefused("not valid yet", claims -> claims.put("iat", NOW.getEpochSecond() + 61));
    }

    @Test
    void refusesATokenWithoutEndIssuerAudienceOrCustomer() {
        assertRefused("exp", claims -> without(claims, "exp"));
        assertRefused("no number", claims -> claims.put("exp", "never"));
        assertRefused("iss", claims -> without(claims, "iss"));
        assertRefused("iss", claims -> claims.put("iss", "https://lender.example.com/"));
        assertRefused("aud", claims -> without(claims, "aud"));
        assertRefused("aud", claims -> claims.put("aud", new JsonArray().add("other")));
        assertRefused("sub", claims -> without(claims, "sub"));
        assertRefused("sub", claims -> claims.put("sub", " "));
        assertRefused("sub", claims -> claims.put("sub", 7));
    }

    private static JsonObject without(JsonObject claims, String name) {
        claims.remove(name);
        return claims;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a.b.c", "....", "e30.e30.", "bnVsbA.e30.AAAA", "e30.W10.AAAA", "%.%.%"})
    void refusesWhatIsNoToken(String nonsense) {
        assertThrows(IdentityRefusedException.class, () -> introduce(nonsense));
    }

    @Test
    void refusesAHugeToken() {
        assertRefused("longer than", claims -> claims.put("more", "x".repeat(Signed.MOST_CHARACTERS)));
    }

    @ParameterizedTest
    @CsvSource({"crit,[\"b64\"]", "kid,7", "kid,{}", "alg,[]"})
    void refusesAHeadItDoesNotUnderstand(String name, String value) {
        JsonObject head = Tokens.head("HS256").put(name, Json.decodeValue(value));

        assertRefused("head", Tokens.shared(head, claims(), Tokens.SECRET.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesAShortSecret() {
        assertThrows(IllegalArgumentException.class, () -> new SharedSecret(vertx, "a secret of thirty-one bytes, b"));
    }

    @Test
    void believesNobodyWithoutAKey() {
        String jwt = Tokens.shared(claims(), Tokens.SECRET);

        assertThrows(
                IdentityRefusedException.class,
                () -> Identities.none().introduce(jwt).await());
    }
}

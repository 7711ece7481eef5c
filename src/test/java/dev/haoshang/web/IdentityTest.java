package dev.haoshang.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.Server;
import dev.haoshang.Shipped;
import dev.haoshang.identity.Tokens;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Customers of a lender whose page tells who they are, at a server that gives its papers to nobody else. */
class IdentityTest {
    private static final String CONVERSATIONS = "/api/v1/conversations";
    private static final String NEXT = "n".repeat(43);
    private static final JsonObject TOLD =
            new JsonObject().put("balance", 35000).put("overdue_days", 20);

    @TempDir
    static Path data;

    private static Server server;
    private static Http http;

    @BeforeAll
    static void start() throws IOException {
        server = Shipped.identifying(data, Tokens.SECRET, Tokens.ISSUER, Tokens.AUDIENCE, "proposal", Set.of());
        http = new Http(server.port());
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    private static Borrower signedIn(String customer, JsonObject told) {
        return Borrower.open(http, opening(Tokens.of(customer, told)));
    }

    private static JsonObject opening(String jwt) {
        return new JsonObject().put("language", "en").put("identity", jwt);
    }

    private static void assertProblem(int status, String code, Http.Answer answer) {
        assertEquals(status, answer.status(), answer.text());
        assertEquals(code, answer.json().getString("code"));
        assertFalse(answer.json().getJsonObject("userMessage").getString("en").isBlank());
    }

    private static void assertDescribed(String method, String path, Http.Answer answer) {
        new Description("openapi.yaml")
                .allows(method, CONVERSATIONS + "/{id}" + path, answer.status(), answer.mediaType(), answer.text());
    }

    private static Optional<JsonObject> fact(Borrower borrower, String slot) {
        JsonArray facts = borrower.get("/facts").json().getJsonArray("facts");
        return facts.stream()
                .map(JsonObject.class::cast)
                .filter(fact -> fact.getString("slot").equals(slot))
                .findFirst();
    }

    @Test
    void tellsWhatThePageToldAndTakesItOnceTheBorrowerAgrees() {
        Borrower borrower = signedIn("customer-1", TOLD);
        JsonObject waiting = fact(borrower, "balance").orElseThrow();
        assertFalse(waiting.getBoolean("confirmed"));

        borrower.press("value:yes");
        assertTrue(borrower.heard().contains("From your lender's page"), borrower.heard());
        borrower.say("yes");

        JsonObject taken = fact(borrower, "balance").orElseThrow();
        assertEquals("35000.00", taken.getString("value"));
        assertEquals("lender_page", taken.getString("origin"));
        assertTrue(taken.getBoolean("confirmed"));
        assertEquals("borrower", fact(borrower, "consent_finance").orElseThrow().getString("origin"));
    }

    @Test
    void learnsDuringATalkWhoItIs() {
        Borrower borrower = Borrower.open(http, "en").press("value:yes");

        Http.Answer answer = borrower.identify(Tokens.of("customer-2", TOLD));

        assertDescribed("PUT", "/identity", answer);
        assertDescribed("GET", "/facts", borrower.get("/facts"));
        List<JsonObject> events = answer.json().getJsonArray("events").stream()
                .map(JsonObject.class::cast)
                .toList();
        assertEquals("identified", events.get(0).getString("code"));
        assertEquals("page_confirmed", events.get(events.size() - 1).getString("asking"));
    }

    @Test
    void shutsOutWhoKnewTheTokenBeforeThePersonSignedIn() {
        Borrower before = Borrower.open(http, "en").press("value:yes");

        Http.Answer answer = before.identify(renewing("customer-21"));

        assertDescribed("PUT", "/identity", answer);
        assertProblem(403, "wrong_token", before.get("/events?after=0"));
        assertProblem(403, "wrong_token", before.identify(renewing("customer-21")));
        assertEquals(200, before.holding(NEXT).get("/events?after=0").status());
    }

    @Test
    void closesTheSocketsOfTheTokenBefore() throws Exception {
        Vertx vertx = Vertx.vertx();
        Borrower before = Borrower.open(http, "en").press("value:yes");
        try (Socket socket = Socket.connect(vertx, http, before)) {
            socket.hello(before, 100);

            before.identify(renewing("customer-22"));

            assertEquals(1013, socket.closeCode());
            assertTrue(socket.isQuiet(), "nothing of the customer was told");
        } finally {
            vertx.close().await();
        }
    }

    @Test
    void keepsTheTokenOfATalkThatBelongsToAnotherCustomer() {
        Borrower borrower = signedIn("customer-23", TOLD);

        assertProblem(409, "other_customer", borrower.identify(renewing("customer-24")));

        assertEquals(200, borrower.get("/events?after=0").status());
    }

    @Test
    void takesTheSameTokenTwiceWhereAnAnswerWasLost() {
        Borrower before = Borrower.open(http, "en").press("value:yes");
        before.identify(renewing("customer-25"));

        Http.Answer again = before.holding(NEXT).identify(renewing("customer-25"));

        assertEquals(200, again.status(), again.text());
    }

    @Test
    void refusesATokenThatCouldBeGuessed() {
        Borrower borrower = Borrower.open(http, "en");

        for (String token : List.of("", "short", "x".repeat(44), "!".repeat(43))) {
            JsonObject body = renewing("customer-26").put("token", token);
            assertProblem(400, "wrong_field", borrower.identify(body));
        }
    }

    private static JsonObject renewing(String customer) {
        return new JsonObject().put("identity", Tokens.of(customer, TOLD)).put("token", NEXT);
    }

    @Test
    void changesNothingWhenTheSameIsToldAgain() {
        Borrower borrower = signedIn("customer-3", TOLD).press("value:yes");
        JsonArray before = borrower.log();

        Http.Answer answer = borrower.identify(Tokens.of("customer-3", TOLD));

        assertEquals(new JsonArray(), answer.json().getJsonArray("events"));
        assertEquals(before, borrower.log());
    }

    @Test
    void leavesATalkToTheCustomerItBelongsTo() {
        Borrower borrower = signedIn("customer-4", TOLD);
        JsonArray before = borrower.log();

        Http.Answer answer = borrower.identify(Tokens.of("customer-5", TOLD));

        assertProblem(409, "other_customer", answer);
        assertDescribed("PUT", "/identity", answer);
        assertTrue(answer.header("Retry-After").isEmpty(), "waiting does not help");
        assertEquals(before, borrower.log());
    }

    @Test
    void asksForTheOwnersTokenToo() {
        Borrower borrower = Borrower.open(http, "en");
        String body =
                new JsonObject().put("identity", Tokens.of("customer-6", TOLD)).encode();

        assertProblem(401, "missing_token", http.send("PUT", borrower.path("/identity"), body, Map.of()));
        assertProblem(
                403,
                "wrong_token",
                http.send("PUT", borrower.path("/identity"), body, Map.of("Authorization", "Bearer other")));
        assertProblem(
                404,
                "conversation_not_found",
                http.send("PUT", CONVERSATIONS + "/none/identity", body, Map.of("Authorization", "Bearer other")));
    }

    @Test
    void refusesAnIdentityThatIsNotProven() {
        Borrower borrower = Borrower.open(http, "en");
        String forged =
                Tokens.shared(Tokens.claims("customer-7", Instant.now()), "a secret that nobody gave away, ever");
        String expired = Tokens.shared(Tokens.claims("customer-7", Instant.now().minusSeconds(3_600)), Tokens.SECRET);

        Http.Answer answer = borrower.identify(forged);

        assertProblem(401, "identity_refused", answer);
        assertProblem(401, "identity_refused", borrower.identify(expired));
        assertProblem(401, "identity_refused", http.post(CONVERSATIONS, opening(forged), Optional.empty()));
        assertProblem(
                400, "wrong_field", http.post(CONVERSATIONS, opening(forged).put("identity", 7), Optional.empty()));
        assertEquals(200, borrower.get("/facts").status());
    }

    @Test
    void refusesALenderThatNoFileDescribesAndTakesOneFromThePageAsItIs() {
        assertProblem(
                422,
                "unknown_lender",
                http.post(CONVERSATIONS, new JsonObject().put("lender", "nobody"), Optional.empty()));
        signedIn("customer-8", new JsonObject().put("lender", "nobody"));
        Borrower.open(http, new JsonObject().put("lender", "example"));
    }

    @Test
    void givesTheProposalAndItsPapersToAnIdentifiedCustomerOnly() {
        Borrower borrower = Talks.english(Borrower.open(http, "en"));
        assertTrue(borrower.heard().contains("please sign in"), borrower.heard());
        assertFalse(borrower.log().encode().contains("\"type\":\"proposal\""), "no proposal has left");
        for (String paper : new String[] {"/proposal.pdf", "/proposal.json", "/guide.html"}) {
            assertProblem(403, "identity_required", borrower.get(paper));
        }

        Http.Answer answer = borrower.identify(Tokens.of("customer-9", new JsonObject()));

        assertTrue(answer.text().contains("\"type\":\"proposal\""), answer.text());
        assertEquals(200, borrower.get("/proposal.pdf").status());
        assertEquals(200, borrower.get("/guide.html").status());
    }

    @Test
    void keepsATalkWhenItsIdentityRunsOut() {
        JsonObject ending = Tokens.claims("customer-10", Instant.now().minusSeconds(330));
        Borrower borrower = Borrower.open(http, opening(Tokens.shared(ending, Tokens.SECRET)));

        assertEquals(200, borrower.press("value:yes").get("/facts").status());
    }

    @Test
    void storesNeitherTokensNorCustomer() throws IOException {
        String jwt = Tokens.of("a-customer-nobody-may-find", TOLD);
        Borrower borrower = Borrower.open(http, opening(jwt)).press("value:yes");

        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String stored = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(stored.contains("a-customer-nobody-may-find"), file.toString());
                assertFalse(stored.contains(jwt.substring(0, 60)), file.toString());
                assertFalse(stored.contains(borrower.token()), file.toString());
            }
        }
    }
}

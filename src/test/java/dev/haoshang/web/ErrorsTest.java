package dev.haoshang.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.Server;
import dev.haoshang.Shipped;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorsTest {
    private static final String CONVERSATIONS = "/api/v1/conversations";

    @TempDir
    static Path data;

    /** As many at once as there are messages. */
    private static final ExecutorService FLOODING = Executors.newCachedThreadPool();

    private static Server server;
    private static Http http;

    @BeforeAll
    static void start() throws IOException {
        server = Shipped.server(data);
        http = new Http(server.port());
    }

    @AfterAll
    static void stop() {
        FLOODING.shutdown();
        server.stop();
    }

    @Test
    void answersAnUnknownConversationWith404() {
        assertProblem(404, "conversation_not_found", http.get(CONVERSATIONS + "/none/facts", Optional.of("token")));
    }

    @Test
    void answersAMissingTokenWith401() {
        Borrower borrower = Borrower.open(http, "en");

        Http.Answer answer = http.get(borrower.path("/facts"), Optional.empty());

        assertProblem(401, "missing_token", answer);
        assertEquals("Bearer", answer.header("WWW-Authenticate").orElseThrow());
        assertProblem(401, "missing_token", http.send("DELETE", borrower.path(""), "", Map.of()));
    }

    @Test
    void answersAWrongTokenWith403() {
        Borrower borrower = Borrower.open(http, "en");
        Borrower other = Borrower.open(http, "en");

        assertProblem(403, "wrong_token", http.get(borrower.path("/facts"), Optional.of(other.token())));
        assertProblem(
                403,
                "wrong_token",
                http.send("DELETE", borrower.path(""), "", Map.of("Authorization", "Bearer " + other.token())));
        assertUnharmed(borrower);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "nonsense",
                "null",
                "[]",
                "7",
                "\"text\"",
                "{\"id\":\"a\",\"text\":\"b\"} {}",
                "{\"id\":\"a\" \"text\":\"b\"}",
                "{'id':'a'}"
            })
    void answersMalformedJsonWith400(String body) {
        Borrower borrower = Borrower.open(http, "en");

        assertProblem(400, "malformed_json", borrower.send(body));
        assertUnharmed(borrower);
    }

    @Test
    void answersDeepJsonWith400() {
        Borrower borrower = Borrower.open(http, "en");

        assertProblem(400, "malformed_json", borrower.send("{\"id\":" + "[".repeat(7_000) + "]".repeat(7_000) + "}"));
        assertProblem(400, "malformed_json", borrower.send("{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000)));
        assertUnharmed(borrower);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | 400 | missing_field | id",
                "{\"id\":\"a\"} | 400 | missing_field |",
                "{\"id\":\"a\",\"text\":\"b\",\"choice\":\"c\"} | 400 | missing_field |",
                "{\"id\":\"a\",\"text\":null} | 400 | missing_field |",
                "{\"id\":\"a\",\"text\":7} | 400 | wrong_field | text",
                "{\"id\":7,\"text\":\"b\"} | 400 | wrong_field | id",
                "{\"id\":\"\",\"text\":\"b\"} | 400 | wrong_field | id",
                "{\"id\":\"a b\",\"text\":\"b\"} | 400 | wrong_field | id",
                "{\"id\":\"a\",\"text\":\"b\",\"mood\":\"c\"} | 400 | unknown_field | mood",
                "{\"id\":\"a\",\"text\":\"\"} | 400 | empty_text | text",
                "{\"id\":\"a\",\"text\":\" \\n \"} | 400 | empty_text | text",
                "{\"id\":\"a\",\"choice\":\"no such\"} | 400 | wrong_field | choice",
                "{\"id\":\"a\",\"set\":7} | 400 | wrong_field | set",
                "{\"id\":\"a\",\"set\":{}} | 400 | missing_field | set.slot",
                "{\"id\":\"a\",\"set\":{\"slot\":\"balance\"}} | 400 | missing_field | set.value",
                "{\"id\":\"a\",\"set\":{\"slot\":\"A B\",\"value\":\"1\"}} | 400 | wrong_field | set.slot",
                "{\"id\":\"a\",\"set\":{\"slot\":\"language\",\"value\":\"fr\"}} | 400 | wrong_field | set.value"
            })
    void answersAMessageThatIsNotAsDescribed(String body, int status, String code, String field) {
        Borrower borrower = Borrower.open(http, "en");

        Http.Answer answer = borrower.send(body);

        assertProblem(status, code, answer);
        assertEquals(field, answer.json().getString("field"));
        assertUnharmed(borrower);
    }

    @Test
    void answersATextOverTheLimitWith413AndTakesOneOfExactlyTheLimit() {
        Borrower borrower = Borrower.open(http, "zh-Hans");

        Http.Answer answer = borrower.send(message("long", "长".repeat(2_001)));

        assertProblem(413, "text_too_long", answer);
        assertTrue(answer.json().getJsonObject("userMessage").getString("zh").contains("2000"));
        assertEquals(200, borrower.send(message("fits", "长".repeat(2_000))).status());
    }

    @Test
    void answersABodyOverTheLimitWith413() {
        Borrower borrower = Borrower.open(http, "en");

        assertProblem(413, "body_too_large", borrower.send(message("huge", "x".repeat(100_000))));
        assertUnharmed(borrower);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/v1/conversations",
        "GET, /api/v1/conversations",
        "DELETE, /api/v1/conversations/some/messages",
        "POST, /api/v1/conversations/some/facts",
        "GET, /api/v1/calculate",
        "POST, /health/live"
    })
    void answersAWrongMethodWith405(String method, String path) {
        assertProblem(405, "method_not_allowed", http.send(method, path, "", Map.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/nothing",
        "POST, /api/v1/nothing",
        "GET, /nothing.html",
        "GET, /api/v1/conversations/some/proposal.exe",
        "GET, /api/v2/conversations",
        "GET, /../pom.xml",
        "GET, /%2e%2e/%2e%2e/pom.xml"
    })
    void answersAnUnknownPathWith404(String method, String path) {
        assertProblem(404, "not_found", http.send(method, path, "", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "1.5", "99999999999999999999", ""})
    void answersAWrongNumberWith400(String after) {
        Borrower borrower = Borrower.open(http, "en");

        assertProblem(400, "wrong_field", borrower.get("/events?after=" + after));
    }

    @Test
    void answersAnUnknownLanguageAndAWrongLenderWith400() {
        JsonObject french = new JsonObject().put("language", "fr");
        JsonObject strange = new JsonObject().put("lender", "../secret");

        assertProblem(400, "wrong_field", http.post(CONVERSATIONS, french, Optional.empty()));
        assertProblem(400, "wrong_field", http.post(CONVERSATIONS, strange, Optional.empty()));
    }

    @Test
    void opensInSimplifiedChineseWithoutABody() {
        assertEquals(201, http.send("POST", CONVERSATIONS, "", Map.of()).status());
    }

    @Test
    void saysWhenNothingIsDraftedYet() {
        assertProblem(404, "no_proposal", Borrower.open(http, "en").get("/proposal.pdf"));
    }

    @Test
    void tellsWhichInputOfACalculationIsWrong() {
        JsonObject loan = new JsonObject().put("kind", "equal_instalment").put("principal", "-1");

        Http.Answer answer = http.post("/api/v1/calculate", loan, Optional.empty());

        assertProblem(422, "wrong_input", answer);
        assertEquals("principal", answer.json().getString("field"));
    }

    @Test
    void asksForAWebSocketOnTheSocketsPath() {
        Http.Answer answer = http.get(Borrower.open(http, "en").path("/socket"), Optional.empty());

        assertProblem(426, "websocket_expected", answer);
    }

    @Test
    void repeatsNoWordsOfAPersonInAFailure() {
        Borrower borrower = Borrower.open(http, "zh-Hans");

        Http.Answer answer = borrower.send("{\"id\":\"a\",\"text\":\"我欠三万五\"");

        assertFalse(answer.text().contains("三万五"), answer.text());
    }

    @Test
    void asksToSendAgainWhileTheDatabaseIsLockedAndTakesTheSameMessageAfterwards() throws SQLException {
        Borrower borrower = Borrower.open(http, "zh-Hans").press("value:yes");
        int before = borrower.log().size();
        JsonObject message = message("kept", "欠三万五");

        whileLocked(() -> {
            Http.Answer answer = borrower.send(message);

            assertProblem(503, "storage_unavailable", answer);
            assertEquals("1", answer.header("Retry-After").orElseThrow());
            assertTrue(
                    answer.json().getJsonObject("userMessage").getString("zh").contains("再发一次"));
            assertEquals(503, http.get("/health/ready", Optional.empty()).status());
            assertEquals(200, http.get("/health/live", Optional.empty()).status());
            assertEquals(before, borrower.log().size());
        });

        assertEquals(200, borrower.send(message).status());
        assertEquals(200, borrower.send(message).status());
        assertEquals(200, http.get("/health/ready", Optional.empty()).status());
        long own = borrower.log().stream()
                .filter(event -> "kept".equals(((JsonObject) event).getString("messageId")))
                .count();
        assertEquals(1, own);
    }

    @Test
    void slowsDownAFloodOfMessagesToOneTalkAndTakesThemAllInTheEnd() {
        Borrower borrower = Borrower.open(http, "zh-Hans").press("value:yes");
        int before = borrower.log().size();

        List<Http.Answer> flood = IntStream.range(0, 100)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> borrower.send(message("flood-" + i, "欠" + (i + 1) + "千")), FLOODING))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        Http.Answer refused = flood.stream()
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();
        assertProblem(429, "too_many_messages", refused);
        assertEquals("1", refused.header("Retry-After").orElseThrow());
        assertTrue(flood.stream().allMatch(answer -> Set.of(200, 429).contains(answer.status())));
        for (int i = 0; i < 100; i++) {
            assertEquals(
                    200,
                    borrower.send(message("flood-" + i, "欠" + (i + 1) + "千")).status());
        }
        assertEquals(
                IntStream.rangeClosed(1, borrower.log().size()).boxed().toList(),
                borrower.log().stream()
                        .map(event -> ((JsonObject) event).getInteger("seq"))
                        .toList());
        assertTrue(borrower.log().size() > before + 200);
    }

    private static void whileLocked(Runnable deeds) throws SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("haoshang.db"));
                Statement statement = other.createStatement()) {
            statement.execute("begin exclusive");
            deeds.run();
        }
        while (http.get("/health/ready", Optional.empty()).status() != 200) {
            Thread.onSpinWait(); // after a slow failure the store refuses at once for a second
        }
    }

    private static JsonObject message(String id, String text) {
        return new JsonObject().put("id", id).put("text", text);
    }

    private static void assertProblem(int status, String code, Http.Answer answer) {
        assertEquals(status, answer.status(), answer.text());
        assertEquals("application/problem+json", answer.mediaType());
        JsonObject problem = answer.json();
        assertEquals(code, problem.getString("code"));
        assertEquals(status, problem.getInteger("status"));
        assertEquals("urn:haoshang:problem:" + code, problem.getString("type"));
        assertFalse(problem.getString("title").isBlank());
        assertFalse(problem.getString("detail").isBlank());
        assertFalse(problem.getString("reference").isBlank());
        assertFalse(problem.getJsonObject("userMessage").getString("zh").isBlank());
        assertFalse(problem.getJsonObject("userMessage").getString("en").isBlank());
    }

    private static void assertUnharmed(Borrower borrower) {
        int size = borrower.log().size();
        assertTrue(borrower.press("value:yes").heard().contains("worries you most"));
        assertTrue(borrower.log().size() > size);
    }
}

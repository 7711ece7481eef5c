package dev.haoshang.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.haoshang.Server;
import dev.haoshang.Shipped;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every case of the oracle as an outsider asks for it. */
class CalculationsTest {
    private static final String CALCULATE = "/api/v1/calculate";

    @TempDir
    static Path data;

    private static Server server;
    private static Http http;

    @BeforeAll
    static void start() throws IOException {
        server = Shipped.server(data);
        http = new Http(server.port());
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @TestFactory
    Stream<DynamicTest> answersAsTheOracle() throws IOException {
        return Stream.concat(cases("/oracle.json"), cases("/calculations.json"))
                .map(example -> DynamicTest.dynamicTest(example.getString("id"), () -> check(example)));
    }

    @Test
    void readsNumbersWithoutQuotesToo() {
        JsonObject sum =
                new JsonObject("{\"kind\":\"day_interest\",\"principal\":10000,\"daily_rate\":0.0005,\"days\":1}");

        Http.Answer answer = http.post(CALCULATE, sum, Optional.empty());

        assertEquals("5.00", answer.json().getJsonObject("outputs").getString("interest"));
    }

    @Test
    void namesTheInputAtFaultAndWhatToDo() {
        JsonObject dates = new JsonObject()
                .put("kind", "due_date_clamp")
                .put("start", "2027-02-29")
                .put("due_day", 31)
                .put("periods", 6);

        Http.Answer answer = http.post(CALCULATE, dates, Optional.empty());

        assertEquals(422, answer.status());
        assertEquals("start", answer.json().getString("field"));
        assertEquals(
                "start: must be a date of the years 1990 to 2200 such as 2026-12-15",
                answer.json().getString("detail"));
    }

    private static void check(JsonObject example) {
        JsonObject body = example.getJsonObject("inputs").copy().put("kind", example.getString("kind"));

        Http.Answer answer = http.post(CALCULATE, body, Optional.empty());

        assertEquals(200, answer.status(), answer.text());
        JsonObject outputs = answer.json().getJsonObject("outputs");
        example.getJsonObject("outputs")
                .forEach(figure -> assertEquals(figure.getValue(), outputs.getValue(figure.getKey()), figure.getKey()));
        if (example.getJsonArray("rows") != null) {
            assertEquals(example.getJsonArray("rows"), answer.json().getJsonArray("rows"));
        }
    }

    private static Stream<JsonObject> cases(String resource) throws IOException {
        try (InputStream file = CalculationsTest.class.getResourceAsStream(resource)) {
            JsonArray cases =
                    new JsonObject(new String(file.readAllBytes(), StandardCharsets.UTF_8)).getJsonArray("cases");
            return cases.stream().map(JsonObject.class::cast);
        }
    }
}

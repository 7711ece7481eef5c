package dev.haoshang.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.Server;
import dev.haoshang.Shipped;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationsTest {
    @TempDir
    Path data;

    @Test
    void countsTurnsByOutcomeWithoutAWordOrAnIdOfAPerson() throws IOException {
        Server server = Shipped.server(data);
        try {
            Http http = new Http(server.port());
            Borrower borrower =
                    Borrower.open(http, "zh-Hans").press("value:yes").say("欠三万五");
            http.post(borrower.path("/messages"), message(), Optional.of("wrong"));

            String metrics = http.get("/metrics", Optional.empty()).text();

            assertTrue(metrics.contains("haoshang_turns_seconds_count{outcome=\"answered\"} 2"), metrics);
            assertTrue(metrics.contains("haoshang_turns_seconds_count{outcome=\"wrong_token\"} 1"), metrics);
            assertTrue(metrics.contains("haoshang_sockets_open 0"), metrics);
            assertTrue(metrics.contains("vertx_http_server_response_time_seconds"), metrics);
            assertFalse(metrics.contains(borrower.id()) || metrics.contains("三万五"), metrics);
        } finally {
            server.stop();
        }
    }

    @Test
    void isNotReadyWhenTheDatabaseIsGone() throws IOException {
        Server server = Shipped.server(data);
        try {
            Http http = new Http(server.port());
            assertEquals(200, http.get("/health/ready", Optional.empty()).status());

            try (Stream<Path> files = Files.list(data)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }

            assertEquals(503, http.get("/health/ready", Optional.empty()).status());
            assertEquals(200, http.get("/health/live", Optional.empty()).status());
        } finally {
            server.stop();
        }
    }

    @Test
    void tellsWhichContentIsInUse() throws IOException {
        Server server = Shipped.server(data);
        try {
            String content = new Http(server.port())
                    .get("/health/live", Optional.empty())
                    .json()
                    .getString("content");

            assertEquals(Shipped.knowledge().content().fingerprint(), content);
        } finally {
            server.stop();
        }
    }

    private static JsonObject message() {
        return new JsonObject().put("id", "x").put("text", "y");
    }
}

package dev.haoshang.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.Server;
import dev.haoshang.Shipped;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A talk whose key is gone: nobody can read it, but whose it is can have it erased. */
class UnreadableTalkTest {
    @TempDir
    Path data;

    private Receiver receiver;
    private Server server;
    private Http http;
    private Team team;

    @BeforeEach
    void start() throws Exception {
        Team.join(data);
        receiver = new Receiver();
        server = Shipped.staffed(data, "", receiver.url());
        http = new Http(server.port());
        team = new Team(server.adminPort());
    }

    @AfterEach
    void stop() {
        server.stop();
        receiver.close();
    }

    /** As a row looks that a key sealed which nobody has any more. */
    private Borrower unreadable() throws SQLException {
        Borrower borrower = Borrower.open(http, "en").press("value:yes").say("I owe 35,000");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("haoshang.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("update conversation set snapshot = 's1.lost.AAAA' where id = '" + borrower.id() + "'");
            statement.execute("update event set json = 's1.lost.AAAA' where conversation_id = '" + borrower.id() + "'");
        }
        return borrower;
    }

    private int count(String table, String column, Borrower borrower) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("haoshang.db"));
                Statement statement = connection.createStatement()) {
            return statement
                    .executeQuery("select count(*) from " + table + " where " + column + " = '" + borrower.id() + "'")
                    .getInt(1);
        }
    }

    private Http.Answer erase(Borrower borrower, String token) {
        return http.send("DELETE", borrower.path(""), "", Map.of("Authorization", "Bearer " + token));
    }

    @Test
    void isErasedByItsOwnerAndTold() throws Exception {
        Borrower borrower = unreadable();
        Http.Answer unread = borrower.get("/export");

        assertEquals("conversation_unreadable", unread.json().getString("code"));
        assertTrue(unread.text().contains("You can erase it"), unread.text());
        assertEquals(204, erase(borrower, borrower.token()).status());

        assertEquals(borrower.id(), receiver.next("conversation.deleted").getString("conversation"));
        assertEquals(404, borrower.get("/export").status());
        assertEquals(0, count("conversation", "id", borrower) + count("event", "conversation_id", borrower));
    }

    @Test
    void isErasedByNobodyElse() throws Exception {
        Borrower borrower = unreadable();

        assertEquals(403, erase(borrower, "guess").status());
        assertEquals(
                403, team.delete("agent", "/conversations/" + borrower.id()).status());

        assertEquals(1, count("conversation", "id", borrower));
    }

    @Test
    void isErasedByAnAdministratorWhoIsWrittenDown() throws Exception {
        Borrower borrower = unreadable();

        assertEquals(
                204, team.delete("admin", "/conversations/" + borrower.id()).status());

        assertEquals(borrower.id(), receiver.next("conversation.deleted").getString("conversation"));
        assertEquals(0, count("conversation", "id", borrower) + count("event", "conversation_id", borrower));
        List<String> entries = team.get("admin", "/audit").json().getJsonArray("entries").stream()
                .map(JsonObject.class::cast)
                .map(entry -> entry.getString("action") + " " + entry.getString("conversation"))
                .toList();
        assertTrue(entries.contains("delete " + borrower.id()), entries.toString());
        assertEquals(
                404, team.delete("admin", "/conversations/" + borrower.id()).status());
        assertEquals(
                Optional.of("application/problem+json"), borrower.get("/export").header("Content-Type"));
    }
}

package dev.haoshang.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.Server;
import dev.haoshang.Shipped;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person takes a talk over at a whole server, and is gone. The tests' date is a Sunday. */
class ForgottenTalkTest {
    private static final String HOURS = "Mon-Fri 09:00-18:00";

    @TempDir
    Path data;

    private Receiver receiver;
    private Server server;
    private Team team;
    private Borrower borrower;

    @BeforeEach
    void start() throws Exception {
        Team.join(data);
        receiver = new Receiver();
        server = Shipped.staffed(data, HOURS, receiver.url());
        team = new Team(server.adminPort());
        borrower = Borrower.open(new Http(server.port()), "en").press("value:yes");
    }

    @AfterEach
    void stop() {
        server.stop();
        receiver.close();
    }

    @Test
    void goesOnWithTheBorrowerAfterARestartAndCallsThePeopleAgain() throws Exception {
        borrower.say("I owe 35,000");
        team.say("agent", borrower.id(), "m1", "Hello, this is a person.");
        borrower.say("Are you still there?");
        server.stop();

        server = Shipped.staffed(Shipped.TODAY.plusDays(1), data, HOURS, receiver.url());
        JsonObject handoff = receiver.next("handoff");

        assertEquals(borrower.id(), handoff.getString("conversation"));
        assertEquals("unanswered", handoff.getJsonObject("data").getString("reason"));
        assertEquals(new JsonArray(), handoff.getJsonObject("data").getJsonArray("facts"));
        borrower = borrower.at(new Http(server.port()));
        assertTrue(borrower.log().encode().contains("has not been able to answer you"));
        JsonObject listed = new Team(server.adminPort()).listed("handoff").get(0);
        assertEquals("2026-11-22T04:00:00Z", listed.getString("waitingSince"));
        assertFalse(borrower.say("I owe 36,000").heard().isEmpty());
        assertFalse(borrower.state().containsKey("person"));
    }

    @Test
    void metersAfterARestartWhoWaitsForAPerson() throws Exception {
        borrower.press("intent:talk_human");
        receiver.next("handoff");
        server.stop();

        server = Shipped.staffed(Shipped.TODAY.plusDays(1), data, HOURS, receiver.url());
        String metrics =
                new Http(server.port()).get("/metrics", Optional.empty()).text();

        assertTrue(metrics.contains("\nhaoshang_handoffs_waiting 1.0\n"), metrics);
        assertTrue(metrics.contains("\nhaoshang_handoffs_oldest_seconds 86400.0\n"), metrics);
        assertTrue(metrics.contains("\nhaoshang_team_open 1.0\n"), metrics);
    }

    @Test
    void tellsOnceThatItIsOutsideThePeoplesHoursUntilThePersonWritesAgain() {
        String closed = "outside the hours in which my colleagues answer (Monday to Friday 9:00–18:00)";
        team.say("agent", borrower.id(), "m1", "Hello, this is a person.");

        assertTrue(borrower.say("Can you help?").heard().contains(closed), borrower.heard());
        assertEquals("", borrower.say("Hello?").heard());
        assertEquals("", borrower.press("intent:talk_skip").heard());
        assertEquals(true, borrower.state().getBoolean("person"));

        team.say("agent", borrower.id(), "m2", "I am here late today.");
        assertTrue(borrower.set("balance", "35000").heard().contains(closed), borrower.heard());
    }
}

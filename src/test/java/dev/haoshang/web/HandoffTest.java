package dev.haoshang.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.Server;
import dev.haoshang.Shipped;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the team's system is told by a whole server. The tests' date is a Sunday. */
class HandoffTest {
    @TempDir
    Path data;

    private Receiver receiver;
    private Server server;
    private Http http;

    @BeforeEach
    void start() throws Exception {
        receiver = new Receiver();
        server = Shipped.staffed(data, "Mon-Fri 09:00-18:00", receiver.url());
        http = new Http(server.port());
    }

    @AfterEach
    void stop() {
        server.stop();
        receiver.close();
    }

    @Test
    void tellsWithASummaryThatAPersonIsAskedFor() throws Exception {
        Borrower borrower =
                Borrower.open(http, "en").press("value:yes").say("I owe 35,000 and my number is 13812345678");

        borrower.press("intent:talk_human");
        JsonObject event = receiver.next("handoff");

        JsonObject summary = event.getJsonObject("data");
        assertEquals(borrower.id(), event.getString("conversation"));
        assertEquals("en", summary.getString("language"));
        assertEquals(false, summary.getBoolean("danger"));
        assertTrue(summary.getJsonArray("facts").encode().contains("35000.00"), summary.encode());
        assertFalse(event.encode().contains("138123"), event.encode());
        assertFalse(summary.getString("openQuestion").isEmpty());
        assertTrue(borrower.heard().contains("No colleague is here just now"), borrower.heard());
        assertTrue(borrower.heard().contains("Monday to Friday 9:00–18:00"), borrower.heard());
    }

    @Test
    void tellsOfDangerAtOnceWithoutTheFigures() throws Exception {
        Borrower.open(http, "zh-Hans").press("value:yes").say("欠三万五").say("我不想活了，想从楼上跳下去");

        JsonObject summary = receiver.next("handoff").getJsonObject("data");

        assertEquals(true, summary.getBoolean("danger"));
        assertEquals(new JsonArray(), summary.getJsonArray("facts"));
    }

    @Test
    void tellsOfDangerEveryTimeItIsHeard() throws Exception {
        Borrower borrower = Borrower.open(http, "zh-Hans").press("value:yes").say("转人工");
        receiver.next("handoff");

        borrower.say("我不想活了，想从楼上跳下去");
        assertEquals(true, receiver.next("handoff").getJsonObject("data").getBoolean("danger"));
        borrower.say("我真的不想活了");

        assertEquals(true, receiver.next("handoff").getJsonObject("data").getBoolean("danger"));
    }

    @Test
    void namesNoIllnessThatTheBorrowerDidNotAgreeToName() throws Exception {
        Borrower borrower = Borrower.open(http, "zh-Hans").press("value:yes").say("欠三万五，我生病住院了，医药费每月两千");

        borrower.press("intent:talk_human");

        String facts = receiver.next("handoff")
                .getJsonObject("data")
                .getJsonArray("facts")
                .encode();
        assertTrue(facts.contains("35000.00"), facts);
        assertFalse(facts.contains("illness") || facts.contains("medical"), facts);
    }

    @Test
    void tellsOfAProposalWithoutItsFigures() throws Exception {
        Borrower borrower = Talks.english(Borrower.open(http, "en"));

        JsonObject drafted = receiver.next("proposal.drafted");
        borrower.press("value:yes");
        JsonObject confirmed = receiver.next("proposal.confirmed");

        assertEquals("instalment", drafted.getJsonObject("data").getString("option"));
        assertEquals("confirmed", confirmed.getJsonObject("data").getString("status"));
        assertFalse(drafted.encode().contains("35,000"), drafted.encode());
    }

    @Test
    void tellsThatAConversationIsGone() throws Exception {
        Borrower borrower = Borrower.open(http, "en");

        borrower.delete();

        JsonObject event = receiver.next("conversation.deleted");
        assertEquals(borrower.id(), event.getString("conversation"));
        assertEquals(new JsonObject(), event.getJsonObject("data"));
    }

    @Test
    void tellsThatAConsentIsWithdrawn() throws Exception {
        Borrower borrower = Borrower.open(http, "zh-Hans").press("value:yes");

        borrower.say("欠三万五，失业了").say("我要撤回同意").press("value:yes");

        assertEquals(borrower.id(), receiver.next("consent.withdrawn").getString("conversation"));
    }
}

package dev.haoshang.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That a breach of the protocol's promises does not go unseen: the long tests are worth no more than this. */
final class TranscriptTest {
    private static final JsonObject OPENED = state(1);

    private final Transcript transcript = new Transcript("talk");

    private static JsonObject state(long sequence) {
        return new JsonObject().put("seq", sequence).put("type", "state");
    }

    private static JsonObject said(long sequence, String messageId) {
        return new JsonObject()
                .put("seq", sequence)
                .put("type", "said")
                .put("by", "user")
                .put("messageId", messageId);
    }

    private static JsonObject erased(long sequence) {
        return new JsonObject().put("seq", sequence).put("type", "erased");
    }

    /** A talk of one message that went as it must. */
    private void talk() {
        transcript.told(OPENED);
        transcript.greeted();
        transcript.ready(1);
        transcript.sent("m1");
        transcript.toldBySocket(2, said(2, "m1"));
        transcript.toldBySocket(3, state(3));
        transcript.acknowledged("m1", 3);
    }

    private void assertFault(String words) {
        assertTrue(
                transcript.faults().toString().contains(words),
                transcript.faults().toString());
    }

    @Test
    void findsNothingWrongWithATalkThatWentWell() {
        talk();

        transcript.compare(List.of(OPENED, said(2, "m1"), state(3)));

        assertEquals(List.of(), transcript.faults());
    }

    @Test
    void seesAGap() {
        transcript.greeted();

        transcript.toldBySocket(2, state(2));

        assertFault("told event 2 where 1 should follow");
    }

    @Test
    void seesAnEventToldTwiceOnOneSocket() {
        talk();

        transcript.toldBySocket(3, state(3));

        assertFault("told event 3 where 4 should follow");
    }

    @Test
    void seesAnotherEventUnderAKnownNumber() {
        talk();

        transcript.told(said(3, "m9"));

        assertFault("event 3 was told twice and not the same");
    }

    @Test
    void seesAServerThatForgotWhatItHadTold() {
        talk();
        transcript.greeted();

        transcript.ready(2);

        assertFault("fewer than the 3");
    }

    @Test
    void seesAnAcknowledgementBeforeItsEvents() {
        talk();
        transcript.sent("m2");

        transcript.acknowledged("m2", 5);

        assertFault("before it was told");
    }

    @Test
    void seesAnAcknowledgedTurnThatIsNotStored() {
        talk();

        transcript.compare(List.of(OPENED));

        assertFault("1 events are stored, 3 were told");
        assertFault("lost: [m1]");
    }

    @Test
    void seesAMessageThatIsStoredTwice() {
        talk();
        transcript.told(said(4, "m1"));
        transcript.told(state(5));

        transcript.compare(List.of(OPENED, said(2, "m1"), state(3), said(4, "m1"), state(5)));

        assertFault("1 messages were sent, the log has 2");
        assertFault("answered 3 times");
    }

    @Test
    void letsPassWhatWasErasedSinceItWasTold() {
        talk();

        transcript.compare(List.of(OPENED, erased(2), state(3)));

        assertEquals(List.of(), transcript.faults());
    }

    @Test
    void seesAMessageThatWasNeverAcknowledged() {
        talk();
        transcript.sent("m2");

        transcript.compare(List.of(OPENED, said(2, "m1"), state(3)));

        assertFault("of 2 messages 1 were acknowledged");
    }
}

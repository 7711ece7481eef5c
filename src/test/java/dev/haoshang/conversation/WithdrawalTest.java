package dev.haoshang.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.Shipped;
import dev.haoshang.dialog.Script;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a consent is, and what happens to what it covered when it ends. */
class WithdrawalTest {
    private final Chat chat = Chat.consented();

    private JsonObject consent() {
        return chat.outcome().memory().consents().toJson().getJsonObject(Consents.FINANCE);
    }

    private String kept() {
        return chat.outcome().memory().toJson() + chat.outcome().events();
    }

    @Test
    void keepsWhatWasAgreedToAndWhen() {
        Script script = Shipped.knowledge().content().script();

        assertEquals(Chat.NOW.toString(), consent().getString("givenAt"));
        assertEquals(Consent.version(script, Consents.FINANCE), consent().getString("version"));
        assertEquals("zh-Hans", consent().getString("language"));
        assertTrue(FactView.all(script, chat.outcome().memory()).encode().contains("\"givenAt\""));
    }

    @Test
    void tellsTheWordingOfOneConsentFromAnothers() {
        Script script = Shipped.knowledge().content().script();

        assertNotEquals(Consent.version(script, Consents.FINANCE), Consent.version(script, "consent_health"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "不同意", "不", ""})
    void leavesNoFigureAndNoWordAfterTheConsentIsTakenBack(String words) {
        chat.say("欠三万五，收入5500");

        chat.fill(Consents.FINANCE, words);

        assertTrue(chat.outcome().withdraws(), chat.shown());
        assertFalse(kept().contains("35000") || kept().contains("35,000") || kept().contains("5500"), kept());
        assertEquals(Chat.NOW.toString(), consent().getString("withdrawnAt"));
    }

    @Test
    void leavesNothingOfAComparisonNorOfADraft() {
        chat.say("欠三万五，利率14.6%，失业了，每个月最多还两千，没逾期，下个月5号还款，还剩12期");
        chat.proceedToDraft();
        assertTrue(kept().contains("35000"), chat.shown());

        chat.fill(Consents.FINANCE, "no");

        assertEquals(Drafted.NOTHING, chat.drafted());
        assertFalse(kept().contains("35000") || kept().contains("2000") || kept().contains("2,000"), kept());
    }

    @Test
    void keepsNothingOfFiguresThatWereToldBeforeAConsentWasRefused() {
        Chat early = Chat.opened();
        early.say("我欠三万五");

        early.choose("value:no");

        assertTrue(early.outcome().withdraws());
        assertFalse(early.outcome().memory().toJson().contains("35000"));
    }

    @Test
    void keepsNothingThatIsSaidAlongWithTheRefusal() {
        Chat early = Chat.opened();

        early.say("不同意，我欠三万五");

        assertTrue(early.outcome().withdraws());
        String kept = early.outcome().memory().toJson() + early.outcome().events();
        assertFalse(kept.contains("三万五") || kept.contains("35000") || kept.contains("35,000"), kept);
    }

    @Test
    void erasesNothingWhereNothingWasKept() {
        Chat early = Chat.opened();

        early.choose("value:no");

        assertFalse(early.outcome().withdraws());
    }

    @Test
    void datesAConsentAnewThatIsGivenAgain() {
        chat.fill(Consents.FINANCE, "no");

        chat.say("做方案");
        chat.choose("value:yes");

        assertFalse(consent().containsKey("withdrawnAt"), consent().encode());
    }

    @Test
    void leavesAloneWhatWasErasedBefore() {
        assertEquals(List.of(), Erasure.all(List.of(new StoredEvent(7, "{\"seq\":7,\"type\":\"erased\"}"))));
    }

    @Test
    void keepsNumbersAndTimesOfWhatIsErased() {
        List<StoredEvent> erased = Erasure.all(List.of(
                new StoredEvent(7, "{\"seq\":7,\"at\":\"2026-11-22T04:00:00Z\",\"type\":\"said\",\"text\":\"欠三万五\"}")));

        assertEquals(
                List.of(new StoredEvent(7, "{\"seq\":7,\"at\":\"2026-11-22T04:00:00Z\",\"type\":\"erased\"}")), erased);
    }
}

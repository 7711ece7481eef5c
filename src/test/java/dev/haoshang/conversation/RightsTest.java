package dev.haoshang.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.Shipped;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What borrowers can have done with what is kept of them, by saying so. */
class RightsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

    private Talk.Outcome outcome = Talk.open(Shipped.knowledge(), "conversation-1", "zh-Hans", "", NOW, Shipped.TODAY);
    private long last = outcome.events().size();

    @BeforeEach
    void tellSomething() {
        receive(new UserMessage.Choice("m", "value:yes"));
        say("欠三万五，收入5500");
    }

    private void say(String text) {
        receive(new UserMessage.Text("m", text));
    }

    private void receive(UserMessage message) {
        outcome = Talk.receive(
                Shipped.knowledge(),
                "conversation-1",
                Memory.fromJson(outcome.memory().toJson()),
                message,
                last,
                NOW,
                Shipped.TODAY);
        last += outcome.events().size();
    }

    private String said() {
        return outcome.events().stream()
                .map(event -> new JsonObject(event.json()))
                .filter(event -> "bot".equals(event.getString("by")))
                .map(JsonObject::encode)
                .collect(Collectors.joining("\n"));
    }

    private String asking() {
        return outcome.memory().talk().asking();
    }

    @ParameterizedTest
    @ValueSource(strings = {"我的信息", "你都存了我哪些信息？", "看看我的信息", "what do you have about me?"})
    void showsEverythingThatIsKnownAndGoesOn(String words) {
        String open = asking();

        say(words);

        assertTrue(said().contains("35,000") && said().contains("5,500"), said());
        assertEquals(open, asking());
    }

    @ParameterizedTest
    @ValueSource(strings = {"导出我的信息", "能导出我的数据吗", "I want to download my data"})
    void offersACopyOfEverything(String words) {
        say(words);

        assertTrue(said().contains("/api/v1/conversations/conversation-1/export"), said());
    }

    @ParameterizedTest
    @ValueSource(strings = {"删除我的信息", "把我的信息删了吧", "可以删掉聊天记录吗", "delete my data", "我想撤回同意"})
    void asksOnceBeforeItErases(String words) {
        say(words);

        assertEquals("erase_confirmed", asking());
        assertFalse(outcome.erases());
        assertTrue(said().contains("value:yes"), said());
    }

    @ParameterizedTest
    @ValueSource(strings = {"确定", "是的", "删吧", "yes"})
    void erasesWhenTheBorrowerConfirmsAndGivesAReceipt(String words) {
        say("删除我的信息");

        say(words);

        assertTrue(outcome.erases(), said());
        assertTrue(said().contains("DEL-20261122-CONVER"), said());
    }

    @Test
    void erasesByThePressedChoiceToo() {
        say("删除我的信息");

        receive(new UserMessage.Choice("m", "value:yes"));

        assertTrue(outcome.erases());
    }

    @Test
    void tellsClientsThatNothingIsKept() {
        say("删除我的信息");

        receive(new UserMessage.Choice("m", "value:yes"));

        JsonObject state =
                new JsonObject(outcome.events().get(outcome.events().size() - 1).json());
        assertEquals("erased", state.getString("state"));
        assertTrue(state.containsKey("asking") && state.getString("asking") == null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"转人工", "我要找人工客服", "can I talk to a human"})
    void marksTheAnswerToOneWhoAsksForAPerson(String words) {
        say(words);

        assertTrue(said().contains("{\"type\":\"handoff\"}"), said());
    }

    @Test
    void keepsEverythingAndGoesOnAfterANo() {
        String open = asking();
        say("删除我的信息");

        say("先不删");

        assertFalse(outcome.erases());
        assertEquals(open, asking());
        assertTrue(outcome.memory().talk().facts().containsKey("balance"));
    }

    @Test
    void takesAnythingElseForANoAndAnswersIt() {
        say("删除我的信息");

        say("等等，房租1200");

        assertFalse(outcome.erases());
        assertTrue(outcome.memory().talk().facts().containsKey("rent"), said());
    }

    @Test
    void erasesWhatAPersonInCrisisWantsErasedWithoutLeavingCare() {
        say("我不想活了");

        say("删除我的信息");
        say("算了，先不删");

        assertTrue(outcome.memory().talk().inCare());
    }

    @ParameterizedTest
    @ValueSource(strings = {"他们把我的信息泄露给别人了", "你们会泄露我的信息吗？", "平台不同意"})
    void doesNotTakeEveryMentionForARequest(String words) {
        say(words);

        assertFalse(asking().equals("erase_confirmed"), said());
        assertFalse(outcome.memory().talk().facts().containsKey("data_request"));
    }

    @Test
    void keepsNoDraftOfFiguresThatAreNotKept() {
        receive(new UserMessage.Choice("m", "intent:talk_restart"));

        assertEquals(Drafted.NOTHING, outcome.memory().drafted());
    }
}

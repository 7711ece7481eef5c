package dev.haoshang.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What borrowers can have done with what is kept of them, by saying so. */
class RightsTest {
    private final Chat chat = Chat.consented();

    @BeforeEach
    void tellSomething() {
        chat.say("欠三万五，收入5500");
    }

    @ParameterizedTest
    @ValueSource(strings = {"我的信息", "你都存了我哪些信息？", "看看我的信息", "what do you have about me?"})
    void showsEverythingThatIsKnownAndGoesOn(String words) {
        String open = chat.asking();

        chat.say(words);

        assertTrue(chat.shown().contains("35,000") && chat.shown().contains("5,500"), chat.shown());
        assertEquals(open, chat.asking());
    }

    @ParameterizedTest
    @ValueSource(strings = {"导出我的信息", "能导出我的数据吗", "I want to download my data"})
    void offersACopyOfEverything(String words) {
        chat.say(words);

        assertTrue(chat.shown().contains("/api/v1/conversations/conversation-1/export"), chat.shown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"删除我的信息", "把我的信息删了吧", "可以删掉聊天记录吗", "delete my data", "我想撤回同意"})
    void asksOnceBeforeItErases(String words) {
        chat.say(words);

        assertEquals("erase_confirmed", chat.asking());
        assertFalse(chat.outcome().erases());
        assertTrue(chat.shown().contains("value:yes"), chat.shown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"删除我的信息", "我要撤回同意", "delete my data"})
    void takesARequestForNoAnswerToAQuestionThatAnyWordsAnswer(String words) {
        Chat asked = Chat.consented();
        assertEquals("main_worry", asked.asking());

        asked.say(words);

        assertEquals("erase_confirmed", asked.asking());
    }

    @ParameterizedTest
    @ValueSource(strings = {"确定", "是的", "删吧", "yes"})
    void erasesWhenTheBorrowerConfirmsAndGivesAReceipt(String words) {
        chat.say("删除我的信息");

        chat.say(words);

        assertTrue(chat.outcome().erases(), chat.shown());
        assertTrue(chat.shown().contains("DEL-20261122-CONVER"), chat.shown());
    }

    @Test
    void erasesByThePressedChoiceToo() {
        chat.say("删除我的信息");

        chat.choose("value:yes");

        assertTrue(chat.outcome().erases());
    }

    @Test
    void tellsClientsThatNothingIsKept() {
        chat.say("删除我的信息");

        chat.choose("value:yes");

        JsonObject state = chat.events("state").get(0);
        assertEquals("erased", state.getString("state"));
        assertTrue(state.containsKey("asking") && state.getString("asking") == null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"转人工", "我要找人工客服", "can I talk to a human"})
    void marksTheAnswerToOneWhoAsksForAPerson(String words) {
        chat.say(words);

        assertTrue(chat.shown().contains("{\"type\":\"handoff\"}"), chat.shown());
    }

    @Test
    void keepsEverythingAndGoesOnAfterANo() {
        String open = chat.asking();
        chat.say("删除我的信息");

        chat.say("先不删");

        assertFalse(chat.outcome().erases());
        assertEquals(open, chat.asking());
        assertTrue(chat.outcome().memory().talk().facts().containsKey("balance"));
    }

    @Test
    void takesAnythingElseForANoAndAnswersIt() {
        chat.say("删除我的信息");

        chat.say("等等，房租1200");

        assertFalse(chat.outcome().erases());
        assertTrue(chat.outcome().memory().talk().facts().containsKey("rent"), chat.shown());
    }

    @Test
    void erasesWhatAPersonInCrisisWantsErasedWithoutLeavingCare() {
        chat.say("我不想活了");

        chat.say("删除我的信息");
        chat.say("算了，先不删");

        assertTrue(chat.outcome().memory().talk().inCare());
    }

    @ParameterizedTest
    @ValueSource(strings = {"他们把我的信息泄露给别人了", "你们会泄露我的信息吗？", "平台不同意"})
    void doesNotTakeEveryMentionForARequest(String words) {
        chat.say(words);

        assertFalse(chat.asking().equals("erase_confirmed"), chat.shown());
        assertFalse(chat.outcome().memory().talk().facts().containsKey("data_request"));
    }

    @Test
    void keepsNoDraftOfFiguresThatAreNotKept() {
        chat.choose("intent:talk_restart");

        assertEquals(Drafted.NOTHING, chat.drafted());
    }
}

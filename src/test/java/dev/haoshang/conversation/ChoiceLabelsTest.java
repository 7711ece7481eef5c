package dev.haoshang.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that press a choice that is shown. */
class ChoiceLabelsTest {
    private static final String SITUATION = "借呗欠三万五，逾期20天，利率14.6%，还剩12期，上个月失业，估计半年，每个月最多还两千，收入5500，必须花3000，其他债没有";

    private static Chat asking(String slot, String language) {
        Chat chat = Chat.in(language);
        chat.choose("value:yes");
        chat.say(SITUATION);
        chat.fill("language", language);
        chat.proceedTo(slot);
        return chat;
    }

    @ParameterizedTest
    @CsvSource({
        "zh-Hans,短一点",
        "zh-Hans,写短一点吧",
        "zh-Hant,短一點",
        "zh-Hant,寫短一點。",
        "en,shorter",
        "en,Make it shorter please"
    })
    void pressTheChoiceThatTheyNameOrTheEndOfIt(String language, String words) {
        Chat chat = asking("proposal_confirmed", language);

        chat.say(words);

        assertEquals("short", chat.fact("letter_length"), chat.said());
        assertEquals("proposal_confirmed", chat.asking());
        assertEquals(language, chat.outcome().memory().talk().language());
    }

    @ParameterizedTest
    @CsvSource({"zh-Hans,平实一点", "zh-Hant,語氣平實一點", "en,plainer tone"})
    void pressEveryChoiceThatStatesAnotherFact(String language, String words) {
        Chat chat = asking("proposal_confirmed", language);

        chat.say(words);

        assertEquals("plain", chat.fact("letter_tone"), chat.said());
    }

    @ParameterizedTest
    @CsvSource({"zh-Hans,期限短一点", "zh-Hans,一点", "en,a shorter term", "en,a"})
    void pressNothingWhereSomethingElseIsSaid(String language, String words) {
        Chat chat = asking("proposal_confirmed", language);

        chat.say(words);

        assertEquals("", chat.fact("letter_length"), chat.said());
        assertEquals("", chat.fact("letter_tone"), chat.said());
    }

    @Test
    void pressNothingThatIsNotShown() {
        Chat chat = asking("desired_option", "zh-Hans");

        chat.say("短一点");

        assertEquals("", chat.fact("letter_length"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"第二个", "选2", "the second one"})
    void pressTheAnswerThatTheyCountTo(String words) {
        Chat chat = asking("desired_option", "zh-Hans");
        String second = chat.choices().get(1);

        chat.say(words);

        assertEquals(second, "value:" + chat.fact("desired_option"));
    }

    @Test
    void pressWhatIsOfferedAtTheEnd() {
        Chat chat = Chat.opened();
        chat.choose("value:no");

        chat.say("做还款方案");

        assertEquals("consent_finance", chat.asking(), chat.said());
    }

    @Test
    void answerAQuestionForPapersWithNone() {
        Chat chat = asking("documents_have", "zh-Hans");

        chat.say("我手上什么都没有");

        assertTrue(chat.said().contains("没有也不要紧"), chat.said());
        assertFalse(chat.asking().equals("documents_have"));
    }
}

package dev.haoshang.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.Shipped;
import dev.haoshang.content.Content;
import dev.haoshang.dialog.Dialog;
import dev.haoshang.dialog.DialogMachine;
import dev.haoshang.dialog.Script;
import dev.haoshang.dialog.Slot;
import dev.haoshang.dialog.State;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One turn: what is written of it, and what is not. */
class TalkTest {
    private final Chat chat = Chat.opened();

    private String written() {
        return chat.outcome().events() + chat.outcome().memory().toJson();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "13812345678",
                "138 1234 5678",
                "6222021001116245702",
                "4111 1111 1111 1111",
                "zhang.san@example.com"
            })
    void writesNoPrivateDataAnywhereAndSaysSo(String secret) {
        chat.say("我的资料是" + secret + "，欠三万五");

        assertFalse(written().contains(secret), secret);
        assertFalse(written().contains(secret.replace(" ", "")), secret);
        JsonObject notice = chat.events("notice").get(0);
        assertEquals("private_data_masked", notice.getString("code"));
        assertEquals("35000.00", chat.fact("balance"));
    }

    @Test
    void writesNoPrivateDataThatAnswersAFreeQuestion() {
        chat.choose("value:yes");

        chat.say("担心他们打我妈电话13812345678");

        assertEquals("main_worry", chat.outcome().memory().talk().lastNoted());
        assertFalse(written().contains("13812345678"));
    }

    @Test
    void writesNoPrivateDataThatComesAsAFieldOrAChoice() {
        chat.choose("value:yes");

        for (UserMessage message : List.of(
                new UserMessage.Set("m", "balance", "13812345678"),
                new UserMessage.Set("m", "contact_log", "11010519491231002X"),
                new UserMessage.Set("m", "13812345678", "1"),
                new UserMessage.Choice("m", "value:13812345678"),
                new UserMessage.Choice("m", "intent:11010519491231002X"),
                new UserMessage.Choice("m", "13812345678"))) {
            chat.receive(message);

            assertFalse(written().contains("13812345678"), message.toString());
            assertFalse(written().contains("11010519491231002X"), message.toString());
        }
    }

    @Test
    void givesNoNoticeWhereNothingWasMasked() {
        chat.say("欠三万五，利率14.6%，每个月最多还两千");

        assertEquals(List.of(), chat.events("notice"));
    }

    @Test
    void writesTheBorrowersMessageFirstAndTheStateLast() {
        List<JsonObject> events = chat.say("我欠三万五");

        assertEquals("user", events.get(0).getString("by"));
        assertEquals("m", events.get(0).getString("messageId"));
        assertEquals("state", events.get(events.size() - 1).getString("type"));
        assertEquals("consent_finance", events.get(events.size() - 1).getString("asking"));
    }

    @Test
    void numbersTheEventsWithoutAGapFromTurnToTurn() {
        chat.say("我欠三万五");
        long before = chat.last() - chat.outcome().events().size();
        long next = before;

        for (StoredEvent event : chat.outcome().events()) {
            next++;
            assertEquals(next, event.sequence());
        }
        assertEquals(chat.last(), next);
    }

    @Test
    void showsAPressedChoiceInItsOwnWords() {
        chat.choose("value:yes");

        assertEquals("同意", chat.said("user"));
    }

    @Test
    void answersAChoiceThatNobodyOfferedWithTheQuestionAgain() {
        chat.choose("value:yes");
        chat.say("欠三万五");
        String asking = chat.asking();

        for (String choice : List.of("value:abc", "value:", "intent:", "intent:unheard_of", "x")) {
            chat.choose(choice);

            assertEquals(asking, chat.asking(), choice);
        }
    }

    @Test
    void showsAndForgetsAField() {
        chat.choose("value:yes");

        chat.fill("monthly_income", "四千五");
        assertEquals("4500.00", chat.fact("monthly_income"));
        assertTrue(chat.said("user").contains("四千五"));

        chat.fill("monthly_income", "");
        assertFalse(chat.outcome().memory().talk().facts().containsKey("monthly_income"));
        assertTrue(chat.events("fact").stream().anyMatch(event -> event.getValue("value") == null));
    }

    @Test
    void leadsToAProposalWithItsSchedule() {
        chat.choose("value:yes");
        chat.say("借呗欠三万五，逾期20天，利率14.6%，还剩12期，上个月失业，估计半年，每个月最多还两千，收入5500，必须花3000，其他债没有");

        chat.proceedToDraft();

        JsonObject proposal = chat.events("proposal").get(0);
        assertEquals("instalment", proposal.getString("option"));
        assertEquals(1, chat.drafted().version());
    }

    @Test
    void goesOnUnderContentInWhichTheOpenQuestionIsGone() {
        chat.choose("value:yes");
        chat.say("欠三万五");
        chat.goOnWith(with(without(chat.outcome().memory().talk().state())));

        chat.say("嗯嗯");

        assertEquals("35000.00", chat.fact("balance"));
        assertFalse(chat.said().isBlank());
    }

    /** The shipped plan without one question. */
    private Script without(String state) {
        Script script = Shipped.knowledge().content().script();
        Dialog plan = script.dialogs().get("plan");
        Map<String, State> states = new LinkedHashMap<>();
        String next = plan.states().get(state).targets().get(0);
        plan.states().forEach((id, kept) -> {
            if (id.equals(state)) {
                return;
            }
            states.put(id, skipping(kept, state, next));
        });
        Dialog shorter = new Dialog(plan.id(), plan.start(), states, plan.revised());
        return new Script(
                script.start(),
                Map.of("plan", shorter),
                script.slots(),
                script.answers(),
                script.phrases(),
                script.labels());
    }

    private static State skipping(State kept, String gone, String next) {
        if (kept instanceof State.Ask ask && ask.next().equals(gone)) {
            return new State.Ask(
                    ask.id(),
                    ask.slot(),
                    ask.say(),
                    ask.again(),
                    ask.why(),
                    ask.help(),
                    ask.choices(),
                    ask.offersResults(),
                    ask.when(),
                    ask.needed(),
                    ask.confirms(),
                    ask.denied(),
                    next);
        }
        return kept;
    }

    private static Knowledge with(Script script) {
        Content content = Shipped.knowledge().content();
        Content changed = new Content(
                "changed",
                content.intentsFingerprint(),
                content.intents(),
                script,
                content.readings(),
                content.options(),
                content.letter(),
                content.guide(),
                content.lenders(),
                content.checks());
        return new Knowledge(
                changed, new DialogMachine(script), Shipped.knowledge().interpreter());
    }

    @Test
    void showsAFactWhoseSlotHasAnotherTypeNow() {
        chat.choose("value:yes");
        chat.say("我上个月失业");
        Script script = Shipped.knowledge().content().script();
        Map<String, Slot> slots = new HashMap<>(script.slots());
        Slot kind = slots.get("hardship_kind");
        slots.put(
                "hardship_kind",
                new Slot(
                        kind.name(),
                        Slot.Type.MONEY,
                        kind.label(),
                        kind.unit(),
                        kind.zero(),
                        kind.least(),
                        kind.most(),
                        false,
                        Map.of()));
        Script changed = new Script(
                script.start(), script.dialogs(), slots, script.answers(), script.phrases(), script.labels());

        assertTrue(FactView.all(changed, chat.outcome().memory()).encode().contains("job_loss"));
    }
}

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
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One turn: what is written of it, and what is not. */
class TalkTest {
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

    private Knowledge knowledge = Shipped.knowledge();
    private Talk.Outcome outcome = Talk.open(knowledge, "conversation-1", "zh-Hans", "", NOW, Shipped.TODAY);
    private long last = outcome.events().size();

    private List<JsonObject> receive(UserMessage message) {
        outcome = Talk.receive(
                knowledge,
                "conversation-1",
                Memory.fromJson(outcome.memory().toJson()),
                message,
                last,
                NOW,
                Shipped.TODAY);
        last += outcome.events().size();
        return events();
    }

    private List<JsonObject> say(String text) {
        return receive(new UserMessage.Text("m", text));
    }

    private List<JsonObject> events() {
        return outcome.events().stream()
                .map(event -> new JsonObject(event.json()))
                .toList();
    }

    private String written() {
        return outcome.events() + outcome.memory().toJson();
    }

    private static String said(List<JsonObject> events, String by) {
        StringBuilder texts = new StringBuilder();
        for (JsonObject event : events) {
            texts.append(by.equals(event.getString("by")) ? event.getString("text") + "\n" : "");
        }
        return texts.toString();
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
        List<JsonObject> events = say("我的资料是" + secret + "，欠三万五");

        assertFalse(written().contains(secret), secret);
        assertFalse(written().contains(secret.replace(" ", "")), secret);
        JsonObject notice = events.stream()
                .filter(event -> "notice".equals(event.getString("type")))
                .findFirst()
                .orElseThrow();
        assertEquals("private_data_masked", notice.getString("code"));
        assertEquals("35000.00", outcome.memory().talk().facts().get("balance").value());
    }

    @Test
    void writesNoPrivateDataThatAnswersAFreeQuestion() {
        receive(new UserMessage.Choice("m", "value:yes"));

        say("担心他们打我妈电话13812345678");

        assertEquals("main_worry", outcome.memory().talk().lastNoted());
        assertFalse(written().contains("13812345678"));
    }

    @Test
    void writesNoPrivateDataThatComesAsAFieldOrAChoice() {
        receive(new UserMessage.Choice("m", "value:yes"));

        for (UserMessage message : List.of(
                new UserMessage.Set("m", "balance", "13812345678"),
                new UserMessage.Set("m", "contact_log", "11010519491231002X"),
                new UserMessage.Set("m", "13812345678", "1"),
                new UserMessage.Choice("m", "value:13812345678"),
                new UserMessage.Choice("m", "intent:11010519491231002X"),
                new UserMessage.Choice("m", "13812345678"))) {
            receive(message);

            assertFalse(written().contains("13812345678"), message.toString());
            assertFalse(written().contains("11010519491231002X"), message.toString());
        }
    }

    @Test
    void givesNoNoticeWhereNothingWasMasked() {
        List<JsonObject> events = say("欠三万五，利率14.6%，每个月最多还两千");

        assertTrue(events.stream().noneMatch(event -> "notice".equals(event.getString("type"))));
    }

    @Test
    void writesTheBorrowersMessageFirstAndTheStateLast() {
        List<JsonObject> events = say("我欠三万五");

        assertEquals("user", events.get(0).getString("by"));
        assertEquals("m", events.get(0).getString("messageId"));
        assertEquals("state", events.get(events.size() - 1).getString("type"));
        assertEquals("consent_finance", events.get(events.size() - 1).getString("asking"));
    }

    @Test
    void numbersTheEventsWithoutAGapFromTurnToTurn() {
        say("我欠三万五");
        long before = last - outcome.events().size();
        long next = before;

        for (StoredEvent event : outcome.events()) {
            next++;
            assertEquals(next, event.sequence());
        }
        assertEquals(last, next);
    }

    @Test
    void showsAPressedChoiceInItsOwnWords() {
        List<JsonObject> events = receive(new UserMessage.Choice("m", "value:yes"));

        assertEquals("同意\n", said(events, "user"));
    }

    @Test
    void answersAChoiceThatNobodyOfferedWithTheQuestionAgain() {
        receive(new UserMessage.Choice("m", "value:yes"));
        say("欠三万五");
        String asking = outcome.memory().talk().asking();

        for (String choice : List.of("value:abc", "value:", "intent:", "intent:unheard_of", "x")) {
            receive(new UserMessage.Choice("m", choice));

            assertEquals(asking, outcome.memory().talk().asking(), choice);
        }
    }

    @Test
    void showsAndForgetsAField() {
        receive(new UserMessage.Choice("m", "value:yes"));

        List<JsonObject> filled = receive(new UserMessage.Set("m", "monthly_income", "四千五"));
        assertEquals(
                "4500.00", outcome.memory().talk().facts().get("monthly_income").value());
        assertTrue(said(filled, "user").contains("四千五"));

        receive(new UserMessage.Set("m", "monthly_income", ""));
        assertFalse(outcome.memory().talk().facts().containsKey("monthly_income"));
        assertTrue(events().stream()
                .anyMatch(event -> "fact".equals(event.getString("type")) && event.getValue("value") == null));
    }

    @Test
    void leadsToAProposalWithItsSchedule() {
        proposal();

        JsonObject proposal = events().stream()
                .filter(event -> "proposal".equals(event.getString("type")))
                .findFirst()
                .orElseThrow();
        assertEquals("instalment", proposal.getString("option"));
        assertEquals(1, outcome.memory().drafted().version());
    }

    private void proposal() {
        receive(new UserMessage.Choice("m", "value:yes"));
        say("借呗欠三万五，逾期20天，利率14.6%，还剩12期，上个月失业，估计半年，每个月最多还两千，收入5500，必须花3000，其他债没有");
        for (int turn = 0; turn < 12 && outcome.memory().drafted().version() == 0; turn++) {
            switch (outcome.memory().talk().asking()) {
                case "figures_confirmed" -> receive(new UserMessage.Choice("m", "value:yes"));
                case "desired_option" -> receive(new UserMessage.Choice("m", "value:instalment"));
                default -> receive(new UserMessage.Choice("m", "intent:talk_skip"));
            }
        }
    }

    @Test
    void goesOnUnderContentInWhichTheOpenQuestionIsGone() {
        receive(new UserMessage.Choice("m", "value:yes"));
        say("欠三万五");
        knowledge = with(without(outcome.memory().talk().state()));

        say("嗯嗯");

        assertEquals("35000.00", outcome.memory().talk().facts().get("balance").value());
        assertFalse(said(events(), "bot").isBlank());
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
        receive(new UserMessage.Choice("m", "value:yes"));
        say("我上个月失业");
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

        assertTrue(FactView.all(changed, outcome.memory().talk()).encode().contains("job_loss"));
    }
}

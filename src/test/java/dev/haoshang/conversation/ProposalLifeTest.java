package dev.haoshang.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.Shipped;
import dev.haoshang.document.LetterPdf;
import dev.haoshang.repayment.ProposalStatus;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A proposal is drafted, confirmed, sent, answered and replaced, and says so. */
class ProposalLifeTest {
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

    private Talk.Outcome outcome = Talk.open(Shipped.knowledge(), "conversation-1", "zh-Hans", "", NOW, Shipped.TODAY);
    private long last = outcome.events().size();

    @BeforeEach
    void draft() {
        choose("value:yes");
        say("借呗欠三万五，逾期20天，利率14.6%，还剩12期，上个月失业，估计半年，每个月最多还两千，收入5500，必须花3000，其他债没有");
        proceed();
    }

    /** Confirms the figures, chooses instalments and passes over what else is asked until a draft is there to be confirmed. */
    private void proceed() {
        for (int turn = 0; turn < 12 && !asking().equals("proposal_confirmed"); turn++) {
            switch (asking()) {
                case "figures_confirmed" -> choose("value:yes");
                case "desired_option" -> choose("value:instalment");
                default -> choose("intent:talk_skip");
            }
        }
    }

    private String asking() {
        return outcome.memory().talk().asking();
    }

    private void say(String text) {
        receive(new UserMessage.Text("m", text));
    }

    private void choose(String choice) {
        receive(new UserMessage.Choice("m", choice));
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
                .map(event -> event.getString("text"))
                .collect(Collectors.joining("\n"));
    }

    private List<JsonObject> proposals() {
        return outcome.events().stream()
                .map(event -> new JsonObject(event.json()))
                .filter(event -> "proposal".equals(event.getString("type")))
                .toList();
    }

    private Drafted drafted() {
        return outcome.memory().drafted();
    }

    private String file(ProposalFormat format) {
        ProposalFile file = new Proposals(new LetterPdf(1), Optional.empty())
                .render(Shipped.knowledge().content(), outcome.memory(), format)
                .orElseThrow();
        return new String(file.content(), StandardCharsets.UTF_8);
    }

    @Test
    void isDraftedFirstAndAsksTheBorrowerToReadIt() {
        assertEquals(ProposalStatus.DRAFTED, drafted().status());
        assertTrue(said().contains("请从头读一遍"), said());
    }

    @Test
    void isConfirmedSentAndAnsweredAsTheBorrowerTells() {
        say("确认");
        assertEquals("confirmed", proposals().get(0).getString("status"));

        say("已经发了");
        assertEquals("sent", proposals().get(0).getString("status"));

        say("他们没同意");
        assertEquals("refused", proposals().get(0).getString("status"));
    }

    @Test
    void isNoLongerSentWhenTheBorrowerTakesThatBack() {
        say("确认");
        say("已经发了");

        receive(new UserMessage.Set("m", "proposal_sent", "no"));

        assertEquals(ProposalStatus.CONFIRMED, drafted().status());
    }

    @Test
    void saysWhatChangedInANewVersion() {
        say("不对，收入是五千");
        proceed();

        assertEquals(2, drafted().version());
        assertTrue(said().contains("每月收入 5,500 元 → 5,000 元"), said());
        assertTrue(said().contains("这是第 2 版"), said());
        List<String> changed =
                drafted().changes().stream().map(Drafted.Change::name).toList();
        assertTrue(changed.contains("monthly_income"), changed.toString());
    }

    @Test
    void namesThePaymentsThatFollowFromTheChange() {
        say("不对，还欠两万");
        proceed();

        List<String> changed =
                drafted().changes().stream().map(Drafted.Change::name).toList();
        assertTrue(changed.containsAll(List.of("balance", "plan_payment", "plan_total")), changed.toString());
    }

    @Test
    void keepsItsVersionWhenTheFiguresAreTheSameAgain() {
        say("不对，收入是五千");
        say("不对，收入是五千五");
        proceed();

        assertEquals(1, drafted().version());
        assertFalse(said().contains("第 2 版"), said());
    }

    @Test
    void remembersHowFarTheReplacedVersionHadCome() {
        say("确认");
        say("已经发了");

        say("不对，收入是五千");
        proceed();

        assertEquals(
                List.of(ProposalStatus.SENT),
                drafted().earlier().stream().map(Drafted.Earlier::status).toList());
        assertEquals(ProposalStatus.DRAFTED, drafted().status());
    }

    @Test
    void tellsTheLenderThatItReplacesARequestTheySawBefore() {
        say("确认");
        say("已经发了");

        say("不对，收入是五千");
        proceed();

        assertTrue(file(ProposalFormat.HTML).contains("本申请替代我2026年11月22日提出的申请"));
    }

    @Test
    void doesNotMentionAnEarlierDraftThatNobodySaw() {
        say("不对，收入是五千");
        proceed();

        assertFalse(file(ProposalFormat.HTML).contains("本申请替代"));
    }

    @Test
    void tellsItsLifeToPrograms() {
        say("确认");
        say("已经发了");
        say("不对，收入是五千");
        proceed();

        JsonObject json = new JsonObject(file(ProposalFormat.JSON));

        assertEquals("drafted", json.getString("status"));
        assertEquals("sent", json.getJsonArray("replaced").getJsonObject(0).getString("status"));
        assertFalse(json.getJsonArray("changes").isEmpty());
        JsonArray computedFrom = json.getJsonArray("computedFrom");
        assertTrue(computedFrom.stream()
                .anyMatch(fact -> ((JsonObject) fact).getString("slot").equals("monthly_income")));
    }

    @Test
    void isWrittenShorterWithoutAskingForTheFiguresAgain() {
        int full = file(ProposalFormat.HTML).length();

        choose("set:letter_length=short");

        assertEquals("proposal_confirmed", asking());
        assertEquals(2, drafted().version());
        assertTrue(said().contains("申请书的长短 完整 → 简短"), said());
        assertTrue(file(ProposalFormat.HTML).length() < full);
        assertTrue(file(ProposalFormat.HTML).contains("三、请求")
                && file(ProposalFormat.HTML).contains("四、请书面答复"));
    }

    @Test
    void isWrittenInAPlainerToneWhenTheBorrowerSaysSo() {
        say("语气平实一点");

        assertTrue(file(ProposalFormat.HTML).contains("我想把剩下的欠款分"), said());
        assertFalse(file(ProposalFormat.HTML).contains("恳请将剩余欠款"));
    }

    @Test
    void readsMemoriesOfProposalsWithoutALife() {
        JsonObject memory = new JsonObject(outcome.memory().toJson());
        List.of("status", "since", "changes", "earlier").forEach(memory.getJsonObject("drafted")::remove);

        Drafted read = Memory.fromJson(memory.encode()).drafted();

        assertEquals(ProposalStatus.DRAFTED, read.status());
        assertEquals(read.date(), read.since());
    }
}

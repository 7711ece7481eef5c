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
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A proposal is drafted, confirmed, sent, answered and replaced, and says so. */
class ProposalLifeTest {
    private final Chat chat = Chat.consented();

    @BeforeEach
    void draft() {
        chat.say("借呗欠三万五，逾期20天，利率14.6%，还剩12期，上个月失业，估计半年，每个月最多还两千，收入5500，必须花3000，其他债没有");
        chat.proceedToDraft();
    }

    private String file(ProposalFormat format) {
        ProposalFile file = new Proposals(new LetterPdf(1), Optional.empty())
                .render(Shipped.knowledge().content(), chat.outcome().memory(), format)
                .orElseThrow();
        return new String(file.content(), StandardCharsets.UTF_8);
    }

    @Test
    void isDraftedFirstAndAsksTheBorrowerToReadIt() {
        assertEquals(ProposalStatus.DRAFTED, chat.drafted().status());
        assertTrue(chat.said().contains("请从头读一遍"), chat.said());
    }

    @Test
    void isConfirmedSentAndAnsweredAsTheBorrowerTells() {
        chat.say("确认");
        assertEquals("confirmed", chat.events("proposal").get(0).getString("status"));

        chat.say("已经发了");
        assertEquals("sent", chat.events("proposal").get(0).getString("status"));

        chat.say("他们没同意");
        assertEquals("refused", chat.events("proposal").get(0).getString("status"));
    }

    @Test
    void isNoLongerSentWhenTheBorrowerTakesThatBack() {
        chat.say("确认");
        chat.say("已经发了");

        chat.fill("proposal_sent", "no");

        assertEquals(ProposalStatus.CONFIRMED, chat.drafted().status());
    }

    @Test
    void saysWhatChangedInANewVersion() {
        chat.say("不对，收入是五千");
        chat.proceedToDraft();

        assertEquals(2, chat.drafted().version());
        assertTrue(chat.said().contains("每月收入 5,500 元 → 5,000 元"), chat.said());
        assertTrue(chat.said().contains("这是第 2 版"), chat.said());
        List<String> changed =
                chat.drafted().changes().stream().map(Drafted.Change::name).toList();
        assertTrue(changed.contains("monthly_income"), changed.toString());
    }

    @Test
    void namesThePaymentsThatFollowFromTheChange() {
        chat.say("不对，还欠两万");
        chat.proceedToDraft();

        List<String> changed =
                chat.drafted().changes().stream().map(Drafted.Change::name).toList();
        assertTrue(changed.containsAll(List.of("balance", "plan_payment", "plan_total")), changed.toString());
    }

    @Test
    void keepsItsVersionWhenTheFiguresAreTheSameAgain() {
        chat.say("不对，收入是五千");
        chat.say("不对，收入是五千五");
        chat.proceedToDraft();

        assertEquals(1, chat.drafted().version());
        assertFalse(chat.said().contains("第 2 版"), chat.said());
    }

    @Test
    void remembersHowFarTheReplacedVersionHadCome() {
        chat.say("确认");
        chat.say("已经发了");

        chat.say("不对，收入是五千");
        chat.proceedToDraft();

        assertEquals(
                List.of(ProposalStatus.SENT),
                chat.drafted().earlier().stream().map(Drafted.Earlier::status).toList());
        assertEquals(ProposalStatus.DRAFTED, chat.drafted().status());
    }

    @Test
    void tellsTheLenderThatItReplacesARequestTheySawBefore() {
        chat.say("确认");
        chat.say("已经发了");

        chat.say("不对，收入是五千");
        chat.proceedToDraft();

        assertTrue(file(ProposalFormat.HTML).contains("本申请替代我2026年11月22日提出的申请"));
    }

    @Test
    void doesNotMentionAnEarlierDraftThatNobodySaw() {
        chat.say("不对，收入是五千");
        chat.proceedToDraft();

        assertFalse(file(ProposalFormat.HTML).contains("本申请替代"));
    }

    @Test
    void tellsItsLifeToPrograms() {
        chat.say("确认");
        chat.say("已经发了");
        chat.say("不对，收入是五千");
        chat.proceedToDraft();

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

        chat.choose("set:letter_length=short");

        assertEquals("proposal_confirmed", chat.asking());
        assertEquals(2, chat.drafted().version());
        assertTrue(chat.said().contains("申请书的长短 完整 → 简短"), chat.said());
        assertTrue(file(ProposalFormat.HTML).length() < full);
        assertTrue(file(ProposalFormat.HTML).contains("三、请求")
                && file(ProposalFormat.HTML).contains("四、请书面答复"));
    }

    @Test
    void isWrittenInAPlainerToneWhenTheBorrowerSaysSo() {
        chat.say("语气平实一点");

        assertTrue(file(ProposalFormat.HTML).contains("我想把剩下的欠款分"), chat.said());
        assertFalse(file(ProposalFormat.HTML).contains("恳请将剩余欠款"));
    }

    @Test
    void readsMemoriesOfProposalsWithoutALife() {
        JsonObject memory = new JsonObject(chat.outcome().memory().toJson());
        List.of("status", "since", "changes", "earlier").forEach(memory.getJsonObject("drafted")::remove);

        Drafted read = Memory.fromJson(memory.encode()).drafted();

        assertEquals(ProposalStatus.DRAFTED, read.status());
        assertEquals(read.date(), read.since());
    }
}

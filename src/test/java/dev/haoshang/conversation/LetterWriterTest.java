package dev.haoshang.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.Shipped;
import dev.haoshang.dialog.Fact;
import dev.haoshang.document.Block;
import dev.haoshang.document.Letter;
import dev.haoshang.document.LetterHtml;
import dev.haoshang.document.SideBySide;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What stands in a letter, and what never does. */
class LetterWriterTest {
    private static final Map<String, Fact> FACTS = Facts.of(
            "balance=35000.00",
            "annual_rate=14.6",
            "overdue_days=20",
            "hardship_kind=job_loss",
            "hardship_since=2026-10",
            "monthly_income=5500.00",
            "essential_spending=3000.00",
            "can_pay_monthly=2000.00",
            "desired_option=instalment");

    private static Letter letter(Map<String, Fact> facts, String language) {
        Drafting drafting = new Drafting(Shipped.knowledge().content(), "", facts, Shipped.TODAY, language);
        return new LetterWriter(
                        drafting,
                        drafting.proposal("HS-20261122-ABC", 1).orElseThrow(),
                        new Memory("", "", Shipped.knowledge().machine().start(language), Drafted.NOTHING))
                .write();
    }

    private static String text(Map<String, Fact> facts, String language) {
        return new LetterHtml().render(letter(facts, language));
    }

    @Test
    void tellsTheRequestWithItsFiguresInBothLanguages() {
        String chinese = text(FACTS, "zh-Hans");
        String english = text(FACTS, "en");

        assertTrue(chinese.contains("本人自2026年10月起因失业"), chinese);
        assertTrue(chinese.contains("恳请将剩余欠款调整为"));
        assertTrue(english.contains("equal instalments of"));
        assertTrue(chinese.contains("35,000"));
    }

    @Test
    void countsOneMonthInTheSingular() {
        Map<String, Fact> facts = new LinkedHashMap<>(FACTS);
        facts.putAll(Facts.of("desired_option=grace_period", "grace_months=1", "hardship_months=2"));

        String english = text(facts, "en");

        assertTrue(english.contains("for the first month, and then"), english);
    }

    @Test
    void leavesNoPlaceholderAndNoQuestionMarkOfAMissingFact() {
        for (String language : List.of("zh-Hans", "en")) {
            String body = text(FACTS, language).replaceFirst("(?s)<style>.*?</style>", "");

            assertFalse(body.contains("{"), body);
            assertFalse(body.contains("null"));
        }
    }

    @Test
    void setsTheRequestBesideTheFallbackInTheAnnex() {
        Letter letter = letter(FACTS, "en");
        Letter.Section annex = letter.sections().get(letter.sections().size() - 1);
        List<Block> last =
                annex.blocks().subList(annex.blocks().size() - 2, annex.blocks().size());
        Block.Table table = (Block.Table) last.get(0);
        SideBySide bars = (SideBySide) last.get(1);

        assertTrue(annex.onNewPage());
        assertEquals(2, table.rows().size());
        assertTrue(table.rows().get(0).get(0).startsWith("Request: "), table.toString());
        assertTrue(table.rows().get(1).get(0).startsWith("Instead: "), table.toString());
        assertEquals(
                table.rows().stream()
                        .map(row -> List.of(row.get(2), row.get(4)))
                        .toList(),
                bars.sides().stream()
                        .map(side -> side.figures().stream()
                                .map(SideBySide.Figure::text)
                                .toList())
                        .toList());
        assertEquals(
                List.of(true, false),
                bars.sides().stream().map(SideBySide.Side::chosen).toList());
    }

    @Test
    void leavesAnIllnessOutWithoutAConsentOfItsOwn() {
        Map<String, Fact> ill = Facts.with(FACTS, "hardship_kind=illness", "documents_have=diagnosis_report");

        for (String consent : List.of("consent_finance=yes", "consent_health=no")) {
            String chinese = text(Facts.with(ill, consent), "zh-Hans");
            String english = text(Facts.with(ill, consent), "en");

            for (String word : List.of("生病", "因病", "疾病", "诊断", "医疗", "病假", "医保")) {
                assertFalse(chinese.contains(word), word);
            }
            for (String word : List.of("illness", "diagnosis", "medical", "Diagnosis", "Medical", "Illness")) {
                assertFalse(english.contains(word), word);
            }
        }
    }

    @Test
    void namesTheOtherHardshipWhenTheIllnessIsLeftOut() {
        String chinese = text(Facts.with(FACTS, "hardship_kind=illness,pay_cut"), "zh-Hans");

        assertTrue(chinese.contains("降薪"));
        assertFalse(chinese.contains("生病"));
    }

    @Test
    void namesAnIllnessAndItsPapersWithTheConsent() {
        Map<String, Fact> ill =
                Facts.with(FACTS, "hardship_kind=illness", "consent_health=yes", "documents_have=diagnosis_report");

        assertTrue(text(ill, "zh-Hans").contains("病"));
        assertEquals(Block.Tick.DONE, ticks(letter(ill, "en")).get(label("diagnosis_report")));
    }

    @Test
    void ticksThePapersThatAreThereAndLeavesTheOthersOpen() {
        Map<String, Block.Tick> ticks = ticks(letter(Facts.with(FACTS, "documents_have=wage_statement"), "en"));
        String wages = label("wage_statement");
        String dismissal = label("dismissal_certificate");

        assertEquals(Block.Tick.DONE, ticks.get(wages));
        assertEquals(Block.Tick.OPEN, ticks.get(dismissal));
        assertFalse(ticks.containsKey(label("diagnosis_report")));
    }

    private static String label(String paper) {
        return Shipped.knowledge()
                .content()
                .script()
                .slot("documents_have")
                .orElseThrow()
                .choices()
                .get(paper)
                .en();
    }

    private static Map<String, Block.Tick> ticks(Letter letter) {
        return letter.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Items.class::isInstance)
                .flatMap(items -> ((Block.Items) items).items().stream())
                .collect(Collectors.toMap(Block.Item::text, Block.Item::tick));
    }

    @Test
    void writesNothingThatABorrowerOnlyTold() {
        Map<String, Fact> facts = new LinkedHashMap<>(FACTS);
        String words = "不减免就投诉曝光，张三13812345678，网赌输的，催收的人渣，支付宝密码123456";
        FACTS.forEach((slot, fact) -> facts.put(slot, new Fact(fact.values(), words, 1, false, true)));
        facts.put("main_worry", new Fact(List.of(words), words, 1, false, true));
        facts.put("contact_log", new Fact(List.of(words), words, 1, false, true));

        for (String language : List.of("zh-Hans", "en")) {
            String letter = text(facts, language);

            for (String never : List.of("投诉", "曝光", "张三", "1381234", "赌", "人渣", "密码", "123456")) {
                assertFalse(letter.contains(never), never);
            }
        }
    }

    @Test
    void leavesNameAndContractNumberToTheBorrower() {
        String chinese = text(FACTS, "zh-Hans");

        assertTrue(chinese.contains("借款合同尾号：＿＿＿＿（本人填写）"));
        assertTrue(chinese.contains("申请人（签名）："));
        assertFalse(chinese.contains("身份证"));
        assertFalse(chinese.contains("银行卡"));
    }

    @Test
    void saysThatSoftwareDraftedIt() {
        assertTrue(text(FACTS, "zh-Hans").contains("本文由软件“好商量”"));
        assertTrue(text(FACTS, "en").contains("Drafted by the software Haoshang"));
    }
}

package dev.haoshang.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.Shipped;
import dev.haoshang.dialog.Fact;
import dev.haoshang.document.Block;
import dev.haoshang.document.Cues;
import dev.haoshang.document.DocumentText;
import dev.haoshang.document.Letter;
import dev.haoshang.document.LetterPdf;
import dev.haoshang.document.Sheet;
import dev.haoshang.document.SideBySide;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The borrower's own paper beside the letter. */
class GuideWriterTest {
    private static final Proposals PROPOSALS = new Proposals(new LetterPdf(1), Optional.empty());
    private static final List<String> LANGUAGES = List.of("zh-Hans", "zh-Hant", "en");

    private static final Map<String, Fact> FACTS = Facts.of(
            "lender_entity=ant_consumer_finance",
            "balance=35000.00",
            "annual_rate=14.6",
            "next_due_date=2026-12-05",
            "hardship_kind=job_loss",
            "hardship_since=2026-10",
            "hardship_months=5",
            "monthly_income=3000.00",
            "essential_spending=900.00",
            "can_pay_monthly=2000.00",
            "documents_have=dismissal_certificate",
            "desired_option=instalment");

    private static final Map<String, Fact> DEFICIT =
            Facts.with(FACTS, "monthly_income=500.00", "desired_option=pause_no_offer");

    private static Memory memory(Map<String, Fact> facts, String language) {
        return new Memory("", "", Shipped.knowledge().machine().start(language), Drafts.of(2, language, facts, 0));
    }

    private static byte[] file(Map<String, Fact> facts, String language, ProposalFormat format) {
        return PROPOSALS
                .renderGuide(Shipped.knowledge().content(), memory(facts, language), format)
                .orElseThrow()
                .content();
    }

    private static String text(Map<String, Fact> facts, String language) {
        return DocumentText.of(file(facts, language, ProposalFormat.HTML), ProposalFormat.HTML.extension());
    }

    private static JsonObject proposal(Map<String, Fact> facts, String language) {
        return new JsonObject(new String(
                PROPOSALS
                        .render(Shipped.knowledge().content(), memory(facts, language), ProposalFormat.JSON)
                        .orElseThrow()
                        .content(),
                StandardCharsets.UTF_8));
    }

    private static Letter guide(Map<String, Fact> facts, String language) {
        Drafting drafting = new Drafting(Shipped.knowledge().content(), "", facts, Shipped.TODAY, language);
        return new GuideWriter(
                        drafting,
                        drafting.proposal("HS-20261122-ABC", 2).orElseThrow(),
                        new Memory("", "", Shipped.knowledge().machine().start(language), Drafted.NOTHING))
                .write();
    }

    private static <B extends Block> List<B> blocks(Letter guide, Class<B> kind) {
        return guide.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static List<String> cues(Letter guide) {
        return blocks(guide, Cues.class).stream()
                .flatMap(cues -> cues.lines().stream())
                .map(Block.Line::name)
                .toList();
    }

    @Test
    void showsTheFiguresOfTheSameProposalInEveryLanguageAndFormat() {
        for (String language : LANGUAGES) {
            JsonObject proposal = proposal(FACTS, language);
            JsonObject request = proposal.getJsonObject("request");
            JsonObject totals = proposal.getJsonObject("totals");
            List<String> figures = Stream.of(
                            request.getString("first"),
                            request.getString("last"),
                            proposal.getJsonObject("fallback").getString("first"),
                            totals.getString("interest"),
                            totals.getString("payment"))
                    .map(figure -> figure.replaceFirst("(\\d)(\\d{3}\\.)", "$1,$2"))
                    .toList();

            for (ProposalFormat format : ProposalFormat.forReading()) {
                String text = DocumentText.of(file(FACTS, language, format), format.extension())
                        .replaceAll("\\s+", " ");

                for (String figure : figures) {
                    assertTrue(text.contains(figure), () -> language + " " + format + " lacks " + figure);
                }
                assertTrue(format == ProposalFormat.DOCX || text.contains("HS-20261122-ABC-2 · "), text);
            }
        }
    }

    @Test
    void saysTheRequestInTheWordsOfTheLetter() {
        for (String language : LANGUAGES) {
            JsonObject proposal = proposal(FACTS, language);

            String text = text(FACTS, language);

            assertTrue(text.contains(proposal.getJsonObject("request").getString("text")), text);
            assertTrue(text.contains(proposal.getJsonObject("fallback").getString("text")), text);
        }
    }

    @Test
    void isOfOneScriptAndLeavesNoPlaceholder() {
        for (Map<String, Fact> facts : List.of(FACTS, DEFICIT)) {
            assertFalse(
                    Pattern.compile("[还账这进请]").matcher(text(facts, "zh-Hant")).find());
            assertFalse(
                    Pattern.compile("[還帳這進請]").matcher(text(facts, "zh-Hans")).find());
            assertTrue(text(facts, "en").codePoints().noneMatch(Character::isIdeographic));
            for (String language : LANGUAGES) {
                assertFalse(Pattern.compile("[{}]|null")
                        .matcher(text(facts, language))
                        .find());
            }
        }
    }

    @Test
    void hasAnAnswerToEveryObjectionWithTheBorrowersOwnSum() {
        String text = text(FACTS, "en");

        assertEquals(
                List.of(
                        "\"You would have to pay more each month.\"",
                        "\"Pay something first, then we can talk.\"",
                        "\"You need a guarantor.\"",
                        "You want to ask: \"Will it go on my credit record?\"",
                        "\"We cannot approve this.\"",
                        "\"Borrow from somewhere else and pay us.\"",
                        "\"You must decide today.\""),
                cues(guide(FACTS, "en")).subList(5, 12));
        assertTrue(text.contains("I can steadily pay 2,000 yuan a month at most"), text);
        assertTrue(text.contains("article 552 of the Civil Code (in force since 1 January 2021)"));
    }

    @Test
    void promisesNoSumAtAllInADeficit() {
        for (String language : LANGUAGES) {
            Letter guide = guide(DEFICIT, language);

            assertEquals(List.of(), blocks(guide, SideBySide.class));
            assertEquals(List.of(), blocks(guide, Block.Table.class));
        }
        String text = text(DEFICIT, "zh-Hans");
        assertTrue(text.contains("对方可能会这样说"));
        assertTrue(text.contains("暂时不能说金额"), text);
        assertFalse(text.contains("每月最多能稳定还"));
        assertEquals(1, text.split("先顾好生活", -1).length - 1, "the deficit is said once, not for each option");
    }

    @Test
    void writesNoPromiseNoThreatAndNothingPrivate() {
        for (Map<String, Fact> facts : List.of(FACTS, DEFICIT)) {
            String chinese = text(facts, "zh-Hans");
            String english = text(facts, "en");

            for (String never : List.of("一定能", "保证减免", "百分百", "投诉", "曝光", "起诉", "坐牢", "老赖", "身份证号", "银行卡号")) {
                assertFalse(chinese.contains(never), never);
            }
            for (String never : List.of("guaranteed", "lawsuit", "sue ", "press", "ID number", "card number")) {
                assertFalse(english.contains(never), never);
            }
        }
    }

    @Test
    void namesTheDaysToAskAgainAndToReview() {
        String text = text(FACTS, "zh-Hans");

        assertTrue(text.contains("2026年11月22日：核对"), text);
        assertTrue(text.contains("2026年11月29日：还没有书面答复"), text);
        assertTrue(text.contains("2027年4月22日：复核收支"), text);
        assertTrue(text.contains("2026年12月5日（下一个还款日）"), text);
    }

    @Test
    void reviewsAfterThreeMonthsWhereNobodyKnowsHowLongItLasts() {
        Map<String, Fact> unknown = Facts.with(FACTS, "hardship_months=0");

        assertTrue(text(unknown, "en").contains("22 February 2027: go through income"), text(unknown, "en"));
    }

    @Test
    void listsThePapersThatAreMissingAndNotThoseThatAreThere() {
        List<String> papers = blocks(guide(FACTS, "en"), Block.Items.class).stream()
                .filter(items -> !items.apart())
                .flatMap(items -> items.items().stream())
                .filter(item -> item.tick() == Block.Tick.OPEN)
                .map(Block.Item::text)
                .toList();

        assertTrue(
                papers.containsAll(List.of("unemployment record", "payslips", "loan contract or bill")),
                papers.toString());
        assertFalse(papers.contains("dismissal certificate"));
    }

    @Test
    void leavesSixRowsToWriteInAndFillsInWhatWasTold() {
        Sheet empty = blocks(guide(FACTS, "zh-Hans"), Sheet.class).get(0);
        Sheet told = blocks(guide(Facts.with(FACTS, "contact_log=客服说等三天"), "zh-Hans"), Sheet.class)
                .get(0);

        assertEquals(List.of("日期和时间", "渠道、号码", "姓名或工号", "说了什么", "下一步"), empty.header());
        assertEquals(List.of(), empty.filled());
        assertEquals(6, empty.empty());
        assertEquals(List.of(List.of("", "", "", "客服说等三天", "")), told.filled());
        assertEquals(6, told.empty());
    }

    @Test
    void setsWhatFitsSideBySideAndMarksTheChosenOne() {
        Letter guide = guide(FACTS, "en");
        SideBySide bars = blocks(guide, SideBySide.class).get(0);
        Block.Table table = blocks(guide, Block.Table.class).get(0);

        assertEquals(
                List.of("✓ Monthly instalments"),
                bars.sides().stream()
                        .filter(SideBySide.Side::chosen)
                        .map(SideBySide.Side::name)
                        .toList());
        assertEquals(
                table.rows().stream()
                        .map(row -> List.of(row.get(3), row.get(4)))
                        .toList(),
                bars.sides().stream()
                        .map(side -> side.figures().stream()
                                .map(SideBySide.Figure::text)
                                .toList())
                        .toList());
        assertTrue(text(FACTS, "en").contains("A small token payment: You can pay more than a token"));
    }

    @Test
    void keepsASumPaidAtOnceOutOfTheBarsOfMonthlyPayments() {
        Letter guide = guide(Facts.with(FACTS, "lump_sum=36000.00", "desired_option=lump_settlement"), "en");

        List<SideBySide.Side> sides = blocks(guide, SideBySide.class).get(0).sides();
        List<List<String>> rows = blocks(guide, Block.Table.class).get(0).rows();

        assertTrue(sides.stream().noneMatch(side -> side.name().contains("at once")));
        assertTrue(rows.stream().anyMatch(row -> row.get(0).equals("✓ Paying everything at once")));
    }

    @Test
    void saysThatAMovedPaymentLeavesTheRestOfTheDebt() {
        Map<String, Fact> soon = Facts.with(
                FACTS,
                "instalments_left=12",
                "monthly_payment_now=3150.25",
                "hardship_months=1",
                "monthly_income=4500.00",
                "can_pay_monthly=3300.00",
                "desired_option=short_deferral");

        String text = text(soon, "en");

        assertTrue(text.contains("✓ This payment later*"), text);
        assertTrue(text.contains("* Only these payments are counted"), text);
    }

    @Test
    void leavesAnIllnessOutWithoutAConsentOfItsOwn() {
        Map<String, Fact> ill = Facts.with(FACTS, "hardship_kind=illness");

        for (String word : List.of("生病", "诊断", "医疗", "病假")) {
            assertFalse(text(ill, "zh-Hans").contains(word), word);
        }
        assertTrue(text(Facts.with(ill, "consent_health=yes"), "zh-Hans").contains("病"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans", "zh-Hant", "en"})
    void printsOnFourPagesWithANoteForARareCharacterOnTheFirst(String language) throws Exception {
        Map<String, Fact> rare = Facts.with(FACTS, "contact_log=𠮷野䲜喆说等三天");

        byte[] plain = file(FACTS, language, ProposalFormat.PDF);
        byte[] noted = file(rare, language, ProposalFormat.PDF);

        assertEquals(4, DocumentText.pages(plain).size());
        List<String> pages = DocumentText.pages(noted);
        assertEquals(4, pages.size());
        assertTrue(pages.get(0).contains("U+4C9C, U+20BB7"), pages.get(0));
        assertTrue(pages.get(3).replaceAll("\\s", "").contains("〓野〓喆"), pages.get(3));
    }
}

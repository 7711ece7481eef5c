package dev.haoshang.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.Shipped;
import dev.haoshang.dialog.Fact;
import dev.haoshang.document.LetterPdf;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A configured least that living costs, from the talk to the letter. */
class LivingFloorTest {
    private static final Optional<BigDecimal> FLOOR = Optional.of(new BigDecimal("1200"));

    private static Rehearsal talk(String language, Optional<BigDecimal> floor) {
        Knowledge shipped = Shipped.knowledge();
        Knowledge knowledge = new Knowledge(shipped.content(), shipped.machine(), shipped.interpreter(), floor);
        return Rehearsal.open(knowledge, language, "", Shipped.TODAY);
    }

    private static JsonObject comparison(Rehearsal talk) {
        return talk.events().stream()
                .flatMap(event -> event.getJsonArray("blocks", new JsonArray()).stream())
                .map(JsonObject.class::cast)
                .filter(block -> block.getString("type").equals("comparison"))
                .findFirst()
                .orElseThrow();
    }

    /** A chinese talk up to the comparison, of a household with the given words for spending. */
    private static JsonObject compared(Optional<BigDecimal> floor, String spending) {
        Rehearsal talk = talk("zh-Hans", floor);
        talk.choose("value:yes");
        talk.say("借呗还不上了，我上个月失业，欠三万五，利率14.6%");
        for (String words : List.of("没逾期", "下个月5号", "还剩12期", "三个月", "现在每月三千", spending, "没有")) {
            talk.say(words);
        }
        for (int more = 0; more < 4 && talk.snapshot().offered().isEmpty(); more++) {
            talk.choose(talk.snapshot().asking().equals("figures_confirmed") ? "value:yes" : "intent:talk_skip");
        }
        return comparison(talk);
    }

    @Test
    void countsWhatABorrowerSaysWhereNoneIsConfigured() {
        JsonObject comparison = compared(Optional.empty(), "900");

        assertEquals("2055.00", comparison.getString("affordable")); // 3000 − 900 − 45
        assertFalse(comparison.getJsonArray("warnings").encode().contains("基本生活费"));
    }

    @Test
    void raisesSpendingUnderTheFloorAndTellsTheBorrower() {
        JsonObject comparison = compared(FLOOR, "900");

        assertEquals("1740.00", comparison.getString("affordable")); // 3000 − 1200 − 60
        assertTrue(
                comparison.getJsonArray("warnings").encode().contains("您说的开支 900 元 低于这里设定的基本生活费，先按 1,200 元 算"),
                comparison.encodePrettily());
    }

    @Test
    void leavesSpendingOverTheFloorAlone() {
        JsonObject comparison = compared(FLOOR, "1300");

        assertEquals("1635.00", comparison.getString("affordable")); // 3000 − 1300 − 65
        assertFalse(comparison.getJsonArray("warnings").encode().contains("基本生活费"));
    }

    @Test
    void countsTheFloorForEachPersonOfTheHousehold() {
        Map<String, Fact> facts = Facts.of(
                "balance=35000.00", "monthly_income=5000.00", "essential_spending=2000.00", "household_size=3");

        BigDecimal spending = Circumstances.of(facts, Shipped.TODAY, FLOOR)
                .orElseThrow()
                .means()
                .budget()
                .orElseThrow()
                .spending();

        assertEquals(0, new BigDecimal("3600").compareTo(spending));
    }

    @Test
    void namesWhatItAddsInTheLettersBudget() {
        Map<String, Fact> facts = Facts.of(
                "balance=35000.00",
                "annual_rate=14.6",
                "monthly_income=3000.00",
                "essential_spending=900.00",
                "desired_option=instalment");
        Proposals proposals = new Proposals(new LetterPdf(1), FLOOR);
        Memory memory = new Memory("", "", Shipped.knowledge().machine().start("en"), Drafts.of(1, "en", facts, 0));

        String letter = text(proposals, memory, ProposalFormat.HTML);
        JsonObject budget = new JsonObject(text(proposals, memory, ProposalFormat.JSON)).getJsonObject("budget");

        assertTrue(letter.contains("Added to reach basic living costs"));
        assertTrue(letter.contains("−300.00") && letter.contains("1,740.00"));
        assertTrue(budget.getJsonArray("spending").encode().contains("\"living_floor\""), budget.encode());
        assertEquals("1740.00", budget.getString("surplus"));
    }

    private static String text(Proposals proposals, Memory memory, ProposalFormat format) {
        return new String(
                proposals
                        .render(Shipped.knowledge().content(), memory, format)
                        .orElseThrow()
                        .content(),
                StandardCharsets.UTF_8);
    }
}

package dev.haoshang.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.Shipped;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a lender's page tells of its customer's loan, in a talk. */
class PageFactsTest {
    private static final String CUSTOMER = "c".repeat(64);

    private static Rehearsal talk(String language) {
        return Rehearsal.open(Shipped.knowledge(), language, "", Shipped.TODAY);
    }

    private static Introduction telling(String... pairs) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            facts.put(pairs[i], pairs[i + 1]);
        }
        return new Introduction(CUSTOMER, Optional.empty(), facts);
    }

    private static String said(List<JsonObject> events) {
        return events.toString();
    }

    @Test
    void saysInTraditionalCharactersWhatThePageTells() {
        Rehearsal talk = talk("zh-Hant");
        talk.introduce(telling("balance", "35000"));

        String said = said(talk.choose("value:yes"));

        assertTrue(said.contains("平臺頁面帶來了這些數") || said.contains("平台頁面帶來了這些數"), said);
    }

    @Test
    void takesTheValuesThatABorrowerCouldGive() {
        Rehearsal talk = talk("en");

        talk.introduce(telling("balance", "3.5万", "next_due_date", "2026-12-15", "lender_entity", "huabei"));

        assertEquals(
                Map.of("balance", "35000.00", "next_due_date", "2026-12-15", "lender_entity", "huabei"),
                talk.snapshot().page());
    }

    @Test
    void hasNoSayInConsentsAndMeans() {
        Rehearsal talk = talk("en");

        talk.introduce(telling("consent_finance", "yes", "monthly_income", "9000", "page_confirmed", "yes"));

        assertTrue(talk.snapshot().page().isEmpty());
        assertEquals("consent_finance", talk.snapshot().asking());
    }

    @Test
    void asksAgainWhenThePageHasOtherFigures() {
        Rehearsal talk = talk("en");
        talk.introduce(telling("balance", "35000"));
        talk.choose("value:yes");
        talk.say("yes");

        String said = said(talk.introduce(telling("balance", "34000")));

        assertTrue(said.contains("34,000"), said);
        assertEquals("page_confirmed", talk.snapshot().asking());
        assertEquals("35000.00", talk.snapshot().facts().get("balance").value());
    }

    @Test
    void doesNotAskAgainWhatWasCorrectedOrPassedOver() {
        Rehearsal corrected = talk("en");
        corrected.introduce(telling("balance", "35000"));
        corrected.choose("value:yes");
        corrected.say("I owe 30,000");
        Rehearsal passed = talk("en");
        passed.introduce(telling("balance", "35000"));
        passed.choose("value:yes");
        passed.choose("intent:talk_skip");

        passed.introduce(telling("balance", "34000"));

        assertTrue(corrected.memory().identity().knows(telling("balance", "35000")));
        assertFalse(passed.snapshot().asking().equals("page_confirmed"));
    }

    @Test
    void takesGrowingDaysOverdueForNothingNew() {
        Identity identity = Identity.NOBODY.introduced(telling("balance", "35000", "overdue_days", "3"), Chat.NOW);

        assertTrue(identity.knows(telling("balance", "35000", "overdue_days", "4")));
        assertFalse(identity.knows(telling("balance", "34000", "overdue_days", "4")));
    }

    @Test
    void keepsNothingOfThePageOnceTheConsentIsRefused() {
        Rehearsal talk = talk("en");
        talk.introduce(telling("balance", "35000"));

        talk.choose("value:no");

        assertTrue(talk.snapshot().page().isEmpty());
    }

    @Test
    void hearsWhoItIsInSilenceWhileAPersonAnswersAndAsksAfterwards() {
        Knowledge knowledge = Shipped.knowledge();
        Memory memory = new Memory("", "", knowledge.machine().start("en"), Drafted.NOTHING)
                .with(Course.BEGINNING.takenBy("agent"));

        Memory introduced = Talk.introduce(
                        new Occasion(knowledge, People.NOBODY, "talk", memory, 1, Chat.NOW, Shipped.TODAY),
                        telling("balance", "35000"))
                .memory();

        assertTrue(introduced.identity().isKnown());
        assertTrue(introduced.talk().page().isEmpty());
        assertFalse(introduced.identity().knows(telling("balance", "35000")));
    }

    @Test
    void asksAgainAfterARestart() {
        Rehearsal talk = talk("en");
        talk.introduce(telling("balance", "35000"));
        talk.choose("value:yes");
        talk.say("yes");

        talk.say("start over");
        talk.choose("value:yes");

        assertEquals("page_confirmed", talk.snapshot().asking());
        assertFalse(talk.snapshot().facts().containsKey("balance"));
    }

    @Test
    void saysNothingOfFiguresToAPersonInDanger() {
        Rehearsal talk = talk("zh-Hans");
        talk.choose("value:yes");
        talk.say("我不想活了");

        String said = said(talk.introduce(telling("balance", "35000")));

        assertFalse(said.contains("35,000"), said);
    }

    @Test
    void readsTalksThatWereStoredBeforePagesCouldTellAnything() {
        Memory memory = new Memory("", "", Shipped.knowledge().machine().start("en"), Drafted.NOTHING);
        JsonObject stored = new JsonObject(memory.toJson());
        stored.remove("identity");
        stored.getJsonObject("talk").remove("page");

        Memory read = Memory.fromJson(stored.encode());

        assertEquals(memory, read);
    }
}

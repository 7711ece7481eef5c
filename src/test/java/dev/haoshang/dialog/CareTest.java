package dev.haoshang.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A person in danger comes before every plan. */
class CareTest {
    @Test
    void stopsTheTalkAndSaysNothingButCareInACrisis() {
        Played talk = Played.consented();

        talk.despairs("balance=35000.00");

        assertEquals(List.of("care"), talk.said());
        assertTrue(talk.at().inCare());
        assertEquals("", talk.at().asking());
        assertEquals("", talk.fact("balance"));
    }

    @Test
    void staysUntilThePersonTurnsBack() {
        Played talk = Played.consented().despairs();

        for (String intent : List.of("talk_thanks", "talk_deny", "talk_skip", "talk_restart", "care_distress")) {
            talk.says(intent);

            assertTrue(talk.at().inCare(), intent);
            assertTrue(talk.last().startsWith("stay"), intent);
            assertEquals(List.of("intent:plan_start"), talk.choices());
        }
    }

    @Test
    void asksSoftlyWhereWordsOnlyResembleACrisis() {
        Played talk = Played.consented();

        talk.says("care_crisis", "balance=35000.00");

        assertEquals("CARE_ASK", talk.last());
        assertFalse(talk.at().inCare());
        assertEquals("35000.00", talk.fact("balance"));
    }

    @Test
    void goesOnWhereAPersonSaysSoInTheirOwnWords() {
        Played talk = Played.consented().despairs();

        talk.states("turning_back=yes");

        assertFalse(talk.at().inCare());
        assertEquals("balance", talk.at().asking());
        assertEquals("", talk.fact("turning_back"));
    }

    @Test
    void neverSaysTheSameBlockTwice() {
        Played talk = Played.consented();
        List<String> said = new ArrayList<>();

        for (int i = 0; i < 5; i++) {
            said.addAll(talk.despairs().said());
        }

        assertEquals(List.of("care", "care again", "stay one", "stay two", "stay three"), said);
        assertEquals(said.size(), new HashSet<>(said).size());
    }

    @Test
    void doesNotFallBackToTheFirstBlockAfterANewStart() {
        Played talk = Played.consented().despairs().says("plan_start").says("talk_restart");

        talk.despairs();

        assertEquals(List.of("care again"), talk.said());
    }

    @Test
    void returnsGentlyToTheOpenQuestion() {
        Played talk = Played.consented().despairs();

        talk.press("intent:plan_start");

        assertFalse(talk.at().inCare());
        assertEquals(List.of("CARE_RETURN", "balance? (short)"), talk.said());
    }

    @Test
    void returnsWithTheAnswerWhenAQuestionIsAsked() {
        Played talk = Played.consented().despairs();

        talk.says("ask_credit");

        assertEquals(List.of("CARE_RETURN", "credit answer", "balance? (short)"), talk.said());
    }

    @Test
    void returnsWhenAFieldIsFilled() {
        Played talk = Played.consented().despairs();

        talk.fill("balance", "35000.00");

        assertFalse(talk.at().inCare());
        assertEquals("CARE_RETURN", talk.said().get(0));
    }

    @Test
    void staysWhenAFieldCannotBeReadOrIsEmptied() {
        Played talk = Played.consented().states("balance=35000.00").despairs();

        talk.fill("balance");
        assertEquals(List.of("stay one"), talk.said());

        talk.empty("balance");
        assertEquals(List.of("stay two"), talk.said());
        assertEquals("", talk.fact("balance"));
    }

    @Test
    void staysWhenAnOldChoiceIsPressed() {
        Played talk = new Played(Scripts.plan()).despairs();

        talk.press("value:yes");

        assertEquals(List.of("stay one"), talk.said());
        assertEquals("", talk.fact("consent_finance"));
    }

    @Test
    void returnsToTheOpenQuestionWhenTheFirstThingSaidIsUnclear() {
        Played talk = Played.consented().despairs();

        talk.on(new Event.Heard(
                9,
                "words",
                "en",
                List.of(new Event.Guess("ask_credit", 0.5), new Event.Guess("ask_deferral", 0.49)),
                true,
                true,
                List.of(),
                false,
                Event.Danger.NONE,
                List.of()));

        assertEquals(List.of("CARE_RETURN", "CLARIFY"), talk.said());
        assertEquals("balance", talk.at().asking());
    }

    @Test
    void staysWhenTheFirstThingSaidIsHardlyUnderstood() {
        Played talk = Played.consented().despairs();

        talk.on(new Event.Heard(
                9,
                "words",
                "en",
                List.of(new Event.Guess("plan_start", 0.27), new Event.Guess("talk_human", 0.15)),
                true,
                true,
                List.of(),
                false,
                Event.Danger.NONE,
                List.of()));

        assertEquals(List.of("stay one"), talk.said());
    }

    @Test
    void comfortsStrongWorryAndGoesOn() {
        Played talk = Played.consented();

        talk.says("care_distress");
        assertEquals(List.of("comfort", "balance? (short)"), talk.said());

        talk.says("care_distress");
        assertNotEquals("comfort", talk.said().get(0));
    }
}

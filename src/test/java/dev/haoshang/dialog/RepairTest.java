package dev.haoshang.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Skipping, going back, asking why, not understanding, pressing and filling, consent, and content that changes under a talk. */
class RepairTest {
    @Test
    void skipsAQuestion() {
        Played talk = Played.consented();

        talk.says("talk_skip");

        assertEquals(List.of("SKIPPED", "hardship?"), talk.said());
        assertEquals(List.of("balance"), talk.at().skipped());
    }

    @Test
    void takesAValueForAQuestionThatWasSkipped() {
        Played talk = Played.consented().says("talk_skip");

        talk.states("balance=35000.00");

        assertEquals("35000.00", talk.fact("balance"));
        assertEquals(List.of(), talk.at().skipped());
    }

    @Test
    void takesNoneAsAnAnswerToAQuestionForASet() {
        Played talk = Played.consented().states("balance=35000.00");

        talk.says("talk_deny");

        assertEquals("monthly_income", talk.at().asking());
    }

    @Test
    void helpsOneWhoDoesNotKnowAndSkipsTheSecondTime() {
        Played talk = Played.consented();

        talk.says("talk_unsure");
        assertEquals(List.of("balance help"), talk.said());
        assertEquals(List.of("intent:talk_skip"), talk.choices());
        assertEquals("balance", talk.at().asking());

        talk.says("talk_unsure");
        assertEquals(List.of("LEFT_OPEN", "hardship?"), talk.said());
    }

    @Test
    void goesBackToTheLastQuestionAndForgetsItsAnswer() {
        Played talk = Played.consented().states("balance=35000.00");

        talk.says("talk_back");

        assertEquals(List.of("WENT_BACK", "balance?"), talk.said());
        assertEquals("", talk.fact("balance"));
        assertTrue(talk.actions().contains(new Action.Forget("balance")));
    }

    @Test
    void goesBackToAQuestionThatWasSkipped() {
        Played talk = Played.consented().says("talk_skip");

        talk.says("talk_back");

        assertEquals("balance?", talk.last());
    }

    @Test
    void saysSoWhenThereIsNothingToGoBackTo() {
        Played talk = new Played(Scripts.plan());

        talk.says("talk_back");

        assertEquals(List.of("NOTHING_BEFORE", "consent? (short)"), talk.said());
    }

    @Test
    void asksInFullAgainWhenAskedToRepeat() {
        Played talk = Played.consented().says("ask_credit");

        talk.says("talk_repeat");

        assertEquals(List.of("balance?"), talk.said());
    }

    @Test
    void saysTheEndAgainWhenAskedToRepeat() {
        Played talk = Played.drafted();

        talk.says("talk_repeat");

        assertEquals(List.of("done"), talk.said());
    }

    @Test
    void tellsWhyAQuestionIsAsked() {
        Played talk = Played.consented();

        talk.says("talk_why");

        assertEquals(List.of("balance because", "balance? (short)"), talk.said());
    }

    @Test
    void helpsAndGoesOnWhereAPlanCanDoWithoutTheAnswer() {
        Played talk = Played.consented().states("balance=35000.00");

        talk.says("talk_unsure");

        assertEquals(List.of("hardship help", "LEFT_OPEN", "income?"), talk.said());
    }

    @Test
    void goesOnAfterThreeAnswersThatItCannotRead() {
        Played talk = Played.consented().states("balance=35000.00");

        talk.mumbles().mumbles().mumbles();

        assertEquals(List.of("LEFT_OPEN", "income?"), talk.said());
    }

    @Test
    void doesNotStartAgainOnAMereGuess() {
        Played talk = Played.compared();

        talk.guesses("talk_restart", 0.2);

        assertEquals("35000.00", talk.fact("balance"));
        assertEquals("desired_option", talk.at().asking());
    }

    @Test
    void pressesNoOptionUponAPersonWhoWantsNone() {
        Played talk = Played.compared();

        talk.says("talk_deny");

        assertEquals("desired_option", talk.at().asking());
        assertEquals(List.of("value:deferral", "value:instalment"), talk.choices());
    }

    @Test
    void takesNoneForAnAnswerToAQuestionForPapers() {
        Played talk = Played.compared().press("value:instalment");

        talk.says("talk_deny");

        assertTrue(talk.said().contains("NONE_NOTED"), talk.said().toString());
    }

    @Test
    void doesNotTakeAValueForNotKnowing() {
        Played talk = Played.consented().says("talk_unsure", "monthly_income=3000.00");

        assertEquals("balance", talk.at().asking());
        assertEquals("3000.00", talk.fact("monthly_income"));
    }

    @Test
    void answersBothOfTwoQuestions() {
        Played talk = Played.consented();

        talk.asks("ask_credit", "ask_deferral");

        assertEquals(3, talk.said().size(), talk.said().toString());
        assertEquals("balance? (short)", talk.last());
    }

    @Test
    void startsAgainWithEverythingForgotten() {
        Played talk = Played.drafted();

        talk.says("talk_restart");

        assertEquals(List.of("RESTARTED", "welcome", "consent?"), talk.said());
        assertEquals(Map.of(), talk.at().facts());
        assertEquals(Map.of(), talk.at().figures());
    }

    @Test
    void asksWhichOfTwoNearIntentsIsMeantAndAnswersTheChoice() {
        Played talk = Played.consented();

        talk.saysBetween("ask_credit", "ask_deferral");
        assertEquals(List.of("CLARIFY"), talk.said());
        assertEquals(List.of("intent:ask_credit", "intent:ask_deferral", "intent:talk_deny"), talk.choices());

        talk.press("intent:ask_deferral");
        assertEquals(List.of("deferral answer", "balance? (short)"), talk.said());
    }

    @Test
    void goesOnWhenNeitherOfTwoIntentsIsMeant() {
        Played talk = Played.consented().saysBetween("ask_credit", "ask_deferral");

        talk.press("intent:talk_deny");

        assertEquals(List.of("CLARIFIED_NEITHER", "balance? (short)"), talk.said());
    }

    @Test
    void doesNotTakeNeitherAsARefusalOfTheOpenQuestion() {
        Played talk = new Played(Scripts.plan()).saysBetween("ask_credit", "ask_deferral");

        talk.press("intent:talk_deny");

        assertEquals("consent_finance", talk.at().asking());
        assertEquals("", talk.fact("consent_finance"));
    }

    @Test
    void offersOtherWaysAndAPersonWhenItUnderstandsNothingAgainAndAgain() {
        Played talk = Played.consented();

        talk.mumbles();
        assertEquals(List.of("NOT_UNDERSTOOD", "balance? (short)"), talk.said());

        talk.mumbles();
        assertEquals("NOT_UNDERSTOOD_AGAIN", talk.said().get(0));
        assertEquals(List.of("intent:talk_help", "intent:talk_human"), firstChoices(talk));

        talk.mumbles();
        assertEquals("NOT_UNDERSTOOD_STILL", talk.said().get(0));
        assertEquals(List.of("intent:talk_help", "intent:talk_human"), firstChoices(talk));

        talk.states("balance=35000.00").mumbles();
        assertEquals("NOT_UNDERSTOOD", talk.said().get(0));
    }

    private static List<String> firstChoices(Played talk) {
        return ((Action.Say) talk.actions().get(0))
                .choices().stream().map(Choice::id).toList();
    }

    @Test
    void forgetsEverythingWhenTheConsentIsRefused() {
        Played talk = new Played(Scripts.plan()).states("balance=35000.00");

        talk.press("value:no");

        assertEquals("", talk.fact("balance"));
        assertTrue(talk.actions().contains(new Action.Forget("balance")));
        assertEquals(List.of("forget done", "declined"), talk.said());
    }

    @Test
    void doesNotTakeASkippedConsentForAConsent() {
        Played talk = new Played(Scripts.plan()).states("balance=35000.00");

        talk.says("talk_skip");

        assertEquals("declined", talk.at().state());
        assertEquals("", talk.fact("balance"));
    }

    @Test
    void asksForTheConsentAgainWhenThePersonWantsAPlanAfterAll() {
        Played talk = new Played(Scripts.plan()).says("talk_skip");

        talk.says("plan_start");

        assertEquals("consent?", talk.last());
    }

    @Test
    void keepsNoFigureToldAfterARefusalUnlessTheConsentFollows() {
        Played talk = new Played(Scripts.plan()).press("value:no");

        talk.states("balance=35000.00");
        assertEquals("consent?", talk.last());

        talk.press("value:no");
        assertEquals("", talk.fact("balance"));

        talk.fill("balance", "35000.00");
        assertEquals("consent_finance", talk.at().asking());

        talk.press("value:yes");
        assertEquals("35000.00", talk.fact("balance"));
    }

    @Test
    void fillsAFieldAndConfirmsIt() {
        Played talk = Played.consented();

        talk.fill("monthly_income", "3000.00");

        assertEquals(List.of("NOTED list=monthly_income=3,000 yuan", "balance? (short)"), talk.said());
    }

    @Test
    void saysSoWhenAFieldCannotBeRead() {
        Played talk = Played.consented();

        talk.fill("monthly_income");

        assertEquals(List.of("UNREADABLE label=monthly_income", "balance? (short)"), talk.said());
    }

    @Test
    void forgetsAFieldThatIsEmptied() {
        Played talk = Played.compared();

        talk.empty("monthly_income");

        assertEquals("FORGOTTEN label=monthly_income", talk.said().get(0));
        assertEquals("monthly_income", talk.at().asking());
    }

    @Test
    void doesNotTakeAPressedValueThatTheOpenQuestionDoesNotOffer() {
        for (String choice : List.of("value:yes", "value:abc", "value:-")) {
            Played talk = Played.consented();

            talk.press(choice);

            assertEquals("", talk.fact("balance"));
            assertEquals(List.of("balance?"), talk.said());
        }
    }

    @Test
    void doesNotUnderstandAPressedChoiceThatNobodyOffered() {
        for (String choice : List.of("nonsense", "")) {
            Played talk = Played.consented();

            talk.press(choice);

            assertEquals(List.of("NOT_UNDERSTOOD", "balance? (short)"), talk.said());
        }
    }

    @Test
    void restartsPolitelyWhenTheStateIsGoneFromTheContent() {
        Played talk = Played.compared().withScript(Scripts.worry());

        talk.mumbles();

        assertEquals("main_worry", talk.at().asking());
        assertEquals("35000.00", talk.fact("balance"));
    }

    @Test
    void dropsAFactWhoseSlotHasAnotherTypeNow() {
        Script plan = Scripts.plan();
        Map<String, Slot> slots = new java.util.HashMap<>(plan.slots());
        slots.put("hardship_kind", Scripts.slot("hardship_kind", Slot.Type.DATE));
        Script changed = new Script(plan.start(), plan.dialogs(), slots, plan.answers(), plan.phrases(), plan.labels());
        Played talk = Played.atSummary().withScript(changed);

        talk.mumbles();

        assertEquals("hardship_kind", talk.at().asking());
        assertEquals("35000.00", talk.fact("balance"));
    }

    @Test
    void goesOnWhenTheDialogIsGoneFromTheContent() {
        Dialog other = Scripts.worry().dialogs().get("plan");
        Dialog renamed = new Dialog("other", other.start(), other.states(), other.revised());
        Played talk = Played.consented().withScript(Scripts.script(renamed));

        talk.states("balance=35000.00");

        assertEquals("other", talk.at().dialog());
        assertEquals(Optional.of("35000.00"), Optional.of(talk.fact("balance")));
    }
}

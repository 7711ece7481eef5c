package dev.haoshang.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Leading a talk: what is taken from a message, what is asked next, what a changed fact makes stale. */
class DialogMachineTest {
    @Test
    void beginsWithTheWelcomeAndTheFirstQuestion() {
        Played talk = new Played(Scripts.plan());

        assertEquals(List.of("welcome", "consent?"), talk.said());
        assertEquals(List.of("value:yes", "value:no"), talk.choices());
        assertEquals("consent_finance", talk.at().asking());
    }

    @Test
    void takesSeveralValuesFromOneSentenceAndAsksOnlyWhatIsMissing() {
        Played talk = Played.consented();

        talk.says("plan_start", "balance=35000.00", "hardship_kind=job_loss", "hardship_kind=illness");

        assertEquals("35000.00", talk.fact("balance"));
        assertEquals("job_loss,illness", talk.fact("hardship_kind"));
        assertEquals(
                List.of("NOTED list=balance=35,000 yuan, hardship_kind=job_loss, illness", "income?"), talk.said());
    }

    @Test
    void keepsWhatWasSaidBeforeTheConsentAndDoesNotAskForItAgain() {
        Played talk = new Played(Scripts.plan());

        talk.states("balance=35000.00").press("value:yes");

        assertEquals("35000.00", talk.fact("balance"));
        assertEquals("hardship?", talk.last());
    }

    @Test
    void answersAQuestionInTheMiddleAndReturnsWithTheShortWording() {
        Played talk = Played.consented();

        talk.says("ask_credit");

        assertEquals(List.of("credit answer", "balance? (short)"), talk.said());
        assertEquals("balance", talk.at().asking());
    }

    @Test
    void answersTheSameQuestionInOtherWordsTheSecondTime() {
        Played talk = Played.consented();

        talk.says("ask_credit").says("ask_credit");

        assertEquals("credit answer again", talk.said().get(0));
    }

    @Test
    void takesAValueAndAnswersAQuestionFromOneSentence() {
        Played talk = Played.consented();

        talk.says("ask_credit", "balance=35000.00");

        assertEquals(List.of("NOTED list=balance=35,000 yuan", "credit answer", "hardship?"), talk.said());
    }

    @Test
    void overwritesWhatIsCorrectedAndConfirmsTheChange() {
        Played talk = Played.consented().states("balance=35000.00");

        talk.says("plan_correct", "balance=38000.00");

        assertEquals("38000.00", talk.fact("balance"));
        assertEquals(
                List.of("CHANGED label=balance new=38,000 yuan old=35,000 yuan", "hardship? (short)"), talk.said());
    }

    @Test
    void correctsWhatWasNotedLastWhenTheSentenceDoesNotSayWhat() {
        Played talk = Played.consented().states("balance=35000.00");

        talk.says("plan_correct", "=38000.00");

        assertEquals("38000.00", talk.fact("balance"));
    }

    @Test
    void doesNotTakeAValueOfAnotherKindForWhatWasNotedLast() {
        Played talk = Played.consented().states("balance=35000.00", "hardship_kind=job_loss");

        talk.says("plan_correct", "=38000.00");

        assertEquals("job_loss", talk.fact("hardship_kind"));
    }

    @Test
    void addsToASetWhatIsMentionedLaterAndReplacesItWhenCorrected() {
        Played talk = Played.consented().states("balance=1.00", "hardship_kind=job_loss");

        talk.states("hardship_kind=illness");
        assertEquals("job_loss,illness", talk.fact("hardship_kind"));

        talk.says("plan_correct", "hardship_kind=pay_cut");
        assertEquals("pay_cut", talk.fact("hardship_kind"));
    }

    @Test
    void asksBackWhenAValueIsOutOfRange() {
        Played talk = Played.consented();

        talk.states("balance=99000000.00");

        assertEquals("", talk.fact("balance"));
        assertEquals(
                List.of(
                        "OUT_OF_RANGE label=balance least=0 yuan most=10,000,000 yuan value=99,000,000 yuan",
                        "balance? (short)"),
                talk.said());
    }

    @Test
    void speaksTheLanguageOfTheLastMessage() {
        Played talk = Played.consented();

        talk.on(new Event.Heard(
                9, "话", "zh-Hans", List.of(), false, false, List.of(), false, Event.Danger.NONE, List.of()));

        assertEquals(List.of("中文 NOT_UNDERSTOOD", "中文 balance? (short)"), talk.said());
    }

    @Test
    void takesAnyWordsForAFreeQuestion() {
        Played talk = new Played(Scripts.worry());

        talk.mumbles();

        assertEquals("words", talk.fact("main_worry"));
        assertEquals(List.of("balance?"), talk.said());
    }

    @Test
    void readsTheFiguresBackComparesThemOnceConfirmedAndOffersTheResults() {
        Played talk = Played.atSummary();
        assertEquals("summary? balance: 35,000 yuan\nhardship_kind: job_loss\nmonthly_income: 3,000 yuan", talk.last());

        talk.says("talk_affirm");

        assertEquals(List.of("compare_options"), talk.performed());
        assertEquals(List.of("value:deferral", "value:instalment"), talk.choices());
        assertTrue(talk.at().facts().get("balance").confirmed());
    }

    @Test
    void asksWhichFigureIsWrongWhenTheSummaryIsDenied() {
        Played talk = Played.atSummary();

        talk.says("talk_deny");

        assertEquals(List.of("which one?", "summary? (short)"), talk.said());
        assertEquals("figures_confirmed", talk.at().asking());
    }

    @Test
    void takesADenialThatBringsTheRightFigureAsACorrection() {
        Played talk = Played.atSummary();

        talk.says("talk_deny", "monthly_income=4000.00");

        assertFalse(talk.said().contains("which one?"));
        assertEquals("4000.00", talk.fact("monthly_income"));
        assertEquals("figures_confirmed", talk.at().asking());
    }

    @Test
    void takesYesToTheOfferAsTheBestOption() {
        Played talk = Played.compared();

        talk.says("talk_affirm");

        assertEquals("deferral", talk.fact("desired_option"));
    }

    @Test
    void asksForTheCheckAgainWhenAFigureChangesAfterTheComparison() {
        Played talk = Played.compared();

        talk.says("plan_correct", "monthly_income=2000.00");

        assertEquals("figures_confirmed", talk.at().asking());
        assertEquals("", talk.fact("figures_confirmed"));
        assertEquals("summary? balance: 35,000 yuan\nhardship_kind: job_loss\nmonthly_income: 2,000 yuan", talk.last());

        talk.says("talk_affirm");

        assertEquals(List.of("compare_options"), talk.performed());
    }

    @Test
    void asksForTheCheckAgainWhenAFigureThatNoQuestionAsksForIsToldAfterTheComparison() {
        Played talk = Played.compared();

        talk.states("income_before=6000.00");

        assertEquals("figures_confirmed", talk.at().asking());
    }

    @Test
    void doesNotAskForTheCheckAgainWhenAPaperIsMentionedLater() {
        Played talk = Played.compared();

        talk.states("documents_have=wage_statement");

        assertEquals("yes", talk.fact("figures_confirmed"));
        assertEquals("desired_option", talk.at().asking());
        assertEquals(List.of(), talk.performed());
    }

    @Test
    void draftsAgainWhenAPaperIsMentionedAfterTheEnd() {
        Played talk = Played.drafted();

        talk.states("documents_have=diagnosis_report");

        assertEquals(List.of("draft_proposal"), talk.performed());
        assertEquals("wage_statement,diagnosis_report", talk.fact("documents_have"));
        assertEquals("done", talk.last());
    }

    @Test
    void draftsAgainWhenAnotherOptionIsWanted() {
        Played talk = Played.drafted();

        talk.says("plan_correct", "desired_option=deferral");

        assertEquals(List.of("draft_proposal"), talk.performed());
        assertEquals("yes", talk.fact("figures_confirmed"));
    }

    @Test
    void doesNothingTwiceWhenTheSameValueIsSaidAgain() {
        Played talk = Played.drafted();

        talk.states("balance=35000.00");

        assertEquals(List.of(), talk.performed());
        assertEquals("done", talk.at().state());
    }

    @Test
    void endsWithADraftAndStillAnswersQuestions() {
        Played talk = Played.drafted();
        assertEquals("done", talk.last());

        talk.says("ask_credit");

        assertEquals(List.of("credit answer"), talk.said());
        assertEquals(List.of("intent:plan_start"), talk.choices());
    }

    @Test
    void beginsAgainAfterTheEndWithTheFactsKept() {
        Played talk = Played.drafted();

        talk.press("intent:plan_start");

        assertEquals("figures_confirmed", talk.at().asking());
        assertEquals("35000.00", talk.fact("balance"));
        assertTrue(talk.last().startsWith("summary? balance"));
    }

    @Test
    void saysTheReasonOfARefusedDraftAndAsksForAnotherOption() {
        Played talk = Played.compared().press("value:instalment").withOutcome("refused");

        talk.states("documents_have=wage_statement");

        assertEquals(List.of("refused", "choose? (short)"), talk.said().subList(1, 3));
        assertEquals("desired_option", talk.at().asking());
        assertEquals("", talk.fact("desired_option"));
    }

    @Test
    void goesWhereAnotherOutcomeLeads() {
        Played talk = Played.atSummary().withOutcome("missing");

        talk.says("talk_affirm");

        assertEquals(List.of("missing"), talk.said());
        assertEquals("missing", talk.at().state());
    }

    @Test
    void goesOnFromAnotherOutcomeWhenTheMissingFigureIsTold() {
        Played talk =
                Played.atSummary().withOutcome("missing").says("talk_affirm").withOutcome("done");

        talk.states("balance=20000.00").says("talk_affirm");

        assertEquals("choose?", talk.last());
    }

    @Test
    void countsTheQuestionsThatAreSettled() {
        Played talk = Played.consented();

        talk.states("balance=35000.00").says("talk_skip");

        assertEquals(new DialogMachine.Progress(3, 7), new DialogMachine(Scripts.plan()).progress(talk.at()));
    }
}

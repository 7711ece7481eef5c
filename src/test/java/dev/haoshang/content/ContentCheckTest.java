package dev.haoshang.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Intents, answers, phrases, options, letters and conversation checks that do not belong together. */
class ContentCheckTest {
    private static final String INTENT = "intents/ask_weather.yaml";
    private static final String ANSWER = "dialogs/answers/ask_weather.yaml";
    private static final String CHECKS = "dialogs/checks/extra.yaml";
    private static final String REPAIR = "dialogs/repair.yaml";
    private static final String OPTIONS = "dialogs/options.yaml";
    private static final String GUIDE = "dialogs/letters/guide.yaml";
    private static final String LETTER = "dialogs/letters/proposal.yaml";

    private static final String FINE_INTENT = """
            intent: ask_weather
            label: { zh: "天气", en: "the weather" }
            about: "Asks how the weather is."
            examples:
              zh: ["明天天气咋样呀这边"]
              en: ["is it sunny over there"]
            not:
              - { text: "天气不好但我想延期还款", intent: ask_deferral }
            """;
    private static final String FINE_ANSWER = """
            answer: ask_weather
            covers: []
            rules: []
            say: { zh: "晴。", en: "Sunny." }
            """;
    private static final String FINE_CHECKS = """
            checks:
              - conversation: "a talk about nothing"
                lender: example
                today: "2026-11-22"
                steps:
                  - user: "欠三万五"
                  - slot: { balance: "35000.00" }
                  - asking: consent_finance
                  - intent: plan_value
                  - option: { instalment.first: "1.00" }
                  - proposal: instalment
            """;

    @TempDir
    Path folder;

    private CopiedContent content;

    @BeforeEach
    void copy() throws IOException {
        content = new CopiedContent(folder);
        content.write(INTENT, FINE_INTENT).write(ANSWER, FINE_ANSWER).write(CHECKS, FINE_CHECKS);
    }

    @Test
    void findsNothingWrongWithAnIntentAnAnswerAndAConversationMore() {
        assertEquals(List.of(), content.problems());
    }

    @Test
    void wantsAnAnswerForEveryIntent() {
        content.delete(ANSWER);

        assertEquals(
                List.of(INTENT + ":1:1: no answer for this intent; write dialogs/answers/ask_weather.yaml"),
                content.problems());
    }

    @Test
    void wantsAnIntentForEveryAnswer() {
        content.delete(INTENT);

        assertEquals(1, content.problems().size());
        assertEquals(
                ANSWER + ":1:1: unknown intent 'ask_weather'",
                content.problems().get(0).replaceFirst("\\. (Known|Did).*", ""));
    }

    @Test
    void wantsTheAnswersForPeopleInDanger() {
        content.delete("dialogs/answers/care_crisis.yaml").delete("intents/care_crisis.yaml");

        assertEquals(
                "dialogs/answers/care_crisis.yaml:1:1: the file is missing; safety comes first, write it",
                content.problems().get(0));
    }

    @Test
    void wantsAnotherWordingForPeopleInDanger() {
        String file = "dialogs/answers/care_crisis.yaml";
        content.write(file, content.text(file).replaceFirst("(?s)\nagain:.*", "\n"));

        assertEquals(
                List.of(file + ":1:1: nobody in danger may read the same words twice; add 'again'"),
                content.problems());
    }

    @Test
    void refusesAnExampleOfTwoIntents() {
        String other = "intents/ask_zebra.yaml";
        content.write(other, FINE_INTENT.replace("ask_weather", "ask_zebra").replace("is it sunny", "are there zebras"))
                .write("dialogs/answers/ask_zebra.yaml", FINE_ANSWER.replace("ask_weather", "ask_zebra"));

        assertEquals(
                List.of(other + ":5:8: the example \"明天天气咋样呀这边\" stands in " + INTENT
                        + ":5 already; keep it where the answer fits, as one message has one intent"),
                content.problems());
    }

    @Test
    void refusesAnExampleThatStandsTwice() {
        content.change(
                INTENT, "[\"is it sunny over there\"]", "[\"is it sunny over there\", \" Is it sunny over there\"]");

        assertEquals(
                List.of(INTENT + ":6:34: the example \" Is it sunny over there\" stands in " + INTENT
                        + ":6 already; remove one"),
                content.problems());
    }

    @Test
    void refusesANearMissOfAnUnknownIntent() {
        content.change(INTENT, "intent: ask_deferral", "intent: ask_deferal");

        assertEquals(
                List.of(content.place(INTENT, "intent: ask_deferal")
                        + ": unknown intent 'ask_deferal'. Did you mean 'ask_deferral'?"),
                content.problems());
    }

    @Test
    void refusesAPlaceholderInAnAnswerThatNothingFills() {
        content.change(ANSWER, "晴", "{balanse}").change(ANSWER, "Sunny", "{balanse}");

        assertEquals(
                List.of(ANSWER + ":4:8: unknown placeholder 'balanse'. Did you mean 'balance'?"), content.problems());
    }

    @Test
    void wantsEveryPhraseAndNoOther() {
        content.change(REPAIR, "  went_back:", "  went_bakc:");

        assertEquals(
                List.of(
                        REPAIR + ":2:1: the phrase 'went_back' is missing; add it",
                        content.place(REPAIR, "went_bakc") + ": unknown phrase 'went_bakc'. Did you mean 'went_back'?"),
                content.problems());
    }

    @Test
    void wantsEveryReasonAndNoOther() {
        content.change(OPTIONS, "  not_refused_yet:", "  not_refused_jet:");

        assertEquals(
                List.of(
                        content.place(OPTIONS, "reasons:") + ": the reason 'not_refused_yet' has no text; add it",
                        content.place(OPTIONS, "not_refused_jet")
                                + ": unknown reason 'not_refused_jet'. Did you mean 'not_refused_yet'?"),
                content.problems());
    }

    @Test
    void wantsAnOptionToHaveOneNameOnly() {
        content.change(OPTIONS, "en: \"Monthly instalments\"", "en: \"Instalments\"");

        assertEquals(
                List.of(content.place(OPTIONS, "label: { zh: \"分期还款\"")
                        + ": the option is called otherwise in dialogs/slots.yaml, desired_option; use the same label"),
                content.problems());
    }

    @Test
    void refusesAPlaceholderInALabel() {
        content.change(LETTER, "amount: { zh: \"金额\", en: \"Amount\" }", "amount: { zh: \"{x}\", en: \"{x}\" }");

        assertEquals(
                List.of(content.place(LETTER, "zh: \"{x}\"")
                        + ": nothing fills the placeholder 'x' here; write plain words"),
                content.problems());
    }

    @Test
    void refusesAPlaceholderInTheLetterThatNothingFills() {
        content.change(LETTER, "zh: \"致：{lender}", "zh: \"致：{lendr}")
                .change(LETTER, "en: \"To: {lender}", "en: \"To: {lendr}");

        assertEquals(
                List.of(content.place(LETTER, "zh: \"致") + ": unknown placeholder 'lendr'. Did you mean 'lender'?"),
                content.problems());
    }

    @Test
    void refusesAConditionInTheLetterOnAnUnknownSlot() {
        content.change(LETTER, "{ known: income_before }", "{ known: income_befor }");

        assertEquals(
                List.of(content.place(LETTER, "known: income_befor")
                        + ": unknown slot or result 'income_befor'. Did you mean 'income_before'?"),
                content.problems());
    }

    @Test
    void checksTheGuideAsItChecksTheLetter() {
        content.change(GUIDE, "{ask_again}", "{ask_agian}")
                .change(GUIDE, "  who: {", "  whom: {")
                .change(GUIDE, "when: { known: next_due }", "when: { known: next_duee }");

        List<String> problems = content.problems();

        assertEquals(3 + 1, problems.size(), problems.toString());
        assertTrue(
                problems.contains(content.place(GUIDE, "zh: \"{ask_agian}")
                        + ": unknown placeholder 'ask_agian'. Did you mean 'ask_again'?"),
                problems.toString());
        assertTrue(
                problems.contains(content.place(GUIDE, "known: next_duee }")
                        + ": unknown slot or result 'next_duee'. Did you mean 'next_due'?"),
                problems.toString());
        assertTrue(problems.stream().anyMatch(problem -> problem.contains("the word 'who' has no text; add it")));
    }

    @Test
    void refusesACueWithoutAnAnswerAndANewPageWithoutAHeading() {
        content.change(GUIDE, "  - kind: contacts\n", "  - kind: contacts\n    cue: { zh: \"句\", en: \"words\" }\n")
                .change(GUIDE, "    heading: { zh: \"五、沟通记录\", en: \"5. Record of contacts\" }\n", "");

        assertEquals(
                List.of(
                        content.place(GUIDE, "kind: contacts")
                                + ": a part of the kind cue needs a 'cue', and no other part has one; add or remove it",
                        content.place(GUIDE, "kind: contacts")
                                + ": only a part with a heading can start a new page; add a heading"),
                content.problems());
    }

    @Test
    void refusesAnUnknownPaperAndAnUnknownHardship() {
        content.change(LETTER, "family_event: [family_certificate]", "family_evnt: [family_certifcate]");

        assertEquals(
                List.of(
                        content.place(LETTER, "family_evnt")
                                + ": unknown hardship kind 'family_evnt'. Did you mean 'family_event'?",
                        content.place(LETTER, "family_certifcate]")
                                + ": unknown paper 'family_certifcate'. Did you mean 'family_certificate'?"),
                content.problems());
    }

    @Test
    void refusesNamesInAConversationCheckThatDoNotExist() {
        content.change(CHECKS, "lender: example", "lender: exampel")
                .change(CHECKS, "{ balance:", "{ balanse:")
                .change(CHECKS, "asking: consent_finance", "asking: consent_finanze")
                .change(CHECKS, "intent: plan_value", "intent: plan_valu")
                .change(CHECKS, "{ instalment.first:", "{ installment.first:")
                .change(CHECKS, "proposal: instalment", "proposal: deferal");

        assertEquals(
                List.of(
                        CHECKS + ":3:5: unknown lender 'exampel'. Did you mean 'example'?",
                        CHECKS + ":7:17: unknown slot 'balanse'. Did you mean 'balance'?",
                        CHECKS + ":8:9: unknown slot 'consent_finanze'. Did you mean 'consent_finance'?",
                        CHECKS + ":9:9: unknown intent 'plan_valu'. Did you mean 'plan_value'?",
                        CHECKS + ":10:19: unknown option 'installment'. Did you mean 'instalment'?",
                        CHECKS + ":11:9: unknown option 'deferal'. Did you mean 'deferral'?"),
                content.problems());
    }

    @Test
    void refusesAStepOfTwoLinesAndADayThatDoesNotExist() {
        content.change(CHECKS, "- user: \"欠三万五\"", "- user: \"欠三万五\"\n        bot: \"x\"");
        assertEquals(List.of(CHECKS + ":6:9: too much stands here; give at most 1 in one place"), content.problems());

        content.write(CHECKS, FINE_CHECKS.replace("2026-11-22", "2026-13-22"));
        assertEquals(1, content.problems().size());
    }
}

package dev.haoshang.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dialogs that name what does not exist, or that lead nowhere. */
class DialogCheckTest {
    private static final String FILE = "dialogs/extra.yaml";
    private static final String FINE = """
            dialog: extra
            start: first
            revised: [ { forget: [balance], repeat: [last] } ]
            states:
              first: { ask: balance, say: { zh: "多少？", en: "How much?" }, next: second }
              second:
                branch:
                  - { when: { is: { consent_finance: "yes" } }, next: third }
                  - { next: last }
              third:
                do: draft_proposal
                say: { zh: "好了", en: "Done" }
                refused: { say: { zh: "不行：{refusal}", en: "No: {refusal}" }, forget: [balance] }
                next: last
              last: { end: { zh: "再见", en: "Bye" } }
            """;

    @TempDir
    Path folder;

    private CopiedContent content;

    @BeforeEach
    void copy() throws IOException {
        content = new CopiedContent(folder);
    }

    private List<String> problemsWith(String old, String changed) {
        return content.write(FILE, FINE).change(FILE, old, changed).problems();
    }

    @Test
    void findsNothingWrongWithASoundDialog() {
        assertEquals(List.of(), content.write(FILE, FINE).problems());
    }

    @Test
    void suggestsTheStateThatWasMeant() {
        assertEquals(
                List.of(FILE + ":5:63: unknown state 'secnd'. Did you mean 'second'?"),
                problemsWith("next: second", "next: secnd"));
    }

    @Test
    void findsUnknownStatesWhereverTheyAreNamed() {
        content.write(FILE, FINE)
                .change(FILE, "start: first", "start: frist")
                .change(FILE, "repeat: [last]", "repeat: [lats]")
                .change(FILE, "next: third", "next: thrid");

        assertEquals(
                List.of(
                        FILE + ":2:1: unknown state 'frist'. Did you mean 'first'?",
                        FILE + ":3:42: unknown state 'lats'. Did you mean 'last'?",
                        FILE + ":8:53: unknown state 'thrid'. Did you mean 'third'?"),
                content.problems());
    }

    @Test
    void findsAStateThatNothingLeadsTo() {
        assertEquals(
                List.of(FILE + ":16:3: no state leads to 'lost'; name it as the 'next' of one, or remove it"),
                problemsWith("  last: {", "  last: { end: { zh: \"a\", en: \"a\" } }\n  lost: {"));
    }

    @Test
    void findsACircle() {
        String advice =
                " leads back to itself; a dialog walks forward only: let a changed fact bring it back with 'revised'";
        String ends = "    next: last\n  last";

        assertEquals(
                List.of(
                        FILE + ":5:3: 'first'" + advice,
                        FILE + ":6:3: 'second'" + advice,
                        FILE + ":10:3: 'third'" + advice),
                problemsWith(ends, ends.replace("next: last", "next: first")));
    }

    @Test
    void findsAStateFromWhichNothingFollows() {
        assertEquals(
                List.of(
                        FILE
                                + ":5:3: nothing follows here, and it is no end; name the state that comes next with 'next', or use 'end'"),
                problemsWith(", next: second }", " }"));
    }

    @Test
    void findsAnUnknownSlotInAQuestion() {
        assertEquals(
                List.of(FILE + ":5:12: unknown slot 'balanse'. Did you mean 'balance'?"),
                problemsWith("ask: balance", "ask: balanse").stream()
                        .filter(problem -> problem.contains(":5:"))
                        .toList());
    }

    @Test
    void findsAnUnknownSlotThatIsToBeForgotten() {
        assertEquals(
                List.of(FILE + ":3:23: unknown slot 'blance'. Did you mean 'balance'?"),
                problemsWith("{ forget: [balance]", "{ forget: [blance]"));
    }

    @Test
    void findsWhatAConditionCannotLookAt() {
        assertEquals(
                List.of(FILE + ":8:25: unknown slot or result 'consent_finanze'. Did you mean 'consent_finance'?"),
                problemsWith("consent_finance", "consent_finanze"));
        assertEquals(
                List.of(FILE + ":8:25: unknown value 'yess'. Did you mean 'yes'?"),
                problemsWith("\"yes\"", "\"yess\""));
        assertEquals(
                List.of(FILE + ":8:31: 'hardship_kind' is no number; use 'is' or 'known'"),
                atTheWay(problemsWith(
                        "{ is: { consent_finance: \"yes\" } }", "{ at_least: { hardship_kind: \"1\" } }")));
    }

    @Test
    void wantsTheLastWayOpenAndNoOther() {
        assertEquals(
                List.of(FILE + ":9:9: the last way must be open to all; add one without 'when'"),
                problemsWith("- { next: last }", "- { when: { known: balance }, next: last }"));
        assertEquals(
                List.of(FILE + ":8:9: this way is open to all, so those after it are never taken; put it last"),
                atTheWay(problemsWith("when: { is: { consent_finance: \"yes\" } }, ", "")));
    }

    /** Without what the consent allows: that this way heeds no consent is told elsewhere. */
    private static List<String> atTheWay(List<String> problems) {
        return problems.stream()
                .filter(problem -> problem.startsWith(FILE + ":8:"))
                .toList();
    }

    @Test
    void findsAnUnknownActionAndAnUnknownOutcome() {
        assertEquals(
                List.of(FILE + ":11:5: unknown action 'draft_porposal'. Did you mean 'draft_proposal'?"),
                problemsWith("draft_proposal", "draft_porposal"));
        assertEquals(
                List.of(FILE + ":13:17: unknown outcome 'refussed'. Did you mean 'refused'?"),
                problemsWith("    refused:", "    outcomes: { refussed: last }\n    refused:"));
    }

    @Test
    void wantsAWayOutOfARefusal() {
        assertEquals(
                List.of(FILE + ":11:5: nothing follows when this is 'refused'; name it in 'outcomes'"),
                problemsWith(
                        "    refused: { say: { zh: \"不行：{refusal}\", en: \"No: {refusal}\" }, forget: [balance] }\n",
                        ""));
        assertEquals(
                List.of(FILE
                        + ":13:66: after a refusal something must be asked again; name a slot this dialog asks for"),
                problemsWith("}, forget: [balance]", "}, forget: [principal]"));
    }

    @Test
    void findsAChoiceThatAnswersNothing() {
        assertEquals(
                List.of(
                        FILE + ":5:75: 'abc' is no value of 'balance'; write it as money",
                        FILE + ":5:125: unknown intent 'ask_option'. Did you mean 'ask_options'?"),
                problemsWith(
                        "next: second }",
                        "choices: [{ id: \"value:abc\", label: { zh: \"a\", en: \"a\" } }, { id: \"intent:ask_option\", label: { zh: \"a\", en: \"a\" } }], next: second }"));
        assertEquals(
                List.of(FILE + ":15:53: nothing is asked here that a value could answer; use 'intent:' instead"),
                problemsWith(
                        "en: \"Bye\" } }",
                        "en: \"Bye\" }, choices: [{ id: \"value:yes\", label: { zh: \"a\", en: \"a\" } }] }"));
    }

    @Test
    void findsAPlaceholderThatNothingFills() {
        assertEquals(
                List.of(FILE + ":15:18: unknown placeholder 'balanse'. Did you mean 'balance'?"),
                problemsWith("{ zh: \"再见\", en: \"Bye\" }", "{ zh: \"{balanse}\", en: \"{balanse}\" }"));
    }

    @Test
    void findsPlaceholdersThatDifferBetweenTheLanguages() {
        assertEquals(
                List.of(
                        FILE
                                + ":15:11: the languages use different placeholders: zh has [balance], en has []; use the same ones"),
                problemsWith("\"再见\"", "\"{balance}\""));
    }

    @Test
    void tellsTheGraphsProblemsEvenWhenTheSlotsAreBroken() {
        content.write("dialogs/slots.yaml", "slots: { balance: {} }\n");

        assertEquals(
                List.of(
                        FILE + ":5:63: unknown state 'secnd'. Did you mean 'second'?",
                        "dialogs/slots.yaml:1:10: the key 'label' is missing; add it",
                        "dialogs/slots.yaml:1:10: the key 'type' is missing; add it"),
                problemsWith("next: second", "next: secnd"));
    }
}

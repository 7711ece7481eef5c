package dev.haoshang.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that are not translated, too long, or that promise, threaten or hurt. */
class WordingCheckTest {
    private static final String ANSWER = "dialogs/answers/ask_weather.yaml";
    private static final String LENDER = "能不能批由平台决定，我不能保证";

    @TempDir
    Path folder;

    private CopiedContent content;

    @BeforeEach
    void copy() throws IOException {
        content = new CopiedContent(folder);
        content.write("intents/ask_weather.yaml", """
                intent: ask_weather
                label: { zh: "天气", en: "the weather" }
                about: "Asks how the weather is."
                examples: { zh: ["明天天气咋样呀这边"], en: ["is it sunny over there"] }
                """);
    }

    private List<String> problemsOf(String zh, String en) {
        return content.write(
                        ANSWER,
                        "answer: ask_weather\ncovers: []\nrules: []\nsay:\n  zh: \"" + zh + "\"\n  en: \"" + en
                                + "\"\n")
                .problems();
    }

    private static String promised(String words) {
        return ANSWER + ":5:3: \"" + words
                + "\" must not be said: only the lender decides, so nobody can promise an approval; say it like \""
                + LENDER + "\"";
    }

    @Test
    void refusesAPromise() {
        assertEquals(List.of(promised("一定能批")), problemsOf("您的申请一定能批。", "Sunny."));
    }

    @Test
    void refusesAPromiseInTraditionalScript() {
        assertEquals(List.of(promised("保证通过")), problemsOf("這份申請保證通過。", "Sunny."));
    }

    @Test
    void refusesAPromiseWhateverItsWidthAndSpaces() {
        assertEquals(List.of(promised("100%")), problemsOf("成功率１００％。", "Sunny."));
        assertEquals(List.of(promised("一定能批")), problemsOf("您的申请一定 能批。", "Sunny."));
    }

    @Test
    void refusesAPromiseInEnglishInAnyLetterCase() {
        assertEquals(
                List.of(
                        ANSWER
                                + ":6:3: \"we guarantee\" must not be said: only the lender decides, so nobody can promise an approval; say it like \"the lender decides, and I cannot promise it\""),
                problemsOf("晴。", "We  Guarantee it."));
    }

    @Test
    void refusesAThreatInALanguageOfItsOwn() {
        assertTrue(problemsOf("不还钱会坐牢。", "Sunny.")
                .get(0)
                .startsWith(ANSWER + ":5:3: \"会坐牢\" must not be said: this is a threat"));
        assertTrue(problemsOf("晴。", "You may go to jail.")
                .get(0)
                .startsWith(ANSWER + ":6:3: \"go to jail\" must not be said: this is a threat"));
    }

    @Test
    void refusesAForbiddenWordInTheLetterToo() {
        String letter = "dialogs/letters/proposal.yaml";
        content.change(letter, "收入好转后", "我不是老赖，收入好转后");

        assertTrue(
                content.problems().stream()
                        .anyMatch(
                                problem -> problem.startsWith(content.place(letter, "zh: \"我不是老赖") + ": \"老赖\" must")),
                content.problems().toString());
    }

    @Test
    void allowsTheWordsInATurnOfPhraseThatMeansSomethingElse() {
        assertEquals(List.of(), problemsOf("我不能保证。会不会起诉由对方决定。", "This is not your fault."));
    }

    @Test
    void findsLatinWordsOnlyWhole() {
        assertEquals(List.of(), problemsOf("晴。", "Ask for the lender's address of appeal or elsewhere."));
    }

    @Test
    void refusesATextTooLongForAPhone() {
        assertEquals(
                List.of(
                        ANSWER
                                + ":5:3: the text has 201 Chinese signs, too long to read on a phone; shorten it to 200 at most",
                        ANSWER
                                + ":6:3: the text has 601 English characters, too long to read on a phone; shorten it to 600 at most"),
                problemsOf("晴".repeat(201), "s".repeat(601)));
        assertEquals(List.of(), problemsOf("晴".repeat(200), "s".repeat(600)));
    }

    @Test
    void wantsATranslation() {
        content.write(ANSWER, "answer: ask_weather\ncovers: []\nrules: []\nsay: { zh: \"晴。\" }\n");

        assertEquals(
                List.of(ANSWER
                        + ":4:1: the translation 'en' is missing, so half the readers would see nothing; add it"),
                content.problems().stream()
                        .filter(problem -> problem.startsWith(ANSWER))
                        .toList());
    }

    @Test
    void wantsATextThatWasCopiedToBeTranslated() {
        assertEquals(List.of(ANSWER + ":6:3: this is not English; translate it"), problemsOf("晴。", "明天是晴天"));
        assertEquals(
                List.of(ANSWER + ":5:3: this is not Chinese; translate it"), problemsOf("Sunny days", "Sunny days"));
    }

    @Test
    void wantsTheListOfForbiddenWords() {
        content.delete("dialogs/forbidden.yaml");

        assertEquals(
                List.of("dialogs/forbidden.yaml:1:1: the file is missing; it must be there"),
                content.problems().stream()
                        .filter(problem -> problem.contains("forbidden"))
                        .toList());
    }
}

package dev.haoshang.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Choices that are counted. */
class OrdinalTest {
    private static final List<Choice> CHOICES =
            List.of(new Choice("value:one", "one"), new Choice("value:two", "two"), new Choice("value:three", "three"));

    @ParameterizedTest
    @CsvSource({
        "第一个,one",
        "第二個,two",
        "选第三种吧,three",
        "就第一个吧,one",
        "2,two",
        "选2,two",
        "the first one,one",
        "I would like the second,two",
        "option 3 please,three",
        "Number 2,two"
    })
    void readsWhichOneIsMeant(String words, String choice) {
        assertEquals(
                "value:" + choice, Ordinal.among(CHOICES, words).map(Choice::id).orElse(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"第四个", "5", "第一次逾期", "2000", "two of my cards", "", "第一个月还不上", "one more question"})
    void readsNothingElse(String words) {
        Optional<Choice> read = Ordinal.among(CHOICES, words);

        assertTrue(read.isEmpty(), read.toString());
    }
}

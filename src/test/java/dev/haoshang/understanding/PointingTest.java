package dev.haoshang.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that point at one of several things. */
class PointingTest {
    private static final List<String> LABELS =
            List.of("确认，没问题", "写短一点", "语气平实一点", "Confirm", "Make it shorter", "A plainer tone");

    @ParameterizedTest
    @CsvSource({"写短一点,1", "寫短一點。,1", "写短一点吧,1", "请写短一点,1", "确认没问题,0", "make it SHORTER!,4", "Make it shorter please,4"})
    void readsALabelHoweverItIsWritten(String words, int place) {
        assertEquals(OptionalInt.of(place), Pointing.named(words, LABELS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"写短", "不要写短一点", "Make it shorter or longer", "", "。"})
    void readsNoLabelWhereMoreOrLessIsSaid(String words) {
        assertEquals(OptionalInt.empty(), Pointing.named(words, LABELS));
    }

    @Test
    void readsNoLabelThatTwoThingsShare() {
        assertEquals(OptionalInt.empty(), Pointing.named("好的", List.of("好的", "好的")));
    }

    @ParameterizedTest
    @CsvSource({"短一点,1", "短一點,1", "短一点吧。,1", "平实一点,2", "shorter,4", "plainer tone please,5"})
    void readsAnEndOfALabel(String words, int place) {
        assertEquals(OptionalInt.of(place), Pointing.shortened(words, LABELS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"期限短一点", "一点都不短", "一点", "写", "短", "tone", "horter", "make", "a", ""})
    void readsNoEndWhereTooLittleOrSomethingElseIsSaid(String words) {
        assertEquals(OptionalInt.empty(), Pointing.shortened(words, LABELS));
    }

    @ParameterizedTest
    @CsvSource({
        "第一个,1",
        "第二個,2",
        "选第三种吧,3",
        "就第一个吧,1",
        "2,2",
        "选2,2",
        "the first one,1",
        "I would like the second,2",
        "option 3 please,3",
        "Number 2,2"
    })
    void readsWhichPlaceIsMeant(String words, int place) {
        assertEquals(OptionalInt.of(place), Pointing.place(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"第一次逾期", "2000", "two of my cards", "", "第一个月还不上", "one more question"})
    void readsNoPlaceWhereNothingIsCounted(String words) {
        assertEquals(OptionalInt.empty(), Pointing.place(words));
    }
}

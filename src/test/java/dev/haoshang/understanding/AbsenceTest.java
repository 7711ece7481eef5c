package dev.haoshang.understanding;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that say that there is none. */
class AbsenceTest {
    @ParameterizedTest
    @ValueSource(strings = {"没有", "我手上什么都没有", "暫時沒有材料", "无", "none", "I have no papers", "Nothing."})
    void tellsThatThereIsNone(String words) {
        assertTrue(Absence.isMeant(words), words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"有", "没有吗？", "没有这些材料会不会影响审批", "离职证明", "I have a payslip", ""})
    void takesNothingElseForIt(String words) {
        assertFalse(Absence.isMeant(words), words);
    }
}

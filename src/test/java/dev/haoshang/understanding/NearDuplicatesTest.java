package dev.haoshang.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {
    @Test
    void countsAnExampleInWhichOnlyTheLoanIsAnotherOne() {
        List<NearDuplicates> found = NearDuplicates.of(List.of(
                new Example("ask_deferral", "借呗能不能晚两天还"),
                new Example("ask_deferral", "花呗能不能晚两天还"),
                new Example("ask_deferral", "工资没发，想下个月再还")));

        assertEquals(List.of(new NearDuplicates("ask_deferral", 1, "花呗能不能晚两天还", "借呗能不能晚两天还")), found);
    }

    @Test
    void countsAnExampleThatOnlyAddsAWord() {
        List<NearDuplicates> found = NearDuplicates.of(List.of(
                new Example("ask_deferral", "can i pay my loan two days after the due date please"),
                new Example("ask_deferral", "can i pay my loan two days after the due date")));

        assertEquals(1, found.get(0).count());
    }

    @Test
    void examplesOfDifferentIntentsDoNotRepeatEachOther() {
        List<NearDuplicates> found = NearDuplicates.of(
                List.of(new Example("ask_deferral", "能不能晚两天还"), new Example("ask_grace_period", "能不能晚两天还")));

        assertEquals(List.of(), found);
    }

    @Test
    void whatSharesOnlyAFrameIsNoDuplicate() {
        List<NearDuplicates> found = NearDuplicates.of(
                List.of(new Example("ask_deferral", "借呗可以晚几天还吗"), new Example("ask_deferral", "这期账单可以推到下个月吗")));

        assertEquals(List.of(), found);
    }
}

package dev.haoshang.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrefacesTest {
    private static final Example TOLD = new Example("plan_hardship", "上个月失业了");
    private static final Example ASKED = new Example("ask_deferral", "能延期吗");

    @Test
    void whatIsToldAndAskedInOneBreathIsAQuestion() {
        List<Example> all = Prefaces.added(List.of(TOLD, ASKED));

        assertEquals(3, all.size());
        assertEquals("ask_deferral", all.get(2).intent());
        assertTrue(all.get(2).text().contains("上个月失业了") && all.get(2).text().contains("能延期吗"));
    }

    @Test
    void languagesAreNotMixed() {
        List<Example> all = Prefaces.added(List.of(TOLD, new Example("ask_deferral", "may i pay later")));

        assertEquals(2, all.size());
    }

    @Test
    void otherExamplesStayAlone() {
        List<Example> examples = List.of(TOLD, new Example("talk_greet", "你好"));

        assertEquals(examples, Prefaces.added(examples));
    }
}

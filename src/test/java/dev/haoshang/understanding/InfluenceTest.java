package dev.haoshang.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which words spoke for a meaning. */
class InfluenceTest {
    /** Ranks by two words: one speaks strongly for "credit", another a little. */
    private static Ranking rank(String text) {
        double credit = (text.contains("征信") ? 0.6 : 0) + (text.contains("record") ? 0.3 : 0) + 0.05;
        return new Ranking(
                List.of(new Ranking.Candidate("credit", credit), new Ranking.Candidate("other", 1 - credit)));
    }

    @Test
    void namesTheWordWithoutWhichTheMeaningIsLost() {
        List<Influence> influences = Influence.of("征信 my record", InfluenceTest::rank);

        assertEquals("征信", influences.get(0).words());
        assertEquals(0.6, influences.get(0).drop(), 1e-9);
        assertEquals("record", influences.get(1).words());
    }

    @Test
    void namesNothingWhereNoWordCounts() {
        assertTrue(Influence.of("征 x", text -> rank("")).isEmpty());
    }
}

package dev.haoshang.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CutoffsTest {
    private static final Calibration PLAIN = new Calibration(1, 0, -1, 0, 0, 0);
    private static final int OUTSIDE = 2;

    @Test
    void putsTheThresholdBetweenSureAndUnsure() {
        List<HeldOut> heldOut = new ArrayList<>();
        for (int at = 0; at < 50; at++) {
            heldOut.add(judged(0.9, 0.05, 0.05, 0));
            heldOut.add(judged(0.5, 0.3, 0.2, OUTSIDE));
        }

        double threshold = new Cutoffs(heldOut, PLAIN, OUTSIDE).threshold();

        assertTrue(threshold > 0.5 && threshold <= 0.9, () -> "threshold " + threshold);
    }

    @Test
    void turnsAwayAFewAtMostWhereNothingIsOutOfScope() {
        List<HeldOut> heldOut = new ArrayList<>();
        for (int at = 0; at < 100; at++) {
            heldOut.add(at < 5 ? judged(0.4, 0.3, 0.3, 0) : judged(0.8, 0.1, 0.1, 0));
        }

        double threshold = new Cutoffs(heldOut, PLAIN, -1).threshold();

        assertEquals(0.8, threshold, 0.01);
    }

    @Test
    void widensTheMarginAsFarAsTheSecondIsOftenRight() {
        List<HeldOut> heldOut = new ArrayList<>();
        for (int at = 0; at < 40; at++) {
            heldOut.add(judged(0.45, 0.40, 0.15, at % 2));
            heldOut.add(judged(0.80, 0.10, 0.10, 0));
        }

        double margin = new Cutoffs(heldOut, PLAIN, OUTSIDE).margin();

        assertEquals(0.05, margin, 1e-6);
    }

    @Test
    void asksNothingWhenTheFirstIsAlwaysRight() {
        List<HeldOut> heldOut = new ArrayList<>();
        for (int at = 0; at < 40; at++) {
            heldOut.add(judged(0.5, 0.4, 0.1, 0));
        }

        assertEquals(0, new Cutoffs(heldOut, PLAIN, OUTSIDE).margin());
    }

    private static HeldOut judged(double first, double second, double third, int label) {
        float[] scores = {(float) Math.log(first), (float) Math.log(second), (float) Math.log(third)};
        return new HeldOut(scores, new float[3], label);
    }
}

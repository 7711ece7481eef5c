package dev.haoshang.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MixingTest {
    @Test
    void makesTheProbabilityEqualTheShareThatIsRight() {
        List<HeldOut> heldOut = new ArrayList<>();
        for (int at = 0; at < 100; at++) {
            heldOut.add(new HeldOut(new float[] {5, 0}, new float[2], at < 80 ? 0 : 1));
        }

        double[] factors = Mixing.fit(heldOut);

        Calibration calibration = new Calibration(factors[0], factors[1], -1, 0, 0, 0);
        assertEquals(0.8, calibration.probabilities(new float[] {5, 0}, new float[2])[0], 0.01);
    }

    @Test
    void trustsTheLearnerThatIsRightMore() {
        List<HeldOut> heldOut = new ArrayList<>();
        for (int at = 0; at < 100; at++) {
            int label = at % 2;
            float right = at % 10 == 0 ? -1 : 1;
            float[] good = label == 0 ? new float[] {right, 0} : new float[] {0, right};
            float[] noise = at % 3 == 0 ? new float[] {1, 0} : new float[] {0, 1};
            heldOut.add(new HeldOut(noise, good, label));
        }

        double[] factors = Mixing.fit(heldOut);

        assertTrue(factors[1] > 10 * factors[0], () -> factors[0] + " and " + factors[1]);
    }
}

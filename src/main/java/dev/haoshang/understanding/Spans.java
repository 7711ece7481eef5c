package dev.haoshang.understanding;

import java.util.Arrays;

/** Which positions of a text are already spoken for. */
final class Spans {
    private Spans() {}

    static boolean touches(boolean[] taken, int start, int end) {
        for (int at = start; at < end; at++) {
            if (taken[at]) {
                return true;
            }
        }
        return false;
    }

    static void take(boolean[] taken, int start, int end) {
        Arrays.fill(taken, start, end, true);
    }
}

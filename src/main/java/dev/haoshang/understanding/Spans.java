package dev.haoshang.understanding;

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
        java.util.Arrays.fill(taken, start, end, true);
    }
}

package dev.haoshang.load;

import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/** Counts turns and their latencies, from the moment each was meant to be said. Safe for any thread. */
final class Tally {
    private static final int DIGITS = 3;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Recorder latencies = new Recorder(DIGITS);
    private final LongAdder failures = new LongAdder();
    private final LongAdder answers = new LongAdder();
    private long begun = System.nanoTime();

    /**
     * What happened in a stretch of time.
     *
     * @param seconds how long it was
     * @param latencies of every turn, in nanoseconds
     * @param failures turns that were refused and talks that could not be opened or broke
     */
    record Stretch(double seconds, Histogram latencies, long failures) {
        double turnsPerSecond() {
            return latencies.getTotalCount() / seconds;
        }

        /** A percentile in milliseconds. */
        double millis(double percentile) {
            return latencies.getValueAtPercentile(percentile) / NANOS_PER_MILLI;
        }
    }

    void answered(long intendedNanos) {
        answers.increment();
        latencies.recordValue(Math.max(0, System.nanoTime() - intendedNanos));
    }

    void failed() {
        failures.increment();
    }

    /** Turns since the last stretch ended. */
    long answers() {
        return answers.sum();
    }

    /** All since the last stretch ended; the next one begins. One thread at a time. */
    Stretch endStretch() {
        long now = System.nanoTime();
        double seconds = (now - begun) / 1e9;
        begun = now;
        answers.reset();
        return new Stretch(seconds, latencies.getIntervalHistogram(), failures.sumThenReset());
    }
}

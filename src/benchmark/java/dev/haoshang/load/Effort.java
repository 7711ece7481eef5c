package dev.haoshang.load;

import java.time.Duration;
import java.util.List;

/**
 * How long and with how many a measurement is done.
 *
 * @param players talks at once
 * @param warmUp seconds before the first run
 * @param seconds of each run
 * @param runs of each measurement
 * @param rate messages a second, where it is fixed
 * @param serverOptions for the server's JVM
 */
record Effort(int players, int warmUp, int seconds, int runs, double rate, List<String> serverOptions) {
    Effort {
        serverOptions = List.copyOf(serverOptions);
    }

    Effort withPlayers(int other) {
        return new Effort(other, warmUp, seconds, runs, rate, serverOptions);
    }

    Effort withServerOptions(List<String> other) {
        return new Effort(players, warmUp, seconds, runs, rate, other);
    }

    /** Processor time that this process used so far. */
    static Duration ownProcessorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}

package dev.haoshang.load;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Messages at a fixed rate, whether the server keeps up or not. A message that finds no player free waits, and its latency is counted from
 * the moment it was meant for: a server that stalls cannot hide it by slowing those who ask. Has one thread of its own.
 *
 * <p>Before it begins it may warm the server up: everybody then speaks as soon as they may, which leaves no backlog behind, as a rate would
 * that a cold server cannot keep up with.
 */
final class OpenLoop implements Pace {
    private static final long NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Deque<Player> free = new ArrayDeque<>();
    private final Deque<Long> late = new ArrayDeque<>();
    private final double rate;
    private final Thread clock = new Thread(this::run, "open-loop");
    private boolean warming;
    private volatile boolean ended;

    /** So many messages a second, once begun. */
    OpenLoop(double rate) {
        this.rate = rate;
    }

    void begin() {
        synchronized (this) {
            warming = false;
        }
        clock.setDaemon(true);
        clock.start();
    }

    /** Lets everybody speak as soon as they may, until it begins. */
    void warmUp() {
        List<Player> waiting;
        synchronized (this) {
            warming = true;
            waiting = List.copyOf(free);
            free.clear();
        }
        waiting.forEach(player -> player.say(System.nanoTime()));
    }

    @Override
    public void ready(Player player) {
        long meant;
        synchronized (this) {
            if (!warming && late.isEmpty()) {
                free.add(player);
                return;
            }
            meant = warming ? System.nanoTime() : late.remove();
        }
        player.say(meant);
    }

    private void run() {
        long start = System.nanoTime();
        for (long i = 0; !ended; i++) {
            long meant = start + (long) (i * NANOS_PER_SECOND / rate);
            for (long left = meant - System.nanoTime(); left > 0; left = meant - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            speak(meant);
        }
    }

    private void speak(long meant) {
        Player player;
        synchronized (this) {
            player = free.poll();
            if (player == null) {
                late.add(meant);
                return;
            }
        }
        player.say(meant);
    }

    /** How many messages wait for a player. */
    synchronized int waiting() {
        return late.size();
    }

    @Override
    public void end() {
        ended = true;
        try {
            clock.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

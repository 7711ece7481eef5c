package dev.haoshang.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {
    @Test
    void letsOnlySoManyWorkAtOnceWhenTenAsk() throws Exception {
        Turns turns = new Turns(3);
        AtomicInteger working = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch threeWork = new CountDownLatch(3);
        ExecutorService people = Executors.newFixedThreadPool(10);

        List<Future<Boolean>> works = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            works.add(people.submit(() -> turns.take(() -> {
                most.accumulateAndGet(working.incrementAndGet(), Math::max);
                threeWork.countDown();
                boolean together = await(threeWork);
                working.decrementAndGet();
                return together;
            })));
        }
        people.shutdown();

        for (Future<Boolean> work : works) {
            assertEquals(true, work.get());
        }
        assertEquals(3, most.get());
    }

    @Test
    void givesTheTurnBackWhenTheWorkFails() {
        Turns turns = new Turns(1);

        assertThrows(
                IllegalStateException.class,
                () -> turns.take(() -> {
                    throw new IllegalStateException("broken");
                }));

        assertEquals("done", turns.take(() -> "done"));
    }

    @Test
    void refusesToLetNobodyWork() {
        assertThrows(IllegalArgumentException.class, () -> new Turns(0));
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

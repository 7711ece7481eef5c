package dev.haoshang.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RateTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void letsAMinutesWorthComeAtOnceAndThenOneForEachShareOfTheMinute() {
        Rate<String> rate = new Rate<>(6);
        for (int i = 0; i < 6; i++) {
            assertEquals(OptionalInt.empty(), rate.take("a", 0));
        }

        assertEquals(OptionalInt.of(10), rate.take("a", 0));
        assertEquals(OptionalInt.of(1), rate.take("a", 9 * SECOND + 1));
        assertEquals(OptionalInt.empty(), rate.take("a", 10 * SECOND));
        assertEquals(OptionalInt.of(10), rate.take("a", 10 * SECOND));
    }

    @Test
    void keepsTheSecondsItPromised() {
        Rate<String> rate = new Rate<>(7);
        long now = 123 * SECOND;
        while (rate.take("a", now).isEmpty()) {
            now += SECOND / 10;
        }
        int wait = rate.take("a", now).orElseThrow();

        assertTrue(rate.take("a", now + (wait - 1) * SECOND - 1).isPresent());
        assertEquals(OptionalInt.empty(), rate.take("a", now + wait * SECOND));
    }

    @Test
    void countsEachKeyAlone() {
        Rate<String> rate = new Rate<>(1);
        rate.take("a", 0);

        assertEquals(OptionalInt.empty(), rate.take("b", 0));
    }

    @Test
    void tellsWhetherThereIsRoomWithoutTakingAny() {
        Rate<String> rate = new Rate<>(1);
        assertEquals(OptionalInt.empty(), rate.untilRoom("a", 0));
        assertEquals(OptionalInt.empty(), rate.take("a", 0));

        assertEquals(OptionalInt.of(60), rate.untilRoom("a", 0));
        assertEquals(OptionalInt.of(60), rate.take("a", 0));
    }

    @Test
    void countsWhatWasGivenBackAsNeverTaken() {
        Rate<String> rate = new Rate<>(2);
        rate.take("a", 0);
        rate.take("a", 0);

        rate.giveBack("a");

        assertEquals(OptionalInt.empty(), rate.take("a", 0));
        assertEquals(OptionalInt.of(30), rate.take("a", 0));
    }

    @Test
    void limitsNothingAtZero() {
        Rate<String> rate = new Rate<>(0);
        for (int i = 0; i < 1_000; i++) {
            assertEquals(OptionalInt.empty(), rate.take("a", 0));
        }
        assertEquals(0, rate.keys());
    }

    @Test
    void remembersNoMoreThanItsBoundWhenAMillionAddressesCome() {
        Rate<Address> rate = new Rate<>(10);
        for (int i = 0; i < 1_000_000; i++) {
            rate.take(new Address(i, 0), 0);
        }

        assertEquals(Rate.MOST_KEYS, rate.keys());
    }

    @Test
    void forgetsAPlaceThatIsLeft() {
        Occupancy<String> places = new Occupancy<>(2);

        assertTrue(places.enter("a") && places.enter("a") && places.enter("b"));
        assertFalse(places.enter("a"));
        places.leave("a");
        assertTrue(places.enter("a"));
        places.leave("a");
        places.leave("a");
        places.leave("b");
        assertTrue(places.isEmpty());
    }
}

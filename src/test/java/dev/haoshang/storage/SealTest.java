package dev.haoshang.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.conversation.UnreadableConversationException;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final Keys KEYS = Keys.parse(Keys.fresh("k1"), "keys");
    private static final Cell CELL = Cell.event("talk-a", 7);
    private static final String TEXT = "{\"text\":\"欠三万五 😀\"}";

    private final Seal seal = new Seal(KEYS);

    @Test
    void opensWhatItSealed() {
        for (String text : List.of(TEXT, "", "{}", "长".repeat(100_000))) {
            assertEquals(text, seal.open(seal.seal(text, CELL), CELL));
        }
    }

    @Test
    void writesTheNameOfTheKeyAndNothingOfTheText() {
        String sealed = seal.seal(TEXT, CELL);

        assertTrue(sealed.matches("s1\\.k1\\.[A-Za-z0-9+/]+=*"), sealed);
    }

    @Test
    void sealsTheSameTextDifferentlyEveryTime() {
        assertNotEquals(seal.seal(TEXT, CELL), seal.seal(TEXT, CELL));
    }

    @Test
    void opensATextNowhereButInItsPlace() {
        String sealed = seal.seal(TEXT, CELL);

        for (Cell other :
                List.of(Cell.event("talk-b", 7), Cell.event("talk-a", 8), new Cell("talk-a", Cell.SNAPSHOT, 7))) {
            assertThrows(UnreadableConversationException.class, () -> seal.open(sealed, other), other.toString());
        }
    }

    @Test
    void opensNothingThatWasChangedInAnyBit() {
        byte[] sealed = Base64.getDecoder().decode(seal.seal(TEXT, CELL).substring("s1.k1.".length()));

        for (int bit = 0; bit < sealed.length * Byte.SIZE; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            String stored = "s1.k1." + Base64.getEncoder().encodeToString(changed);
            assertThrows(UnreadableConversationException.class, () -> seal.open(stored, CELL), stored);
        }
    }

    @Test
    void failsInOneWayOnWhateverClaimsToBeSealed() {
        Random random = new Random(1);
        for (String hostile : List.of("s1.", "s1..", "s1.k1.", "s1.k1.AAAA", "s1.k1.%%%", "s1.k2.AAAA", "s1.k1")) {
            assertThrows(UnreadableConversationException.class, () -> seal.open(hostile, CELL), hostile);
        }
        for (int i = 0; i < 10_000; i++) {
            String hostile = "s1.k1."
                    + random.ints(random.nextInt(80), ' ', 0x3000)
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
            assertThrows(UnreadableConversationException.class, () -> seal.open(hostile, CELL), hostile);
        }
    }

    @Test
    void namesTheConversationAndTheMissingKeyAndNothingElse() {
        String sealed = seal.seal(TEXT, CELL);
        Seal other = new Seal(Keys.parse(Keys.fresh("k2"), "keys"));

        String message = assertThrows(UnreadableConversationException.class, () -> other.open(sealed, CELL))
                .getMessage();

        assertEquals(
                "conversation talk-a cannot be read: event.json 7: it is sealed under key 'k1', which this server lacks",
                message);
    }

    @Test
    void leavesTextsAsTheyAreWithoutAKeyAndReadsThemWithOne() {
        Seal none = new Seal(Keys.none());

        assertEquals(TEXT, none.seal(TEXT, CELL));
        assertEquals(TEXT, seal.open(TEXT, CELL));
    }
}

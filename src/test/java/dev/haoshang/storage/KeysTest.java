package dev.haoshang.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.conversation.StorageException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
    private static final String SECRET = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    @Test
    void sealsWithTheFirstLineThatIsNoRemark() {
        Keys keys = Keys.parse("# made in November\n\nnew " + SECRET + "\r\nold " + SECRET + "\n", "keys");

        assertEquals(Optional.of("new"), keys.first());
        assertTrue(keys.secret("old").isPresent());
    }

    @Test
    void makesALineThatItReadsItself() {
        String line = Keys.fresh("k1");

        assertEquals(Optional.of("k1"), Keys.parse(line, "keys").first());
        assertNotEquals(line, Keys.fresh("k1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SECRET,
                "k1 " + SECRET + " more",
                "k1 c2hvcnQ=",
                "k1 ***",
                "a.b " + SECRET,
                "an-id-that-is-longer-than-anybody-needs " + SECRET
            })
    void refusesALineOfAnotherFormByItsNumberWithoutQuotingIt(String line) {
        StorageException refusal =
                assertThrows(StorageException.class, () -> Keys.parse("good " + SECRET + "\n" + line, "the-file"));

        assertTrue(refusal.getMessage().contains("(the-file): line 2 "), refusal.getMessage());
        assertFalse(refusal.getMessage().contains("MDEy"), refusal.getMessage());
    }

    @Test
    void opensAndDoesNotSealWherePlainStandsFirst() {
        Keys keys = Keys.parse("# for now\nplain\none " + SECRET, "keys");

        assertEquals(Optional.empty(), keys.first());
        assertTrue(keys.secret("one").isPresent());
    }

    @Test
    void refusesANameThatStandsTwice() {
        StorageException refusal = assertThrows(
                StorageException.class, () -> Keys.parse("k1 " + SECRET + "\n" + Keys.fresh("k1"), "the-file"));

        assertTrue(refusal.getMessage().contains("line 2 has the name k1"), refusal.getMessage());
    }

    @Test
    void refusesAFileWithoutKeys() {
        assertThrows(StorageException.class, () -> Keys.parse("# none yet\n", "the-file"));
    }

    @Test
    void neverShowsAKey() {
        Keys keys = Keys.parse("k1 " + SECRET, "keys");

        assertEquals("Keys[k1]", keys.toString());
        assertFalse(
                StorageSettings.at("jdbc:sqlite:x").withKeys(keys).toString().contains("MDEy"));
    }
}

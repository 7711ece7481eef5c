package dev.haoshang.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SecretTest {
    @Test
    void makesTokensOf256BitsThatNeverRepeat() {
        assertEquals(32, Base64.getUrlDecoder().decode(Secret.token()).length);
        assertEquals(
                10_000,
                IntStream.range(0, 10_000)
                        .mapToObj(i -> Secret.token())
                        .collect(Collectors.toSet())
                        .size());
    }

    @Test
    void keepsOfATokenItsSha256Only() {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Secret.hash("abc"));
    }

    @Test
    void knowsTheTokenOfAHashAndNoOther() {
        String token = Secret.token();
        String hash = Secret.hash(token);

        assertTrue(Secret.matches(token, hash));
        assertFalse(Secret.matches(Secret.token(), hash));
        assertFalse(Secret.matches(hash, hash), "who reads the store cannot open a talk with what is in it");
        assertFalse(Secret.matches("", hash));
    }
}

package dev.haoshang.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
    private static Address address(String text) {
        return Address.of(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // who connected | X-Forwarded-For | the client
                "9.9.9.9 | 1.1.1.1 | 9.9.9.9",
                "10.0.0.1 | 1.1.1.1 | 1.1.1.1",
                "10.0.0.1 | 6.6.6.6, 1.1.1.1 | 1.1.1.1",
                "10.0.0.1 | 6.6.6.6, 1.1.1.1, 10.2.3.4 | 1.1.1.1",
                "10.0.0.1 | 10.0.0.7 | 10.0.0.7",
                "10.0.0.1 | '' | 10.0.0.1",
                "10.0.0.1 | 1.1.1.1, unknown | 10.0.0.1",
                "10.0.0.1 | 1.1.1.1:5555 | 1.1.1.1",
                "10.0.0.1 | [2001:db8::7]:443 | 2001:db8::7",
                "fd00::5 | 2001:db8::7 | 2001:db8::7",
                "::ffff:10.0.0.1 | 1.1.1.1 | 1.1.1.1"
            })
    void believesTheHeaderFromTheRightAsFarAsItKnowsTheProxies(String peer, String header, String client) {
        TrustedProxies proxies = new TrustedProxies(List.of("10.0.0.0/8", "fd00::/8"));

        assertEquals(address(client), proxies.client(address(peer), List.of(header)));
    }

    @Test
    void readsSeveralLinesOfTheHeaderAsOne() {
        TrustedProxies proxies = new TrustedProxies(List.of("10.0.0.1"));

        assertEquals(address("2.2.2.2"), proxies.client(address("10.0.0.1"), List.of("1.1.1.1", "2.2.2.2, 10.0.0.1")));
    }

    @Test
    void believesNobodyUnlessTold() {
        assertEquals(
                address("127.0.0.1"), new TrustedProxies(List.of()).client(address("127.0.0.1"), List.of("1.1.1.1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "10.0.0.0/8", "0.0.0.0/0", "::1", "fd00::/8", "::/0"})
    void takesAddressesAndNetworks(String text) {
        assertTrue(TrustedProxies.isNetwork(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "proxy", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/8/8", "10.0.0", "fd00::/129", "10.0.0.1/-1"})
    void takesNothingElse(String text) {
        assertFalse(TrustedProxies.isNetwork(text));
    }

    @Test
    void countsTheSixtyFourBitsOfVersionSixAsOneClient() {
        assertEquals(
                address("2001:db8:1:2::1").client(),
                address("2001:db8:1:2:ffff::9").client());
        assertNotEquals(
                address("2001:db8:1:2::1").client(), address("2001:db8:1:3::1").client());
        assertNotEquals(address("10.0.0.1").client(), address("10.0.0.2").client());
        assertEquals(address("::ffff:10.0.0.1").client(), address("10.0.0.1").client());
    }

    @Test
    void knowsThisMachine() {
        assertTrue(address("127.0.0.1").isLoopback()
                && address("::1").isLoopback()
                && address("127.9.9.9").isLoopback());
        assertFalse(address("10.0.0.1").isLoopback() || address("::2").isLoopback() || Address.UNKNOWN.isLoopback());
    }
}

package dev.haoshang.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A person of the team who has a token.
 *
 * @param name how the audit calls them
 * @param role what they may do
 * @param tokenHash SHA-256 of the token, in hex
 */
public record Administrator(String name, Role role, String tokenHash) {
    /** SHA-256 in hex: a token has 256 bits of its own, so it needs no slow hash. */
    public static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Compares in constant time. */
    boolean hasTokenOf(String hash) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), tokenHash.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "Administrator[name=" + name + ", role=" + role + "]";
    }
}

package dev.haoshang.identity;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names for customers that only who has the key can make: HMAC-SHA-256 of issuer and subject. So a copy of the database tells neither who
 * is in it nor whether a certain customer is. Safe for any thread.
 */
final class Pseudonyms {
    private final SecretKeySpec key;

    Pseudonyms(String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** The name of an issuer's customer, in hex. */
    String of(String issuer, String subject) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            // The length keeps "ab" of "c" apart from "a" of "bc".
            String named = issuer.length() + ":" + issuer + subject;
            return HexFormat.of().formatHex(mac.doFinal(named.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}

package dev.haoshang.identity;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** JWTs as a lender's server makes them, and as one makes them who wants to be taken for it. Made by the platform alone. */
public final class Tokens {
    /** Who makes them. */
    public static final String ISSUER = "https://lender.example.com";

    /** For whom. */
    public static final String AUDIENCE = "haoshang";

    /** The secret of 36 bytes that the lender shares. */
    public static final String SECRET = "a secret of the lender and haoshang!";

    private Tokens() {}

    /** The claims of a customer, good for five minutes from an instant on. */
    public static JsonObject claims(String customer, Instant now) {
        return new JsonObject()
                .put("iss", ISSUER)
                .put("aud", AUDIENCE)
                .put("sub", customer)
                .put("iat", now.getEpochSecond())
                .put("exp", now.getEpochSecond() + 300);
    }

    /** A good token of a customer, with what the page tells. */
    public static String of(String customer, JsonObject told) {
        return shared(claims(customer, Instant.now()).put("haoshang", told), SECRET);
    }

    /** Signed with a shared secret. */
    public static String shared(JsonObject claims, String secret) {
        return shared(head("HS256"), claims, secret.getBytes(StandardCharsets.UTF_8));
    }

    static String shared(JsonObject head, JsonObject claims, byte[] secret) {
        String input = input(head, claims);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return input + "." + base64(mac.doFinal(input.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static String signed(JsonObject head, JsonObject claims, PrivateKey key) {
        String input = input(head, claims);
        String algorithm = key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSAinP1363Format";
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(input.getBytes(StandardCharsets.US_ASCII));
            return input + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static JsonObject head(String algorithm) {
        return new JsonObject().put("alg", algorithm).put("typ", "JWT");
    }

    static String input(JsonObject head, JsonObject claims) {
        return base64(head.encode()) + "." + base64(claims.encode());
    }

    static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static KeyPair rsa() {
        return pair("RSA", 2_048);
    }

    static KeyPair pair(String kind, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
            if (kind.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            } else {
                generator.initialize(bits);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** A public key as a JWKS lists it. */
    static JsonObject listed(String id, KeyPair pair) {
        if (pair.getPublic() instanceof RSAPublicKey rsa) {
            return new JsonObject()
                    .put("kty", "RSA")
                    .put("kid", id)
                    .put("use", "sig")
                    .put("alg", "RS256")
                    .put("n", base64(unsigned(rsa.getModulus(), 0)))
                    .put("e", base64(unsigned(rsa.getPublicExponent(), 0)));
        }
        ECPublicKey curve = (ECPublicKey) pair.getPublic();
        return new JsonObject()
                .put("kty", "EC")
                .put("kid", id)
                .put("crv", "P-256")
                .put("x", base64(unsigned(curve.getW().getAffineX(), 32)))
                .put("y", base64(unsigned(curve.getW().getAffineY(), 32)));
    }

    static String jwks(JsonObject... keys) {
        return new JsonObject()
                .put("keys", new JsonArray(Arrays.asList((Object[]) keys)))
                .encode();
    }

    private static byte[] unsigned(BigInteger number, int length) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 && bytes.length > 1 ? 1 : 0;
        byte[] digits = Arrays.copyOfRange(bytes, from, bytes.length);
        byte[] padded = new byte[Math.max(length, digits.length)];
        System.arraycopy(digits, 0, padded, padded.length - digits.length, digits.length);
        return padded;
    }
}

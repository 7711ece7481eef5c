package dev.haoshang.storage;

import dev.haoshang.conversation.UnreadableConversationException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals the texts of people before they are stored and opens them again: AES-256 in Galois/Counter Mode (NIST SP 800-38D) with a random
 * nonce of 96 bits and a tag of 128. A sealed text reads {@code s1.KEY-ID.BASE64}, where the last part is nonce, ciphertext and tag; it
 * opens only in the {@link Cell} it was sealed for. Everything else is plain: JSON never begins like that.
 *
 * <p>Each conversation has a key of its own, derived from the configured one as in HKDF's second step (RFC 5869). Random nonces under
 * one key are safe for 2^32 texts, which a busy deployment writes in weeks and a conversation never. Safe for any thread.
 */
final class Seal {
    private static final String FORM = "s1.";
    private static final String PURPOSE = "haoshang conversation\n";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final Keys keys;
    private final SecureRandom random = new SecureRandom();

    Seal(Keys keys) {
        this.keys = keys;
    }

    /** What a text under a key begins with. */
    static String beginning(String key) {
        return FORM + key + ".";
    }

    /** What every sealed text begins with. */
    static String beginning() {
        return FORM;
    }

    static boolean isSealed(String stored) {
        return stored.startsWith(FORM);
    }

    /** The text as it is to be stored: sealed, where there is a key. */
    String seal(String text, Cell cell) {
        Optional<String> first = keys.first();
        return first.isEmpty() ? text : sealed(text, cell, first.get());
    }

    private String sealed(String text, Cell cell, String key) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer whole = ByteBuffer.allocate(NONCE_BYTES + plain.length + TAG_BYTES);
        whole.put(nonce);
        try {
            cipher(Cipher.ENCRYPT_MODE, keys.secret(key).orElseThrow(), nonce, cell)
                    .doFinal(ByteBuffer.wrap(plain), whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES/GCM and HmacSHA256", e);
        }
        return beginning(key) + Base64.getEncoder().encodeToString(whole.array());
    }

    /**
     * The text that was stored.
     *
     * @throws UnreadableConversationException when its key is not at hand, or it is not what was sealed for this cell
     */
    String open(String stored, Cell cell) {
        if (!isSealed(stored)) {
            return stored;
        }
        int end = stored.indexOf('.', FORM.length());
        String key = end < 0 ? "" : stored.substring(FORM.length(), end);
        SecretKeySpec secret = keys.secret(key)
                .orElseThrow(() -> unreadable(cell, "it is sealed under key '" + key + "', which this server lacks"));
        try {
            byte[] whole = Base64.getDecoder().decode(stored.substring(end + 1));
            if (whole.length < NONCE_BYTES + TAG_BYTES) {
                throw unreadable(cell, "it is cut short");
            }
            byte[] plain = cipher(Cipher.DECRYPT_MODE, secret, Arrays.copyOf(whole, NONCE_BYTES), cell)
                    .doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
            return new String(plain, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException changed) {
            throw unreadable(cell, "it was changed, moved, or sealed under another key of the name '" + key + "'");
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec secret, byte[] nonce, Cell cell)
            throws GeneralSecurityException {
        Mac derivation = Mac.getInstance("HmacSHA256");
        derivation.init(secret);
        derivation.update((PURPOSE + cell.conversation()).getBytes(StandardCharsets.UTF_8));
        byte[] own = derivation.doFinal(new byte[] {1});
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(own, "AES"), new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(cell.name().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static UnreadableConversationException unreadable(Cell cell, String reason) {
        return new UnreadableConversationException(
                cell.conversation(), cell.column() + " " + cell.number() + ": " + reason);
    }
}

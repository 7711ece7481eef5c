package dev.haoshang.storage;

import dev.haoshang.conversation.StorageException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that texts are sealed with: the first one seals, all of them open. None at all means that texts are stored as they are.
 * Immutable; never shows a key.
 */
public final class Keys {
    private static final String UNREAD = "the encryption keys cannot be read";
    private static final int BYTES = 32;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,32}");
    /** As the first line: texts are stored as they are, and those that other nodes sealed can be read. */
    private static final String PLAIN = "plain";

    private static final Keys NONE = new Keys("", true, List.of());

    private final String where;
    private final boolean plain;
    private final List<Key> keys;

    /** One key by its name. */
    private record Key(String id, SecretKeySpec secret) {}

    private Keys(String where, boolean plain, List<Key> keys) {
        this.where = where;
        this.plain = plain;
        this.keys = keys;
    }

    /** No keys. */
    public static Keys none() {
        return NONE;
    }

    /**
     * Reads lines {@code KEY-ID BASE64-OF-32-BYTES}; blank ones and those that begin with {@code #} are passed over. Where {@code plain}
     * stands before them, the keys open and none seals: so a first key is made known to all nodes before any of them uses it.
     *
     * @param where the file or variable, to be named in complaints
     * @throws StorageException when a line is of another form, a name stands twice, or there is no key; never quotes a line
     */
    public static Keys parse(String text, String where) {
        List<String> lines = text.lines().toList();
        List<Key> keys = new ArrayList<>();
        boolean plain = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.equals(PLAIN) && keys.isEmpty()) {
                plain = true;
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                keys.add(key(line, where, i + 1, keys));
            }
        }
        if (keys.isEmpty()) {
            throw refusal(where, "there is none; the command encryption-key makes one");
        }
        return new Keys(where, plain, List.copyOf(keys));
    }

    private static Key key(String line, String where, int number, List<Key> before) {
        String[] parts = line.split("\\s+", -1);
        Optional<byte[]> secret = parts.length == 2 ? decoded(parts[1]) : Optional.empty();
        if (secret.isEmpty() || !ID.matcher(parts[0]).matches()) {
            throw refusal(
                    where,
                    "line " + number + " is not KEY-ID BASE64-OF-32-BYTES, with a name of up to 32 letters, digits and"
                            + " dashes; the command encryption-key makes such a line");
        }
        if (before.stream().anyMatch(key -> key.id().equals(parts[0]))) {
            throw refusal(
                    where, "line " + number + " has the name " + parts[0] + ", which another line has; rename one");
        }
        return new Key(parts[0], new SecretKeySpec(secret.get(), "HmacSHA256"));
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64)).filter(bytes -> bytes.length == BYTES);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static StorageException refusal(String where, String reason) {
        return Database.refusal(UNREAD, where, reason);
    }

    /** A line with a fresh key of that name. */
    public static String fresh(String id) {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        String line = id + " " + Base64.getEncoder().encodeToString(secret);
        Arrays.fill(secret, (byte) 0);
        return line;
    }

    /** The name of the key that seals, where there is one. */
    public Optional<String> first() {
        return plain ? Optional.empty() : keys.stream().map(Key::id).findFirst();
    }

    /** Where they were read from. */
    String where() {
        return where;
    }

    Optional<SecretKeySpec> secret(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).map(Key::secret).findFirst();
    }

    @Override
    public String toString() {
        return "Keys" + keys.stream().map(Key::id).toList();
    }
}

package dev.haoshang;

import dev.haoshang.storage.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The keys that stored texts are sealed with, from the configured file or from the environment.
 *
 * @param keys none where neither names any
 * @param warnings what the person who starts the server should know of them, in words
 */
record EncryptionKeys(Keys keys, List<String> warnings) {
    /** The variable that holds the keys themselves, for where secrets do not come as files. */
    static final String VARIABLE = "HAOSHANG_ENCRYPTION_KEYS";

    private static final String NONE =
            "What people say is stored unencrypted: no encryption key is set. The command encryption-key"
                    + " makes one; name its file with --encryption-key-file.";
    private static final String PLAIN =
            "What people say is stored unencrypted for now: 'plain' stands before the encryption keys. Take it away once every node"
                    + " has them.";
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    EncryptionKeys {
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads them.
     *
     * @param file the configured file; empty for none
     * @param variable what stands in {@value #VARIABLE}; empty for nothing
     * @throws IOException when both are given, or the file cannot be read
     * @throws dev.haoshang.conversation.StorageException when what stands there are no keys
     */
    static EncryptionKeys read(String file, String variable) throws IOException {
        if (!file.isEmpty() && !variable.isBlank()) {
            throw new IOException("encryption keys are given twice, by --encryption-key-file and by " + VARIABLE
                    + "; take one of them away");
        }
        if (!file.isEmpty()) {
            return fromFile(Path.of(file));
        }
        return variable.isBlank()
                ? new EncryptionKeys(Keys.none(), List.of(NONE))
                : with(Keys.parse(variable.replaceAll("[,;]", "\n"), VARIABLE), new ArrayList<>());
    }

    private static EncryptionKeys fromFile(Path file) throws IOException {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new IOException(
                    "the encryption keys cannot be read from " + file + " ("
                            + e.getClass().getSimpleName() + "); see that the file is there and that the user who runs"
                            + " this program may read it",
                    e);
        }
        List<String> warnings = new ArrayList<>();
        if (isOpenToOthers(file)) {
            warnings.add("Others than its owner can read or change the encryption keys in " + file
                    + "; give it the rights rw------- (chmod 600).");
        }
        return with(Keys.parse(text, file.toString()), warnings);
    }

    private static EncryptionKeys with(Keys keys, List<String> warnings) {
        if (keys.first().isEmpty()) {
            warnings.add(0, PLAIN);
        }
        return new EncryptionKeys(keys, warnings);
    }

    private static boolean isOpenToOthers(Path file) throws IOException {
        if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
            return false;
        }
        return Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
    }
}

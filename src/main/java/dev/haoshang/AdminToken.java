package dev.haoshang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The administrators' secret: from the configured file, else made once in the data folder and readable by its owner only. */
final class AdminToken {
    private static final int BYTES = 32;
    private static final int LEAST_CHARACTERS = 16;

    private AdminToken() {}

    static String read(Settings settings, Settings.Serving serving) throws IOException {
        Path file = serving.adminTokenFile.isEmpty()
                ? settings.data.resolve("admin-token")
                : Path.of(serving.adminTokenFile);
        String secret;
        try {
            if (serving.adminTokenFile.isEmpty() && !Files.exists(file)) {
                create(file);
            }
            secret = Files.readString(file).strip();
        } catch (IOException e) {
            throw new IOException(
                    "the administrators' secret cannot be read from or written to " + file + " ("
                            + e.getClass().getSimpleName() + "); give the user that runs this program the right to,"
                            + " or choose another place with --data or --admin-token-file",
                    e);
        }
        if (secret.length() < LEAST_CHARACTERS) {
            throw new IOException("the administrators' secret in " + file + " is shorter than " + LEAST_CHARACTERS
                    + " characters; write a longer one, or delete the file in the data folder to have one made");
        }
        return secret;
    }

    /** Makes a secret of 256 random bits in a new file that only its owner can read. */
    static void create(Path file) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(secret) + "\n");
    }
}

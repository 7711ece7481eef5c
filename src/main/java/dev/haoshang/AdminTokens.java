package dev.haoshang;

import dev.haoshang.web.Administrator;
import dev.haoshang.web.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file of those who may use the team's interface: a line for each, with name, role and the SHA-256 of the token. */
final class AdminTokens {
    /** A name that can stand in the file and in the audit. */
    static final Pattern NAME = Pattern.compile("[\\w.@-]{1,64}");

    private static final int BYTES = 32;
    private static final Pattern LINE = Pattern.compile("(\\S+)\\s+(\\S+)\\s+([0-9a-f]{64})");

    private AdminTokens() {}

    static Path file(Settings settings, TeamSettings team) {
        return team.adminTokensFile.isEmpty() ? settings.data.resolve("admin-tokens") : Path.of(team.adminTokensFile);
    }

    /** Those of the file, where there is one; empty lines and comments after # are passed over. */
    static List<Administrator> read(Path file) throws IOException {
        List<Administrator> administrators = new ArrayList<>();
        if (Files.notExists(file)) {
            return administrators;
        }
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceFirst("#.*", "").strip();
            if (!line.isEmpty()) {
                int number = i + 1;
                administrators.add(administrator(line)
                        .orElseThrow(() -> new IOException(file + ":" + number
                                + ": a line needs a name, a role (viewer, agent, editor or admin) and the SHA-256 of a"
                                + " token; admin-token writes it")));
            }
        }
        return administrators;
    }

    private static Optional<Administrator> administrator(String line) {
        Matcher parts = LINE.matcher(line);
        return parts.matches() && NAME.matcher(parts.group(1)).matches()
                ? Role.of(parts.group(2)).map(role -> new Administrator(parts.group(1), role, parts.group(3)))
                : Optional.empty();
    }

    /** Adds somebody with a new token, which is kept nowhere else, and gives it. */
    static String add(Path file, String name, Role role) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (Files.notExists(file)
                && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(
                file,
                name + " " + role.id() + " " + Administrator.hash(token) + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        return token;
    }
}

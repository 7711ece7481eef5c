package dev.haoshang;

import dev.haoshang.conversation.IdentityNeed;
import dev.haoshang.identity.IdentitySettings;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Settings by which customers of the lender's page are known. */
final class CustomerSettings {
    private static final int LEAST_SECRET_BYTES = 32;

    @Option(
            names = "--identity-secret-file",
            paramLabel = "FILE",
            defaultValue = "",
            converter = SettingText.ReadableFile.class,
            description =
                    "File with the secret of 32 bytes or more that signs the identities of the page's customers (HS256)")
    String secretFile = "";

    @Option(
            names = "--identity-jwks-url",
            paramLabel = "URL",
            defaultValue = "",
            converter = SettingText.TrustedUrl.class,
            description = "Where the public keys for such identities are (RS256, ES256); https, but for this machine")
    String keysUrl = "";

    @Option(
            names = "--identity-issuer",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "The iss that identities must have")
    String issuer = "";

    @Option(
            names = "--identity-audience",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "The aud that identities must name")
    String audience = "";

    @Option(
            names = "--identity-required",
            paramLabel = "none|proposal|figures",
            defaultValue = "none",
            converter = SettingText.Need.class,
            description =
                    "For what a borrower must be identified: the proposal and its papers, or the comparison too (default: ${DEFAULT-VALUE})")
    String required = "none";

    @Option(
            names = "--identity-key-file",
            paramLabel = "FILE",
            defaultValue = "",
            converter = SettingText.ReadableFile.class,
            description =
                    "File with the secret that hides customers' names in the store; the same on all nodes (default: made once in the data folder)")
    String keyFile = "";

    /** For what a borrower must be identified. */
    IdentityNeed need() {
        return IdentityNeed.valueOf(required.toUpperCase(Locale.ROOT));
    }

    /**
     * How identities are checked; empty when they are not. Blocking.
     *
     * @param data folder in which the key for pseudonyms is made where none is given
     * @throws IOException when a file cannot be read or holds too little
     */
    Optional<IdentitySettings> settings(Path data) throws IOException {
        if (!isOn()) {
            return Optional.empty();
        }
        Optional<String> secret = secretFile.isEmpty()
                ? Optional.empty()
                : Optional.of(read(Path.of(secretFile), "--identity-secret-file"));
        Path key = keyFile.isEmpty() ? data.resolve("identity-key") : Path.of(keyFile);
        if (keyFile.isEmpty() && !Files.exists(key)) {
            AdminToken.create(key);
        }
        return Optional.of(new IdentitySettings(
                secret,
                keysUrl.isEmpty() ? Optional.empty() : Optional.of(URI.create(keysUrl)),
                issuer,
                audience,
                read(key, "--identity-key-file")));
    }

    private static String read(Path file, String setting) throws IOException {
        String secret;
        try {
            secret = Files.readString(file).strip();
        } catch (IOException e) {
            throw new IOException(
                    "the secret in " + file + " cannot be read (" + e.getClass().getSimpleName()
                            + "); give the user that runs this program the right to, or name another with " + setting,
                    e);
        }
        if (secret.getBytes(StandardCharsets.UTF_8).length < LEAST_SECRET_BYTES) {
            throw new IOException("the secret in " + file + " has less than " + LEAST_SECRET_BYTES
                    + " bytes; write a longer one, such as openssl rand -base64 48 makes (" + setting + ")");
        }
        return secret;
    }

    private boolean isOn() {
        return !secretFile.isEmpty() || !keysUrl.isEmpty();
    }
}

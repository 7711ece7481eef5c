package dev.haoshang;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The database's password, from a file, so that it need not stand in a URL, an environment or a list of processes. */
final class DatabasePassword {
    private DatabasePassword() {}

    /**
     * The URL that the driver gets.
     *
     * @param url without a password
     * @param file where the password stands alone; empty for none
     * @throws IOException when the file cannot be read or is empty
     */
    static String in(String url, String file) throws IOException {
        if (file.isEmpty()) {
            return url;
        }
        String password;
        try {
            password = Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new IOException(
                    "the database's password cannot be read from " + file + " ("
                            + e.getClass().getSimpleName() + "); give the user that runs this program the right to",
                    e);
        }
        if (password.isEmpty()) {
            throw new IOException(
                    "the file of the database's password, " + file + ", is empty; write the password into it");
        }
        return url + (url.contains("?") ? "&" : "?") + "password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
    }
}

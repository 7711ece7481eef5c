package dev.haoshang.document;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files shipped within the program. */
final class Resource {
    private Resource() {}

    /** The whole file; a missing one means a broken build, so it fails loudly. */
    static byte[] bytes(String name) {
        try (InputStream file = Resource.class.getResourceAsStream("/" + name)) {
            if (file == null) {
                throw new FileNotFoundException(
                        name + " is missing from the program; build it again with its resources.");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole file as UTF-8. */
    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}

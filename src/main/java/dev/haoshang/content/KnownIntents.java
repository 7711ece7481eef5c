package dev.haoshang.content;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.haoshang.dialog.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a talk needs of intents that were found good before: their names and labels. With a model that was trained on them nobody needs
 * their tens of thousands of examples, and a start that does not read them takes half the time.
 *
 * @param fingerprint SHA-256 of the intents' files, in hex; other files are not known
 * @param labels what each intent is called when the assistant asks back
 */
public record KnownIntents(String fingerprint, Map<String, Wording> labels) {
    private static final String NAME = "intents.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Copies the map, in its order. */
    public KnownIntents {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }

    /** What is to be remembered of a content. */
    public static KnownIntents of(Content content) {
        return new KnownIntents(
                content.intentsFingerprint(), new TreeMap<>(content.script().labels()));
    }

    /** What a folder remembers; nothing when it is not there or damaged. Blocking. */
    public static Optional<KnownIntents> kept(Path folder) {
        try {
            return Optional.of(JSON.readValue(Files.readString(folder.resolve(NAME)), KnownIntents.class));
        } catch (IOException unusable) {
            return Optional.empty();
        }
    }

    /** Remembers them in a folder, whole or not at all. Blocking. */
    public void keep(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, NAME, ".part");
        try {
            Files.writeString(fresh, JSON.writeValueAsString(this));
            Files.move(
                    fresh, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}

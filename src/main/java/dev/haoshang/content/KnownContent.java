package dev.haoshang.content;

import dev.haoshang.dialog.Wording;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * What needs to be known of a content that was found good before, for a start to take half the time: with a model that was trained on its
 * intents nobody needs their tens of thousands of examples, only their names and labels; and the same program need not check the same
 * files again.
 *
 * @param intents SHA-256 of the intents' files, in hex; other files are not known
 * @param labels what each intent is called when the assistant asks back, by names in their order
 * @param sound SHA-256 of all files, where this program found no problem in them; empty where nothing is known of that
 */
public record KnownContent(String intents, Map<String, Wording> labels, String sound) {
    private static final String NAME = "content.properties";
    private static final String INTENTS = "intents";
    private static final String SOUND = "sound";
    private static final String PROGRAM = "program";
    private static final String CHINESE = "zh.";
    private static final String ENGLISH = "en.";

    /** Copies the map. */
    public KnownContent {
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    }

    /** What is to be remembered of a content. */
    public static KnownContent of(Content content) {
        return new KnownContent(content.intentsFingerprint(), content.script().labels(), content.fingerprint());
    }

    /** What a folder remembers; nothing when it is not there or damaged. Blocking. */
    public static Optional<KnownContent> kept(Path folder) {
        return kept(folder, program());
    }

    /** The same as a program that is known by its {@link #program}. */
    static Optional<KnownContent> kept(Path folder, Optional<String> program) {
        Properties kept = new Properties();
        try (Reader in = Files.newBufferedReader(folder.resolve(NAME))) {
            kept.load(in);
        } catch (IOException | IllegalArgumentException unusable) {
            return Optional.empty();
        }
        Map<String, Wording> labels = new TreeMap<>();
        for (String key : kept.stringPropertyNames()) {
            if (key.startsWith(CHINESE)) {
                String name = key.substring(CHINESE.length());
                labels.put(name, new Wording(kept.getProperty(key, ""), kept.getProperty(ENGLISH + name, "")));
            }
        }
        boolean same = program.filter(kept.getProperty(PROGRAM, "")::equals).isPresent();
        return Optional.ofNullable(kept.getProperty(INTENTS))
                .map(intents -> new KnownContent(intents, labels, same ? kept.getProperty(SOUND, "") : ""));
    }

    /** Remembers it in a folder, whole or not at all. Blocking. */
    public void keep(Path folder) throws IOException {
        keep(folder, program());
    }

    void keep(Path folder, Optional<String> program) throws IOException {
        Properties kept = new Properties();
        kept.setProperty(INTENTS, intents);
        labels.forEach((name, label) -> {
            kept.setProperty(CHINESE + name, label.zh());
            kept.setProperty(ENGLISH + name, label.en());
        });
        program.ifPresent(name -> {
            kept.setProperty(PROGRAM, name);
            kept.setProperty(SOUND, sound);
        });
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, NAME, ".part");
        try {
            try (Writer out = Files.newBufferedWriter(fresh)) {
                kept.store(out, null);
            }
            Files.move(
                    fresh, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /**
     * What tells this program from one of another version, which may check more: its file's length and time. Nothing where it does not
     * come from one file, as while it is developed; then everything is checked at each start.
     */
    private static Optional<String> program() {
        try {
            Path file = Path.of(KnownContent.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(file)
                    ? Optional.of(Files.size(file) + " "
                            + Files.getLastModifiedTime(file).to(TimeUnit.SECONDS)) // an image keeps no finer times
                    : Optional.empty();
        } catch (URISyntaxException | IOException unknown) {
            return Optional.empty();
        }
    }
}

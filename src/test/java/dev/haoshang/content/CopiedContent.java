package dev.haoshang.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the shipped content that a test may spoil. Its intents have one example a language each, so that reading is quick. */
final class CopiedContent {
    private final Path folder;

    CopiedContent(Path folder) throws IOException {
        this.folder = folder;
        try (Stream<Path> files = Files.walk(Path.of("dialogs"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.toString()));
            }
        }
        Files.createDirectory(folder.resolve("intents"));
        try (Stream<Path> files = Files.list(Path.of("intents"))) {
            files.forEach(
                    file -> write(file.toString(), intent(file.getFileName().toString())));
        }
    }

    private static String intent(String file) {
        String name = file.replaceFirst("\\.yaml$", "");
        return "intent: NAME\nlabel: { zh: \"题 NAME\", en: \"NAME\" }\nabout: \"What NAME means.\"\nexamples: { zh: [\"NAME 句\"], en: [\"NAME words\"] }\n"
                .replace("NAME", name);
    }

    CopiedContent write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces every occurrence in a file; there must be one. */
    CopiedContent change(String file, String old, String changed) {
        String text = text(file);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " does not hold: " + old);
        }
        return write(file, text.replace(old, changed));
    }

    CopiedContent delete(String file) {
        try (Stream<Path> files = Files.walk(folder.resolve(file))) {
            for (Path path : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code file:line:column} of the first occurrence of a text. */
    String place(String file, String text) {
        String before = text(file).substring(0, text(file).indexOf(text));
        long line = before.chars().filter(sign -> sign == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');
        return file + ":" + line + ":" + column;
    }

    Path folder() {
        return folder;
    }

    /** Every problem as it is shown; none when the content is fine. */
    List<String> problems() {
        try {
            ContentReader.read(folder);
            return List.of();
        } catch (ContentException e) {
            return e.problems().stream().map(Problem::toString).toList();
        }
    }
}

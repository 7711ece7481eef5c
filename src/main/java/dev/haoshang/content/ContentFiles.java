package dev.haoshang.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the files of editors as text and as YAML, and remembers by a fingerprint what was read. Blocking; used by one thread, except for
 * {@link #parse}.
 */
final class ContentFiles {
    private final Problems problems;
    private final Schemas schemas = new Schemas();
    private final MessageDigest digest = sha256();

    ContentFiles(Problems problems) {
        this.problems = problems;
    }

    /**
     * A file's text.
     *
     * @param name its path from the content folder
     */
    record Source(String name, String text) {}

    /**
     * The files of a folder that are content, by name.
     *
     * @param below the folder's path from the content folder
     */
    List<Path> yaml(Path directory, String below) {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> all = files.filter(file -> !isHidden(file)).sorted().toList();
            for (Path file : all) {
                if (file.toString().endsWith(".yml")) {
                    String name = below + "/" + file.getFileName();
                    problems.add(Problem.ofFile(
                            name, Problem.Kind.FILE, "only files that end in .yaml are read", "rename it"));
                }
            }
            return all.stream()
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + directory, e);
        }
    }

    /** What an editing program puts beside a file while it is open, as a lock, is no content. */
    private static boolean isHidden(Path file) {
        return file.getFileName().toString().startsWith(".");
    }

    /**
     * Reads a file as text; empty, and a problem, where it cannot be.
     *
     * @param name its path from the content folder
     */
    Optional<Source> read(Path file, String name) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            problems.add(Problem.ofFile(
                    name, Problem.Kind.FILE, "the file cannot be read", "check that it is a file and may be read"));
            return Optional.empty();
        }
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            int line = (int) text.chars().filter(sign -> sign == '\n').count() + 1;
            int column = text.length() - text.lastIndexOf('\n');
            problems.add(new Problem(
                    name, line, column, Problem.Kind.FILE, "the file is not UTF-8 from here on", "save it as UTF-8"));
            return Optional.empty();
        }
        return Optional.of(new Source(name, text));
    }

    /** A text as YAML of a kind; empty, and problems, where it is none. Any thread: many files are read side by side. */
    Optional<Part> parse(Source source, String kind) {
        return YamlFile.read(source.name(), source.text(), problems).filter(root -> schemas.fits(root, kind, problems));
    }

    /** The fingerprint of what was read so far. */
    String fingerprint() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 cannot be cloned", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

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
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of editors as they stood at one moment, with a fingerprint of them. A file is named by its path from the content folder, with
 * slashes. Any thread may ask for texts.
 */
final class ContentFiles {
    private final Problems problems;
    private final Map<String, Optional<Source>> sources = new TreeMap<>();

    /** A file's bytes and their SHA-256. */
    private static final class Source {
        final byte[] bytes;
        final byte[] digest;

        Source(byte[] bytes) {
            this.bytes = bytes;
            this.digest = sha256().digest(bytes);
        }
    }

    /**
     * Reads what stands in some folders, side by side; a file that cannot be read is a problem. Blocking.
     *
     * @param below the folders' paths from the content folder; one that is not there is empty
     */
    ContentFiles(Path content, List<String> below, Problems problems) {
        this.problems = problems;
        List<String> names = new ArrayList<>();
        for (String folder : below) {
            names.addAll(yaml(content.resolve(folder), folder));
        }
        List<Optional<Source>> read = names.parallelStream()
                .map(name -> read(content.resolve(name), name))
                .toList();
        for (int at = 0; at < names.size(); at++) {
            sources.put(names.get(at), read.get(at));
        }
    }

    /** The names of the files in a folder that are content. */
    private List<String> yaml(Path folder, String below) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> all = files.map(file -> file.getFileName().toString())
                    .filter(name -> !isHidden(name))
                    .map(name -> below + "/" + name)
                    .sorted()
                    .toList();
            all.stream()
                    .filter(name -> name.endsWith(".yml"))
                    .forEach(name -> problems.add(Problem.ofFile(
                            name, Problem.Kind.FILE, "only files that end in .yaml are read", "rename it")));
            return all.stream().filter(name -> name.endsWith(".yaml")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    /** What an editing program puts beside a file while it is open, as a lock, is no content. */
    private static boolean isHidden(String name) {
        return name.startsWith(".");
    }

    private Optional<Source> read(Path file, String name) {
        try {
            return Optional.of(new Source(Files.readAllBytes(file)));
        } catch (IOException e) {
            problems.add(Problem.ofFile(
                    name, Problem.Kind.FILE, "the file cannot be read", "check that it is a file and may be read"));
            return Optional.empty();
        }
    }

    /** The names of all files, in their order. */
    List<String> names() {
        return List.copyOf(sources.keySet());
    }

    /** A file's text; empty, and a problem, where it is none. */
    Optional<String> text(String name) {
        return sources.getOrDefault(name, Optional.empty()).flatMap(source -> decoded(source.bytes, name));
    }

    private Optional<String> decoded(byte[] bytes, String name) {
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            int line = (int) text.chars().filter(sign -> sign == '\n').count() + 1;
            int column = text.length() - text.lastIndexOf('\n');
            problems.add(new Problem(
                    name, line, column, Problem.Kind.FILE, "the file is not UTF-8 from here on", "save it as UTF-8"));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /**
     * SHA-256 over the names and the contents of all files below a folder, in hex.
     *
     * @param folder its path from the content folder; empty for all files
     */
    String fingerprint(String folder) {
        MessageDigest all = sha256();
        sources.forEach((name, source) -> {
            if (folder.isEmpty() || name.startsWith(folder + "/")) {
                all.update(name.getBytes(StandardCharsets.UTF_8));
                source.ifPresent(found -> all.update(found.digest));
            }
        });
        return HexFormat.of().formatHex(all.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

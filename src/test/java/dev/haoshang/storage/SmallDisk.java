package dev.haoshang.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A disk in memory that can be filled and be made read-only, on machines that let a test mount one. On others the test takes the way
 * that is left to it.
 *
 * @param folder where its content is
 */
record SmallDisk(Path folder) {
    static Optional<SmallDisk> mount(Path folder, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m,mode=700", "tmpfs", folder);
        return mounted ? Optional.of(new SmallDisk(folder)) : Optional.empty();
    }

    void makeReadOnly() throws IOException, InterruptedException {
        if (!run("mount", "-o", "remount,ro", folder)) {
            throw new IOException("the disk was mounted but cannot be mounted again");
        }
    }

    void makeWritable() throws IOException, InterruptedException {
        if (!run("mount", "-o", "remount,rw", folder)) {
            throw new IOException("the disk was mounted but cannot be mounted again");
        }
    }

    /** A file that leaves no room for another byte. */
    Path fill() throws IOException {
        Path ballast = folder.resolve("ballast");
        byte[] block = new byte[4096];
        try (var out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            return ballast;
        }
    }

    void unmount() throws IOException, InterruptedException {
        run("umount", "-l", folder);
    }

    private static boolean run(Object... command) throws IOException, InterruptedException {
        String[] words = new String[command.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = command[i].toString();
        }
        try {
            return new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}

package dev.haoshang;

import dev.haoshang.content.ContentReader;
import dev.haoshang.content.Inspection;
import dev.haoshang.content.Problem;
import dev.haoshang.conversation.BorrowerTime;
import dev.haoshang.conversation.StorageException;
import dev.haoshang.storage.Keys;
import dev.haoshang.storage.StoreExamination;
import dev.haoshang.understanding.IntentClassifier;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at everything that a server needs, changes nothing, and says what to do. Blocking. */
final class Doctor {
    private static final long MEGABYTE = 1024L * 1024;
    private static final long LEAST_SPACE = 200 * MEGABYTE;
    private static final long CALM_SPACE = 1024 * MEGABYTE;
    private static final int FIRST_YEAR = 2026;
    private static final int LAST_YEAR = 2100;
    private static final Duration DRIFT = Duration.ofMinutes(10);

    private final Settings settings;
    private final Settings.Serving serving;
    private final Clock clock;

    Doctor(Settings settings, Settings.Serving serving, Clock clock) {
        this.settings = settings;
        this.serving = serving;
        this.clock = clock;
    }

    List<Finding> examine() {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(contentAndModel());
        findings.addAll(keysAndDatabase());
        findings.add(time());
        findings.add(port("port", serving.host, serving.port));
        findings.add(port("admin-port", serving.team.adminHost, serving.team.port(serving.port)));
        serving.cluster().ifPresent(cluster -> {
            findings.add(port("cluster-port", cluster.host(), cluster.port()));
            findings.add(port("cluster-port, the next", cluster.host(), cluster.port() + 1));
        });
        secretFiles().forEach(file -> findings.add(rights(file)));
        findings.add(space());
        return findings;
    }

    private List<Finding> contentAndModel() {
        Inspection found = ContentReader.inspect(settings.content);
        long errors = found.content().isPresent() ? 0 : found.problems().size();
        if (errors > 0) {
            String first =
                    found.problems().stream().findFirst().map(Problem::toString).orElse("");
            return List.of(Finding.wrong(
                    "content", errors + " problem(s), the first: " + first + "; the command check prints all"));
        }
        String intents = found.content().orElseThrow().intentsFingerprint();
        boolean kept = IntentClassifier.kept(settings.data.resolve("model"))
                .filter(model -> model.fingerprint().equals(intents))
                .isPresent();
        return List.of(
                Finding.good("content", found.content().orElseThrow().intents().size() + " intents, no errors"),
                kept
                        ? Finding.good("model", "trained for this content")
                        : Finding.note(
                                "model", "none for this content; the next start trains one, in about half a minute"));
    }

    private List<Finding> keysAndDatabase() {
        try {
            EncryptionKeys encryption = serving.encryption();
            Finding key = encryption
                    .keys()
                    .first()
                    .map(first -> Finding.good("key", "texts are sealed under " + first))
                    .orElseGet(() -> Finding.note("key", encryption.warnings().get(0)));
            return List.of(key, database(encryption.keys()));
        } catch (StorageException | IOException refusal) {
            return List.of(Finding.wrong("key", String.valueOf(refusal.getMessage())));
        }
    }

    private Finding database(Keys keys) {
        Path file = settings.data.resolve("haoshang.db");
        if (serving.database.isEmpty() && !Files.exists(file)) {
            return Finding.note("database", "none yet; the first start makes " + file);
        }
        try {
            StoreExamination found =
                    StoreExamination.of(serving.storage(settings.data).withKeys(keys));
            if (found.damage().isPresent()) {
                return Finding.wrong(
                        "database",
                        found.name() + " is damaged: " + found.damage().get()
                                + "; stop the server and restore a backup");
            }
            String version = found.version().map(number -> "version " + number).orElse("no tables yet");
            return found.pending() == 0
                    ? Finding.good("database", found.name() + ", " + version)
                    : Finding.note(
                            "database",
                            found.name() + ", " + version + "; the next start takes it " + found.pending()
                                    + " step(s) further: make a backup first");
        } catch (StorageException | IOException refusal) {
            return Finding.wrong("database", String.valueOf(refusal.getMessage()));
        }
    }

    /** Without asking the network: a clock that is wrong by years, or behind the files that were written, is found out anyway. */
    private Finding time() {
        Instant now = clock.instant();
        int year = now.atZone(BorrowerTime.ZONE).getYear();
        String shown = now.atZone(BorrowerTime.ZONE).toLocalDateTime().withNano(0) + " in " + BorrowerTime.ZONE;
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Finding.wrong(
                    "clock", "it is " + shown + ", which cannot be; set this machine's clock, and let NTP keep it");
        }
        Optional<Instant> newest = newestFile();
        if (newest.isPresent() && newest.get().isAfter(now.plus(DRIFT))) {
            return Finding.wrong(
                    "clock",
                    "it is " + shown + ", but the data folder has files from " + newest.get()
                            + "; set this machine's clock, and let NTP keep it");
        }
        return Finding.good("clock", shown);
    }

    private Optional<Instant> newestFile() {
        try (Stream<Path> files = Files.list(settings.data)) {
            Instant newest = Instant.EPOCH;
            for (Path file : files.toList()) {
                Instant written = Files.getLastModifiedTime(file).toInstant();
                newest = written.isAfter(newest) ? written : newest;
            }
            return Optional.of(newest);
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static Finding port(String setting, String host, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(host, port));
            return Finding.good(setting, host + ":" + port + " is free");
        } catch (IOException | IllegalArgumentException taken) {
            return Finding.wrong(
                    setting,
                    host + ":" + port + " cannot be had (" + taken.getMessage()
                            + "); it may be this server that runs already, else choose another with --"
                            + setting.replaceAll(",.*", ""));
        }
    }

    private List<Path> secretFiles() {
        Path own = settings.data.resolve("admin-token");
        List<Path> files = new ArrayList<>();
        if (!serving.adminTokenFile.isEmpty()) {
            files.add(Path.of(serving.adminTokenFile));
        } else if (Files.exists(own)) {
            files.add(own);
        }
        Stream.of(
                        serving.databasePasswordFile,
                        serving.encryptionKeyFile,
                        serving.team.webhookSecretFile,
                        serving.team.oidcSecretFile,
                        serving.customers.secretFile,
                        serving.customers.keyFile)
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .forEach(files::add);
        return files;
    }

    private static Finding rights(Path file) {
        try {
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
            boolean open =
                    rights.contains(PosixFilePermission.OTHERS_READ) || rights.contains(PosixFilePermission.GROUP_READ);
            if (!open) {
                return Finding.good("secret", file + " is readable by its owner only");
            }
            return file.toAbsolutePath().startsWith("/run/secrets")
                    ? Finding.note("secret", file + " can be read by all in this container, as is usual there")
                    : Finding.wrong("secret", file + " can be read by others; chmod 600 " + file);
        } catch (UnsupportedOperationException otherSystem) {
            return Finding.note("secret", file + ": this file system has no rights that can be looked at");
        } catch (IOException unreadable) {
            return Finding.wrong("secret", file + " cannot be read; give the user that runs this program the right to");
        }
    }

    private Finding space() {
        Path folder = settings.data.toAbsolutePath();
        while (!Files.exists(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            String shown = free / MEGABYTE + " MB free for " + settings.data;
            if (!Files.isWritable(folder)) {
                return Finding.wrong(
                        "disk", folder + " cannot be written; give the user that runs this program the right to");
            }
            return free < LEAST_SPACE
                    ? Finding.wrong("disk", shown + "; make room, or choose another folder with --data")
                    : free < CALM_SPACE
                            ? Finding.note("disk", shown + "; make room soon")
                            : Finding.good("disk", shown);
        } catch (IOException unknown) {
            return Finding.wrong("disk", folder + " cannot be looked at; check --data");
        }
    }
}

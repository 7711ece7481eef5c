package dev.haoshang;

import dev.haoshang.conversation.BorrowerTime;
import dev.haoshang.storage.StorageSettings;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The settings of a command. Each has one name: as a flag ({@code --admin-token-file}), as an environment variable ({@code
 * HAOSHANG_ADMIN_TOKEN_FILE}) and in a settings file ({@code admin-token-file}); {@link SettingSources} looks in all of them.
 */
final class Settings {
    @Option(
            names = SettingSources.FILE_FLAG,
            paramLabel = "FILE",
            defaultValue = "",
            description = "File with settings, a 'name: value' in each line; flags and environment count more")
    String settingsFile = "";

    @Option(
            names = "--content",
            paramLabel = "FOLDER",
            defaultValue = ".",
            description = "Folder that holds intents/ and dialogs/ (default: ${DEFAULT-VALUE})")
    Path content = Path.of(".");

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "./data",
            description = "Folder of the embedded store and the trained model (default: ${DEFAULT-VALUE})")
    Path data = Path.of("data");

    @Option(
            names = "--today",
            paramLabel = "DATE",
            defaultValue = "",
            converter = SettingText.Date.class,
            description = "Fixes the clock's date, for checks, such as 2026-11-22")
    String today = "";

    @Option(
            names = "--living-floor",
            paramLabel = "YUAN",
            defaultValue = "",
            converter = SettingText.LivingFloor.class,
            description =
                    "Least that living costs here each month, for each person of a household; a budget never counts less (default: none)")
    String livingFloor = "";

    /** Where conversations are kept. */
    static class Storing {
        @Option(
                names = "--database",
                paramLabel = "URL",
                converter = SettingText.DatabaseUrl.class,
                defaultValue = "",
                description = "JDBC URL of the store, instead of the embedded one in the data folder")
        String database = "";

        @Option(
                names = "--database-password-file",
                paramLabel = "FILE",
                defaultValue = "",
                converter = SettingText.ReadableFile.class,
                description = "File with the database's password, which then need not stand in the URL")
        String databasePasswordFile = "";

        @Option(
                names = "--encryption-key-file",
                paramLabel = "FILE",
                defaultValue = "",
                converter = SettingText.ReadableFile.class,
                description =
                        "File with a line KEY-ID BASE64 for each key; the first one seals what is stored, all of them open it (default: it is stored unencrypted)")
        String encryptionKeyFile = "";

        /** The keys themselves, from the environment: a flag would show them to every user of the machine. */
        String encryptionKeys = System.getenv().getOrDefault(EncryptionKeys.VARIABLE, "");

        /**
         * The keys that are named.
         *
         * @throws IOException when their file cannot be read
         */
        EncryptionKeys encryption() throws IOException {
            return EncryptionKeys.read(encryptionKeyFile, encryptionKeys);
        }

        /**
         * The store that is named, or else the embedded one of the folder.
         *
         * @throws IOException when the password's file cannot be read
         */
        StorageSettings storage(Path data) throws IOException {
            return database.isEmpty()
                    ? StorageSettings.inFolder(data)
                    : StorageSettings.at(DatabasePassword.in(database, databasePasswordFile));
        }
    }

    /** Server settings; other commands leave them alone. */
    static final class Serving extends Storing {
        /** Read before anything else, as the log is set up when it is first written to. */
        static final String LOG_FORMAT = "--log-format";

        @Option(
                names = "--host",
                paramLabel = "ADDRESS",
                defaultValue = "127.0.0.1",
                description = "Address to listen on (default: ${DEFAULT-VALUE})")
        String host = "127.0.0.1";

        @Option(
                names = "--port",
                paramLabel = "PORT",
                converter = SettingText.Port.class,
                defaultValue = "8080",
                description = "Port to listen on; 0 takes any free one (default: ${DEFAULT-VALUE})")
        int port = 8080;

        @Option(
                names = "--cluster-members",
                paramLabel = "HOST:PORT",
                converter = SettingText.Member.class,
                split = ",",
                defaultValue = "",
                description =
                        "Where to look for the other nodes that share the database (default: this node is the only one)")
        Set<String> clusterMembers = Set.of();

        @Option(
                names = "--cluster-host",
                paramLabel = "ADDRESS",
                defaultValue = "127.0.0.1",
                description =
                        "Address at which other nodes reach this one, in a private network (default: ${DEFAULT-VALUE})")
        String clusterHost = "127.0.0.1";

        @Option(
                names = "--cluster-port",
                paramLabel = "PORT",
                converter = SettingText.ClusterPort.class,
                defaultValue = "5701",
                description = "Port for other nodes; the next one is used too (default: ${DEFAULT-VALUE})")
        int clusterPort = 5701;

        @Option(
                names = "--allowed-origins",
                paramLabel = "ORIGINS",
                converter = SettingText.Origin.class,
                split = ",",
                defaultValue = "",
                description = "Sites whose pages may embed the widget, such as https://help.example.com")
        Set<String> allowedOrigins = Set.of();

        @Option(
                names = "--admin-token-file",
                paramLabel = "FILE",
                converter = SettingText.ReadableFile.class,
                defaultValue = "",
                description = "File with the administrators' secret (default: made once in the data folder)")
        String adminTokenFile = "";

        @Mixin
        final TeamSettings team = new TeamSettings();

        @Option(
                names = "--retention-days",
                paramLabel = "DAYS",
                converter = SettingText.Days.class,
                defaultValue = "30",
                description = "Conversations unused for so many days are erased (default: ${DEFAULT-VALUE})")
        int retentionDays = 30;

        @Option(
                names = "--watch",
                paramLabel = "true|false",
                arity = "1",
                converter = SettingText.TrueFalse.class,
                defaultValue = "true",
                description =
                        "Takes over what is saved in the content folder while it serves (default: ${DEFAULT-VALUE})")
        boolean watch = true;

        @Option(
                names = LOG_FORMAT,
                paramLabel = "FORMAT",
                defaultValue = "text",
                converter = SettingText.LogFormat.class,
                description = "Log lines as text, or as json for programs (default: ${DEFAULT-VALUE})")
        String logFormat = "text";

        @Mixin
        final LimitSettings limits = new LimitSettings();

        @Mixin
        final CustomerSettings customers = new CustomerSettings();

        /** The allowed origins, without the empty one that an unset variable leaves. */
        Set<String> origins() {
            return withoutBlank(allowedOrigins);
        }

        /** This node among others, where there are any. */
        Optional<Cluster> cluster() {
            Set<String> members = withoutBlank(clusterMembers);
            return members.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Cluster(clusterHost, clusterPort, List.copyOf(members)));
        }

        private static Set<String> withoutBlank(Set<String> texts) {
            return texts.stream().filter(text -> !text.isBlank()).collect(Collectors.toSet());
        }
    }

    /** The clock in the borrowers' time zone, or one that stands at noon of the fixed date. */
    Clock clock() {
        Optional<LocalDate> fixed = today.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(today));
        return fixed.map(date -> Clock.fixed(
                        date.atTime(LocalTime.NOON).atZone(BorrowerTime.ZONE).toInstant(), BorrowerTime.ZONE))
                .orElse(Clock.system(BorrowerTime.ZONE));
    }

    /** The least that living costs, in yuan a month for each person, where it is set. */
    Optional<BigDecimal> livingFloor() {
        return livingFloor.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(livingFloor));
    }

    LocalDate date() {
        return LocalDate.now(clock());
    }
}

package dev.haoshang;

import dev.haoshang.conversation.BorrowerTime;
import dev.haoshang.storage.StorageSettings;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The settings of a command: each is a flag, and an environment variable of the same name in capitals. */
final class Settings {
    @Option(
            names = "--content",
            paramLabel = "FOLDER",
            defaultValue = "${HAOSHANG_CONTENT:-.}",
            description = "Folder that holds intents/ and dialogs/ (default: ${DEFAULT-VALUE})")
    Path content = Path.of(".");

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "${HAOSHANG_DATA:-./data}",
            description = "Folder of the embedded store and the trained model (default: ${DEFAULT-VALUE})")
    Path data = Path.of("data");

    @Option(
            names = "--today",
            paramLabel = "DATE",
            defaultValue = "${HAOSHANG_TODAY:-}",
            converter = DateText.class,
            description = "Fixes the clock's date, for checks, such as 2026-11-22")
    String today = "";

    @Option(
            names = "--living-floor",
            paramLabel = "YUAN",
            defaultValue = "${HAOSHANG_LIVING_FLOOR:-}",
            converter = LivingFloorText.class,
            description =
                    "Least that living costs here each month, for each person of a household; a budget never counts less (default: none)")
    String livingFloor = "";

    /** Refuses what is neither empty nor a sum of money that a month can cost. */
    static final class LivingFloorText implements ITypeConverter<String> {
        private static final Pattern YUAN = Pattern.compile("[1-9]\\d{0,5}(\\.\\d{1,2})?");

        @Override
        public String convert(String value) {
            if (!value.isEmpty() && !YUAN.matcher(value).matches()) {
                throw new TypeConversionException(
                        "'" + value
                                + "' is no monthly sum in yuan for one person; write it like 1200 or 1250.50, from 1 to under 1000000");
            }
            return value;
        }
    }

    /** Refuses what is neither empty nor a date. */
    static final class DateText implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            try {
                return value.isEmpty() ? "" : LocalDate.parse(value).toString();
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("'" + value + "' is no date; write it like 2026-11-22");
            }
        }
    }

    /** Where conversations are kept. */
    static class Storing {
        @Option(
                names = "--database",
                paramLabel = "URL",
                defaultValue = "${HAOSHANG_DATABASE:-}",
                description = "JDBC URL of the store, instead of the embedded one in the data folder")
        String database = "";

        /** The store that is named, or else the embedded one of the folder. */
        StorageSettings storage(Path data) {
            return database.isEmpty() ? StorageSettings.inFolder(data) : StorageSettings.at(database);
        }
    }

    /** Server settings; other commands leave them alone. */
    static final class Serving extends Storing {
        @Option(
                names = "--host",
                paramLabel = "ADDRESS",
                defaultValue = "${HAOSHANG_HOST:-127.0.0.1}",
                description = "Address to listen on (default: ${DEFAULT-VALUE})")
        String host = "127.0.0.1";

        @Option(
                names = "--port",
                paramLabel = "PORT",
                defaultValue = "${HAOSHANG_PORT:-8080}",
                description = "Port to listen on; 0 takes any free one (default: ${DEFAULT-VALUE})")
        int port = 8080;

        @Option(
                names = "--cluster-members",
                paramLabel = "HOST:PORT",
                split = ",",
                defaultValue = "${HAOSHANG_CLUSTER_MEMBERS:-}",
                description =
                        "Where to look for the other nodes that share the database (default: this node is the only one)")
        Set<String> clusterMembers = Set.of();

        @Option(
                names = "--cluster-host",
                paramLabel = "ADDRESS",
                defaultValue = "${HAOSHANG_CLUSTER_HOST:-127.0.0.1}",
                description =
                        "Address at which other nodes reach this one, in a private network (default: ${DEFAULT-VALUE})")
        String clusterHost = "127.0.0.1";

        @Option(
                names = "--cluster-port",
                paramLabel = "PORT",
                defaultValue = "${HAOSHANG_CLUSTER_PORT:-5701}",
                description = "Port for other nodes; the next one is used too (default: ${DEFAULT-VALUE})")
        int clusterPort = 5701;

        @Option(
                names = "--allowed-origins",
                paramLabel = "ORIGINS",
                split = ",",
                defaultValue = "${HAOSHANG_ALLOWED_ORIGINS:-}",
                description = "Sites whose pages may embed the widget, such as https://help.example.com")
        Set<String> allowedOrigins = Set.of();

        @Option(
                names = "--admin-token-file",
                paramLabel = "FILE",
                defaultValue = "${HAOSHANG_ADMIN_TOKEN_FILE:-}",
                description = "File with the administrators' secret (default: made once in the data folder)")
        String adminTokenFile = "";

        @Option(
                names = "--retention-days",
                paramLabel = "DAYS",
                defaultValue = "${HAOSHANG_RETENTION_DAYS:-30}",
                description = "Conversations unused for so many days are erased (default: ${DEFAULT-VALUE})")
        int retentionDays = 30;

        @Option(
                names = "--watch",
                paramLabel = "true|false",
                arity = "1",
                defaultValue = "${HAOSHANG_WATCH:-true}",
                description =
                        "Takes over what is saved in the content folder while it serves (default: ${DEFAULT-VALUE})")
        boolean watch = true;

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

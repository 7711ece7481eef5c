package dev.haoshang;

import dev.haoshang.conversation.AgentHours;
import dev.haoshang.conversation.IdentityNeed;
import dev.haoshang.identity.TrustedAddress;
import dev.haoshang.web.TrustedProxies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the texts of settings are read; each refusal says what to write instead. An empty text stands for a setting that is not set. */
final class SettingText {
    private SettingText() {}

    /** A whole number of a range. */
    private static class WholeNumber implements ITypeConverter<Integer> {
        private final int least;
        private final int most;
        private final String advice;

        WholeNumber(int least, int most, String advice) {
            this.least = least;
            this.most = most;
            this.advice = advice;
        }

        @Override
        public Integer convert(String value) {
            if (value.matches("-?\\d{1,9}")) {
                int number = Integer.parseInt(value);
                if (number >= least && number <= most) {
                    return number;
                }
            }
            throw refused(value, "not possible here; " + advice);
        }
    }

    /** A port to listen on. */
    static final class Port extends WholeNumber {
        Port() {
            super(0, 65_535, "write a port from 0 (any free one) to 65535");
        }
    }

    /** The first of two ports. */
    static final class ClusterPort extends WholeNumber {
        ClusterPort() {
            super(1, 65_534, "it and the next one must be from 1 to 65535");
        }
    }

    /** A number of days. */
    static final class Days extends WholeNumber {
        Days() {
            super(0, 36_500, "write a number of days from 0 to 36500");
        }
    }

    /** The team's port, or -1 for the usual one. */
    static final class AdminPort extends WholeNumber {
        AdminPort() {
            super(-1, 65_535, "write a port from 0 (any free one) to 65535");
        }
    }

    /** For how many days an audit or a report's counts are kept. */
    static final class DaysKept extends WholeNumber {
        DaysKept() {
            super(1, 36_500, "write a number of days from 1 to 36500");
        }
    }

    /** A patience in minutes, where 0 means an endless one. */
    static final class Minutes extends WholeNumber {
        Minutes() {
            super(0, 10_080, "write minutes from 1 to 10080; 0 means without end");
        }
    }

    /** A limit, where 0 means none. */
    static final class Limit extends WholeNumber {
        Limit() {
            super(0, 100_000_000, "write a whole number up to 100000000; 0 means no limit");
        }
    }

    /** A patience in seconds, where 0 means an endless one. */
    static final class Seconds extends WholeNumber {
        Seconds() {
            super(0, 3_600, "write seconds from 1 to 3600; 0 means without end");
        }
    }

    /** Yes or no. */
    static final class TrueFalse implements ITypeConverter<Boolean> {
        @Override
        public Boolean convert(String value) {
            String word = value.toLowerCase(Locale.ROOT);
            if (!word.equals("true") && !word.equals("false")) {
                throw refused(value, "neither true nor false");
            }
            return word.equals("true");
        }
    }

    /** A sum of money that a month can cost, or nothing. */
    static final class LivingFloor implements ITypeConverter<String> {
        private static final Pattern YUAN = Pattern.compile("[1-9]\\d{0,5}(\\.\\d{1,2})?");

        @Override
        public String convert(String value) {
            if (!value.isEmpty() && !YUAN.matcher(value).matches()) {
                throw refused(
                        value,
                        "no monthly sum in yuan for one person; write it like 1200 or 1250.50, from 1 to under 1000000");
            }
            return value;
        }
    }

    /** A date, or nothing. */
    static final class Date implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            try {
                return value.isEmpty() ? "" : LocalDate.parse(value).toString();
            } catch (DateTimeParseException e) {
                throw refused(value, "no date; write it like 2026-11-22");
            }
        }
    }

    /** Where a store is, or nothing. The text may hold a password and is not repeated. */
    static final class DatabaseUrl implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            if (!value.isEmpty() && !value.matches("jdbc:(sqlite|postgresql):.+")) {
                throw new TypeConversionException("must begin with jdbc:postgresql: or jdbc:sqlite:");
            }
            return value;
        }
    }

    /** A file that is there, or nothing. */
    static final class ReadableFile implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            if (!value.isEmpty() && !(Files.isRegularFile(Path.of(value)) && Files.isReadable(Path.of(value)))) {
                throw refused(value, "no file that this program's user can read; make it, or correct the path");
            }
            return value;
        }
    }

    /** Another node. */
    static final class Member implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            if (!value.isEmpty() && !value.matches("[^:\\s]+:\\d{1,5}")) {
                throw refused(value, "no node; write each as HOST:PORT, such as 10.0.0.2:5701");
            }
            return value;
        }
    }

    /** A site. */
    static final class Origin implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            String site = value.strip();
            if (!site.isEmpty() && !site.matches("(?i)https?://[\\w.:\\[\\]-]+/?")) {
                throw refused(value, "no site; write each as https://help.example.com, without a path and without *");
            }
            return site;
        }
    }

    /** When people answer, or nothing. */
    static final class Hours implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            if (!value.isEmpty() && AgentHours.of(value, ZoneOffset.UTC).isEmpty()) {
                throw refused(value, "no hours; write the days and the time within a day, such as Mon-Fri 09:00-18:00");
            }
            return value;
        }
    }

    /** A time zone. */
    static final class Zone implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            try {
                return ZoneId.of(value).getId();
            } catch (DateTimeException e) {
                throw refused(value, "no time zone; write a name such as Asia/Shanghai");
            }
        }
    }

    /** Where events are sent to, or nothing. */
    static final class WebhookUrl implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            if (!value.isEmpty() && !value.matches("https?://[\\w.:\\[\\]-]+(/\\S*)?")) {
                // It may hold a password, which is not repeated.
                throw new TypeConversionException(
                        "must be an address such as https://crm.example.com/events, without user and password");
            }
            return value;
        }
    }

    /** An address that is asked who somebody is, or nothing. */
    static final class TrustedUrl implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            if (!value.isEmpty() && TrustedAddress.of(value).isEmpty()) {
                // It may hold a password, which is not repeated.
                throw new TypeConversionException(
                        "must be an https address without user and password; http is only for this machine");
            }
            return value;
        }
    }

    /** The name of a claim, or a path of names with dots. */
    static final class Claim implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            if (!value.matches("\\S{1,200}")) {
                throw refused(value, "no claim; write its name, or a path such as realm_access.roles");
            }
            return value;
        }
    }

    /** For what somebody must be identified. */
    static final class Need implements ITypeConverter<String> {
        private static final Set<String> NEEDS = Arrays.stream(IdentityNeed.values())
                .map(need -> need.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));

        @Override
        public String convert(String value) {
            if (!NEEDS.contains(value)) {
                throw refused(value, "none of " + String.join(", ", NEEDS));
            }
            return value;
        }
    }

    /** Addresses of proxies. */
    static final class Network implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            if (!value.isBlank() && !TrustedProxies.isNetwork(value)) {
                throw refused(
                        value, "no address; write each like 10.0.0.5, 10.0.0.0/8 or fd00::/8, names are not looked up");
            }
            return value.strip();
        }
    }

    /** How log lines look. */
    static final class LogFormat implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            if (!value.equals("text") && !value.equals("json")) {
                throw refused(value, "no format of a log; write text or json");
            }
            return value;
        }
    }

    private static TypeConversionException refused(String value, String why) {
        return new TypeConversionException("'" + value + "' is " + why);
    }
}

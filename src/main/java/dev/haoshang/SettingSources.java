package dev.haoshang;

import dev.haoshang.content.Suggestion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/**
 * Where settings come from. A flag counts more than the environment, the environment more than the file, the file more than the
 * default. The names follow from the flags, so that they cannot differ; an empty variable is one that is not set.
 */
final class SettingSources implements IDefaultValueProvider {
    /** The flag that names the file. */
    static final String FILE_FLAG = "--settings";

    private static final String PREFIX = "HAOSHANG_";

    private final Map<String, String> environment;
    private final List<String> arguments;
    private final SettingsFile file;

    private SettingSources(Map<String, String> environment, List<String> arguments, SettingsFile file) {
        this.environment = environment;
        this.arguments = arguments;
        this.file = file;
    }

    /**
     * A setting as it counts.
     *
     * @param flag its name as a flag
     * @param value its text; several values have commas between
     * @param source where it stands, for people
     */
    record Effective(String flag, String value, String source) {
        /** The value without a password. */
        String shown() {
            return flag.equals("--database") ? value.replaceAll("(?i)(password=)[^&]*|//[^/@]*@", "$1***") : value;
        }
    }

    /** The sources of a command's settings; reads the file that the arguments or the environment name. */
    static SettingSources read(Map<String, String> environment, List<String> arguments) {
        SettingSources without = new SettingSources(environment, arguments, SettingsFile.NONE);
        List<String> given = without.given(FILE_FLAG);
        String name = given.isEmpty() ? environment.getOrDefault(variable(FILE_FLAG), "") : given.get(given.size() - 1);
        return name.isEmpty() ? without : new SettingSources(environment, arguments, SettingsFile.read(Path.of(name)));
    }

    /** The name of a flag's environment variable. */
    static String variable(String flag) {
        return PREFIX + key(flag).replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** The name of a flag in the file. */
    static String key(String flag) {
        return flag.substring(2);
    }

    /** The options of a command that are settings: those it shares with others, and not its own. */
    static List<OptionSpec> settings(CommandSpec command) {
        return command.mixins().values().stream()
                .flatMap(mixin -> mixin.options().stream())
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .toList();
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || !isSetting(option)) {
            return null;
        }
        return found(option.longestName()).map(Effective::value).orElse(null);
    }

    /** An option of a command itself, such as the format of a report, is no setting. */
    private static boolean isSetting(OptionSpec option) {
        String name = option.longestName(); // an option's equals compares all there is to it
        return settings(option.command()).stream()
                .anyMatch(setting -> setting.longestName().equals(name));
    }

    /** The value from the environment or the file. */
    private Optional<Effective> found(String flag) {
        String variable = environment.getOrDefault(variable(flag), "");
        if (!variable.isEmpty()) {
            return Optional.of(new Effective(flag, variable, variable(flag)));
        }
        return flag.equals(FILE_FLAG)
                ? Optional.empty()
                : Optional.ofNullable(file.entries().get(key(flag)))
                        .map(entry -> new Effective(flag, entry.value(), entry.place()));
    }

    /** A setting of a command as it counts now. */
    Effective effective(OptionSpec option) {
        String flag = option.longestName();
        List<String> given = given(flag);
        if (!given.isEmpty()) {
            return new Effective(flag, String.join(",", given), "the command line");
        }
        return found(flag)
                .orElseGet(() -> new Effective(
                        flag, Optional.ofNullable(option.defaultValue()).orElse(""), "default"));
    }

    /** The values that the command line gives a flag. */
    private List<String> given(String flag) {
        List<String> given = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals(flag) && i + 1 < arguments.size()) {
                given.add(arguments.get(i + 1));
            } else if (argument.startsWith(flag + "=")) {
                given.add(argument.substring(flag.length() + 1));
            }
        }
        return given;
    }

    /**
     * Everything that is wrong with the settings of a command: which, where it stands, and what to write.
     *
     * @param program all commands, for a file that names settings of others
     */
    List<String> problems(CommandSpec command, Supplier<CommandLine> program) {
        List<String> problems = new ArrayList<>(file.problems());
        List<OptionSpec> settings = settings(command);
        if (!keys(settings.stream()).containsAll(file.entries().keySet())) {
            problems.addAll(unknown(program.get()));
        }
        Map<String, String> values = new TreeMap<>();
        for (OptionSpec option : settings) {
            Effective effective = effective(option);
            values.put(effective.flag(), effective.value());
            refusal(option, effective.value())
                    .ifPresent(why -> problems.add(effective.flag() + ", from " + effective.source() + ": " + why));
        }
        problems.addAll(contradictions(values));
        return problems;
    }

    /** A file serves every command, so that it may name the settings of all. */
    private List<String> unknown(CommandLine program) {
        Set<String> known = keys(program.getSubcommands().values().stream()
                .flatMap(command -> settings(command.getCommandSpec()).stream()));
        return file.entries().entrySet().stream()
                .filter(entry -> !known.contains(entry.getKey()))
                .map(entry -> entry.getValue().place() + ": there is no setting '" + entry.getKey() + "'"
                        + Suggestion.of(entry.getKey(), known)
                                .map(meant -> "; did you mean '" + meant + "'?")
                                .orElse("; the command settings prints all"))
                .sorted()
                .toList();
    }

    /** What settings may be called in a file. */
    private static Set<String> keys(Stream<OptionSpec> settings) {
        return settings.map(OptionSpec::longestName)
                .filter(flag -> !flag.equals(FILE_FLAG))
                .map(SettingSources::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<String> refusal(OptionSpec option, String text) {
        String[] values = option.splitRegex().isEmpty() ? new String[] {text} : text.split(option.splitRegex(), -1);
        for (ITypeConverter<?> converter : option.converters()) {
            for (String value : values) {
                try {
                    converter.convert(value);
                } catch (TypeConversionException e) {
                    return Optional.of(String.valueOf(e.getMessage()));
                } catch (Exception e) {
                    return Optional.of("'" + value + "' cannot be read");
                }
            }
        }
        return Optional.empty();
    }

    /** Settings that are sound alone and not together. */
    private static List<String> contradictions(Map<String, String> values) {
        List<String> problems = new ArrayList<>();
        boolean shared = values.getOrDefault("--database", "").startsWith("jdbc:postgresql:");
        if (!shared && !values.getOrDefault("--cluster-members", "").isBlank()) {
            problems.add("--cluster-members needs the PostgreSQL that all nodes share; name it with --database");
        }
        if (!shared && !values.getOrDefault("--database-password-file", "").isBlank()) {
            problems.add(
                    "--database-password-file is for a PostgreSQL; name it with --database, or leave the file out");
        }
        String webhook = values.getOrDefault("--webhook-url", "");
        if (!webhook.isBlank()
                && values.getOrDefault("--webhook-secret-file", "").isBlank()) {
            problems.add("--webhook-url needs --webhook-secret-file, a file with the secret that signs the events");
        }
        if (webhook.startsWith("http:")
                && !values.getOrDefault("--webhook-private-addresses", "").equalsIgnoreCase("true")) {
            problems.add(
                    "--webhook-url must begin with https://; plain http:// needs --webhook-private-addresses true");
        }
        problems.addAll(unidentifiable(values));
        problems.addAll(withoutProvider(values));
        return problems;
    }

    private static List<String> withoutProvider(Map<String, String> values) {
        boolean provided = !values.getOrDefault("--admin-oidc-issuer", "").isBlank();
        boolean named = !values.getOrDefault("--admin-oidc-client", "").isBlank();
        List<String> problems = new ArrayList<>();
        if (provided && !named) {
            problems.add(
                    "--admin-oidc-issuer needs --admin-oidc-client, so that a token made for another client is not taken");
        }
        for (String flag : List.of("--admin-oidc-client", "--admin-oidc-secret-file")) {
            if (!provided && !values.getOrDefault(flag, "").isBlank()) {
                problems.add(flag + " needs --admin-oidc-issuer, the address of the provider; or leave it out");
            }
        }
        return problems;
    }

    private static List<String> unidentifiable(Map<String, String> values) {
        boolean shared = !values.getOrDefault("--identity-secret-file", "").isBlank();
        boolean fetched = !values.getOrDefault("--identity-jwks-url", "").isBlank();
        String required = values.getOrDefault("--identity-required", "none");
        if (!shared && !fetched) {
            return required.equals("none")
                    ? List.of()
                    : List.of("--identity-required " + required + " needs a way to identify somebody:"
                            + " set --identity-secret-file or --identity-jwks-url");
        }
        List<String> problems = new ArrayList<>();
        if (shared && fetched) {
            problems.add("--identity-secret-file and --identity-jwks-url exclude each other; leave one out");
        }
        if (!values.getOrDefault("--cluster-members", "").isBlank()
                && values.getOrDefault("--identity-key-file", "").isBlank()) {
            problems.add("--cluster-members and identities need --identity-key-file, the same on all nodes:"
                    + " else each node takes a customer of another for somebody else");
        }
        for (String flag : List.of("--identity-issuer", "--identity-audience")) {
            if (values.getOrDefault(flag, "").isBlank()) {
                problems.add("identities need " + flag + ", so that a token made for something else is not taken");
            }
        }
        return problems;
    }
}

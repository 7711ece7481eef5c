package dev.haoshang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Where settings come from, for each of them, and what is said of those that cannot be. */
@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class SettingsTest {
    /** One of these suits any setting and is not its default. */
    private static final List<String> VALUES = List.of(
            "7",
            "false",
            "true",
            "2026-11-21",
            "1200",
            "json",
            "jdbc:postgresql://h/d",
            "pom.xml",
            "10.1.2.3",
            "https://a.example",
            "h:5701",
            "Mon-Fri 09:00-18:00",
            "Asia/Tokyo",
            "viewer",
            "figures");

    @TempDir
    Path folder;

    /** How a command ended. */
    private record Ended(int code, String out, String err) {}

    private static Ended run(Map<String, String> environment, String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
            int code = Main.run(environment, arguments);
            return new Ended(
                    code, printed.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static CommandLine program() {
        return Main.program();
    }

    /** Every setting of the server but the one that names the file. */
    static List<String> flags() {
        return SettingSources.settings(program().getSubcommands().get("serve").getCommandSpec()).stream()
                .map(OptionSpec::longestName)
                .filter(flag -> !flag.equals(SettingSources.FILE_FLAG))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("flags")
    void takesEachSettingFromFlagEnvironmentAndFileInThisOrder(String flag) throws IOException {
        List<String> values =
                VALUES.stream().filter(value -> suits(flag, value)).toList();
        String value = values.get(0);
        String other = values.size() > 1 ? values.get(1) : value;
        String file = Files.writeString(folder.resolve("all.yaml"), flag.substring(2) + ": " + value + "\n")
                .toString();
        Map<String, String> environment = Map.of(SettingSources.variable(flag), other);

        assertEquals(value, taken(flag, Map.of(), flag, value));
        assertEquals(other, taken(flag, environment));
        assertEquals(value, taken(flag, Map.of(), "--settings", file));
        assertEquals(value, taken(flag, Map.of("HAOSHANG_SETTINGS", file)));
        assertEquals(other, taken(flag, environment, "--settings", file));
        assertEquals(value, taken(flag, environment, flag + "=" + value));
    }

    private static boolean suits(String flag, String value) {
        OptionSpec option = option(program(), flag);
        if (value.equals(option.defaultValue())) {
            return false;
        }
        try {
            for (CommandLine.ITypeConverter<?> converter : option.converters()) {
                converter.convert(value);
            }
            return true;
        } catch (Exception e) {
            return false;
        }
    }

    /** What the command's own field gets. */
    private static String taken(String flag, Map<String, String> environment, String... arguments) {
        List<String> all = new ArrayList<>(List.of("serve"));
        all.addAll(List.of(arguments));
        CommandLine program = program().setDefaultValueProvider(SettingSources.read(environment, all));
        program.parseArgs(all.toArray(String[]::new));
        Object value = option(program, flag).getValue();
        return String.valueOf(value).replaceAll("^\\[(.*)]$", "$1");
    }

    private static OptionSpec option(CommandLine program, String flag) {
        return program.getSubcommands().get("serve").getCommandSpec().findOption(flag);
    }

    @Test
    void leavesASettingAtItsDefaultWhereTheVariableIsEmpty() {
        assertEquals("8080", taken("--port", Map.of("HAOSHANG_PORT", "")));
    }

    @Test
    void namesNoVariableByHand() {
        List<String> byHand = Stream.of("serve", "check", "settings")
                .flatMap(command ->
                        SettingSources.settings(
                                program().getSubcommands().get(command).getCommandSpec())
                                .stream())
                .filter(option -> String.valueOf(option.defaultValue()).contains("HAOSHANG"))
                .map(OptionSpec::longestName)
                .toList();

        assertEquals(List.of(), byHand);
    }

    @Test
    void tellsEverythingThatIsWrongAtOnceWithItsPlaceAndWhatToWrite() throws IOException {
        Path file = Files.writeString(
                folder.resolve("s.yaml"), "prot: 1\nlimit-turns: many # so many\nthis is none\nport: 1\nport: 2\n");

        Ended ended = run(
                Map.of("HAOSHANG_RETENTION_DAYS", "-3", "HAOSHANG_TRUSTED_PROXIES", "10.0.0.1,proxy"),
                "serve",
                "--settings=" + file,
                "--port",
                "70000",
                "--cluster-members=a:1",
                "--database-password-file",
                "nowhere");

        assertEquals(2, ended.code());
        List<String> lines = ended.err().lines().toList();
        for (String line : List.of(
                file + ":1: there is no setting 'prot'; did you mean 'port'?",
                "--limit-turns, from " + file
                        + ":2: 'many' is not possible here; write a whole number up to 100000000; 0 means no limit",
                file + ":3: this is no setting; write a line as 'name: value'",
                file + ":5: port is set a second time; keep one of the lines",
                "--retention-days, from HAOSHANG_RETENTION_DAYS: '-3' is not possible here; write a number of days from 0 to 36500",
                "--trusted-proxies, from HAOSHANG_TRUSTED_PROXIES: 'proxy' is no address; write each like 10.0.0.5,"
                        + " 10.0.0.0/8 or fd00::/8, names are not looked up",
                "--port, from the command line: '70000' is not possible here; write a port from 0 (any free one) to 65535",
                "--database-password-file, from the command line: 'nowhere' is no file that this program's user can read;"
                        + " make it, or correct the path",
                "--cluster-members needs the PostgreSQL that all nodes share; name it with --database")) {
            assertTrue(lines.contains(line), line + "\nis missing in\n" + ended.err());
        }
        assertFalse(ended.err().contains("\tat "), ended.err());
    }

    @Test
    void takesAProviderWithItsClientOnly() throws IOException {
        String secret = Files.writeString(folder.resolve("secret"), "s").toString();

        String without = run(Map.of(), "serve", "--admin-oidc-client=team", "--admin-oidc-secret-file=" + secret)
                .err();
        String nameless = run(
                        Map.of(),
                        "serve",
                        "--admin-oidc-issuer=http://login.example.com",
                        "--admin-oidc-role-claim=my roles")
                .err();

        for (String line : List.of(
                "--admin-oidc-client needs --admin-oidc-issuer, the address of the provider; or leave it out",
                "--admin-oidc-secret-file needs --admin-oidc-issuer, the address of the provider; or leave it out")) {
            assertTrue(without.contains(line), without);
        }
        for (String line : List.of(
                "--admin-oidc-issuer, from the command line: must be an https address without user and password",
                "--admin-oidc-role-claim, from the command line: 'my roles' is no claim",
                "--admin-oidc-issuer needs --admin-oidc-client")) {
            assertTrue(nameless.contains(line), nameless);
        }
    }

    @Test
    void waitsForASilentPersonForEverWhereThatIsWished() {
        Settings.Serving serving = new Settings.Serving();
        assertEquals(Optional.of(Duration.ofMinutes(15)), serving.team.agentSilence());

        new CommandLine(serving).parseArgs("--agent-silence-minutes=0");

        assertEquals(Optional.empty(), serving.team.agentSilence());
    }

    @Test
    void saysThatTheFileIsNotThere() {
        Ended ended =
                run(Map.of(), "check", "--settings", folder.resolve("none").toString());

        assertEquals(2, ended.code());
        assertTrue(ended.err().contains("none: the settings cannot be read (NoSuchFileException)"), ended.err());
    }

    @Test
    void printsEverySettingWithItsSourceAndNoPassword() throws IOException {
        Path secret = Files.writeString(folder.resolve("password"), "geheim");
        Path file = Files.writeString(folder.resolve("s.yaml"), "port: '9001' # ours\n");

        Ended ended = run(
                Map.of("HAOSHANG_DATABASE", "jdbc:postgresql://h/d?user=u&password=geheim&ssl=true"),
                "settings",
                "--settings",
                file.toString(),
                "--database-password-file",
                secret.toString());

        assertEquals(0, ended.code(), ended.err());
        assertTrue(ended.out().contains("port: 9001"), ended.out());
        assertTrue(ended.out().contains("# " + file + ":1"), ended.out());
        assertTrue(ended.out().contains("jdbc:postgresql://h/d?user=u&password=***&ssl=true"), ended.out());
        assertFalse(ended.out().contains("geheim"), ended.out());
        for (String flag : flags()) {
            assertTrue(ended.out().contains(flag.substring(2) + ": "), flag);
        }
    }

    @Test
    void readsAgainWhatItPrinted() throws IOException {
        String printed = run(Map.of("HAOSHANG_LIMIT_TURNS", "77"), "settings").out();
        Path file = Files.writeString(folder.resolve("kept.yaml"), printed);

        Ended again = run(Map.of(), "settings", "--settings", file.toString());

        assertEquals(0, again.code(), again.err());
        assertTrue(again.out().matches("(?s).*limit-turns: 77 +# \\S*kept.yaml:\\d+\n.*"), again.out());
    }

    @Test
    void putsThePasswordOfAFileIntoTheConnectionOnly() throws IOException {
        Path secret = Files.writeString(folder.resolve("password"), "a&b c\n");

        assertEquals(
                "jdbc:postgresql://h/d?user=u&password=a%26b+c",
                DatabasePassword.in("jdbc:postgresql://h/d?user=u", secret.toString()));
        assertEquals(
                "jdbc:postgresql://h/d?password=a%26b+c",
                DatabasePassword.in("jdbc:postgresql://h/d", secret.toString()));
    }

    @Test
    void wantsOneKeyForCustomersOnAllNodes() {
        Ended ended = run(
                Map.of(),
                "serve",
                "--database",
                "jdbc:postgresql://127.0.0.1:1/none",
                "--cluster-members",
                "h:5701",
                "--identity-secret-file",
                "pom.xml",
                "--identity-issuer",
                "i",
                "--identity-audience",
                "a");

        assertEquals(2, ended.code(), ended.err());
        assertTrue(ended.err().contains("need --identity-key-file, the same on all nodes"), ended.err());
    }
}

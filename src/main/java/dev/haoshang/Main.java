package dev.haoshang;

import dev.haoshang.content.ContentException;
import dev.haoshang.conversation.StorageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** The program's entry point. Without a command it serves. */
@Command(
        name = "haoshang",
        description = "Helps borrowers in difficulty to renegotiate a loan.",
        mixinStandardHelpOptions = true)
public final class Main {
    /** What logback.xml asks for. */
    private static final String LOG_PROPERTY = "haoshang.log";

    private static final String SERVE = "serve";

    /** The commands by name, in the order of the help. */
    private static final Map<String, Supplier<Object>> COMMANDS = commands();

    private Main() {}

    private static Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put(SERVE, ServeCommand::new);
        commands.put("check", CheckCommand::new);
        commands.put("test", TestCommand::new);
        commands.put("chat", ChatCommand::new);
        commands.put("evaluate", EvaluateCommand::new);
        commands.put("understand", UnderstandCommand::new);
        commands.put("graph", GraphCommand::new);
        commands.put("backup", BackupCommand::new);
        commands.put("restore", RestoreCommand::new);
        commands.put("check-store", CheckStoreCommand::new);
        commands.put("settings", SettingsCommand::new);
        commands.put("doctor", DoctorCommand::new);
        commands.put("report", ReportCommand::new);
        commands.put("admin-token", AdminTokenCommand::new);
        commands.put("encryption-key", EncryptionKeyCommand::new);
        return commands;
    }

    /** Runs the command named by the arguments and ends with its exit code; a server goes on until it is stopped. */
    public static void main(String[] arguments) {
        int code = run(arguments);
        if (code != ServeCommand.RUNNING) {
            System.exit(code);
        }
    }

    /** Runs the command and gives its exit code. */
    static int run(String... arguments) {
        return run(System.getenv(), arguments);
    }

    /** The same in another environment. */
    static int run(Map<String, String> environment, String... arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        boolean named = arguments.length > 0 && (COMMANDS.containsKey(arguments[0]) || isHelp(arguments[0]));
        String[] all = named ? arguments : serving(arguments);
        boolean asksForHelp = Stream.of(all).anyMatch(Main::isHelp);
        CommandLine line = (asksForHelp ? program() : program(Set.of(all[0])))
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command));
        if (asksForHelp) {
            return line.execute(all);
        }
        CommandSpec command =
                Objects.requireNonNull(line.getSubcommands().get(all[0])).getCommandSpec();
        SettingSources sources = SettingSources.read(environment, List.of(all));
        // First of all: whatever is asked next may write to the log, and then its form is fixed.
        Optional.ofNullable(command.findOption(Settings.Serving.LOG_FORMAT))
                .map(sources::effective)
                .filter(format -> format.value().equals("json"))
                .ifPresent(format -> System.setProperty(LOG_PROPERTY, format.value()));
        List<String> problems = sources.problems(command, Main::program);
        if (!problems.isEmpty()) {
            problems.forEach(err::println);
            err.println(
                    problems.size() + " problem(s) in the settings; nothing was started. See --help, and the command"
                            + " settings, which prints all.");
            return CommandLine.ExitCode.USAGE;
        }
        return line.setDefaultValueProvider(sources).execute(all);
    }

    /** The program with all its commands, as the library of the command line knows them. */
    static CommandLine program() {
        return program(COMMANDS.keySet());
    }

    /** The same with some commands only: to know all of them takes a fifth of a start. */
    private static CommandLine program(Set<String> names) {
        CommandLine line = new CommandLine(new Main());
        COMMANDS.forEach((name, command) -> {
            if (names.contains(name)) {
                line.addSubcommand(name, command.get());
            }
        });
        return line;
    }

    private static boolean isHelp(String argument) {
        return argument.equals("--help")
                || argument.equals("-h")
                || argument.equals("--version")
                || argument.equals("-V");
    }

    private static String[] serving(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = SERVE;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return all;
    }

    /** What went wrong and what to do, without a stack trace where the cause is known. */
    private static int explain(Exception failure, CommandLine command) throws Exception {
        PrintWriter err = command.getErr();
        if (failure instanceof ContentException content) {
            content.problems().forEach(err::println);
            err.println(content.problems().size() + " problem(s) in the content; nothing was started.");
        } else if (failure instanceof StorageException || failure instanceof IOException) {
            err.println(failure.getMessage());
        } else {
            throw failure;
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}

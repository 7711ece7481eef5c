package dev.haoshang;

import dev.haoshang.web.Role;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets somebody use the team's interface. */
@Command(
        description =
                "Makes a token for somebody of the team and prints it once; a running server knows it after a restart.",
        mixinStandardHelpOptions = true)
final class AdminTokenCommand implements Callable<Integer> {
    @Mixin
    private final Settings settings = new Settings();

    @Option(
            names = "--admin-tokens-file",
            paramLabel = "FILE",
            defaultValue = "",
            description = "The file it is added to (default: admin-tokens in the data folder)")
    private String file = "";

    @Parameters(index = "0", paramLabel = "NAME", description = "How the audit calls them, such as li.na")
    private String name = "";

    @Parameters(index = "1", paramLabel = "ROLE", description = "viewer, agent, editor or admin")
    private String role = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        if (!AdminTokens.NAME.matcher(name).matches()) {
            throw new ParameterException(
                    spec.commandLine(), "the name must be 1 to 64 letters, digits or . _ @ -, without spaces");
        }
        Role given = Role.of(role)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "'" + role + "' is no role; use viewer, agent, editor or admin"));
        TeamSettings team = new TeamSettings();
        team.adminTokensFile = file;
        Path place = AdminTokens.file(settings, team);
        spec.commandLine().getOut().println(AdminTokens.add(place, name, given));
        spec.commandLine()
                .getErr()
                .println("This token is shown only now. " + place + " holds its hash; restart the server to use it.");
        return 0;
    }
}

package dev.haoshang;

import dev.haoshang.conversation.AgentHours;
import dev.haoshang.conversation.People;
import dev.haoshang.identity.SignInSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Settings of the support team's side. */
final class TeamSettings {
    private static final int USUAL_PORT = 8081;
    private static final int NOT_SET = -1;

    @Option(
            names = "--admin-host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address of the team's interface; one that only the team reaches (default: ${DEFAULT-VALUE})")
    String adminHost = "127.0.0.1";

    @Option(
            names = "--admin-port",
            paramLabel = "PORT",
            converter = SettingText.AdminPort.class,
            defaultValue = "-1",
            description =
                    "Port of the team's interface; 0 takes any free one (default: 8081, or any free one where --port is 0)")
    int adminPort = NOT_SET;

    @Option(
            names = "--admin-tokens-file",
            paramLabel = "FILE",
            defaultValue = "",
            description =
                    "Who of the team may do what, as admin-token writes it (default: admin-tokens in the data folder)")
    String adminTokensFile = "";

    @Option(
            names = "--admin-oidc-issuer",
            paramLabel = "URL",
            converter = SettingText.TrustedUrl.class,
            defaultValue = "",
            description =
                    "Provider of OpenID Connect where the team signs in; https, but for this machine (default: tokens only)")
    String oidcIssuer = "";

    @Option(
            names = "--admin-oidc-client",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "The client id that the provider knows this server by, and the aud of its ID tokens")
    String oidcClient = "";

    @Option(
            names = "--admin-oidc-secret-file",
            paramLabel = "FILE",
            converter = SettingText.ReadableFile.class,
            defaultValue = "",
            description = "File with the client's secret (default: a public client, by PKCE alone)")
    String oidcSecretFile = "";

    @Option(
            names = "--admin-oidc-role-claim",
            paramLabel = "NAME",
            converter = SettingText.Claim.class,
            defaultValue = "roles",
            description =
                    "Claim with haoshang-viewer, -agent, -editor or -admin, or a path such as realm_access.roles (default: ${DEFAULT-VALUE})")
    String oidcRoleClaim = "roles";

    @Option(
            names = "--audit-days",
            paramLabel = "DAYS",
            converter = SettingText.DaysKept.class,
            defaultValue = "365",
            description = "Who of the team opened what is kept for so many days (default: ${DEFAULT-VALUE})")
    int auditDays = 365;

    @Option(
            names = "--report-days",
            paramLabel = "DAYS",
            converter = SettingText.DaysKept.class,
            defaultValue = "400",
            description = "What the report counts is kept for so many days (default: ${DEFAULT-VALUE})")
    int reportDays = 400;

    @Option(
            names = "--agent-hours",
            paramLabel = "HOURS",
            converter = SettingText.Hours.class,
            defaultValue = "",
            description = "When people answer here, such as \"Mon-Fri 09:00-18:00\" (default: nobody does)")
    String agentHours = "";

    @Option(
            names = "--agent-zone",
            paramLabel = "ZONE",
            converter = SettingText.Zone.class,
            defaultValue = "Asia/Shanghai",
            description = "Time zone of the people's hours (default: ${DEFAULT-VALUE})")
    String agentZone = "Asia/Shanghai";

    @Option(
            names = "--agent-name",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Name under which people answer (default: the widget's word for a person)")
    String agentName = "";

    @Option(
            names = "--agent-silence-minutes",
            paramLabel = "MINUTES",
            converter = SettingText.Minutes.class,
            defaultValue = "15",
            description =
                    "Where a person leads a talk and leaves the borrower without an answer for so long, the assistant goes on; 0 means never (default: ${DEFAULT-VALUE})")
    int agentSilenceMinutes = 15;

    @Option(
            names = "--webhook-url",
            paramLabel = "URL",
            converter = SettingText.WebhookUrl.class,
            defaultValue = "",
            description = "Where the team's system is told of handoffs and other events (default: nowhere)")
    String webhookUrl = "";

    @Option(
            names = "--webhook-secret-file",
            paramLabel = "FILE",
            converter = SettingText.ReadableFile.class,
            defaultValue = "",
            description = "File with the secret that signs them")
    String webhookSecretFile = "";

    @Option(
            names = "--webhook-private-addresses",
            paramLabel = "true|false",
            arity = "1",
            converter = SettingText.TrueFalse.class,
            defaultValue = "false",
            description =
                    "Whether the webhook may lead into a private network, and go by plain HTTP (default: ${DEFAULT-VALUE})")
    boolean webhookPrivateAddresses;

    /** The port to listen on, given the public one. */
    int port(int publicPort) {
        if (adminPort != NOT_SET) {
            return adminPort;
        }
        return publicPort == 0 ? 0 : USUAL_PORT;
    }

    /** How long a borrower waits for the person who leads their talk, before the assistant goes on; empty for ever. */
    Optional<Duration> agentSilence() {
        return agentSilenceMinutes == 0 ? Optional.empty() : Optional.of(Duration.ofMinutes(agentSilenceMinutes));
    }

    /** The people behind the assistant. */
    People people() {
        return new People(hours(), agentName, !webhookUrl.isEmpty());
    }

    /**
     * Where the team signs in; empty where it has tokens only. Blocking.
     *
     * @throws IOException when the client's secret cannot be read or is empty
     */
    Optional<SignInSettings> signIn() throws IOException {
        if (oidcIssuer.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> secret = Optional.empty();
        if (!oidcSecretFile.isEmpty()) {
            secret = Optional.of(Files.readString(Path.of(oidcSecretFile)).strip());
            if (secret.get().isEmpty()) {
                throw new IOException("the client's secret in " + oidcSecretFile
                        + " is empty; write it as the provider tells it, or leave --admin-oidc-secret-file out");
            }
        }
        return Optional.of(new SignInSettings(oidcIssuer, oidcClient, secret, oidcRoleClaim));
    }

    private Optional<AgentHours> hours() {
        return agentHours.isEmpty() ? Optional.empty() : AgentHours.of(agentHours, ZoneId.of(agentZone));
    }
}

package dev.haoshang;

import dev.haoshang.web.Limits;
import java.util.Set;
import picocli.CommandLine.Option;

/**
 * How much of the server anybody may take. The defaults are wide: a call centre, a school or a mobile network brings thousands of
 * people from one address. They keep one client from taking everything, and are no price list.
 */
final class LimitSettings {
    private static final String COUNT = "N";
    private static final String SECONDS = "SECONDS";

    @Option(
            names = "--limit-requests",
            paramLabel = COUNT,
            defaultValue = "12000",
            converter = SettingText.Limit.class,
            description = "Requests a minute from one address, 0 for no limit (default: ${DEFAULT-VALUE})")
    int requests = 12_000;

    @Option(
            names = "--limit-wrong-tokens",
            paramLabel = COUNT,
            defaultValue = "10",
            converter = SettingText.Limit.class,
            description =
                    "Wrong tokens of administrators, and codes of a sign-in, a minute from one address, on each port (default: ${DEFAULT-VALUE})")
    int wrongTokens = 10;

    @Option(
            names = "--limit-turns",
            paramLabel = COUNT,
            defaultValue = "6000",
            converter = SettingText.Limit.class,
            description = "Messages a minute from one address (default: ${DEFAULT-VALUE})")
    int turns = 6_000;

    @Option(
            names = "--limit-conversations",
            paramLabel = COUNT,
            defaultValue = "600",
            converter = SettingText.Limit.class,
            description = "New conversations a minute from one address (default: ${DEFAULT-VALUE})")
    int conversations = 600;

    @Option(
            names = "--limit-conversation-turns",
            paramLabel = COUNT,
            defaultValue = "60",
            converter = SettingText.Limit.class,
            description = "Messages a minute in one conversation (default: ${DEFAULT-VALUE})")
    int conversationTurns = 60;

    @Option(
            names = "--limit-origin-turns",
            paramLabel = COUNT,
            defaultValue = "60000",
            converter = SettingText.Limit.class,
            description = "Messages and new conversations a minute from one site's pages (default: ${DEFAULT-VALUE})")
    int originTurns = 60_000;

    @Option(
            names = "--limit-all-turns",
            paramLabel = COUNT,
            defaultValue = "120000",
            converter = SettingText.Limit.class,
            description = "Messages and new conversations a minute from everybody (default: ${DEFAULT-VALUE})")
    int allTurns = 120_000;

    @Option(
            names = "--limit-conversation-sockets",
            paramLabel = COUNT,
            defaultValue = "10",
            converter = SettingText.Limit.class,
            description = "Open sockets of one conversation (default: ${DEFAULT-VALUE})")
    int conversationSockets = 10;

    @Option(
            names = "--limit-address-sockets",
            paramLabel = COUNT,
            defaultValue = "4000",
            converter = SettingText.Limit.class,
            description = "Open sockets of one address (default: ${DEFAULT-VALUE})")
    int addressSockets = 4_000;

    @Option(
            names = "--limit-sockets",
            paramLabel = COUNT,
            defaultValue = "20000",
            converter = SettingText.Limit.class,
            description = "Open sockets in all (default: ${DEFAULT-VALUE})")
    int sockets = 20_000;

    @Option(
            names = "--limit-address-connections",
            paramLabel = COUNT,
            defaultValue = "8000",
            converter = SettingText.Limit.class,
            description =
                    "Open connections of one address; trusted proxies have no such limit (default: ${DEFAULT-VALUE})")
    int addressConnections = 8_000;

    @Option(
            names = "--limit-connections",
            paramLabel = COUNT,
            defaultValue = "30000",
            converter = SettingText.Limit.class,
            description = "Open connections in all, sockets among them (default: ${DEFAULT-VALUE})")
    int connections = 30_000;

    @Option(
            names = "--admin-limit-requests",
            paramLabel = COUNT,
            defaultValue = "6000",
            converter = SettingText.Limit.class,
            description = "Requests a minute from one address to the team's interface (default: ${DEFAULT-VALUE})")
    int teamRequests = 6_000;

    @Option(
            names = "--admin-limit-all-requests",
            paramLabel = COUNT,
            defaultValue = "24000",
            converter = SettingText.Limit.class,
            description = "Requests a minute from everybody to the team's interface (default: ${DEFAULT-VALUE})")
    int teamAllRequests = 24_000;

    @Option(
            names = "--admin-limit-address-connections",
            paramLabel = COUNT,
            defaultValue = "1000",
            converter = SettingText.Limit.class,
            description =
                    "Open connections of one address to the team's interface; trusted proxies have no such limit (default: ${DEFAULT-VALUE})")
    int teamAddressConnections = 1_000;

    @Option(
            names = "--admin-limit-connections",
            paramLabel = COUNT,
            defaultValue = "2000",
            converter = SettingText.Limit.class,
            description = "Open connections to the team's interface in all (default: ${DEFAULT-VALUE})")
    int teamConnections = 2_000;

    @Option(
            names = "--head-seconds",
            paramLabel = SECONDS,
            defaultValue = "15",
            converter = SettingText.Seconds.class,
            description = "A new connection must send a whole request head within so long (default: ${DEFAULT-VALUE})")
    int headSeconds = 15;

    @Option(
            names = "--body-seconds",
            paramLabel = SECONDS,
            defaultValue = "20",
            converter = SettingText.Seconds.class,
            description = "A request's body must be whole within so long (default: ${DEFAULT-VALUE})")
    int bodySeconds = 20;

    @Option(
            names = "--trusted-proxies",
            paramLabel = "ADDRESSES",
            split = ",",
            defaultValue = "",
            converter = SettingText.Network.class,
            description =
                    "Proxies whose X-Forwarded-For is believed, as addresses or networks such as 10.0.0.0/8 (default: none)")
    Set<String> trustedProxies = Set.of();

    /** The same for the public port. */
    Limits limits() {
        return new Limits(
                entry(requests, connections, addressConnections),
                new Limits.Rates(turns, conversations, conversationTurns, originTurns, allTurns),
                new Limits.Sockets(sockets, addressSockets, conversationSockets));
    }

    /** What everybody meets at the team's port. */
    Limits.Entry teamEntry() {
        return entry(teamRequests, teamConnections, teamAddressConnections);
    }

    private Limits.Entry entry(int requests, int connections, int addressConnections) {
        return new Limits.Entry(
                requests,
                wrongTokens,
                connections,
                addressConnections,
                new Limits.Patience(headSeconds, bodySeconds),
                trustedProxies.stream().filter(text -> !text.isBlank()).toList());
    }
}

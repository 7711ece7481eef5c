package dev.haoshang;

import java.net.BindException;
import java.net.SocketException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts the server. */
@Command(name = "serve", description = "Starts the server (the default).", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    /** Not an exit code: the server goes on. */
    static final int RUNNING = -1;

    @Mixin
    private final Settings settings = new Settings();

    @Mixin
    private final Settings.Serving serving = new Settings.Serving();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        check();
        Server server;
        try {
            server = Server.start(settings, serving, spec.commandLine().getOut()::println);
        } catch (SocketException refused) {
            throw inWords(refused);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop"));
        String host = serving.host.contains(":") ? "[" + serving.host + "]" : serving.host;
        CommandLine line = spec.commandLine();
        line.getOut().println("Haoshang is ready at http://" + host + ":" + server.port());
        return RUNNING;
    }

    private void check() {
        if (serving.port < 0 || serving.port > 65_535) {
            throw wrong("--port is " + serving.port + "; ports go from 0 (any free one) to 65535");
        }
        if (!serving.database.isEmpty() && !serving.database.matches("jdbc:(sqlite|postgresql):.+")) {
            throw wrong("--database must begin with jdbc:postgresql: or jdbc:sqlite:");
        }
        if (serving.cluster().isPresent() && !serving.database.startsWith("jdbc:postgresql:")) {
            throw wrong("--cluster-members needs the PostgreSQL that all nodes share; name it with --database");
        }
        if (serving.clusterPort < 1 || serving.clusterPort > 65_534) {
            throw wrong("--cluster-port is " + serving.clusterPort + "; it and the next one must be from 1 to 65535");
        }
        for (String member : serving.clusterMembers) {
            if (!member.isBlank() && !member.matches("[^:\\s]+:\\d{1,5}")) {
                throw wrong("--cluster-members has '" + member + "'; write each as HOST:PORT, such as 10.0.0.2:5701");
            }
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private BindException inWords(SocketException refused) {
        String reason = String.valueOf(refused.getMessage());
        return new BindException(
                reason.contains("in use")
                        ? "port " + serving.port + " on " + serving.host
                                + " is taken by another program; stop that one, or choose another port with --port"
                        : "cannot listen on " + serving.host + " port " + serving.port + " (" + reason
                                + "); choose an address of this machine with --host, or another port with --port");
    }
}

package dev.haoshang;

import java.net.BindException;
import java.net.SocketException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts the server. */
@Command(description = "Starts the server (the default).", mixinStandardHelpOptions = true)
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

package dev.haoshang.web;

import io.vertx.core.Context;
import io.vertx.core.Deployable;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A port that event loops share: each has its own connections and routes, and whoever connects meets the port's {@link Entrance} first.
 * Safe for any thread.
 */
final class Port {
    private static final int MOST_LINE_BYTES = 4 * 1024;
    private static final int IDLE_SECONDS = 90;

    private final Vertx vertx;
    private final HttpServerOptions options;
    private final Entrance entrance;
    private final Function<Connections, Router> routes;
    private final List<HttpServer> servers = new CopyOnWriteArrayList<>();

    /**
     * A port that is not open yet.
     *
     * @param routes what answers the requests of an event loop's connections
     */
    Port(Vertx vertx, HttpServerOptions options, Entrance entrance, Function<Connections, Router> routes) {
        this.vertx = vertx;
        this.options = options;
        this.entrance = entrance;
        this.routes = routes;
    }

    /** What is true of every port: lines of bounded length, no silent connections, and HTTP/1.1 alone, as the limits count connections. */
    static HttpServerOptions options(String host, int port, int mostHeaderBytes) {
        return new HttpServerOptions()
                .setHost(host)
                .setPort(port)
                .setMaxInitialLineLength(MOST_LINE_BYTES)
                .setMaxHeaderSize(mostHeaderBytes)
                .setHttp2ClearTextEnabled(false)
                .setIdleTimeout(IDLE_SECONDS)
                .setCompressionSupported(true);
    }

    /** Starts to listen on so many event loops; completes with the port. */
    Future<Integer> listen(int loops) {
        if (options.getPort() == 0 && loops > 1) {
            // One free port for all of them, and not another one for each. Another port that asks so would get the same
            // one.
            options.setPort(-1);
        }
        return vertx.deployVerticle(Loop::new, new DeploymentOptions().setInstances(loops))
                .map(deployed -> servers.get(0).actualPort());
    }

    /** What listens on one event loop. */
    private final class Loop implements Deployable {
        @Override
        public Future<?> deploy(Context context) {
            Connections connections = new Connections(vertx, entrance);
            HttpServer server = vertx.createHttpServer(options)
                    .connectionHandler(connections::opened)
                    .requestHandler(routes.apply(connections));
            servers.add(server);
            return server.listen();
        }
    }

    /** Stops to listen, lets requests and frames that are under way be answered, tells the sockets to come again. */
    Future<Void> shutdown(Duration most) {
        return Future.join(servers.stream()
                        .map(server -> server.shutdown(most.toMillis(), TimeUnit.MILLISECONDS))
                        .toList())
                .mapEmpty();
    }
}

package dev.haoshang.load;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The limit of what is possible: a bare Vert.x server that answers each frame with the frames that the real one sent, or with the frame
 * itself, and thinks and keeps nothing.
 */
final class EchoServer {
    private EchoServer() {}

    /** Arguments: port, number of event loops, a file of {@link Recording}s, and "plain" to send back the frame itself. */
    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        int loops = Integer.parseInt(arguments[1]);
        List<Recording> recordings = Recording.read(Path.of(arguments[2]));
        boolean plain = arguments.length > 3 && arguments[3].equals("plain");
        AtomicInteger talks = new AtomicInteger();
        Vertx.vertx()
                .deployVerticle(
                        () -> new Loop(port, recordings, plain, talks), new DeploymentOptions().setInstances(loops))
                .await();
        System.out.println("The echo is ready at http://127.0.0.1:" + port);
    }

    /** One event loop of it. */
    private static final class Loop extends AbstractVerticle {
        private final int port;
        private final List<Recording> recordings;
        private final boolean plain;
        private final AtomicInteger talks;

        Loop(int port, List<Recording> recordings, boolean plain, AtomicInteger talks) {
            this.port = port;
            this.recordings = recordings;
            this.plain = plain;
            this.talks = talks;
        }

        @Override
        public void start(Promise<Void> started) {
            vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(port))
                    .requestHandler(this::open)
                    .webSocketHandler(this::serve)
                    .listen()
                    .<Void>mapEmpty()
                    .onComplete(started);
        }

        private void open(HttpServerRequest request) {
            int talk = Math.floorMod(talks.getAndIncrement(), recordings.size());
            JsonObject opening = recordings.get(talk).opening().copy().put("id", String.valueOf(talk));
            request.response()
                    .setStatusCode(201)
                    .putHeader("Content-Type", "application/json")
                    .end(opening.toBuffer());
        }

        private void serve(ServerWebSocket socket) {
            if (plain) {
                socket.textMessageHandler(socket::writeTextMessage);
                return;
            }
            Recording recording = recordings.get(Integer.parseInt(socket.path().split("/")[4]));
            AtomicInteger next = new AtomicInteger(-1);
            socket.textMessageHandler(text -> {
                int turn = next.getAndIncrement();
                if (turn < 0) {
                    socket.writeTextMessage(recording.ready());
                } else {
                    recording
                            .turns()
                            .get(turn % recording.turns().size())
                            .forEach(socket::writeTextMessage);
                }
            });
        }
    }
}

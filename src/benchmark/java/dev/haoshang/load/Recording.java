package dev.haoshang.load;

import io.vertx.core.Vertx;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What the server sent in one talk, frame by frame, to be sent again by {@link EchoServer}.
 *
 * @param opening the answer to the call that opened the talk
 * @param ready the frame that followed hello
 * @param turns the frames that answered each message
 */
record Recording(JsonObject opening, String ready, List<List<String>> turns) {
    private static final int PATIENCE_SECONDS = 20;

    /** Plays each script once and keeps what comes back. */
    static List<Recording> record(Node node, List<Script> scripts) throws InterruptedException {
        Vertx vertx = Vertx.vertx();
        try {
            Wire wire = new Wire(vertx);
            List<Recording> all = new ArrayList<>();
            for (Script script : scripts) {
                all.add(record(wire, node, script));
            }
            return all;
        } finally {
            vertx.close().await();
        }
    }

    private static Recording record(Wire wire, Node node, Script script) throws InterruptedException {
        JsonObject opening = wire.open(node, script.opening()).await();
        BlockingQueue<String> frames = new LinkedBlockingQueue<>();
        ClientWebSocket socket = wire.socket();
        socket.textMessageHandler(frames::add);
        socket.connect(Wire.socketOf(node, opening.getString("id"))).await();
        socket.writeTextMessage(new JsonObject()
                .put("type", "hello")
                .put("token", opening.getString("token"))
                .put("after", opening.getJsonArray("events").size())
                .encode());
        String ready = until(frames, "ready").get(0);
        List<List<String>> turns = new ArrayList<>();
        for (String message : script.messages()) {
            socket.writeTextMessage("{\"type\":\"message\",\"id\":\"m" + (turns.size() + 1) + "\"," + message.substring(1));
            turns.add(until(frames, "ack"));
        }
        socket.close().await();
        return new Recording(opening, ready, turns);
    }

    private static List<String> until(BlockingQueue<String> frames, String type) throws InterruptedException {
        List<String> taken = new ArrayList<>();
        while (true) {
            String frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (frame == null || frame.startsWith("{\"type\":\"error\"")) {
                throw new IllegalStateException("no " + type + " came, but: " + frame);
            }
            taken.add(frame);
            if (frame.startsWith("{\"type\":\"" + type + "\"")) {
                return taken;
            }
        }
    }

    static void write(List<Recording> recordings, Path file) throws IOException {
        JsonArray all = new JsonArray();
        recordings.forEach(one -> all.add(new JsonObject()
                .put("opening", one.opening())
                .put("ready", one.ready())
                .put("turns", one.turns())));
        Files.writeString(file, all.encode());
    }

    static List<Recording> read(Path file) throws IOException {
        return new JsonArray(Files.readString(file))
                .stream().map(JsonObject.class::cast).map(Recording::of).toList();
    }

    private static Recording of(JsonObject one) {
        List<List<String>> turns = one.getJsonArray("turns").stream()
                .map(JsonArray.class::cast)
                .map(turn -> turn.stream().map(String.class::cast).toList())
                .toList();
        return new Recording(one.getJsonObject("opening"), one.getString("ready"), turns);
    }

    /** Frames and characters of an average answer. */
    static String size(List<Recording> recordings) {
        List<List<String>> turns =
                recordings.stream().flatMap(one -> one.turns().stream()).toList();
        double frames = turns.stream().mapToInt(List::size).average().orElse(0);
        double characters = turns.stream()
                .mapToInt(turn -> turn.stream().mapToInt(String::length).sum())
                .average()
                .orElse(0);
        return "%d talks, %d turns; an answer has %.1f frames and %.0f characters"
                .formatted(recordings.size(), turns.size(), frames, characters);
    }
}

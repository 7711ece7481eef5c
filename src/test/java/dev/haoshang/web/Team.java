package dev.haoshang.web;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** People of the support team at a server's admin port. */
final class Team {
    private final Http http;

    Team(int adminPort) {
        this.http = new Http(adminPort);
    }

    /** Lets somebody of each role in, with the role's name and the word token as token. */
    static void join(Path data) throws IOException {
        StringBuilder lines = new StringBuilder("# who of the team may do what\n");
        for (Role role : Role.values()) {
            lines.append(role.id() + "-person " + role.id() + " " + Administrator.hash(role.id() + "-token") + "\n");
        }
        lines.append("second-agent agent " + Administrator.hash("second-token") + "\n");
        Files.writeString(data.resolve("admin-tokens"), lines);
    }

    Http http() {
        return http;
    }

    Http.Answer get(String role, String path) {
        return http.get("/admin" + path, Optional.of(role + "-token"));
    }

    Http.Answer post(String role, String path, JsonObject body) {
        return http.post("/admin" + path, body, Optional.of(role + "-token"));
    }

    Http.Answer delete(String role, String path) {
        return http.send("DELETE", "/admin" + path, "", Map.of("Authorization", "Bearer " + role + "-token"));
    }

    Http.Answer say(String role, String conversation, String id, String text) {
        return post(
                role,
                "/conversations/" + conversation + "/messages",
                new JsonObject().put("id", id).put("text", text));
    }

    Http.Answer handBack(String role, String conversation, String id) {
        return post(role, "/conversations/" + conversation + "/handback", new JsonObject().put("id", id));
    }

    /** The conversations of a state, as they are listed. */
    List<JsonObject> listed(String state) {
        return get("viewer", "/conversations?state=" + state).json().getJsonArray("conversations").stream()
                .map(JsonObject.class::cast)
                .toList();
    }
}

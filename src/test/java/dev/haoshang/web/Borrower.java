package dev.haoshang.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Somebody who talks to a server over HTTP, in one conversation of their own. */
final class Borrower {
    private final Http http;
    private final String id;
    private final String token;
    private int messages;
    private JsonArray events;

    private Borrower(Http http, JsonObject opened) {
        this.http = http;
        this.id = opened.getString("id");
        this.token = opened.getString("token");
        this.events = opened.getJsonArray("events");
    }

    static Borrower open(Http http, String language) {
        return open(http, new JsonObject().put("language", language));
    }

    static Borrower open(Http http, JsonObject opening) {
        Http.Answer answer = http.post("/api/v1/conversations", opening, Optional.empty());
        assertEquals(201, answer.status(), answer.text());
        return new Borrower(http, answer.json());
    }

    /** The same conversation on another server. */
    Borrower at(Http other) {
        return copy(other, token);
    }

    private Borrower copy(Http at, String holding) {
        Borrower same = new Borrower(
                at, new JsonObject().put("id", id).put("token", holding).put("events", events));
        same.messages = messages;
        return same;
    }

    String id() {
        return id;
    }

    String token() {
        return token;
    }

    /** The id that the next message gets. */
    String nextMessage() {
        return "m" + (messages + 1);
    }

    Borrower say(String text) {
        return accepted(new JsonObject().put("text", text));
    }

    Borrower press(String choice) {
        return accepted(new JsonObject().put("choice", choice));
    }

    Borrower set(String slot, String value) {
        return accepted(
                new JsonObject().put("set", new JsonObject().put("slot", slot).put("value", value)));
    }

    private Borrower accepted(JsonObject message) {
        messages++;
        Http.Answer answer = send(message.put("id", "m" + messages));
        assertEquals(200, answer.status(), answer.text());
        events = answer.json().getJsonArray("events");
        return this;
    }

    /** The lender's page tells who it is. */
    Http.Answer identify(String jwt) {
        return identify(new JsonObject().put("identity", jwt));
    }

    Http.Answer identify(JsonObject body) {
        return http.send("PUT", path("/identity"), body.encode(), Map.of("Authorization", "Bearer " + token));
    }

    /** The same conversation with another token. */
    Borrower holding(String other) {
        return copy(http, other);
    }

    /** Sends any body as a message. */
    Http.Answer send(JsonObject message) {
        return http.post(path("/messages"), message, Optional.of(token));
    }

    Http.Answer send(String body) {
        return http.send("POST", path("/messages"), body, Map.of("Authorization", "Bearer " + token));
    }

    Http.Answer get(String rest) {
        return http.get(path(rest), Optional.of(token));
    }

    Http.Answer delete() {
        return http.send("DELETE", path(""), "", Map.of("Authorization", "Bearer " + token));
    }

    String path(String rest) {
        return "/api/v1/conversations/" + id + rest;
    }

    /** The events of the last turn. */
    List<JsonObject> events() {
        return events.stream().map(JsonObject.class::cast).toList();
    }

    /** All events that the server has. */
    JsonArray log() {
        return get("/events?after=0").json().getJsonArray("events");
    }

    /** What the assistant said in the last turn. */
    String heard() {
        return events().stream()
                .filter(event -> "bot".equals(event.getString("by")))
                .map(event -> event.getString("text"))
                .collect(Collectors.joining("\n"));
    }

    JsonObject state() {
        return events().get(events.size() - 1);
    }

    /** The first block of a type in the last turn. */
    Optional<JsonObject> block(String type) {
        return events().stream()
                .filter(event -> event.containsKey("blocks"))
                .flatMap(event -> event.getJsonArray("blocks").stream())
                .map(JsonObject.class::cast)
                .filter(block -> block.getString("type").equals(type))
                .findFirst();
    }
}

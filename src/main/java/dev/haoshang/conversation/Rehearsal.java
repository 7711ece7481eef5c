package dev.haoshang.conversation;

import dev.haoshang.dialog.Snapshot;
import dev.haoshang.understanding.Understanding;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A talk that is kept in memory only: for checks and for the terminal. Used by one thread. */
public final class Rehearsal {
    private final Knowledge knowledge;
    private final LocalDate today;
    private Memory memory;
    private long lastSequence;
    private int messages;
    private Optional<Understanding> understanding = Optional.empty();
    private List<JsonObject> events;

    private Rehearsal(Knowledge knowledge, Talk.Outcome opened, LocalDate today) {
        this.knowledge = knowledge;
        this.today = today;
        this.memory = opened.memory();
        this.lastSequence = opened.events().size();
        this.events = parse(opened.events());
    }

    /** Begins a talk in a language, for a lender or none (empty), on a date. */
    public static Rehearsal open(Knowledge knowledge, String language, String lender, LocalDate today) {
        Talk.Outcome opened = Talk.open(knowledge, "rehearsal", language, lender, Optional.empty(), noon(today), today);
        return new Rehearsal(knowledge, opened, today);
    }

    /** The borrower says something; the events that follow, the borrower's own message first. */
    public List<JsonObject> say(String text) {
        return receive(new UserMessage.Text(nextId(), text));
    }

    /** The borrower presses a choice. */
    public List<JsonObject> choose(String choice) {
        return receive(new UserMessage.Choice(nextId(), choice));
    }

    /** The borrower fills a field. */
    public List<JsonObject> fill(String slot, String value) {
        return receive(new UserMessage.Set(nextId(), slot, value));
    }

    /** The lender's page introduces the borrower. */
    List<JsonObject> introduce(Introduction introduction) {
        return take(Talk.introduce(occasion(), introduction));
    }

    private String nextId() {
        messages++;
        return "m" + messages;
    }

    private List<JsonObject> receive(UserMessage message) {
        return take(Talk.receive(occasion(), message));
    }

    private Occasion occasion() {
        return new Occasion(knowledge, People.NOBODY, "rehearsal", memory, lastSequence, noon(today), today);
    }

    private List<JsonObject> take(Talk.Outcome outcome) {
        memory = outcome.memory();
        lastSequence += outcome.events().size();
        understanding = outcome.understanding();
        events = parse(outcome.events());
        return events;
    }

    /** The events of the last turn. */
    public List<JsonObject> events() {
        return events;
    }

    /** What is remembered. */
    Memory memory() {
        return memory;
    }

    /** Where the talk stands. */
    public Snapshot snapshot() {
        return memory.talk();
    }

    /** What the last message meant, where it was free text. */
    public Optional<Understanding> understanding() {
        return understanding;
    }

    private static List<JsonObject> parse(List<StoredEvent> events) {
        return events.stream().map(event -> new JsonObject(event.json())).toList();
    }

    private static Instant noon(LocalDate date) {
        return date.atTime(12, 0).atZone(BorrowerTime.ZONE).toInstant();
    }
}

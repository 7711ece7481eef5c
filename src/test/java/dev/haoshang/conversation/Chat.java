package dev.haoshang.conversation;

import dev.haoshang.Shipped;
import dev.haoshang.dialog.Choice;
import dev.haoshang.dialog.Fact;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A talk on the shipped content that a test leads, turn by turn. Between turns it is written and read again, as the store does. */
final class Chat {
    static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

    private Knowledge knowledge = Shipped.knowledge();
    private Talk.Outcome outcome;
    private long last;

    private Chat(String language) {
        outcome = Talk.open(knowledge, "conversation-1", language, "", Optional.empty(), NOW, Shipped.TODAY);
        last = outcome.events().size();
    }

    /** A talk in simplified Chinese that has just been opened. */
    static Chat opened() {
        return in("zh-Hans");
    }

    /** A talk in a language that has just been opened. */
    static Chat in(String language) {
        return new Chat(language);
    }

    /** A talk to which the borrower has consented. */
    static Chat consented() {
        Chat chat = opened();
        chat.choose("value:yes");
        return chat;
    }

    /** From now on it is led by other content. */
    void goOnWith(Knowledge other) {
        knowledge = other;
    }

    List<JsonObject> say(String text) {
        return receive(new UserMessage.Text("m", text));
    }

    List<JsonObject> choose(String choice) {
        return receive(new UserMessage.Choice("m", choice));
    }

    List<JsonObject> fill(String slot, String value) {
        return receive(new UserMessage.Set("m", slot, value));
    }

    /** The events that follow. */
    List<JsonObject> receive(UserMessage message) {
        Memory memory = Memory.fromJson(outcome.memory().toJson());
        outcome = Talk.receive(
                new Occasion(knowledge, People.NOBODY, "conversation-1", memory, last, NOW, Shipped.TODAY), message);
        last += outcome.events().size();
        return events();
    }

    /** Goes on until a draft is there to be confirmed. */
    void proceedToDraft() {
        proceedTo("proposal_confirmed");
    }

    /** Confirms the figures, chooses instalments and passes over what else is asked until a slot is asked for. */
    void proceedTo(String slot) {
        for (int turn = 0; turn < 12 && !asking().equals(slot); turn++) {
            switch (asking()) {
                case "figures_confirmed" -> choose("value:yes");
                case "desired_option" -> choose("value:instalment");
                default -> choose("intent:talk_skip");
            }
        }
    }

    /** What came of the last turn. */
    Talk.Outcome outcome() {
        return outcome;
    }

    /** The number of the last event. */
    long last() {
        return last;
    }

    /** The slot that is asked for. */
    String asking() {
        return outcome.memory().talk().asking();
    }

    /** The ids of what can be pressed. */
    List<String> choices() {
        return knowledge.machine().choices(outcome.memory().talk()).stream()
                .map(Choice::id)
                .toList();
    }

    /** The value of a fact; empty when it is unknown. */
    String fact(String slot) {
        Fact fact = outcome.memory().talk().facts().get(slot);
        return fact == null ? "" : fact.value();
    }

    Drafted drafted() {
        return outcome.memory().drafted();
    }

    List<JsonObject> events() {
        return outcome.events().stream()
                .map(event -> new JsonObject(event.json()))
                .toList();
    }

    /** The events of one type. */
    List<JsonObject> events(String type) {
        return events().stream()
                .filter(event -> type.equals(event.getString("type")))
                .toList();
    }

    /** What the assistant said in the last turn. */
    String said() {
        return said("bot");
    }

    /** What one side said in the last turn. */
    String said(String by) {
        return saidBy(by).stream().map(event -> event.getString("text")).collect(Collectors.joining("\n"));
    }

    /** The same with everything that was shown with it. */
    String shown() {
        return saidBy("bot").stream().map(JsonObject::encode).collect(Collectors.joining("\n"));
    }

    private List<JsonObject> saidBy(String side) {
        return events().stream()
                .filter(event -> side.equals(event.getString("by")))
                .toList();
    }
}

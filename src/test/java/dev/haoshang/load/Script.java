package dev.haoshang.load;

import dev.haoshang.content.Check;
import dev.haoshang.content.ContentReader;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;

/**
 * What somebody says in one talk, from first to last.
 *
 * @param name the conversation check it was taken from
 * @param language tag of the language the talk is opened in
 * @param lender the lender it is opened with, or empty
 * @param messages the messages as JSON objects without id and type, such as {@code {"text":"yes"}}
 */
record Script(String name, String language, String lender, List<String> messages) {
    Script {
        messages = List.copyOf(messages);
    }

    /**
     * Every conversation of {@code dialogs/checks}, without what it expects; not those that may end with everything erased, of which no
     * log is left to compare. Reads the whole content: takes a second or two.
     */
    static List<Script> shipped() {
        return ContentReader.read(Path.of(".")).checks().stream()
                .filter(check -> check.steps().stream().noneMatch(Script::erases))
                .map(Script::of)
                .filter(script -> !script.messages().isEmpty())
                .toList();
    }

    private static boolean erases(Check.Step step) {
        return step.kind() == Check.Kind.ASKING && step.value().equals("erase_confirmed");
    }

    private static Script of(Check check) {
        List<String> messages = check.steps().stream()
                .map(Script::message)
                .filter(message -> !message.isEmpty())
                .map(JsonObject::encode)
                .toList();
        return new Script(check.name(), check.language(), check.lender(), messages);
    }

    private static JsonObject message(Check.Step step) {
        return switch (step.kind()) {
            case USER -> new JsonObject().put("text", step.value());
            case CHOOSE -> new JsonObject().put("choice", step.value());
            case SET ->
                new JsonObject()
                        .put("set", new JsonObject().put("slot", step.name()).put("value", step.value()));
            default -> new JsonObject();
        };
    }

    /** What opens the talk. */
    JsonObject opening() {
        JsonObject opening = new JsonObject().put("language", language);
        return lender.isEmpty() ? opening : opening.put("lender", lender);
    }
}

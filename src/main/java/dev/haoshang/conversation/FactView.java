package dev.haoshang.conversation;

import dev.haoshang.dialog.Display;
import dev.haoshang.dialog.Fact;
import dev.haoshang.dialog.Script;
import dev.haoshang.dialog.Slot;
import dev.haoshang.dialog.Snapshot;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** Facts as clients see them. */
final class FactView {
    private FactView() {}

    /** A fact as the body of a {@code fact} event. */
    static JsonObject event(Script script, String slot, Fact fact, String language) {
        Optional<Slot> definition = script.slot(slot);
        Orthography orthography = Orthography.of(language);
        boolean several =
                definition.map(found -> found.type() == Slot.Type.CHOICES).orElse(false);
        String display = definition
                .map(found -> Display.of(script, found, fact, language))
                .orElse(fact.value());
        return new JsonObject()
                .put("slot", slot)
                .put(
                        "label",
                        orthography.write(definition
                                .map(found -> found.label().in(language))
                                .orElse(slot)))
                .put("value", several ? new JsonArray(fact.values()) : fact.value())
                .put("display", orthography.write(display))
                .put("said", fact.said())
                .put("approximate", fact.approximate())
                .put("confirmed", fact.confirmed())
                .put("origin", fact.fromPage() ? "lender_page" : "borrower");
    }

    /** All facts, for the borrower's own view: a consent with what it was given to, and what the page told and waits for an answer. */
    static JsonArray all(Script script, Memory memory) {
        Snapshot at = memory.talk();
        JsonArray facts = new JsonArray();
        at.facts().forEach((slot, fact) -> {
            JsonObject view = event(script, slot, fact, at.language()).put("seq", fact.sequence());
            memory.consents().holding(slot).ifPresent(consent -> view.put("consent", consent.toJson()));
            facts.add(view);
        });
        at.page().forEach((slot, value) -> {
            if (!at.facts().containsKey(slot)) {
                Fact told = new Fact(List.of(value), "", 0, false, false, true);
                facts.add(event(script, slot, told, at.language()).put("seq", 0));
            }
        });
        return facts;
    }
}

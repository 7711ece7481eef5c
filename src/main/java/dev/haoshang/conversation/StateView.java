package dev.haoshang.conversation;

import dev.haoshang.dialog.DialogMachine;
import dev.haoshang.dialog.Slot;
import dev.haoshang.dialog.Snapshot;
import dev.haoshang.dialog.Template;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a talk stands, as clients need it: what is asked, how to enter it, how far the plan is.
 *
 * @param knowledge the content and model it is led by
 * @param at the place
 */
record StateView(Knowledge knowledge, Snapshot at) {
    JsonObject toJson() {
        DialogMachine.Progress progress = knowledge.machine().progress(at);
        JsonObject event = new JsonObject()
                .put("dialog", at.inCare() ? "care" : at.dialog())
                .put("state", at.inCare() ? "care" : at.state())
                .put("language", at.language())
                .put("progress", new JsonObject().put("done", progress.done()).put("total", progress.total()));
        Optional<Slot> asked = knowledge.content().script().slot(at.asking());
        if (asked.isEmpty()) {
            return event.putNull("asking").putNull("input");
        }
        JsonObject input =
                new JsonObject().put("type", asked.get().type().name().toLowerCase(Locale.ROOT));
        asked.get()
                .unit()
                .map(unit -> Template.fill(unit.in(at.language()), name -> "")) // of several, as no number is known
                .ifPresent(
                        unit -> input.put("unit", Orthography.of(at.language()).write(unit)));
        return event.put("asking", at.asking()).put("input", input);
    }

    /** The same, and whether a person answers now instead of the assistant. */
    JsonObject toJson(Course course) {
        return course.lead() == Lead.PERSON ? toJson().put("person", true) : toJson();
    }

    /** The end of a talk of which nothing is kept any more: a client forgets it too. */
    JsonObject erased() {
        return toJson().put("state", "erased").putNull("asking").putNull("input");
    }
}

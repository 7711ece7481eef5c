package dev.haoshang.conversation;

import dev.haoshang.dialog.Fact;
import dev.haoshang.dialog.Snapshot;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a person needs to know who takes a talk over, so that the borrower need not tell everything again.
 *
 * @param knowledge the content it was led by
 * @param memory what is remembered of it
 * @param reason why a person is needed
 */
record Summary(Knowledge knowledge, Memory memory, Reason reason) {
    /** Why a person is needed. */
    enum Reason {
        /** The borrower asked for one. */
        ASKED,
        /** Danger to somebody was heard. Whoever is only in danger has not asked, and their figures help nobody then. */
        DANGER,
        /** The person who led the talk left the borrower without an answer; nobody may have asked for a person before. */
        UNANSWERED;

        /** Its name for programs. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    JsonObject json() {
        Snapshot at = memory.talk();
        return new JsonObject()
                .put("reason", reason.id())
                .put("language", at.language())
                .put("danger", memory.course().danger())
                .put("lender", memory.lender())
                .put("state", Place.of(memory).state())
                .put("openQuestion", at.asking())
                .put("facts", reason == Reason.ASKED ? facts() : new JsonArray())
                .put("optionsTried", optionsTried())
                .put("proposal", proposal());
    }

    /** Without an illness that the borrower did not agree to name. */
    private JsonArray facts() {
        Map<String, Fact> told = new LinkedHashMap<>(
                LetterFacts.withoutPrivateHealth(memory.talk().facts()));
        told.keySet().removeIf(slot -> LetterFacts.isPrivate(slot, memory.talk().facts()));
        Memory rest = memory.with(memory.talk().withFacts(told));
        JsonArray facts = new JsonArray();
        for (Object each : FactView.all(knowledge.content().script(), rest)) {
            JsonObject fact = (JsonObject) each;
            facts.add(new JsonObject()
                    .put("slot", fact.getString("slot"))
                    .put("label", fact.getString("label"))
                    .put("value", fact.getValue("value"))
                    .put("display", fact.getString("display"))
                    .put("confirmed", fact.getBoolean("confirmed")));
        }
        return facts;
    }

    /** The option that is wished for now, and the one that was drafted before. */
    private JsonArray optionsTried() {
        JsonArray options = new JsonArray();
        for (Map<String, Fact> facts :
                List.of(memory.drafted().facts(), memory.talk().facts())) {
            Fact option = facts.get("desired_option");
            if (option != null && !options.contains(option.value())) {
                options.add(option.value());
            }
        }
        return options;
    }

    private JsonObject proposal() {
        Drafted drafted = memory.drafted();
        return drafted.version() == 0 ? new JsonObject() : Proposing.status(drafted);
    }
}

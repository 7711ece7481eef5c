package dev.haoshang.conversation;

import dev.haoshang.content.Performable;
import dev.haoshang.dialog.Event;
import dev.haoshang.dialog.Fact;
import dev.haoshang.dialog.PageFacts;
import dev.haoshang.dialog.Snapshot;
import dev.haoshang.repayment.Comparison;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Performs what a dialog asks for: compares the options, drafts the proposal, judges what the lender asks for. Lives for one turn. */
final class Performing {
    private final Occasion occasion;
    private final Events events;
    private final Map<String, JsonArray> blocks = new LinkedHashMap<>();

    Performing(Occasion occasion, Events events) {
        this.occasion = occasion;
        this.events = events;
    }

    /**
     * What came of an action.
     *
     * @param event tells the dialog
     * @param memory what is remembered now
     */
    record Done(Event event, Memory memory) {}

    /** Performs an action of the dialogs by its name. */
    Done perform(String action, Memory memory) {
        Performable performable = Performable.named(action)
                .orElseThrow(
                        () -> new IllegalStateException("there is no action " + action + "; run the content check"));
        return switch (performable) {
            case COMPARE_OPTIONS -> new Done(compare(memory), memory);
            case DRAFT_PROPOSAL -> draft(memory);
            case JUDGE_COUNTER -> new Done(judge(memory), memory);
            case FORGET_FACTS -> throw new IllegalStateException("the dialog machine forgets facts itself");
        };
    }

    /** What an action of this turn gives to be shown. */
    JsonArray shown(String action) {
        return blocks.getOrDefault(action, new JsonArray());
    }

    /** The figures and choices of the last comparison in the words of another language; empty where there was none. */
    Optional<Snapshot> reworded(Memory memory, String language) {
        Snapshot at = memory.talk();
        if (at.offered().isEmpty() || at.language().equals(language)) {
            return Optional.empty();
        }
        Drafting drafting = drafting(memory, language);
        return drafting.comparison().map(comparison -> {
            Event.Performed reworded = compared(comparison, drafting);
            Map<String, String> figures = new LinkedHashMap<>(at.figures());
            figures.putAll(reworded.figures());
            return at.withResults(figures, reworded.offered());
        });
    }

    /** Whether something is kept from this borrower until the lender's page introduces them. */
    private boolean isClosed(IdentityNeed from, Memory memory) {
        return occasion.knowledge().need().compareTo(from) >= 0
                && !memory.identity().isKnown();
    }

    private static Event outcome(Performable action, String name) {
        return new Event.Performed(action.action(), name, Map.of(), List.of());
    }

    private Event compare(Memory memory) {
        if (isClosed(IdentityNeed.FIGURES, memory)) {
            return outcome(Performable.COMPARE_OPTIONS, PageFacts.UNIDENTIFIED);
        }
        Drafting drafting = drafting(memory);
        return drafting.comparison()
                .<Event>map(comparison -> {
                    JsonObject block = new Comparing(comparison, drafting.amounts()).block();
                    blocks.put(Performable.COMPARE_OPTIONS.action(), new JsonArray().add(block));
                    return compared(comparison, drafting);
                })
                .orElseGet(() -> outcome(Performable.COMPARE_OPTIONS, "missing"));
    }

    private static Event.Performed compared(Comparison comparison, Drafting drafting) {
        return new Comparing(comparison, drafting.amounts()).performed();
    }

    private Done draft(Memory memory) {
        if (isClosed(IdentityNeed.PROPOSAL, memory)) {
            return new Done(outcome(Performable.DRAFT_PROPOSAL, PageFacts.UNIDENTIFIED), memory);
        }
        Proposing.Result result =
                new Proposing(drafting(memory), memory, occasion.conversation(), occasion.today()).propose();
        if (result.drafted().isPresent()) {
            String language = memory.talk().language();
            events.write("proposal", Orthography.of(language).write(result.event()));
            blocks.put(Performable.DRAFT_PROPOSAL.action(), result.blocks());
        }
        return new Done(result.performed(), result.drafted().map(memory::with).orElse(memory));
    }

    /** Whether what the lender asks for each month is more than the borrower can afford. */
    private Event judge(Memory memory) {
        Drafting drafting = drafting(memory);
        Optional<BigDecimal> affordable = drafting.comparison().flatMap(Comparison::affordable);
        Optional<BigDecimal> asked = Optional.ofNullable(memory.talk().facts().get("counter_monthly"))
                .map(Fact::value)
                .map(BigDecimal::new);
        Map<String, String> figures = new LinkedHashMap<>();
        String outcome = "unknown";
        if (affordable.isPresent() && asked.isPresent()) {
            BigDecimal gap = asked.get().subtract(affordable.get());
            figures.put("affordable", drafting.amounts().money(affordable.get()));
            figures.put("counter_gap", drafting.amounts().money(gap.max(BigDecimal.ZERO)));
            outcome = gap.signum() > 0 ? "too_high" : "done";
        }
        return new Event.Performed(Performable.JUDGE_COUNTER.action(), outcome, figures, List.of());
    }

    private Drafting drafting(Memory memory) {
        return drafting(memory, memory.talk().language());
    }

    private Drafting drafting(Memory memory, String language) {
        Knowledge knowledge = occasion.knowledge();
        return new Drafting(
                knowledge.content(),
                knowledge.livingFloor(),
                memory.lender(),
                memory.talk().facts(),
                occasion.today(),
                language);
    }
}

package dev.haoshang.conversation;

import dev.haoshang.content.Check;
import dev.haoshang.dialog.Fact;
import dev.haoshang.dialog.Snapshot;
import dev.haoshang.understanding.Ranking;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Plays a {@link Check} and tells every way in which the talk went otherwise. Used by one thread. */
public final class CheckRun {
    private static final int SHOWN_INTENTS = 3;

    private final Check check;
    private final Rehearsal rehearsal;
    private final List<String> differences = new ArrayList<>();
    private final List<JsonObject> comparison = new ArrayList<>();
    private String lastSaid = "";
    private int turns;

    private CheckRun(Knowledge knowledge, Check check) {
        this.check = check;
        IdentityNeed need = check.identityRequired().isEmpty()
                ? IdentityNeed.NONE
                : IdentityNeed.valueOf(check.identityRequired().toUpperCase(Locale.ROOT));
        this.rehearsal = Rehearsal.open(knowledge.demanding(need), check.language(), check.lender(), check.today());
    }

    /** Plays all checks of a content side by side, and tells the differences in the order of the checks. Spreads over the common pool. */
    public static List<String> playAll(Knowledge knowledge) {
        return knowledge.content().checks().parallelStream()
                .flatMap(check -> play(knowledge, check).stream())
                .toList();
    }

    /** Plays the check; empty when all went as written, else a paragraph for each difference: the turn, what was
     * expected, what came, and the intents the message was taken for. */
    public static List<String> play(Knowledge knowledge, Check check) {
        CheckRun run = new CheckRun(knowledge, check);
        check.steps().forEach(run::step);
        return run.differences;
    }

    private void step(Check.Step step) {
        switch (step.kind()) {
            case USER -> turn(step.value(), rehearsal.say(step.value()));
            case CHOOSE -> turn(step.value(), rehearsal.choose(step.value()));
            case SET -> turn(step.value(), rehearsal.fill(step.name(), step.value()));
            case IDENTIFY -> turn("identify " + step.value(), rehearsal.introduce(introduction(step.value())));
            case INTENT -> expectIntent(step);
            case BOT ->
                expect(
                        step,
                        "a reply with \"" + step.value() + "\"",
                        replies(),
                        replies().contains(step.value()));
            case NOT_BOT ->
                expect(
                        step,
                        "no reply with \"" + step.value() + "\"",
                        replies(),
                        !replies().contains(step.value()));
            case SLOT -> expectEqual(step, step.name(), step.value(), slot(step.name()));
            case ASKING -> expectEqual(step, "asking", step.value(), talk().asking());
            case OPTION -> expectOption(step);
            case PROPOSAL -> expectEqual(step, "proposal", step.value(), proposal());
        }
    }

    /** {@code balance=35000, overdue_days=3}: what the page tells; nothing when empty. */
    private static Introduction introduction(String told) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String fact : told.split(",", -1)) {
            int sign = fact.indexOf('=');
            if (sign > 0) {
                facts.put(
                        fact.substring(0, sign).strip(),
                        fact.substring(sign + 1).strip());
            }
        }
        return new Introduction("customer", Optional.empty(), facts);
    }

    private void turn(String said, List<JsonObject> events) {
        lastSaid = said;
        turns++;
        for (JsonObject event : events) {
            for (Object block : event.getJsonArray("blocks", new JsonArray())) {
                if (block instanceof JsonObject found && "comparison".equals(found.getString("type"))) {
                    comparison.clear();
                    comparison.add(found);
                }
            }
        }
    }

    private Snapshot talk() {
        return rehearsal.snapshot();
    }

    private String replies() {
        return rehearsal.events().stream()
                .filter(event -> "bot".equals(event.getString("by")))
                .map(event -> event.getString("text"))
                .collect(Collectors.joining("\n"));
    }

    private String slot(String name) {
        Fact fact = talk().facts().get(name);
        return fact == null ? "" : fact.values().stream().sorted().collect(Collectors.joining(","));
    }

    private String proposal() {
        return rehearsal.events().stream()
                .filter(event -> "proposal".equals(event.getString("type")))
                .map(event -> event.getString("option"))
                .findFirst()
                .orElse("");
    }

    private void expectIntent(Check.Step step) {
        Optional<Ranking> ranking = rehearsal.understanding().map(meaning -> meaning.ranking());
        String actual = ranking.map(found -> found.top().intent()).orElse("");
        expect(step, "intent " + step.value(), actual.isEmpty() ? "no free text" : actual, actual.equals(step.value()));
    }

    /** What the last message was taken for, so that an editor sees whether an example is missing. */
    private String ranking() {
        return rehearsal
                .understanding()
                .map(meaning -> show(meaning.ranking()))
                .orElse("none, as a choice or a field was used");
    }

    private static String show(Ranking ranking) {
        return ranking.candidates().stream()
                .limit(SHOWN_INTENTS)
                .map(one -> one.intent() + String.format(Locale.ROOT, " %.2f", one.probability()))
                .collect(Collectors.joining(", "));
    }

    /** Expects {@code option.figure}, such as {@code instalment.first}, to have a value. */
    private void expectOption(Check.Step step) {
        int dot = step.name().indexOf('.');
        String option = step.name().substring(0, Math.max(0, dot));
        String figure = step.name().substring(dot + 1);
        String actual = comparison.stream()
                .flatMap(block -> block.getJsonArray("options").stream())
                .map(JsonObject.class::cast)
                .filter(one -> option.equals(one.getString("id")))
                .map(one -> Objects.toString(one.getValue(figure), ""))
                .findFirst()
                .orElse("(no comparison was shown)");
        expectEqual(step, step.name(), step.value(), actual);
    }

    private void expectEqual(Check.Step step, String name, String expected, String actual) {
        expect(step, name + " = \"" + expected + "\"", "\"" + actual + "\"", expected.equals(actual));
    }

    private void expect(Check.Step step, String expected, String actual, boolean met) {
        if (!met) {
            differences.add(String.join(
                    "\n",
                    check.file() + ":" + step.line() + ": turn " + turns + ", after \"" + lastSaid + "\"",
                    "  expected: " + expected,
                    "  actual:   " + actual.replace("\n", "\n            "),
                    "  ranking:  " + ranking()));
        }
    }
}

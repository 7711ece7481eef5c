package dev.haoshang.dialog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A talk in English that a test plays. What the machine asks for is performed at once, with two options offered. */
final class Played {
    private static final List<Choice> OFFERED = List.of(
            new Choice("value:deferral", "some months later"), new Choice("value:instalment", "in instalments"));

    private final List<String> performed = new ArrayList<>();
    private DialogMachine machine;
    private Snapshot at;
    private List<Action> actions = List.of();
    private long sequence;
    private String outcome = "done";

    Played(Script script) {
        machine = new DialogMachine(script);
        at = machine.start("en");
        on(new Event.Opened("en"));
    }

    /** A talk that has the consent and asks for the amount owed. */
    static Played consented() {
        Played talk = new Played(Scripts.plan());
        talk.press("value:yes");
        return talk;
    }

    /** A talk in which all questions up to the check of the figures are answered. */
    static Played atSummary() {
        Played talk = consented();
        talk.states("balance=35000.00", "hardship_kind=job_loss", "monthly_income=3000.00");
        return talk;
    }

    /** A talk whose figures are confirmed and compared. */
    static Played compared() {
        Played talk = atSummary();
        talk.says("talk_affirm");
        return talk;
    }

    /** A talk that came to its end with a draft. */
    static Played drafted() {
        Played talk = compared();
        talk.press("value:instalment");
        talk.states("documents_have=wage_statement");
        return talk;
    }

    /** From now on actions have this outcome. */
    Played withOutcome(String name) {
        outcome = name;
        return this;
    }

    /** The same talk, led by other content from now on. */
    Played withScript(Script script) {
        machine = new DialogMachine(script);
        return this;
    }

    /** The borrower says values, written {@code slot=value}, and nothing else. */
    Played states(String... values) {
        return on(heard("plan_value", true, false, Event.Danger.NONE, true, values));
    }

    /** The borrower says something with an intent, and perhaps values. */
    Played says(String intent, String... values) {
        return on(heard(intent, true, false, Event.Danger.NONE, false, values));
    }

    /** The borrower says something that is hardly understood. */
    Played guesses(String intent, double probability) {
        List<Event.Guess> guesses = List.of(new Event.Guess(intent, probability));
        return on(new Event.Heard(
                nextSequence(), "words", "en", guesses, true, false, List.of(), false, Event.Danger.NONE, List.of()));
    }

    /** The borrower asks several things in one message. */
    Played asks(String... intents) {
        List<Event.Guess> guesses = List.of(new Event.Guess(intents[0], 0.6));
        return on(new Event.Heard(
                nextSequence(),
                "words",
                "en",
                guesses,
                true,
                false,
                List.of(),
                false,
                Event.Danger.NONE,
                List.of(intents)));
    }

    /** The borrower says something that is not understood. */
    Played mumbles() {
        return on(heard("ask_credit", false, false, Event.Danger.NONE, false));
    }

    /** The borrower says something between two intents. */
    Played saysBetween(String first, String second) {
        List<Event.Guess> guesses = List.of(new Event.Guess(first, 0.4), new Event.Guess(second, 0.39));
        return on(new Event.Heard(
                nextSequence(), "words", "en", guesses, false, true, List.of(), false, Event.Danger.NONE, List.of()));
    }

    /** The borrower says something that shows danger. */
    Played despairs(String... values) {
        return on(heard("plan_value", true, false, Event.Danger.CRISIS, false, values));
    }

    Played press(String choice) {
        return on(new Event.Chosen(nextSequence(), choice));
    }

    Played fill(String slot, String... values) {
        List<Event.Stated> stated = Arrays.stream(values)
                .map(value -> new Event.Stated(slot, value, value, false))
                .toList();
        return on(new Event.Filled(nextSequence(), slot, stated, false));
    }

    Played empty(String slot) {
        return on(new Event.Filled(nextSequence(), slot, List.of(), true));
    }

    private Event.Heard heard(
            String intent, boolean sure, boolean near, Event.Danger danger, boolean onlyValues, String... values) {
        List<Event.Stated> stated = Arrays.stream(values)
                .map(value -> value.split("=", 2))
                .map(pair -> new Event.Stated(pair[0], pair[1], pair[1], false))
                .toList();
        return new Event.Heard(
                nextSequence(),
                "words",
                "en",
                List.of(new Event.Guess(intent, 0.9)),
                sure,
                near,
                stated,
                onlyValues,
                danger,
                List.of());
    }

    private long nextSequence() {
        sequence++;
        return sequence;
    }

    /** Steps, and performs what is asked for. */
    Played on(Event event) {
        performed.clear();
        Step step = machine.on(at, event);
        List<Action> all = new ArrayList<>(step.actions());
        at = step.next();
        while (!step.actions().isEmpty()
                && step.actions().get(step.actions().size() - 1) instanceof Action.Perform pending) {
            performed.add(pending.action());
            List<Choice> offered = pending.action().equals("compare_options") ? OFFERED : List.of();
            step = machine.on(at, new Event.Performed(pending.action(), outcome, Map.of("refusal", "why"), offered));
            all.addAll(step.actions());
            at = step.next();
        }
        actions = all;
        return this;
    }

    Snapshot at() {
        return at;
    }

    List<Action> actions() {
        return actions;
    }

    /** What the machine said in the last step, texts in order. */
    List<String> said() {
        return saying().stream().map(Action.Say::text).toList();
    }

    /** The last thing said. */
    String last() {
        List<String> said = said();
        return said.isEmpty() ? "" : said.get(said.size() - 1);
    }

    /** The ids of the choices that came with what was said last. */
    List<String> choices() {
        List<Action.Say> saying = saying();
        return saying.isEmpty()
                ? List.of()
                : saying.get(saying.size() - 1).choices().stream()
                        .map(Choice::id)
                        .toList();
    }

    private List<Action.Say> saying() {
        return actions.stream()
                .filter(Action.Say.class::isInstance)
                .map(Action.Say.class::cast)
                .toList();
    }

    /** The actions performed in the last step. */
    List<String> performed() {
        return List.copyOf(performed);
    }

    /** The values of a fact, joined; empty when it is unknown. */
    String fact(String slot) {
        Fact fact = at.facts().get(slot);
        return fact == null ? "" : String.join(",", fact.values());
    }
}

package dev.haoshang.dialog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The work on one event: the snapshot as it changes, and the actions so far. Lives for one call on one thread. */
final class Turn implements Values {
    /** The intent of one who asks for a person. */
    private static final String PERSON = "talk_human";

    final Script script;
    String language;
    String dialog;
    String state;
    String asking;
    final Map<String, Fact> facts;
    final List<String> skipped;
    final List<String> trail;
    final List<String> passed;
    final Map<String, String> figures;
    List<Choice> offered;
    List<String> clarifying;
    String lastNoted;
    final Map<String, Integer> told;
    int misunderstood;
    boolean inCare;
    final Map<String, String> page;
    private final List<Action> actions = new ArrayList<>();

    Turn(Script script, Snapshot at) {
        this.script = script;
        language = at.language();
        dialog = script.dialogs().containsKey(at.dialog()) ? at.dialog() : script.start();
        state = at.state();
        asking = at.asking();
        facts = new LinkedHashMap<>(at.facts());
        skipped = new ArrayList<>(at.skipped());
        trail = new ArrayList<>(at.trail());
        passed = new ArrayList<>(at.passed());
        figures = new LinkedHashMap<>(at.figures());
        offered = at.offered();
        clarifying = at.clarifying();
        lastNoted = at.lastNoted();
        told = new LinkedHashMap<>(at.told());
        misunderstood = at.misunderstood();
        inCare = at.inCare();
        page = new LinkedHashMap<>(at.page());
        page.entrySet().removeIf(told -> !fits(script, told.getKey(), told.getValue()));
        facts.entrySet().removeIf(fact -> !fits(script, fact.getKey(), fact.getValue()));
    }

    /** Whether a fact can still be used: editors may have given its slot another type since it was noted. */
    private static boolean fits(Script script, String name, Fact fact) {
        return script.slot(name)
                .map(slot -> fact.values().stream().allMatch(slot::holds))
                .orElse(true);
    }

    private static boolean fits(Script script, String name, String value) {
        return script.slot(name).map(slot -> slot.holds(value)).orElse(false);
    }

    Snapshot snapshot() {
        return new Snapshot(
                language,
                dialog,
                state,
                asking,
                facts,
                skipped,
                trail,
                passed,
                figures,
                offered,
                clarifying,
                lastNoted,
                told,
                misunderstood,
                inCare,
                page);
    }

    Step step() {
        return new Step(snapshot(), actions);
    }

    @Override
    public List<String> valuesOf(String name) {
        return Values.of(facts, figures, page, name);
    }

    Dialog current() {
        return script.dialog(dialog);
    }

    /** The question that waits for an answer, where one does. */
    Optional<State.Ask> question() {
        return asking.isEmpty()
                ? Optional.empty()
                : current()
                        .questions()
                        .filter(ask -> ask.id().equals(state) && ask.slot().equals(asking))
                        .findFirst();
    }

    Optional<Slot> askedSlot() {
        return script.slot(asking);
    }

    /** Whether the talk has ended for want of a consent, so that nothing may be kept. */
    boolean declined() {
        return current().states().values().stream()
                .filter(State.Do.class::isInstance)
                .map(State.Do.class::cast)
                .anyMatch(state -> state.action().equals(Walk.FORGET_FACTS) && passed.contains(key(state)));
    }

    /** Begins the talk again after its end: everything is done anew, and a consent that was not given is asked for again. */
    void reopen() {
        Dialog again = current();
        again.states().values().stream()
                .filter(state -> !(state instanceof State.Say))
                .forEach(state -> passed.remove(key(state)));
        again.usualRevision().forget().forEach(this::forget);
        again.questions().map(State.Ask::slot).filter(this::isRefusedConsent).forEach(this::forget);
        told.keySet().removeIf(key -> key.startsWith("ask:"));
    }

    private boolean isRefusedConsent(String slot) {
        Fact fact = facts.get(slot);
        return slot.startsWith("consent_")
                && (skipped.contains(slot) || (fact != null && fact.value().equals("no")));
    }

    /** The name under which a state of the current dialog is remembered as passed. */
    String key(State state) {
        return dialog + "/" + state.id();
    }

    /** Care comes first: the plan rests, and only help is offered. */
    void stayInCare() {
        say(Phrase.CARE_STAY, Map.of(), List.of(Shown.goOn(this)));
    }

    /** The person turned back to the plan, and so to the question that was open. */
    void returnFromCare() {
        inCare = false;
        resume();
        say(Phrase.CARE_RETURN);
    }

    /** The question of the state where the talk stands is open again. */
    void resume() {
        asking = inCare
                ? ""
                : current()
                        .questions()
                        .filter(ask -> ask.id().equals(state))
                        .map(State.Ask::slot)
                        .findFirst()
                        .orElse("");
    }

    void act(Action action) {
        actions.add(action);
    }

    void say(Wording wording) {
        say(wording, Map.of(), List.of());
    }

    void say(Wording wording, Map<String, String> values, List<Choice> choices) {
        actions.add(new Action.Say(fill(wording, values), choices, ""));
    }

    void say(Phrase phrase, Map<String, String> values, List<Choice> choices) {
        int before = told.merge("phrase:" + phrase.name(), 1, Integer::sum) - 1;
        say(script.phrase(phrase, before), values, choices);
    }

    void say(Phrase phrase) {
        say(phrase, Map.of(), List.of());
    }

    /** The text of a phrase in the conversation's language. */
    String words(Phrase phrase) {
        return script.phrase(phrase).in(language);
    }

    Choice choice(Phrase label, String id) {
        return new Choice(id, words(label));
    }

    /** Says the answer to an intent, another wording of it each time; false when there is none. */
    boolean answer(String intent, List<Choice> choices) {
        Answer answer = script.answers().get(intent);
        if (answer == null) {
            return false;
        }
        int before = told.merge(intent, 1, Integer::sum) - 1;
        String result = intent.equals(PERSON) ? Action.PERSON : "";
        actions.add(new Action.Say(fill(answer.wording(before), Map.of()), choices, result));
        return true;
    }

    void forget(String slot) {
        if (facts.remove(slot) != null) {
            actions.add(new Action.Forget(slot));
        }
        skipped.remove(slot);
        trail.remove(slot);
    }

    String fill(Wording wording, Map<String, String> values) {
        return Template.fill(wording.in(language), name -> placeholder(name, values));
    }

    private String placeholder(String name, Map<String, String> values) {
        String given = values.get(name);
        if (given != null) {
            return given;
        }
        if (name.equals("facts")) {
            return Display.lines(script, current(), snapshot());
        }
        if (name.equals(PageFacts.NAME)) {
            return Display.page(script, snapshot());
        }
        Fact fact = facts.get(name);
        Optional<Slot> slot = script.slot(name);
        if (fact != null && slot.isPresent()) {
            return Display.of(script, slot.get(), fact, language);
        }
        return figures.getOrDefault(name, words(Phrase.UNKNOWN));
    }
}

package dev.haoshang.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds whatever happens to a talk. */
class DialogMachinePropertiesTest {
    private static final Script SCRIPT = Scripts.plan();
    private static final DialogMachine MACHINE = new DialogMachine(SCRIPT);
    private static final Set<String> CARE = Set.of(
            "care",
            "care again",
            "stay one",
            "stay two",
            "stay three",
            "中文 care",
            "中文 care again",
            "中文 stay one",
            "中文 stay two",
            "中文 stay three");

    private static final List<String> INTENTS = List.of(
            "plan_start",
            "plan_value",
            "plan_correct",
            "plan_hardship",
            "ask_credit",
            "ask_deferral",
            "care_crisis",
            "care_distress",
            "talk_affirm",
            "talk_deny",
            "talk_skip",
            "talk_unsure",
            "talk_back",
            "talk_why",
            "talk_repeat",
            "talk_restart",
            "talk_goodbye",
            "out_of_scope",
            "unheard_of");

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void alwaysWaitsForSomethingWhateverHappens(@ForAll("talks") List<Event> events) {
        Snapshot at = MACHINE.on(MACHINE.start("en"), new Event.Opened("en")).next();

        for (Event event : events) {
            Step step = MACHINE.on(at, event);
            at = step.next();

            assertTrue(isWaiting(step), () -> "nothing to wait for after " + event + " at " + step.next());
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void saysNothingButCareWhileThePersonIsInDanger(@ForAll("talks") List<Event> events) {
        Snapshot at = MACHINE.on(MACHINE.start("en"), new Event.Opened("en")).next();

        for (Event event : events) {
            Step step = MACHINE.on(at, event);
            at = step.next();

            if (at.inCare()) {
                assertEquals(
                        List.of(),
                        said(step).stream().filter(text -> !CARE.contains(text)).toList());
            }
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void keepsNoFactWithoutTheConsent(@ForAll("talks") List<Event> events) {
        Snapshot at = MACHINE.on(MACHINE.start("en"), new Event.Opened("en")).next();

        for (Event event : events) {
            at = MACHINE.on(at, event).next();

            boolean declined = at.state().equals("declined");
            assertFalse(declined && at.facts().keySet().stream().anyMatch(slot -> !slot.startsWith("consent_")));
        }
    }

    private static boolean isWaiting(Step step) {
        Snapshot at = step.next();
        boolean asks = !at.asking().isEmpty();
        State state = SCRIPT.dialogs().get("plan").state(at.state());
        boolean pending = state instanceof State.Do; // asked for in this step, or in one before
        boolean ended = state instanceof State.End;
        return at.inCare() || asks || pending || ended;
    }

    private static List<String> said(Step step) {
        return step.actions().stream()
                .filter(Action.Say.class::isInstance)
                .map(action -> ((Action.Say) action).text())
                .toList();
    }

    @Provide
    Arbitrary<List<Event>> talks() {
        Arbitrary<Event> events = Arbitraries.frequencyOf(
                Tuple.of(6, heard()), Tuple.of(3, chosen()), Tuple.of(2, filled()), Tuple.of(3, performed()));
        return events.list().ofMinSize(1).ofMaxSize(40);
    }

    private static Arbitrary<Event> heard() {
        Arbitrary<List<Event.Guess>> guesses = Arbitraries.of(INTENTS)
                .map(intent -> new Event.Guess(intent, 0.5))
                .list()
                .ofMaxSize(3);
        Arbitrary<Event.Danger> danger = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.just(Event.Danger.NONE)), Tuple.of(1, Arbitraries.of(Event.Danger.class)));
        return Combinators.combine(
                        guesses,
                        Arbitraries.of(true, true, false),
                        Arbitraries.of(true, false),
                        stated().list().ofMaxSize(3),
                        Arbitraries.of(true, false),
                        danger,
                        Arbitraries.of("en", "en", "zh-Hans"))
                .as((meanings, sure, near, values, only, kind, language) ->
                        new Event.Heard(1, "words", language, meanings, sure, near, values, only, kind, List.of()));
    }

    private static Arbitrary<Event.Stated> stated() {
        Arbitrary<String> slots =
                Arbitraries.of(Scripts.slots().stream().map(Slot::name).toList().toArray(String[]::new));
        return Combinators.combine(Arbitraries.oneOf(slots, slots, slots, Arbitraries.of("", "unheard_of")), values())
                .as((slot, value) -> new Event.Stated(slot, value, value, value.endsWith("0")));
    }

    private static Arbitrary<String> values() {
        return Arbitraries.of(
                "yes",
                "no",
                "35000.00",
                "0",
                "-1",
                "99999999999.00",
                "1e999999999",
                "job_loss",
                "illness",
                "deferral",
                "instalment",
                "wage_statement",
                "2026-12-15",
                "2026-02-31",
                "words",
                "");
    }

    private static Arbitrary<Event> chosen() {
        return Arbitraries.oneOf(
                        values().map(value -> "value:" + value),
                        Arbitraries.of(INTENTS).map(intent -> "intent:" + intent),
                        Arbitraries.of("", "value:", "intent:", "unheard_of"))
                .map(id -> new Event.Chosen(1, id));
    }

    private static Arbitrary<Event> filled() {
        return Combinators.combine(stated().list().ofMaxSize(2), Arbitraries.of(true, false, false))
                .as((values, takenBack) -> new Event.Filled(
                        1, values.isEmpty() ? "balance" : values.get(0).slot(), values, takenBack));
    }

    private static Arbitrary<Event> performed() {
        return Combinators.combine(
                        Arbitraries.of("compare_options", "draft_proposal", "forget_facts", "unheard_of"),
                        Arbitraries.of("done", "done", "missing", "refused", "unheard_of"))
                .as((action, outcome) -> new Event.Performed(
                        action, outcome, Map.of("refusal", "why"), List.of(new Choice("value:deferral", "later"))));
    }
}

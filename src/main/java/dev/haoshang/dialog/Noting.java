package dev.haoshang.dialog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes the stated values of a message into the facts: range check, read-back, correction. One way for every value. */
final class Noting {
    private static final int LONGEST_TEXT = 2_000;

    private final Turn turn;
    private final long sequence;
    private final boolean correcting;
    private final List<String> readBack = new ArrayList<>();
    private boolean answered;
    private boolean learnt;

    Noting(Turn turn, long sequence, boolean correcting) {
        this.turn = turn;
        this.sequence = sequence;
        this.correcting = correcting;
    }

    /** Whether the open question got its value. */
    boolean answered() {
        return answered;
    }

    /** Whether any value was taken or confirmed. */
    boolean learnt() {
        return learnt;
    }

    /** Takes all values and says what was noted, changed or cannot be. */
    Noting take(List<Event.Stated> values) {
        Map<Slot, List<Event.Stated>> bySlot = new LinkedHashMap<>();
        for (Event.Stated value : values) {
            turn.script
                    .slot(value.slot())
                    .filter(slot -> slot.holds(value.value()))
                    .ifPresent(slot -> bySlot.computeIfAbsent(slot, any -> new ArrayList<>())
                            .add(value));
        }
        if (bySlot.size() > 1 && turn.question().flatMap(State.Ask::denied).isPresent()) {
            // "No, the income is 4000" says what is wrong along with the no.
            turn.askedSlot()
                    .filter(asked -> bySlot.getOrDefault(asked, List.of()).stream()
                            .anyMatch(value -> value.value().equals("no")))
                    .ifPresent(bySlot::remove);
        }
        Slot asked = turn.askedSlot().orElse(null);
        boolean answer = asked != null && bySlot.containsKey(asked);
        bySlot.forEach((slot, stated) -> {
            // "Benefits and odd jobs" as the answer about income names sources of money, not a further hardship.
            boolean aside = answer
                    && !slot.equals(asked)
                    && slot.type() == Slot.Type.CHOICES
                    && turn.facts.containsKey(slot.name())
                    && !correcting;
            if (!aside) {
                take(slot, stated);
            }
        });
        if (!readBack.isEmpty()) {
            turn.say(Phrase.NOTED, Map.of("list", String.join(turn.words(Phrase.SEPARATOR), readBack)), List.of());
        }
        return this;
    }

    /** Forgets a fact at the borrower's wish. */
    void takeBack(String slot) {
        turn.forget(slot);
        turn.page.remove(slot);
        revise(slot);
    }

    private void take(Slot slot, List<Event.Stated> stated) {
        Optional<Event.Stated> impossible =
                stated.stream().filter(value -> !slot.accepts(value.value())).findFirst();
        if (impossible.isPresent()) {
            learnt = true;
            turn.say(Phrase.OUT_OF_RANGE, limits(slot, impossible.get().value()), List.of());
            return;
        }
        Event.Stated last = stated.get(stated.size() - 1);
        List<String> values = switch (slot.type()) {
            case CHOICES -> members(slot, stated);
            case TEXT -> List.of(written(slot, last.value()));
            default -> List.of(last.value());
        };
        put(slot, new Fact(values, last.said(), sequence, last.approximate(), false));
    }

    /** A set grows by what is mentioned later; an answer to its question or a correction gives it anew. */
    private List<String> members(Slot slot, List<Event.Stated> stated) {
        Fact old = turn.facts.get(slot.name());
        boolean anew = correcting || slot.name().equals(turn.asking);
        Stream<String> before = old == null || anew ? Stream.empty() : old.values().stream();
        return Stream.concat(before, stated.stream().map(Event.Stated::value))
                .distinct()
                .toList();
    }

    /** What a person tells of their own accord is added to what they told before; an answer or a correction gives it anew. */
    private String written(Slot slot, String words) {
        Fact old = turn.facts.get(slot.name());
        boolean anew = correcting || slot.name().equals(turn.asking);
        String all = anew || old == null ? words : old.value() + "\n" + words;
        return all.substring(Math.max(0, all.length() - LONGEST_TEXT));
    }

    /** Puts one fact in its place. */
    private void put(Slot slot, Fact fact) {
        Optional<State.Ask> question = turn.question().filter(ask -> ask.slot().equals(slot.name()));
        if (question.flatMap(State.Ask::denied).isPresent() && fact.value().equals("no")) {
            turn.say(question.get().denied().get());
            answered = true;
            learnt = true;
            return;
        }
        Fact old = turn.facts.get(slot.name());
        learnt = true;
        if (slot.name().equals(turn.asking)) {
            answered = true;
            turn.trail.remove(slot.name());
            turn.trail.add(slot.name());
        }
        if (old != null && old.values().equals(fact.values()) && old.approximate() == fact.approximate()) {
            return;
        }
        turn.facts.put(slot.name(), fact);
        turn.skipped.remove(slot.name());
        turn.lastNoted = slot.name();
        turn.act(new Action.Note(slot.name(), fact));
        boolean grown = old != null && fact.values().containsAll(old.values());
        readBack(slot, grown ? Optional.empty() : Optional.ofNullable(old), fact);
        if (!fact.fromPage()) {
            turn.page.remove(slot.name()); // the borrower's own word counts more
        }
        if (slot.name().equals(PageFacts.CONFIRMED)) {
            takeFromPage();
        }
        if (question.map(State.Ask::confirms).orElse(false)) {
            turn.facts.replaceAll((name, known) -> known.agreed());
        } else {
            revise(slot.name());
        }
    }

    /** The borrower agreed to what the lender's page tells: it counts as if said, and what follows from it is worked out anew. */
    private void takeFromPage() {
        turn.page.forEach((name, value) -> {
            Fact fact = new Fact(List.of(value), "", sequence, false, true, true);
            turn.facts.put(name, fact);
            turn.skipped.remove(name);
            turn.act(new Action.Note(name, fact));
            revise(name);
        });
    }

    private void readBack(Slot slot, Optional<Fact> old, Fact fact) {
        boolean unasked = slot.type() == Slot.Type.TEXT && !slot.name().equals(turn.asking) && !correcting;
        if (unasked) {
            readBack.add(slot.label().in(turn.language));
        }
        if (slot.type() == Slot.Type.TEXT || slot.type() == Slot.Type.YES_NO) {
            return;
        }
        String label = slot.label().in(turn.language);
        String now = Display.of(turn.script, slot, fact, turn.language);
        if (old.isPresent()) {
            String before = Display.of(turn.script, slot, old.get(), turn.language);
            turn.say(Phrase.CHANGED, Map.of("label", label, "old", before, "new", now), List.of());
        } else if (slot.nothing(fact.value()).isPresent()) {
            readBack.add(now);
        } else {
            readBack.add(turn.fill(turn.script.phrase(Phrase.NOTED_PART), Map.of("label", label, "value", now)));
        }
    }

    /** Makes stale what was computed from a fact; one that is asked for after the check of all figures touches only what follows it. */
    private void revise(String slot) {
        Dialog dialog = turn.current();
        Dialog.Revision revision = dialog.revisionFor(slot);
        List<String> order = List.copyOf(dialog.states().keySet());
        int asked = position(dialog, order, slot);
        boolean late = revision.forget().stream()
                .mapToInt(name -> position(dialog, order, name))
                .anyMatch(checked -> checked >= 0 && asked >= checked);
        if (!late) {
            revision.forget().forEach(turn::forget);
        }
        for (String state : revision.repeat()) {
            if (!late || order.indexOf(state) > asked) {
                turn.passed.remove(dialog.id() + "/" + state);
                turn.told.remove("ask:" + state);
            }
        }
    }

    /** The place of a slot's question in the dialog, or -1. */
    private static int position(Dialog dialog, List<String> order, String slot) {
        return dialog.questions()
                .filter(ask -> ask.slot().equals(slot))
                .mapToInt(ask -> order.indexOf(ask.id()))
                .findFirst()
                .orElse(-1);
    }

    private Map<String, String> limits(Slot slot, String value) {
        return Map.of(
                "label", slot.label().in(turn.language),
                "value", Display.of(turn.script, slot, value, turn.language),
                "least",
                        slot.least()
                                .map(limit -> show(slot, limit.toPlainString()))
                                .orElse(""),
                "most",
                        slot.most()
                                .map(limit -> show(slot, limit.toPlainString()))
                                .orElse(""));
    }

    private String show(Slot slot, String value) {
        return Display.of(turn.script, slot, value, turn.language);
    }
}

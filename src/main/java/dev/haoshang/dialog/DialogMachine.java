package dev.haoshang.dialog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Leads the talk: {@code (snapshot, event) -> (next snapshot, actions)}. Pure and immutable, so safe for any thread; everything that
 * has an effect is an {@link Action} for others to perform.
 */
public final class DialogMachine {
    private final Script script;

    /** A machine that follows a script. */
    public DialogMachine(Script script) {
        this.script = script;
    }

    /** The script it follows. */
    public Script script() {
        return script;
    }

    /** Where a new talk stands before {@link Event.Opened}. */
    public Snapshot start(String language) {
        return Snapshot.empty(language, script.start());
    }

    /** The next step of a talk. Never fails for anything a borrower can say. */
    public Step on(Snapshot at, Event event) {
        Turn turn = new Turn(script, at);
        if (event instanceof Event.Opened opened) {
            turn.language = opened.language();
            Walk.from(turn);
        } else if (event instanceof Event.LanguageChosen chosen) {
            speak(turn, chosen.language());
        } else if (event instanceof Event.Heard heard) {
            new Hearing(turn, heard).respond();
        } else if (event instanceof Event.Chosen chosen) {
            choose(turn, chosen);
        } else if (event instanceof Event.Filled filled) {
            fill(turn, filled);
        } else if (event instanceof Event.Performed performed) {
            performed(turn, performed);
        } else if (event instanceof Event.Introduced introduced) {
            new PageFacts(turn).introduce(introduced.values());
        }
        return turn.step();
    }

    /** Whether a message is about a borrower's rights over what is kept of them, and nothing else; they hold whoever leads the talk. */
    public boolean concernsRights(Snapshot at, Event.Heard heard) {
        return new Rights(new Turn(script, at)).isAbout(heard);
    }

    /** Whether the talk waits for the borrower to confirm that everything is to be erased. */
    public boolean confirmsErasure(Snapshot at) {
        return at.asking().equals(Rights.ERASE_CONFIRMED);
    }

    /** How far the plan is: questions settled and questions in all. */
    public Progress progress(Snapshot at) {
        Dialog dialog = script.dialog(at.dialog());
        List<State.Ask> relevant = dialog.questions()
                .filter(ask -> ask.when().map(when -> when.holds(at)).orElse(true))
                .toList();
        List<String> settled = at.settled();
        long done =
                relevant.stream().filter(ask -> settled.contains(ask.slot())).count();
        return new Progress((int) done, relevant.size());
    }

    /** What can be pressed where the talk stands: to answer the open question, to say which of two meanings is right, to go on. */
    public List<Choice> choices(Snapshot at) {
        return Shown.choices(new Turn(script, at));
    }

    /** How a talk came to where it stands. */
    public Path path(Snapshot at) {
        return Path.of(script.dialog(at.dialog()), at);
    }

    /**
     * How far a talk is.
     *
     * @param done questions answered or passed over
     * @param total questions in all
     */
    public record Progress(int done, int total) {}

    /** Asks the open question in full in another language. */
    private static void speak(Turn turn, String language) {
        turn.language = language;
        if (!turn.inCare) {
            turn.question().ifPresent(ask -> turn.told.remove("ask:" + ask.id()));
            Walk.from(turn);
        }
    }

    private static void choose(Turn turn, Event.Chosen chosen) {
        String id = chosen.id();
        Optional<Slot> slot = turn.askedSlot();
        boolean stale = (id.startsWith(Choice.VALUE) && !answers(turn, slot, id))
                || (id.startsWith(Choice.SET) && !isOffered(turn, id));
        if (stale) {
            askAgain(turn, chosen.sequence());
        } else if (id.startsWith(Choice.SET)) {
            String[] stated = id.substring(Choice.SET.length()).split("=", 2);
            state(turn, chosen.sequence(), stated[0], stated[1]);
        } else if (id.startsWith(Choice.VALUE) && slot.isPresent()) {
            state(turn, chosen.sequence(), turn.asking, id.substring(Choice.VALUE.length()));
        } else {
            hear(turn, chosen.sequence(), id.startsWith(Choice.INTENT) ? id.substring(Choice.INTENT.length()) : "");
        }
    }

    /** Whether a choice belongs to the open question; one left over from an earlier question would be taken for its answer. */
    private static boolean answers(Turn turn, Optional<Slot> slot, String id) {
        return isOffered(turn, id)
                || turn.asking.equals(Rights.ERASE_CONFIRMED)
                || slot.map(asked -> asked.choices().containsKey(id.substring(Choice.VALUE.length())))
                        .orElse(false);
    }

    private static boolean isOffered(Turn turn, String id) {
        return Walk.choices(turn).stream().anyMatch(choice -> choice.id().equals(id));
    }

    private static void state(Turn turn, long sequence, String slot, String value) {
        Event.Stated stated = new Event.Stated(slot, value, value, false);
        fill(turn, new Event.Filled(sequence, slot, List.of(stated), false));
    }

    private static void askAgain(Turn turn, long sequence) {
        hear(turn, sequence, "talk_repeat");
    }

    private static void hear(Turn turn, long sequence, String intent) {
        new Hearing(turn, heard(turn, sequence, intent, List.of())).respond();
    }

    private static Event.Heard heard(Turn turn, long sequence, String intent, List<Event.Stated> values) {
        return new Event.Heard(
                sequence,
                "",
                turn.language,
                List.of(new Event.Guess(intent, 1)),
                !intent.isEmpty(),
                false,
                values,
                false,
                Event.Danger.NONE,
                List.of());
    }

    private static void fill(Turn turn, Event.Filled filled) {
        if (Rights.concerns(filled.slot())) {
            new Hearing(turn, heard(turn, filled.sequence(), "data_rights", filled.values())).respond();
            return;
        }
        if (turn.inCare && filled.values().isEmpty()) {
            if (filled.takenBack()) {
                turn.forget(filled.slot());
            }
            turn.stayInCare();
            return;
        }
        if (turn.inCare) {
            turn.returnFromCare();
        }
        boolean wasDeclined = turn.declined();
        Map<String, String> label = Map.of(
                "label",
                turn.script
                        .slot(filled.slot())
                        .map(slot -> slot.label().in(turn.language))
                        .orElseGet(() -> turn.words(Phrase.UNKNOWN)));
        if (turn.script.slot(filled.slot()).isEmpty()) {
            turn.say(Phrase.UNREADABLE, label, List.of());
        } else if (filled.takenBack()) {
            new Noting(turn, filled.sequence(), true).takeBack(filled.slot());
            turn.say(Phrase.FORGOTTEN, label, List.of());
        } else if (filled.values().isEmpty()) {
            turn.say(Phrase.UNREADABLE, label, List.of());
        } else {
            Noting noting = new Noting(turn, filled.sequence(), true).take(filled.values());
            turn.misunderstood = 0;
            if (!noting.learnt()) {
                turn.say(Phrase.UNREADABLE, label, List.of());
            } else if (wasDeclined) {
                turn.reopen();
            }
        }
        Walk.from(turn);
    }

    private static void performed(Turn turn, Event.Performed performed) {
        if (turn.inCare) {
            return;
        }
        Dialog dialog = turn.current();
        Optional<State.Do> found = dialog.states().values().stream()
                .filter(State.Do.class::isInstance)
                .map(State.Do.class::cast)
                .filter(state -> state.id().equals(turn.state) && state.action().equals(performed.action()))
                .findFirst();
        turn.figures.putAll(performed.figures());
        turn.figures.put(performed.action(), performed.outcome());
        if (!performed.offered().isEmpty()) {
            turn.offered = performed.offered();
        }
        if (found.isPresent()) {
            State.Do state = found.get();
            if (performed.outcome().equals("refused") && state.refused().isPresent()) {
                turn.say(state.refused().get().say());
                state.refused().get().forget().forEach(turn::forget);
            } else {
                turn.passed.add(dialog.id() + "/" + state.id());
                // Nothing was done for one who is not identified, even where the dialog has no words for it.
                boolean done = !performed.outcome().equals(PageFacts.UNIDENTIFIED);
                if (done && !state.outcomes().containsKey(performed.outcome())) {
                    turn.act(new Action.Say(turn.fill(state.say(), Map.of()), List.of(), performed.action()));
                    state.forget().forEach(turn::forget);
                }
            }
        }
        Walk.from(turn);
    }
}

package dev.haoshang.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a message states, each value in its place. Lives for one message. */
final class Stating {
    /** The canonical form of a sum of money. */
    private static final Pattern SUM = Pattern.compile("[0-9]+\\.[0-9]{2}");

    private final Turn turn;
    private final Event.Heard heard;

    Stating(Turn turn, Event.Heard heard) {
        this.turn = turn;
        this.heard = heard;
    }

    /** The stated values, without those that are acted upon and never kept. */
    List<Event.Stated> values() {
        return heard.values().stream()
                .filter(value -> !Rights.concerns(value.slot()) && !value.slot().equals(Care.TURNING_BACK))
                .map(value -> value.slot().isEmpty() ? placed(value) : value)
                .toList();
    }

    /** The same with what a bare yes or no says to the open question. */
    List<Event.Stated> answers() {
        List<Event.Stated> values = new ArrayList<>(values());
        Optional<Slot> asked = turn.askedSlot();
        boolean open = asked.isPresent()
                && values.stream().noneMatch(value -> value.slot().equals(turn.asking));
        if (open && asked.get().type() == Slot.Type.YES_NO) {
            if (heard.means("talk_affirm")) {
                values.add(answer("yes"));
            } else if (heard.means("talk_deny") && (values.isEmpty() || !isConfirmed())) {
                values.add(answer("no"));
            }
        } else if (open && asked.get().type() == Slot.Type.CHOICE) {
            agreed().map(choice -> choice.id().substring(Choice.VALUE.length()))
                    .ifPresent(value -> values.add(answer(value)));
        }
        return values;
    }

    private Event.Stated answer(String value) {
        return new Event.Stated(turn.asking, value, heard.words(), false);
    }

    /** A value without a slot corrects what was noted last, or is the sum that the whole talk is about. */
    private Event.Stated placed(Event.Stated value) {
        Optional<String> main = turn.current()
                .questions()
                .map(State.Ask::slot)
                .filter(name -> turn.script
                        .slot(name)
                        .filter(slot -> slot.type() == Slot.Type.MONEY)
                        .isPresent())
                .findFirst();
        boolean bare = heard.onlyValues() && SUM.matcher(value.value()).matches();
        String slot = heard.means("plan_correct")
                ? turn.lastNoted
                : main.filter(name -> bare && !turn.facts.containsKey(name)).orElse("");
        return new Event.Stated(slot, value.value(), value.said(), value.approximate());
    }

    /** The best of the choices that are offered, where a bare yes agrees to it. */
    private Optional<Choice> agreed() {
        boolean offersResults = turn.question().map(State.Ask::offersResults).orElse(false);
        return offersResults && heard.means("talk_affirm")
                ? Walk.choices(turn).stream()
                        .filter(choice -> choice.id().startsWith(Choice.VALUE))
                        .findFirst()
                : Optional.empty();
    }

    /** Whether the open question confirms what is known: a no that brings the right value along is no more than a correction. */
    private boolean isConfirmed() {
        return turn.question().flatMap(State.Ask::denied).isPresent();
    }
}

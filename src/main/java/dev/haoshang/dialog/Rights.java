package dev.haoshang.dialog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A borrower's rights over what is kept of them: to see it, to get a copy, to have all of it erased. They hold at any moment, whatever is
 * being asked. Lives for one turn.
 */
final class Rights {
    /** The slot whose values are the requests; it is acted upon and never kept. */
    static final String REQUEST = "data_request";

    /** The slot that is asked for before everything is erased; never kept either. */
    static final String ERASE_CONFIRMED = "erase_confirmed";

    private final Turn turn;

    Rights(Turn turn) {
        this.turn = turn;
    }

    /** Whether a slot is one of these. */
    static boolean concerns(String slot) {
        return slot.equals(REQUEST) || slot.equals(ERASE_CONFIRMED);
    }

    /** What can be pressed when one is asked whether to erase everything. */
    static List<Choice> choices(Turn turn) {
        return List.of(
                turn.choice(Phrase.CHOICE_ERASE, Choice.VALUE + "yes"),
                turn.choice(Phrase.CHOICE_KEEP, Choice.VALUE + "no"));
    }

    /** Does what is requested; false when the message requests nothing of the kind. */
    boolean act(Event.Heard heard) {
        Optional<String> request = isMeant(heard) ? value(heard, REQUEST) : Optional.empty();
        if (turn.asking.equals(ERASE_CONFIRMED)) {
            turn.asking = "";
            Optional<String> answer = value(heard, ERASE_CONFIRMED);
            if (request.isEmpty() && answer.map("yes"::equals).orElse(heard.means("talk_affirm"))) {
                turn.act(new Action.Erase());
                return true;
            }
            if (request.isEmpty() && (answer.isPresent() || heard.means("talk_deny"))) {
                turn.say(Phrase.ERASE_KEPT);
                goOn();
                return true;
            }
            turn.resume();
        }
        request.ifPresent(this::perform);
        return request.isPresent();
    }

    /** Whether a message requests something, or answers the question whether to erase everything. */
    boolean isAbout(Event.Heard heard) {
        boolean answers = turn.asking.equals(ERASE_CONFIRMED)
                && (value(heard, ERASE_CONFIRMED).isPresent()
                        || heard.means("talk_affirm")
                        || heard.means("talk_deny"));
        return answers || (isMeant(heard) && value(heard, REQUEST).isPresent());
    }

    /**
     * Whether words about one's data are a request: they are all that is said, or what the message is about and states nothing else. To a
     * question that is answered in one's own words every message is an answer; that alone does not make it one.
     */
    private boolean isMeant(Event.Heard heard) {
        boolean alone = heard.values().stream().allMatch(value -> concerns(value.slot()) || isAnyWords(value.slot()));
        boolean about = heard.guesses().stream()
                .limit(2)
                .anyMatch(guess -> guess.intent().equals("data_rights"));
        return alone && (about || heard.onlyValues());
    }

    private boolean isAnyWords(String slot) {
        return slot.equals(turn.asking)
                && turn.script
                        .slot(slot)
                        .filter(asked -> asked.type() == Slot.Type.TEXT)
                        .isPresent();
    }

    private static Optional<String> value(Event.Heard heard, String slot) {
        return heard.values().stream()
                .filter(value -> value.slot().equals(slot))
                .map(Event.Stated::value)
                .findFirst();
    }

    private void perform(String request) {
        switch (request) {
            case "show" -> {
                turn.say(turn.facts.isEmpty() ? Phrase.DATA_NOTHING : Phrase.DATA_SHOWN);
                goOn();
            }
            case "export" -> {
                turn.act(new Action.Say(turn.words(Phrase.DATA_EXPORT), List.of(), Action.EXPORT));
                goOn();
            }
            default -> {
                turn.asking = ERASE_CONFIRMED;
                Phrase question = request.equals("withdraw") ? Phrase.WITHDRAW_ASK : Phrase.ERASE_ASK;
                turn.say(question, Map.of(), choices(turn));
            }
        }
    }

    private void goOn() {
        if (!turn.inCare) {
            Walk.from(turn);
        }
    }
}

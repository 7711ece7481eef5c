package dev.haoshang.dialog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a message is answered: safety first, then what it states, then what it asks, and at last the open question again. Lives for
 * one message.
 */
final class Hearing {
    private static final double CERTAIN = 0.9;

    /** What says that there is no answer; beside a value it means something else. */
    private static final Set<String> NO_ANSWER = Set.of("talk_unsure", "talk_deny");

    private final Turn turn;
    private final Event.Heard heard;
    private final Care care;
    private final Stating stating;
    private final String intent;
    private final boolean wasEnded;
    private final boolean wasDeclined;

    Hearing(Turn turn, Event.Heard heard) {
        this.turn = turn;
        this.heard = heard;
        this.care = new Care(turn, heard);
        this.stating = new Stating(turn, heard);
        this.intent = heard.likeliest().intent();
        this.wasEnded = turn.asking.isEmpty() && !turn.inCare;
        this.wasDeclined = turn.declined();
    }

    void respond() {
        turn.language = heard.language();
        if (heard.danger() == Event.Danger.CRISIS) {
            care.begin();
            return;
        }
        if (new Rights(turn).act(heard)) {
            return;
        }
        if (turn.inCare && !care.turnsBack()) {
            turn.stayInCare();
            return;
        }
        if (turn.inCare) {
            turn.returnFromCare();
        }
        if (isIntent("care_crisis")) {
            if (!wasDeclined) {
                new Noting(turn, heard.sequence(), false).take(stating.values());
            }
            care.askSoftly();
            return;
        }
        converse();
    }

    private void converse() {
        if (care.onlyTurnsBack(stating.values())) {
            Walk.from(turn);
            return;
        }
        List<String> clarified = turn.clarifying;
        turn.clarifying = List.of();
        // While two meanings are offered, a bare yes or no belongs to those.
        List<Event.Stated> values = clarified.isEmpty() ? stating.answers() : stating.values();
        Noting noting = new Noting(turn, heard.sequence(), isIntent("plan_correct")).take(values);
        if (wasDeclined && noting.learnt()) {
            turn.reopen();
        }
        if (!clarified.isEmpty() && !noting.learnt() && isIntent("talk_deny")) {
            turn.say(Phrase.CLARIFIED_NEITHER);
            Walk.from(turn);
        } else if (acts(noting)) {
            turn.misunderstood = 0;
        } else if (isNearTie(noting)) {
            clarify();
        } else if (answersQuestion(noting)) {
            turn.misunderstood = intent.equals("out_of_scope") ? turn.misunderstood + 1 : 0;
            if (!isIntent("talk_goodbye") || noting.learnt()) {
                goOn();
            }
        } else if (noting.learnt() || tellsSituation() || takesWords()) {
            turn.misunderstood = 0;
            goOn();
        } else {
            misunderstood();
        }
    }

    /** Performs an act of repair, where the message is one; true when that was all. */
    private boolean acts(Noting noting) {
        boolean vague = NO_ANSWER.contains(intent)
                || (intent.equals("talk_skip") && heard.likeliest().probability() < CERTAIN);
        boolean told = noting.learnt() && vague;
        return heard.sure()
                && !noting.answered()
                && !told
                && new Repair(turn).act(intent, heard.likeliest().probability());
    }

    private boolean isNearTie(Noting noting) {
        return heard.near()
                && heard.questions().isEmpty()
                && !noting.learnt()
                && !takesWords()
                && heard.guesses().size() > 1
                && heard.guesses().stream()
                        .limit(2)
                        .allMatch(guess -> !guess.intent().equals("out_of_scope")
                                && turn.script.labels().containsKey(guess.intent())
                                && turn.script.answers().containsKey(guess.intent()));
    }

    private void clarify() {
        turn.clarifying =
                heard.guesses().stream().limit(2).map(Event.Guess::intent).toList();
        turn.say(Phrase.CLARIFY, Map.of(), Shown.meanings(turn));
    }

    /** Answers what is asked, where it is a question; true when it did. */
    private boolean answersQuestion(Noting noting) {
        boolean worry = heard.danger() == Event.Danger.DISTRESS || isIntent("care_distress");
        if (worry && (noting.learnt() || turn.told.containsKey("care_distress"))) {
            turn.say(Phrase.WORRY_HEARD);
            return true;
        }
        if (worry) {
            return turn.answer("care_distress", List.of());
        }
        boolean plain = noting.learnt() && heard.onlyValues();
        if (!heard.sure() || plain || isStatement()) {
            return false;
        }
        boolean fits = !(takesWords() || noting.learnt()) || !intent.equals("out_of_scope");
        boolean answered = fits && answer();
        if (answered && takesWords()) {
            takeWords();
        }
        return answered;
    }

    /** Answers what is asked, each question of several. */
    private boolean answer() {
        List<String> asked = heard.questions().isEmpty() ? List.of(intent) : heard.questions();
        asked.subList(0, asked.size() - 1).forEach(one -> turn.answer(one, List.of()));
        return turn.answer(asked.get(asked.size() - 1), choicesAfterAnswer());
    }

    private List<Choice> choicesAfterAnswer() {
        return wasEnded ? List.of(turn.choice(Phrase.CHOICE_PLAN, "intent:plan_start")) : List.of();
    }

    private boolean isStatement() {
        return intent.equals("plan_start")
                || intent.equals("plan_hardship")
                || intent.equals("plan_value")
                || intent.equals("plan_correct");
    }

    /** A hardship, or the wish for a plan: heard, and the talk goes on. */
    private boolean tellsSituation() {
        boolean hardship = isIntent("plan_hardship");
        if (hardship) {
            turn.say(Phrase.HARDSHIP_HEARD);
        }
        return hardship || isIntent("plan_start");
    }

    /** Whether the open question takes any words as its answer. */
    private boolean takesWords() {
        return turn.askedSlot().map(slot -> slot.type() == Slot.Type.TEXT).orElse(false)
                && !heard.words().isEmpty();
    }

    private void takeWords() {
        new Noting(turn, heard.sequence(), true)
                .take(List.of(new Event.Stated(turn.asking, heard.words(), heard.words(), false)));
    }

    /** Goes on with the plan, or begins it again after its end when the person wants to. */
    private void goOn() {
        if (takesWords()) {
            takeWords();
        }
        if (wasEnded && isIntent("plan_start")) {
            turn.reopen();
        }
        Walk.from(turn);
    }

    private void misunderstood() {
        turn.misunderstood++;
        Optional<State.Ask> optional = turn.question().filter(ask -> !ask.needed() && !decides(ask));
        if (turn.misunderstood > 2 && optional.isPresent() && !heard.words().isEmpty()) {
            turn.misunderstood = 0;
            new Repair(turn).leave(optional.get());
            return;
        }
        List<Choice> choices = List.of(
                turn.choice(Phrase.CHOICE_HELP, "intent:talk_help"),
                turn.choice(Phrase.CHOICE_HUMAN, "intent:talk_human"));
        if (turn.misunderstood == 1) {
            turn.say(Phrase.NOT_UNDERSTOOD);
        } else if (turn.misunderstood == 2) {
            turn.say(Phrase.NOT_UNDERSTOOD_AGAIN, Map.of(), choices);
        } else {
            turn.say(Phrase.NOT_UNDERSTOOD_STILL, Map.of(), choices);
        }
        Walk.from(turn);
    }

    /** Questions that decide something stay open until they are answered. */
    private boolean decides(State.Ask ask) {
        return ask.offersResults()
                || turn.script
                        .slot(ask.slot())
                        .filter(slot -> slot.type() == Slot.Type.YES_NO)
                        .isPresent();
    }

    private boolean isIntent(String name) {
        return heard.means(name);
    }
}

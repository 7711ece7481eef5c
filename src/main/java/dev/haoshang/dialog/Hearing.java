package dev.haoshang.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a message is answered: safety first, then what it states, then what it asks, and at last the open question again. Lives for
 * one message.
 */
final class Hearing {
    /** The slot for words such as "let us go on", with which a person turns back from care to the plan; never kept. */
    private static final String TURNING_BACK = "turning_back";

    private static final double LIKELY = 0.7;
    private static final double CERTAIN = 0.9;

    /** What says that there is no answer; beside a value it means something else. */
    private static final Set<String> NO_ANSWER = Set.of("talk_unsure", "talk_deny");

    private static final Pattern NONE = Pattern.compile(
            "(?:我|都|还|還|暂时|暫時|现在|現在|手上|手边|手邊|什么|什麼|啥|也)*(?:没有|沒有|没|沒|无|無)[^吗嗎?？]{0,6}"
                    + "|(?i:(?:sorry,? )?(?:no|none|nothing|i have no|i have none|i don't have|i do not have|not)(?: [a-z']+){0,4}[.!]?)");

    /** The canonical form of a sum of money. */
    private static final Pattern SUM = Pattern.compile("[0-9]+\\.[0-9]{2}");

    private final Turn turn;
    private final Event.Heard heard;
    private final String intent;
    private final boolean wasEnded;
    private final boolean wasDeclined;

    Hearing(Turn turn, Event.Heard heard) {
        this.turn = turn;
        this.heard = heard;
        this.intent = heard.likeliest().intent();
        this.wasEnded = turn.asking.isEmpty() && !turn.inCare;
        this.wasDeclined = turn.declined();
    }

    void respond() {
        turn.language = heard.language();
        if (heard.danger() == Event.Danger.CRISIS) {
            care();
            return;
        }
        if (new Rights(turn).act(heard)) {
            return;
        }
        if (turn.inCare && !turnsBack()) {
            turn.stayInCare();
            return;
        }
        if (turn.inCare) {
            turn.returnFromCare();
        }
        if (isIntent("care_crisis")) {
            askSoftly();
            return;
        }
        converse();
    }

    /** Words that only resemble a crisis: the plan waits for one turn, and help is named without taking it for certain. */
    private void askSoftly() {
        if (!wasDeclined) {
            new Noting(turn, heard.sequence(), false).take(values());
        }
        turn.say(Phrase.CARE_ASK, Map.of(), List.of(turn.choice(Phrase.CHOICE_CONTINUE, Choice.INTENT + "plan_start")));
    }

    /** Stops the plan; nothing but help is said until the person turns back. */
    private void care() {
        turn.inCare = true;
        turn.asking = "";
        turn.clarifying = List.of();
        Answer answer = turn.script.answers().get("care_crisis");
        int told = turn.told.getOrDefault("care_crisis", 0);
        if (answer == null || told >= answer.says().size()) {
            turn.say(Phrase.CARE_STAY);
        } else {
            turn.answer("care_crisis", List.of());
        }
    }

    /** Only what is clearly about the plan again leads out of care: a value for it, or meanings that most likely are. */
    private boolean turnsBack() {
        boolean stated = heard.values().stream()
                .map(Event.Stated::slot)
                .anyMatch(slot -> !slot.isEmpty() && !Rights.concerns(slot));
        double meant = heard.guesses().stream()
                .filter(guess -> isBusiness(guess.intent()))
                .mapToDouble(Event.Guess::probability)
                .sum();
        return heard.danger() == Event.Danger.NONE
                && (stated || (heard.sure() && isBusiness(intent) && meant >= LIKELY));
    }

    private static boolean isBusiness(String intent) {
        return intent.startsWith("plan_") || intent.startsWith("ask_") || intent.startsWith("ops_");
    }

    private void converse() {
        if (onlyTurnsBack()) {
            Walk.from(turn);
            return;
        }
        List<String> clarified = turn.clarifying;
        turn.clarifying = List.of();
        List<Event.Stated> values = clarified.isEmpty() ? withActs(values()) : values();
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

    /** "Let us go on" and nothing that could be noted: the open question is asked again, and these words are no answer to it. */
    private boolean onlyTurnsBack() {
        return heard.values().stream().anyMatch(value -> value.slot().equals(TURNING_BACK))
                && values().stream()
                        .map(Event.Stated::slot)
                        .flatMap(name -> turn.script.slot(name).stream())
                        .allMatch(slot -> slot.type() == Slot.Type.TEXT);
    }

    /** The stated values; one without a slot corrects what was noted last. */
    private List<Event.Stated> values() {
        return heard.values().stream()
                .filter(value -> !Rights.concerns(value.slot()) && !value.slot().equals(TURNING_BACK))
                .map(value -> value.slot().isEmpty() ? placed(value) : value)
                .toList();
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
        String slot = isIntent("plan_correct")
                ? turn.lastNoted
                : main.filter(name -> bare && !turn.facts.containsKey(name)).orElse("");
        return new Event.Stated(slot, value.value(), value.said(), value.approximate());
    }

    /** The same with what a bare yes or no says to the open question; while two meanings are offered, it belongs to those. */
    private List<Event.Stated> withActs(List<Event.Stated> stated) {
        List<Event.Stated> values = new ArrayList<>(stated);
        Optional<Slot> asked = turn.askedSlot();
        boolean open = asked.isPresent()
                && values.stream().noneMatch(value -> value.slot().equals(turn.asking));
        if (open && asked.get().type() == Slot.Type.YES_NO) {
            if (isIntent("talk_affirm")) {
                values.add(new Event.Stated(turn.asking, "yes", heard.words(), false));
            } else if (isIntent("talk_deny") && (values.isEmpty() || !isConfirmed())) {
                values.add(new Event.Stated(turn.asking, "no", heard.words(), false));
            }
        } else if (open && asked.get().type() == Slot.Type.CHOICE) {
            pointedAt()
                    .map(choice -> choice.id().substring(Choice.VALUE.length()))
                    .ifPresent(value -> values.add(new Event.Stated(turn.asking, value, heard.words(), false)));
        }
        return values;
    }

    /** The choice that is meant by counting, or the best one by a bare yes. */
    private Optional<Choice> pointedAt() {
        List<Choice> shown = Walk.choices(turn).stream()
                .filter(choice -> choice.id().startsWith(Choice.VALUE))
                .toList();
        Optional<Choice> counted = Ordinal.among(shown, heard.words());
        boolean agreed = offersResults() && isIntent("talk_affirm") && !shown.isEmpty();
        return counted.isPresent() || !agreed ? counted : Optional.of(shown.get(0));
    }

    /** Whether the open question confirms what is known: a no that brings the right value along is no more than a correction. */
    private boolean isConfirmed() {
        return turn.question().flatMap(State.Ask::denied).isPresent();
    }

    /** Performs an act of repair, where the message is one; true when that was all. */
    private boolean acts(Noting noting) {
        String act = !noting.learnt() && deniesSet() ? "talk_deny" : intent;
        boolean vague = NO_ANSWER.contains(act)
                || (act.equals("talk_skip") && heard.likeliest().probability() < CERTAIN);
        boolean told = noting.learnt() && vague;
        return heard.sure()
                && !noting.answered()
                && !told
                && new Repair(turn).act(act, heard.likeliest().probability());
    }

    /** "No papers" to a question for papers: none, in whatever words. */
    private boolean deniesSet() {
        return turn.askedSlot().filter(slot -> slot.type() == Slot.Type.CHOICES).isPresent()
                && NONE.matcher(heard.words().strip()).matches();
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
        List<Choice> choices = new ArrayList<>();
        turn.clarifying =
                heard.guesses().stream().limit(2).map(Event.Guess::intent).toList();
        for (String candidate : turn.clarifying) {
            Wording label = turn.script.labels().getOrDefault(candidate, new Wording(candidate, candidate));
            choices.add(new Choice(Choice.INTENT + candidate, label.in(turn.language)));
        }
        choices.add(turn.choice(Phrase.CLARIFY_NEITHER, "intent:talk_deny"));
        turn.say(Phrase.CLARIFY, Map.of(), choices);
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

    private boolean offersResults() {
        return turn.question().map(State.Ask::offersResults).orElse(false);
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

package dev.haoshang.conversation;

import dev.haoshang.dialog.Action;
import dev.haoshang.dialog.Answer;
import dev.haoshang.dialog.Choice;
import dev.haoshang.dialog.Event;
import dev.haoshang.dialog.Fact;
import dev.haoshang.dialog.Phrase;
import dev.haoshang.dialog.Snapshot;
import dev.haoshang.dialog.Step;
import dev.haoshang.understanding.Danger;
import dev.haoshang.understanding.Language;
import dev.haoshang.understanding.Languages;
import dev.haoshang.understanding.Understanding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One turn of a talk without any input or output: understands the message, steps the dialog, has done what it asks for, and writes the
 * events. Lives for one turn on one thread.
 */
final class Talk {
    private final Occasion occasion;
    private final Knowledge knowledge;
    private final LocalDate today;
    private final Events events;
    private final Performing performing;
    private final Speaking speaking;
    private Memory memory;
    private Optional<Understanding> understanding = Optional.empty();
    private long understandingNanos;

    /**
     * What came of a turn.
     *
     * @param memory what is remembered now
     * @param events what happened, numbered
     * @param understanding what the message meant, where it was free text
     * @param erases whether everything that is kept of the talk is to be erased; the events are then its receipt
     * @param withdraws whether nothing of what was said before may be kept, for want of the consent to it
     * @param account how it went, for those who run the server
     */
    record Outcome(
            Memory memory,
            List<StoredEvent> events,
            Optional<Understanding> understanding,
            boolean erases,
            boolean withdraws,
            Account account) {}

    /**
     * How a turn went.
     *
     * @param understandingNanos how long it took to understand the message; 0 where nothing had to be understood
     * @param handsOver whether a way to a person was shown
     */
    record Account(long understandingNanos, boolean handsOver) {}

    private Talk(Occasion occasion) {
        this.occasion = occasion;
        this.knowledge = occasion.knowledge();
        this.today = occasion.today();
        this.memory = occasion.memory();
        this.events = new Events(occasion.lastSequence(), occasion.now());
        this.performing = new Performing(occasion, events);
        this.speaking = new Speaking(occasion, events, performing);
    }

    /** Begins a talk for a lender, or none (empty), with somebody the lender's page may have introduced. */
    static Outcome open(
            Knowledge knowledge,
            String conversation,
            String language,
            String lender,
            Optional<Introduction> introduction,
            Instant now,
            LocalDate today) {
        Snapshot start = knowledge.machine().start(language);
        Memory memory = new Memory(knowledge.content().fingerprint(), lender, start, Drafted.NOTHING);
        Talk talk = new Talk(new Occasion(knowledge, People.NOBODY, conversation, memory, 0, now, today));
        talk.step(new Event.Opened(language));
        introduction.ifPresent(talk::meet);
        return talk.outcome();
    }

    /** Learns in the middle of a talk who the borrower is. */
    static Outcome introduce(Occasion occasion, Introduction introduction) {
        Talk talk = new Talk(occasion);
        if (!talk.memory.identity().isKnown()) {
            talk.events.write("notice", new Notices(talk.memory.talk().language()).identified());
        }
        talk.meet(introduction);
        return talk.outcome();
    }

    /** Answers a message, or only keeps it while a person leads the talk. */
    static Outcome receive(Occasion occasion, UserMessage message) {
        Talk talk = new Talk(occasion);
        if (talk.memory.course().lead() == Lead.PERSON) {
            talk.accompany(message);
        } else if (message instanceof UserMessage.Text text) {
            Languages.wishedFor(text.text())
                    .ifPresentOrElse(language -> talk.speak(language, text.text(), text.id()), () -> talk.hear(text));
        } else if (message instanceof UserMessage.Choice choice) {
            talk.choose(choice);
        } else {
            talk.fill((UserMessage.Set) message);
        }
        return talk.outcome();
    }

    /** A person of the team takes the talk over by what they say in it. */
    static Outcome said(Occasion occasion, PersonMessage message) {
        Talk talk = new Talk(occasion);
        talk.events.saidByPerson(occasion.people().name(), message.text());
        talk.memory = talk.memory.with(talk.memory.course().takenBy(message.owner()));
        return talk.outcome();
    }

    /** The assistant leads the talk again, and returns to the question that was open. */
    static Outcome handedBack(Occasion occasion) {
        Talk talk = new Talk(occasion);
        talk.memory = talk.memory.with(talk.memory.course().handedBack());
        talk.goOnAfter(Phrase.HANDED_BACK);
        return talk.outcome();
    }

    /** The same after a person left the borrower without an answer; somebody of the team is waited for again. */
    static Outcome deserted(Occasion occasion) {
        Talk talk = new Talk(occasion);
        talk.memory = talk.memory.with(talk.memory.course().deserted());
        talk.goOnAfter(Phrase.PERSON_AWAY);
        return talk.outcome();
    }

    private void goOnAfter(Phrase phrase) {
        speaking.say(phrase, memory.talk().language());
        step(new Event.Chosen(events.nextSequence(), "intent:talk_repeat"));
    }

    /** While a person answers, the assistant is silent unless somebody is in danger, or asks for what is theirs by right. */
    private void accompany(UserMessage message) {
        if (message instanceof UserMessage.Text text) {
            accompany(text);
        } else if (message instanceof UserMessage.Choice choice) {
            accompany(choice);
        } else {
            note((UserMessage.Set) message);
        }
    }

    private void accompany(UserMessage.Text message) {
        Hearing hearing = new Hearing(knowledge, memory.talk(), today);
        long sequence = events.nextSequence();
        Understanding meaning = understood(hearing, message);
        Event.Heard heard = hearing.heard(meaning, sequence);
        if (meaning.danger() == Danger.CRISIS) {
            awaitPerson();
            step(heard);
        } else if (knowledge.machine().concernsRights(memory.talk(), heard)) {
            step(heard);
        } else if (meaning.danger() == Danger.DISTRESS && !memory.course().comforted()) {
            awaitPerson();
            memory = memory.with(memory.course().afterComfort());
            comfort();
        } else {
            leaveToPerson();
        }
    }

    private void accompany(UserMessage.Choice message) {
        if (knowledge.machine().confirmsErasure(memory.talk())) {
            choose(message);
        } else {
            String label = new ChoiceLabels(knowledge, memory.talk()).of(message.choice());
            events.saidByBorrower(label, message.id());
            leaveToPerson();
        }
    }

    private void awaitPerson() {
        memory = memory.with(memory.course().awaited(events.at()));
    }

    /** The person is to answer; out of their hours the borrower hears so, once until the person writes again. */
    private void leaveToPerson() {
        awaitPerson();
        Optional<String> closed = memory.course().hoursTold()
                ? Optional.empty()
                : occasion.people()
                        .closed(knowledge.content().script(), memory.talk().language(), events.at());
        closed.ifPresent(words -> {
            memory = memory.with(memory.course().afterHours());
            speaking.say(words, memory.talk().language());
        });
    }

    /** The language changes at once, and so does a consent; a figure is kept as words, for the person to take up. */
    private void note(UserMessage.Set message) {
        if (Consent.isConsent(message.slot())) {
            fill(message);
        } else if (message.slot().equals(UserMessage.LANGUAGE)) {
            Language language = Language.of(message.value());
            events.saidByBorrower(language.ownName(), message.id());
            remember(memory.talk().withLanguage(language.tag()));
        } else {
            Hearing.Field field = new Hearing(knowledge, memory.talk(), today).read(message.slot(), message.value());
            events.saidByBorrower(field.shown(), message.id());
            leaveToPerson();
        }
    }

    private void comfort() {
        Answer answer = knowledge.content().script().answers().get("care_distress");
        if (answer != null) {
            String language = memory.talk().language();
            speaking.say(answer.says().get(0).in(language), language);
        }
    }

    /** Who asks for a person waits for one; who is in danger is shown to the people at once. */
    private void handOver() {
        boolean crisis =
                understanding.map(meaning -> meaning.danger() == Danger.CRISIS).orElse(false);
        if (speaking.handsOver() || crisis) {
            memory = memory.with(memory.course().handedOver(crisis, events.at()));
        }
    }

    private Outcome outcome() {
        handOver();
        Snapshot at = memory.talk();
        if (!consents(at)) {
            memory = memory.with(Drafted.NOTHING); // it was drafted from figures that are not kept any more
        }
        tellStatus();
        boolean withdraws = withdraws(at);
        if (withdraws) {
            at = at.withResults(Map.of(), List.of()).withFacts(Erasure.withoutWords(at.facts()));
        }
        Consents consents = memory.consents().after(at, knowledge.content().script(), events.at());
        StateView view = new StateView(knowledge, at);
        events.write("state", speaking.erases() ? view.erased() : view.toJson(memory.course()));
        memory = memory.with(at).with(consents).ledBy(knowledge.content().fingerprint());
        List<StoredEvent> written = withdraws ? Erasure.ofTurn(events.written()) : events.written();
        Account account = new Account(understandingNanos, speaking.handsOver());
        return new Outcome(memory, written, understanding, speaking.erases(), withdraws, account);
    }

    /** Whether the borrower refused the consent to what was kept until then. */
    private boolean withdraws(Snapshot at) {
        return Consents.refuses(at, Consents.FINANCE)
                && (speaking.forgets()
                        || memory.consents().holding(Consents.FINANCE).isPresent());
    }

    /**
     * A lender that no file describes is left aside: it is the page's data, and the talk goes on as with an unknown one. While a person
     * leads the talk, what the page tells waits for its next introduction.
     */
    private void meet(Introduction introduction) {
        String lender = introduction
                .lender()
                .filter(knowledge.content().lenders()::containsKey)
                .orElse("");
        boolean silent = memory.course().lead() == Lead.PERSON;
        Introduction heard = silent ? introduction.withoutFacts() : introduction;
        memory = memory.with(memory.identity().introduced(heard, events.at())).forLender(lender);
        if (!silent) {
            List<Event.Stated> told = new PageReading(knowledge, memory.talk(), today)
                    .read(occasion.conversation(), introduction.facts());
            step(new Event.Introduced(events.nextSequence(), told));
        }
    }

    private void hear(UserMessage.Text message) {
        Hearing hearing = new Hearing(knowledge, memory.talk(), today);
        long sequence = events.nextSequence();
        Understanding meaning = understood(hearing, message);
        Optional<Choice> pressed = new ChoiceLabels(knowledge, memory.talk()).pressedBy(meaning);
        word(meaning.language().tag());
        if (pressed.isPresent()) {
            remember(memory.talk().withLanguage(meaning.language().tag()));
            step(new Event.Chosen(sequence, pressed.get().id()));
        } else {
            step(hearing.heard(meaning, sequence));
        }
    }

    /** Understands a message and keeps it without private data. */
    private Understanding understood(Hearing hearing, UserMessage.Text message) {
        long start = System.nanoTime();
        Understanding meaning = hearing.understand(message.text());
        understandingNanos = System.nanoTime() - start;
        understanding = Optional.of(meaning);
        events.saidByBorrower(meaning.masked(), message.id());
        if (!meaning.masks().isEmpty()) {
            events.write("notice", new Notices(memory.talk().language()).masked(meaning.masks()));
        }
        return meaning;
    }

    private void choose(UserMessage.Choice message) {
        long sequence = events.nextSequence();
        String label = new ChoiceLabels(knowledge, memory.talk()).of(message.choice());
        events.saidByBorrower(label, message.id());
        step(new Event.Chosen(sequence, message.choice()));
    }

    private void fill(UserMessage.Set message) {
        if (message.slot().equals(UserMessage.LANGUAGE)) {
            Language language = Language.of(message.value());
            speak(language, language.ownName(), message.id());
            return;
        }
        Hearing hearing = new Hearing(knowledge, memory.talk(), today);
        long sequence = events.nextSequence();
        // To take a consent back is a no, and not a question that is open again.
        boolean withdraws = Consent.isConsent(message.slot()) && message.value().isBlank();
        Hearing.Field field = hearing.read(message.slot(), withdraws ? "no" : message.value());
        events.saidByBorrower(field.shown(), message.id());
        step(new Event.Filled(
                sequence,
                message.slot(),
                field.values(),
                !withdraws && message.value().isBlank()));
    }

    /** Goes on in the language that was chosen. */
    private void speak(Language language, String words, String messageId) {
        events.saidByBorrower(words, messageId);
        word(language.tag());
        step(new Event.LanguageChosen(language.tag()));
    }

    /** Words the figures and choices of the last comparison anew where the talk goes on in another language. */
    private void word(String language) {
        performing.reworded(memory, language).ifPresent(this::remember);
    }

    private void remember(Snapshot talk) {
        memory = memory.with(talk);
    }

    private static boolean consents(Snapshot at) {
        Fact consent = at.facts().get(Consents.FINANCE);
        return consent != null && consent.value().equals("yes");
    }

    /** A proposal that came further in its life says so to those who listen. */
    private void tellStatus() {
        Drafted reached = memory.drafted().reached(memory.talk().facts(), today.toString());
        if (reached.status() != memory.drafted().status()) {
            memory = memory.with(reached);
            events.write("proposal", Proposing.status(reached));
        }
    }

    /** Steps the machine and performs its actions until it waits. */
    private void step(Event event) {
        Optional<Event> next = Optional.of(event);
        while (next.isPresent()) {
            Step step = knowledge.machine().on(memory.talk(), next.get());
            remember(step.next());
            next = Optional.empty();
            for (Action action : step.actions()) {
                if (action instanceof Action.Perform perform) {
                    Performing.Done done = performing.perform(perform.action(), memory);
                    memory = done.memory();
                    next = Optional.of(done.event());
                } else {
                    speaking.write(action, memory.talk().language());
                }
            }
        }
    }
}

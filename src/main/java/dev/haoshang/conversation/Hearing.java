package dev.haoshang.conversation;

import dev.haoshang.dialog.Event;
import dev.haoshang.dialog.Fact;
import dev.haoshang.dialog.Slot;
import dev.haoshang.dialog.Snapshot;
import dev.haoshang.understanding.Absence;
import dev.haoshang.understanding.Language;
import dev.haoshang.understanding.Ranking;
import dev.haoshang.understanding.Understanding;
import dev.haoshang.understanding.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * From what understanding found to what the dialog hears.
 *
 * @param knowledge content and model
 * @param at where the talk stands
 * @param today the date for relative dates
 */
record Hearing(Knowledge knowledge, Snapshot at, LocalDate today) {
    /** So many letters or signs beside the values still count as nothing else said. */
    private static final int MOST_SIGNS_BESIDE_VALUES = 5;

    private static final int GUESSES = 3;

    /** The intent of one who says no. */
    private static final String DENIAL = "talk_deny";

    private static final Pattern SENTENCE_END =
            Pattern.compile("[？?；;。！!\\n]+|[，, ]*(?:还有就是|还有|另外|顺便问|顺便|再问一下|還有|順便)[，, ]*|(?i),? and also |,? also ");
    private static final int SHORTEST_QUESTION = 3;
    private static final int MOST_SENTENCES = 4;
    private static final int MOST_QUESTIONS = 2;
    private static final double LIKELY = 0.5;

    private static final int MOST_FACTS_TRIED = 8;

    /**
     * A field the borrower filled.
     *
     * @param values what could be read
     * @param shown what is shown as said, private data masked
     */
    record Field(List<Event.Stated> values, String shown) {}

    /** The meaning of a message at this place of the talk; a correction without a hint is read as the newest fact of its kind. */
    Understanding understand(String text) {
        Understanding meaning = knowledge.interpreter().understand(text, asked(), today, spoken());
        boolean corrects = meaning.ranking().top().intent().equals("plan_correct");
        boolean hinted = meaning.values().stream()
                .anyMatch(value -> !value.slot().isEmpty() && !value.slot().equals(at.asking()));
        return corrects && !hinted ? corrected(text).orElse(meaning) : meaning;
    }

    /** Reads a correction as the value of one fact after the other, the newest first. */
    private Optional<Understanding> corrected(String text) {
        List<String> newest = new ArrayList<>(at.facts().keySet());
        Collections.reverse(newest);
        if (newest.remove(at.lastNoted())) {
            newest.add(0, at.lastNoted());
        }
        return newest.stream()
                .limit(MOST_FACTS_TRIED)
                .filter(slot -> knowledge
                        .content()
                        .script()
                        .slot(slot)
                        .map(found -> found.type().isNumber())
                        .orElse(false))
                .map(slot ->
                        Map.entry(slot, knowledge.interpreter().understand(text, Optional.of(slot), today, spoken())))
                .filter(read -> read.getValue().values().stream()
                        .anyMatch(value -> value.slot().equals(read.getKey())))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The same meaning as an event of the dialog. */
    Event.Heard heard(Understanding meaning, long sequence) {
        Ranking ranking = meaning.ranking();
        boolean none = saysNone(meaning);
        List<Event.Guess> guesses = ranking.candidates().stream()
                .limit(GUESSES)
                .map(candidate -> new Event.Guess(
                        none && candidate.equals(ranking.top()) ? DENIAL : candidate.intent(), candidate.probability()))
                .toList();
        boolean sure = ranking.top().probability() >= knowledge.interpreter().threshold();
        boolean near = guesses.size() > 1
                && guesses.get(0).probability() - guesses.get(1).probability()
                        < knowledge.interpreter().margin();
        return new Event.Heard(
                sequence,
                meaning.masked(),
                meaning.language().tag(),
                guesses,
                sure,
                near,
                withSum(apartFromNotes(stated(meaning))),
                saysLittleElse(meaning),
                Event.Danger.valueOf(meaning.danger().name()),
                questions(meaning.masked()));
    }

    /** "No papers" to a question for papers: none, in whatever words. */
    private boolean saysNone(Understanding meaning) {
        return meaning.values().isEmpty()
                && at.clarifying().isEmpty()
                && knowledge
                        .content()
                        .script()
                        .slot(at.asking())
                        .filter(slot -> slot.type() == Slot.Type.CHOICES)
                        .isPresent()
                && Absence.isMeant(meaning.masked());
    }

    /** What the sentences of a message ask, where they ask several things; empty where there is one thing or none. */
    private List<String> questions(String message) {
        List<String> sentences = SENTENCE_END
                .splitAsStream(message)
                .map(String::strip)
                .filter(sentence -> sentence.length() >= SHORTEST_QUESTION)
                .limit(MOST_SENTENCES)
                .toList();
        if (sentences.size() < 2) {
            return List.of();
        }
        List<String> asked = sentences.stream()
                .map(sentence -> knowledge
                        .interpreter()
                        .understand(sentence, Optional.empty(), today, spoken())
                        .ranking()
                        .top())
                .filter(top -> top.probability() >= LIKELY && isQuestion(top.intent()))
                .map(Ranking.Candidate::intent)
                .distinct()
                .limit(MOST_QUESTIONS)
                .toList();
        return asked.size() < 2 ? List.of() : asked;
    }

    private boolean isQuestion(String intent) {
        boolean about = intent.startsWith("ask_") || intent.startsWith("ops_");
        return about && knowledge.content().script().answers().containsKey(intent);
    }

    /** Reads a field by the same reader as any message. */
    Field read(String slot, String value) {
        Understanding meaning = knowledge.interpreter().understand(value, Optional.of(slot), today, spoken());
        List<Event.Stated> values = stated(meaning).stream()
                .filter(stated -> stated.slot().equals(slot))
                .toList();
        String label = knowledge
                .content()
                .script()
                .slot(slot)
                .map(found -> found.label().in(at.language()))
                .orElseGet(() -> masked(slot));
        String separator = at.language().equals("en") ? ": " : "：";
        return new Field(values, Orthography.of(at.language()).write(label) + separator + meaning.masked());
    }

    /** Words that are no message, without private data. */
    String masked(String words) {
        return knowledge
                .interpreter()
                .understand(words, Optional.empty(), today, spoken())
                .masked();
    }

    private Language spoken() {
        return Language.of(at.language());
    }

    private Optional<String> asked() {
        return at.asking().isEmpty() ? Optional.empty() : Optional.of(at.asking());
    }

    private static List<Event.Stated> stated(Understanding meaning) {
        List<Event.Stated> stated = new ArrayList<>();
        for (Value value : meaning.values()) {
            String said = meaning.masked().substring(value.start(), value.end());
            stated.add(new Event.Stated(value.slot(), value.value(), said, value.approximate()));
        }
        return stated;
    }

    /** "Called them today, they said three days" is a note: its days and dates are no answer to the open question. */
    private List<Event.Stated> apartFromNotes(List<Event.Stated> values) {
        boolean noted = values.stream()
                .map(Event.Stated::slot)
                .filter(slot -> !slot.equals(at.asking()))
                .flatMap(slot -> knowledge.content().script().slot(slot).stream())
                .anyMatch(slot -> slot.type() == Slot.Type.TEXT);
        return noted
                ? values.stream()
                        .filter(value ->
                                !value.slot().isEmpty() && !value.slot().equals(at.asking()))
                        .toList()
                : values;
    }

    /** Adds the sum of the spending's parts, unless the whole was said as one figure. */
    private List<Event.Stated> withSum(List<Event.Stated> values) {
        Map<String, BigDecimal> parts = knownParts();
        boolean saidWhole = values.stream().anyMatch(value -> value.slot().equals("essential_spending"));
        Fact whole = at.facts().get("essential_spending");
        boolean wasSum = whole == null || new BigDecimal(whole.value()).compareTo(sum(parts)) == 0;
        List<Event.Stated> news = values.stream()
                .filter(value -> Circumstances.SPENDING_PARTS.contains(value.slot()))
                .toList();
        boolean about = at.asking().equals("essential_spending") || whole != null || news.size() > 1;
        if (saidWhole || !wasSum || news.isEmpty() || !about) {
            return values;
        }
        news.forEach(value -> parts.put(value.slot(), new BigDecimal(value.value())));
        boolean approximate = news.stream().anyMatch(Event.Stated::approximate);
        List<Event.Stated> all = new ArrayList<>(values);
        all.add(new Event.Stated(
                "essential_spending", sum(parts).toPlainString(), news.get(0).said(), approximate));
        return all;
    }

    private Map<String, BigDecimal> knownParts() {
        Map<String, BigDecimal> parts = new LinkedHashMap<>();
        for (String part : Circumstances.SPENDING_PARTS) {
            Fact fact = at.facts().get(part);
            if (fact != null) {
                parts.put(part, new BigDecimal(fact.value()));
            }
        }
        return parts;
    }

    private static BigDecimal sum(Map<String, BigDecimal> parts) {
        return parts.values().stream().reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    /** A person's own words are the whole message, whatever else they say. */
    private boolean isNoText(Value value) {
        return knowledge
                .content()
                .script()
                .slot(value.slot())
                .map(slot -> slot.type() != Slot.Type.TEXT)
                .orElse(true);
    }

    private boolean saysLittleElse(Understanding meaning) {
        boolean[] covered = new boolean[meaning.masked().length()];
        List<Value> figures = meaning.values().stream().filter(this::isNoText).toList();
        for (Value value : figures) {
            for (int i = value.start(); i < value.end(); i++) {
                covered[i] = true;
            }
        }
        int beside = 0;
        for (int i = 0; i < covered.length; i++) {
            if (!covered[i] && Character.isLetterOrDigit(meaning.masked().charAt(i))) {
                beside += meaning.masked().charAt(i) < 0x80 ? 1 : 2;
            }
        }
        return !figures.isEmpty() && beside <= 2 * MOST_SIGNS_BESIDE_VALUES;
    }
}

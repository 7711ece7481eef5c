package dev.haoshang.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the values that a message states. Two layers: scanners find quantities at character offsets (money, rates, durations, times,
 * people), then cue phrases, kinds and the open question decide which slot each belongs to. A quantity without any hint keeps an empty
 * slot; values outside a slot's range are returned all the same, so that the dialog can ask back. A range counts with its lower end, or
 * its higher one where the slot says so. Immutable and safe for any number of threads; time grows about linearly with the text, of which
 * the first 2,000 signs and the first 64 quantities are read.
 */
public final class ValueReader {
    private static final String HARDSHIP = "hardship_kind";
    /** Causes that are states rather than events, and begin on no day. */
    private static final Set<String> STATES = Set.of("casual_income", "low_income", "many_debts");

    private static final int LONGEST_TEXT = 2_000;

    private final List<SlotReading> slots;
    private final Map<String, SlotReading> byName = new HashMap<>();
    private final Phrases phrases;

    /** A reader for these slots; their names are distinct. */
    public ValueReader(List<SlotReading> slots) {
        this.slots = List.copyOf(slots);
        this.slots.forEach(slot -> byName.put(slot.name(), slot));
        this.phrases = new Phrases(this.slots);
    }

    /**
     * The values of a message in the order of its text.
     *
     * @param message the message; offsets of the values refer to its original
     * @param asked the slot that the dialog asks for now, where it asks for one
     * @param today the borrower's date, which 上个月 and 下个月15号 are reckoned from
     */
    public List<Value> read(NormalisedText message, Optional<String> asked, LocalDate today) {
        NormalisedText text = message.text().length() <= LONGEST_TEXT
                ? message
                : NormalisedText.of(message.original().substring(0, message.originOf(LONGEST_TEXT)));
        Optional<SlotReading> question = asked.flatMap(name -> Optional.ofNullable(byName.get(name)));
        Clauses clauses = new Clauses(text.text());
        List<Phrases.Match> matches = phrases.find(text.text(), clauses);
        Conversion conversion = new Conversion(today);
        List<Quantity> quantities = quantities(text.text(), clauses, question, today);
        Lateness lateness = new Lateness(
                text.text(), clauses, question.isPresent() && question.get().type() == SlotReading.Type.DAYS);
        Assignment assignment =
                new Assignment(text.text(), clauses, onsets(matches), quantities, question, conversion, lateness);
        List<Assignment.Assigned> corrected = Corrections.settled(text.text(), assignment.all(slots), conversion);
        List<Assignment.Assigned> assigned =
                new Belonging(text.text(), byName, question, conversion).settled(corrected, matches);
        WordAnswers words = new WordAnswers(text, clauses, matches, question, lateness, first(SlotReading.Type.DAYS));
        return values(text, clauses, words, question, assigned, conversion);
    }

    /** The phrases, with a cause of hardship pointing to the month since when, where there is such a slot. */
    private List<Phrases.Match> onsets(List<Phrases.Match> matches) {
        return first(SlotReading.Type.MONTH)
                .map(since -> matches.stream()
                        .map(match -> match.slot().name().equals(HARDSHIP) && !STATES.contains(match.choice())
                                ? new Phrases.Match(since, match.choice(), match.start(), match.end(), false)
                                : match)
                        .toList())
                .orElse(matches);
    }

    private Optional<SlotReading> first(SlotReading.Type type) {
        return slots.stream().filter(slot -> slot.type() == type).findFirst();
    }

    private static List<Quantity> quantities(
            String text, Clauses clauses, Optional<SlotReading> question, LocalDate today) {
        boolean rate = question.isPresent()
                && (question.get().type() == SlotReading.Type.ANNUAL_RATE
                        || question.get().type() == SlotReading.Type.DAILY_RATE);
        List<Quantity> found = QuantityScanner.scan(text, today, rate);
        List<Quantity> stated = Corrections.withoutDenied(text, found);
        boolean months = question.isPresent() && question.get().type() == SlotReading.Type.MONTHS;
        return Wages.apply(text, Periods.apply(text, clauses, Instalments.apply(text, stated, months)));
    }

    private static List<Value> values(
            NormalisedText text,
            Clauses clauses,
            WordAnswers words,
            Optional<SlotReading> question,
            List<Assignment.Assigned> assigned,
            Conversion conversion) {
        List<Value> values = new ArrayList<>(words.choices());
        values.addAll(words.nothings(assigned));
        Set<Integer> explained = new HashSet<>();
        for (Assignment.Assigned each : assigned) {
            if (each.slot().isPresent()) {
                explained.add(clauses.at(each.quantity().start()));
            }
        }
        long length =
                text.text().chars().filter(sign -> " ,。!.".indexOf(sign) < 0).count();
        boolean ownWords = question.isPresent() && question.get().type() == SlotReading.Type.TEXT;
        for (Assignment.Assigned each : assigned) {
            if (each.slot().isPresent() || (!ownWords && worthAsking(each, length, clauses, explained))) {
                values.add(value(text, each));
            }
        }
        boolean answered = question.isPresent()
                && values.stream()
                        .anyMatch(value -> value.slot().equals(question.get().name()));
        if (!answered) {
            words.answer(assigned)
                    .or(() -> dayAsDate(text, question, assigned, conversion))
                    .ifPresent(values::add);
        }
        values.sort(Comparator.comparingInt(Value::start));
        return List.copyOf(values);
    }

    /** 每月15号 said to the question for the next due date tells both the day of every month and the date. */
    private static Optional<Value> dayAsDate(
            NormalisedText text,
            Optional<SlotReading> question,
            List<Assignment.Assigned> assigned,
            Conversion conversion) {
        return question.filter(slot -> slot.type() == SlotReading.Type.DATE)
                .flatMap(slot -> assigned.stream()
                        .filter(each -> each.quantity().point().isPresent())
                        .findFirst()
                        .flatMap(each -> conversion
                                .of(each.quantity(), slot, true)
                                .map(form ->
                                        value(text, new Assignment.Assigned(each.quantity(), question, form, true)))));
    }

    /**
     * Whether a quantity that nothing explains is a statement at all. A bare small number is one only where it is the whole message (一样 and
     * 一直 are full of them); a time or a duration is one only in a clause where it does not merely accompany another value.
     */
    private static boolean worthAsking(Assignment.Assigned each, long length, Clauses clauses, Set<Integer> explained) {
        Quantity quantity = each.quantity();
        if (quantity.plain()) {
            return length <= quantity.end() - quantity.start();
        }
        boolean sum = quantity.isMoney() || quantity.kind() == Quantity.Kind.PERCENT;
        return sum || !explained.contains(clauses.at(quantity.start()));
    }

    private static Value value(NormalisedText text, Assignment.Assigned each) {
        Quantity quantity = each.quantity();
        return new Value(
                each.slot().map(SlotReading::name).orElse(""),
                each.canonical().value(),
                text.originOf(quantity.start()),
                text.originEnd(quantity.end()),
                quantity.approximate() || each.canonical().approximate(),
                quantity.bound());
    }
}

package dev.haoshang.understanding;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out what a message means: private data is masked before anything else, danger is heard apart from the ranking, then values are
 * read and intents ranked, with what the dialog asks for in mind. Immutable, any number of threads may share one.
 */
public final class Interpreter {
    private final IntentClassifier classifier;
    private final ValueReader reader;
    private final Map<String, SlotReading> slots = new HashMap<>();
    private final PrivateData privateData = new PrivateData();
    private final DangerDetector danger = new DangerDetector();

    /**
     * Puts the parts together.
     *
     * @param classifier ranks the intents
     * @param slots what the dialogs may ask for, and how it is recognised; distinct names
     */
    public Interpreter(IntentClassifier classifier, List<SlotReading> slots) {
        this.classifier = classifier;
        this.reader = new ValueReader(slots);
        slots.forEach(slot -> this.slots.put(slot.name(), slot));
    }

    /** Makes ready, once for all interpreters, what the first message would else wait for. Takes a quarter of a second. */
    public static void prepare() {
        DangerDetector.prepare();
    }

    /** One with the same classifier, which is by far the largest part, for other slots. */
    public Interpreter with(List<SlotReading> others) {
        return new Interpreter(classifier, others);
    }

    /** As {@link #understand(String, Optional, LocalDate, Language)} where nothing is known of the language: simplified Chinese. */
    public Understanding understand(String text, Optional<String> asked, LocalDate today) {
        return understand(text, asked, today, Language.ZH_HANS);
    }

    /**
     * What the message means. Never fails, whatever the text; takes time linear in its length.
     *
     * @param text the message as it was sent; nothing keeps it, only its masked form leaves
     * @param asked the slot the dialog asks for now, where it asks for one
     * @param today the borrower's date
     * @param spoken the conversation's language so far, for messages that show none, as a mere figure
     * @return the meaning; the values' offsets refer to the masked text
     */
    public Understanding understand(String text, Optional<String> asked, LocalDate today, Language spoken) {
        PrivateData.Masked masked = privateData.mask(text);
        List<Value> values = reader.read(NormalisedText.of(masked.text()), asked, today);
        // To the classifier private data is what a masked number is in its examples.
        Ranking ranking = classifier.rank(NormalisedText.of(masked.text().replace(PrivateData.MARK, "***")));
        Optional<SlotReading> question = asked.flatMap(slot -> Optional.ofNullable(slots.get(slot)));
        return new Understanding(
                Languages.of(text, spoken),
                Expectation.after(question, values, ranking),
                values,
                danger.detect(NormalisedText.of(text)),
                masked.text(),
                masked.kinds());
    }

    /**
     * Which words of a message speak most for what it is taken to mean: for people who write examples. Ranks the message once for each word.
     *
     * @param message a message without private data
     */
    public List<Influence> influences(String message) {
        return Influence.of(message, text -> classifier.rank(NormalisedText.of(text)));
    }

    /** Below this probability the top intent is not to be trusted. */
    public double threshold() {
        return classifier.threshold();
    }

    /** Two intents whose probabilities differ by less are as good as equal. */
    public double margin() {
        return classifier.margin();
    }
}

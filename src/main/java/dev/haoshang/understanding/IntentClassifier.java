package dev.haoshang.understanding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.util.ext.ExtensionLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ranks the intents of a message. Immutable; any number of threads may share one (OpenNLP promises nothing about its categorizer, but
 * the one used here keeps no state of its own, and features and model are ours).
 */
public final class IntentClassifier {
    /** The intent of everything that is not ours to answer. */
    public static final String OUT_OF_SCOPE = "out_of_scope";

    /** The cached model's name inside its folder. */
    static final String CACHE_NAME = "intents.model";

    private static final Comparator<Ranking.Candidate> MOST_PROBABLE_FIRST =
            (one, other) -> Double.compare(other.probability(), one.probability());

    private static final Logger LOG = LoggerFactory.getLogger(IntentClassifier.class);

    private final Tokens tokens = new Tokens();
    private final IntentModel model;
    private final DocumentCategorizerME categorizer;
    private final String fingerprint;

    IntentClassifier(IntentModel model, String fingerprint) {
        ExtensionLoader.registerAllowedPackage(IntentClassifier.class.getPackageName());
        this.model = model;
        this.categorizer = new DocumentCategorizerME(
                new DoccatModel(IntentTrainer.ANY_LANGUAGE, model, Map.of(), IntentTrainer.factory()));
        this.fingerprint = fingerprint;
    }

    /**
     * The classifier of these examples: read from the folder when it was trained on examples of this fingerprint before, else trained
     * and written there. A damaged or unwritable cache costs time and a warning, never more.
     *
     * @param fingerprint what tells these examples from others, as a hash of the files they came from
     * @param folder where the model is kept between starts; made when missing
     */
    public static IntentClassifier trainOrLoad(List<Example> examples, String fingerprint, Path folder) {
        return trainOrLoad(examples, fingerprint, folder, () -> false);
    }

    /**
     * The same, but training ends soon when the classifier is not wanted any more, as
     * {@link IntentTrainer#train(List, String, BooleanSupplier)} says.
     */
    public static IntentClassifier trainOrLoad(
            List<Example> examples, String fingerprint, Path folder, BooleanSupplier unwanted) {
        return kept(folder)
                .filter(classifier -> classifier.fingerprint.equals(fingerprint))
                .orElseGet(() -> trained(examples, fingerprint, folder, unwanted));
    }

    /** The classifier that a folder keeps, whatever it was trained on; a damaged one is as good as none. */
    public static Optional<IntentClassifier> kept(Path folder) {
        Path file = folder.resolve(CACHE_NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(load(file));
        } catch (IOException unusable) {
            LOG.warn("The cached model cannot be used and is trained anew: {}", unusable.getMessage());
            return Optional.empty();
        }
    }

    /** Trains a classifier and keeps it in the folder. */
    public static IntentClassifier trained(List<Example> examples, String fingerprint, Path folder) {
        return trained(examples, fingerprint, folder, () -> false);
    }

    private static IntentClassifier trained(
            List<Example> examples, String fingerprint, Path folder, BooleanSupplier unwanted) {
        IntentClassifier trained = IntentTrainer.train(examples, fingerprint, unwanted);
        try {
            trained.save(folder.resolve(CACHE_NAME));
        } catch (IOException unwritable) {
            LOG.warn("The model cannot be kept in {}; the next start trains again.", folder, unwritable);
        }
        return trained;
    }

    /** A classifier of these examples that is kept nowhere. */
    public static IntentClassifier train(List<Example> examples) {
        return IntentTrainer.train(examples, "");
    }

    /** All intents, most probable first; takes time linear in the message's length. */
    public Ranking rank(NormalisedText message) {
        double[] probabilities = categorizer.categorize(tokens.of(message));
        Ranking.Candidate[] candidates = new Ranking.Candidate[probabilities.length];
        for (int at = 0; at < candidates.length; at++) {
            candidates[at] = new Ranking.Candidate(model.getOutcome(at), probabilities[at]);
        }
        Arrays.sort(candidates, MOST_PROBABLE_FIRST);
        return new Ranking(List.of(candidates));
    }

    /** Below this probability the top intent is not to be trusted; 0 to 1, learnt from examples held out in training. */
    public double threshold() {
        return model.calibration().threshold();
    }

    /** Two intents whose probabilities differ by less are as good as equal; 0 to 1, learnt from examples held out in training. */
    public double margin() {
        return model.calibration().margin();
    }

    /** What tells the examples it was trained on from others. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Writes the classifier to a file, whole or not at all. */
    public void save(Path file) throws IOException {
        ModelFile.write(file, model, fingerprint);
    }

    /** Reads what {@link #save} wrote; a file that is damaged or of another version is an {@code IOException} that says so. */
    public static IntentClassifier load(Path file) throws IOException {
        return ModelFile.read(file);
    }
}

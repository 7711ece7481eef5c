package dev.haoshang.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import opennlp.tools.util.ext.ExtensionLoader;

/**
 * Trains the classifier of intents. Stateless, any thread; spreads its work over the common pool. The same examples in the same order
 * give the same classifier.
 */
public final class IntentTrainer {
    /** The code for "undetermined": one model learns both languages, which share numbers, names and borrowed words. */
    static final String ANY_LANGUAGE = "und";

    /** Among so many examples a feature that only one of them has tells nothing worth its memory. */
    private static final int PLENTY = 20_000;

    private IntentTrainer() {}

    /**
     * Trains on all examples.
     *
     * @param fingerprint what tells these examples from others; kept with the classifier
     * @throws IllegalArgumentException when the examples hold fewer than two intents
     */
    public static IntentClassifier train(List<Example> examples, String fingerprint) {
        if (examples.stream().map(Example::intent).distinct().limit(2).count() < 2) {
            throw new IllegalArgumentException("training needs examples of at least two intents: add some to intents/");
        }
        Tokens tokens = new Tokens();
        List<DocumentSample> samples = Prefaces.added(examples).stream()
                .map(example -> new DocumentSample(example.intent(), tokens.of(NormalisedText.of(example.text()))))
                .toList();
        ExtensionLoader.registerAllowedPackage(IntentTrainer.class.getPackageName());
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, IntentEventTrainer.class.getName());
        parameters.put(TrainingParameters.CUTOFF_PARAM, examples.size() < PLENTY ? 0 : 2);
        try {
            DoccatModel model = DocumentCategorizerME.train(
                    ANY_LANGUAGE, ObjectStreamUtils.createObjectStream(samples), parameters, factory());
            return new IntentClassifier((IntentModel) model.getMaxentModel(), fingerprint);
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading examples from memory failed", impossible);
        }
    }

    static DoccatFactory factory() {
        return new DoccatFactory(new FeatureGenerator[] {new NgramFeatures()});
    }
}

package dev.haoshang.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.function.BooleanSupplier;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DocumentCategorizerEventStream;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

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
        return train(examples, fingerprint, () -> false);
    }

    /**
     * The same, but ends soon when the classifier is not wanted any more.
     *
     * @param unwanted asked again and again while it trains, by many threads
     * @throws java.util.concurrent.CancellationException when it is unwanted; it may come as the cause of another exception
     */
    public static IntentClassifier train(List<Example> examples, String fingerprint, BooleanSupplier unwanted) {
        if (examples.stream().map(Example::intent).distinct().limit(2).count() < 2) {
            throw new IllegalArgumentException("training needs examples of at least two intents: add some to intents/");
        }
        Tokens tokens = new Tokens();
        List<DocumentSample> samples = Prefaces.added(examples).stream()
                .map(example -> new DocumentSample(example.intent(), tokens.of(NormalisedText.of(example.text()))))
                .toList();
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.CUTOFF_PARAM, examples.size() < PLENTY ? 0 : 2);
        IntentEventTrainer trainer = new IntentEventTrainer(unwanted);
        trainer.init(parameters, new HashMap<>());
        try {
            MaxentModel model = trainer.train(new DocumentCategorizerEventStream(
                    ObjectStreamUtils.createObjectStream(samples), factory().getFeatureGenerators()));
            return new IntentClassifier((IntentModel) model, fingerprint);
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading examples from memory failed", impossible);
        }
    }

    static DoccatFactory factory() {
        return new DoccatFactory(new FeatureGenerator[] {new NgramFeatures()});
    }
}

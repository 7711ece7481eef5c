package dev.haoshang;

import dev.haoshang.content.Content;
import dev.haoshang.content.ContentReader;
import dev.haoshang.content.KnownContent;
import dev.haoshang.conversation.Knowledge;
import dev.haoshang.dialog.DialogMachine;
import dev.haoshang.understanding.IntentClassifier;
import dev.haoshang.understanding.Interpreter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From a content folder to what the assistant knows. */
final class Learning {
    private static final Logger LOG = LoggerFactory.getLogger(Learning.class);

    private Learning() {}

    /** Something that must succeed before the long work of training begins. */
    interface Preparation {
        void run() throws IOException;
    }

    /** Reads and checks the content, and trains or loads the model that fits it. Blocking. */
    static Knowledge learn(Settings settings) throws IOException {
        return learn(settings, () -> {});
    }

    /** The same; the preparation is made once the content is known to be good. */
    static Knowledge learn(Settings settings, Preparation preparation) throws IOException {
        Path folder = settings.data.resolve("model");
        CompletableFuture<Optional<IntentClassifier>> kept = CompletableFuture.supplyAsync(
                () -> IntentClassifier.kept(folder)); // beside reading: a start takes half the time
        ForkJoinPool.commonPool().execute(Interpreter::prepare);
        Optional<KnownContent> known = KnownContent.kept(folder);
        Content content = known.isPresent()
                ? ContentReader.read(settings.content, known.get())
                : ContentReader.read(settings.content);
        preparation.run();
        IntentClassifier classifier = kept.join()
                .filter(found -> found.fingerprint().equals(content.intentsFingerprint()))
                .orElseGet(() -> trained(content, settings));
        if (!known.equals(Optional.of(KnownContent.of(content)))) {
            remember(content, folder);
        }
        return knowledge(content, new Interpreter(classifier, content.readings()), settings);
    }

    /**
     * Learns what editors saved. What they left as it was is kept: without a change to the intents these are not read again, and the model
     * stays. Blocking.
     *
     * @param unwanted whether the result is not needed any more; training then ends soon, with some exception
     * @throws dev.haoshang.content.ContentException with all problems, when there are any
     */
    static Knowledge learnAgain(Settings settings, Knowledge before, BooleanSupplier unwanted) {
        Content content = ContentReader.read(settings.content, KnownContent.of(before.content()));
        if (content.intentsFingerprint().equals(before.content().intentsFingerprint())) {
            boolean same = content.readings().equals(before.content().readings());
            Interpreter interpreter =
                    same ? before.interpreter() : before.interpreter().with(content.readings());
            return knowledge(content, interpreter, settings);
        }
        Path folder = settings.data.resolve("model");
        IntentClassifier classifier =
                IntentClassifier.trainOrLoad(content.examples(), content.intentsFingerprint(), folder, unwanted);
        remember(content, folder);
        return knowledge(content, new Interpreter(classifier, content.readings()), settings);
    }

    private static Knowledge knowledge(Content content, Interpreter interpreter, Settings settings) {
        return new Knowledge(content, new DialogMachine(content.script()), interpreter, settings.livingFloor());
    }

    private static IntentClassifier trained(Content content, Settings settings) {
        Content whole = content.intents().isEmpty() ? ContentReader.read(settings.content) : content;
        return IntentClassifier.trained(whole.examples(), whole.intentsFingerprint(), settings.data.resolve("model"));
    }

    private static void remember(Content content, Path folder) {
        try {
            KnownContent.of(content).keep(folder);
        } catch (IOException unwritable) {
            LOG.warn(
                    "The content cannot be remembered in {}; the next start reads and checks all of it again.",
                    folder,
                    unwritable);
        }
    }

    /** The model that fits the content's intents, from the data folder or trained and kept there. */
    static IntentClassifier classifier(Content content, Settings settings) {
        return IntentClassifier.trainOrLoad(
                content.examples(), content.intentsFingerprint(), settings.data.resolve("model"));
    }
}

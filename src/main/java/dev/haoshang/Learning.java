package dev.haoshang;

import dev.haoshang.content.Content;
import dev.haoshang.content.ContentReader;
import dev.haoshang.content.Intent;
import dev.haoshang.conversation.Knowledge;
import dev.haoshang.dialog.DialogMachine;
import dev.haoshang.understanding.Example;
import dev.haoshang.understanding.IntentClassifier;
import dev.haoshang.understanding.Interpreter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** From a content folder to what the assistant knows. */
final class Learning {
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
        Content content = ContentReader.read(settings.content);
        preparation.run();
        String fingerprint = content.intentsFingerprint();
        IntentClassifier classifier = kept.join()
                .filter(found -> found.fingerprint().equals(fingerprint))
                .orElseGet(() -> IntentClassifier.trained(examples(content.intents()), fingerprint, folder));
        return new Knowledge(
                content, new DialogMachine(content.script()), new Interpreter(classifier, content.readings()));
    }

    /** The model that fits the content's intents, from the data folder or trained and kept there. */
    static IntentClassifier classifier(Content content, Settings settings) {
        return IntentClassifier.trainOrLoad(
                examples(content.intents()), content.intentsFingerprint(), settings.data.resolve("model"));
    }

    /** Every example with its intent, near misses with the intent they belong to, in an order that does not change. */
    static List<Example> examples(Map<String, Intent> intents) {
        List<Example> examples = new ArrayList<>();
        new TreeMap<>(intents).forEach((name, intent) -> {
            intent.zh().forEach(text -> examples.add(new Example(name, text)));
            intent.en().forEach(text -> examples.add(new Example(name, text)));
            intent.not().forEach(miss -> examples.add(new Example(miss.intent(), miss.text())));
        });
        return examples;
    }
}

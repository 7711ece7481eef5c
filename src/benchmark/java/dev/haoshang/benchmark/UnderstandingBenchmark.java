package dev.haoshang.benchmark;

import dev.haoshang.content.Content;
import dev.haoshang.content.ContentReader;
import dev.haoshang.content.Intent;
import dev.haoshang.understanding.IntentClassifier;
import dev.haoshang.understanding.Interpreter;
import dev.haoshang.understanding.NormalisedText;
import dev.haoshang.understanding.Ranking;
import dev.haoshang.understanding.Understanding;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many messages one thread understands, and how long the slowest take. The messages are every hundredth of the shipped examples, so
 * they are as long and as mixed as what people write.
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@BenchmarkMode({Mode.Throughput, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class UnderstandingBenchmark {
    private static final int EVERY = 100;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** The language of the messages. */
    @Param({"zh", "en"})
    public String language = "";

    private final List<String> messages = new ArrayList<>();
    private IntentClassifier classifier;
    private Interpreter interpreter;
    private int next;

    /** Reads the content and its model, which is trained at the first run. */
    @Setup
    public void learn() {
        Content content = ContentReader.read(Path.of("."));
        for (Intent intent : content.intents().values()) {
            List<String> own = language.equals("zh") ? intent.zh() : intent.en();
            for (int at = 0; at < own.size(); at += EVERY) {
                messages.add(own.get(at));
            }
        }
        classifier = IntentClassifier.trainOrLoad(
                content.examples(), content.intentsFingerprint(), Path.of("target", "benchmark"));
        interpreter = new Interpreter(classifier, content.readings());
    }

    private String message() {
        next = (next + 1) % messages.size();
        return messages.get(next);
    }

    /** All of it: private data, danger, values, intents. */
    @Benchmark
    public Understanding understand() {
        return interpreter.understand(message(), Optional.empty(), TODAY);
    }

    /** The ranking of intents alone. */
    @Benchmark
    public Ranking rank() {
        return classifier.rank(NormalisedText.of(message()));
    }
}

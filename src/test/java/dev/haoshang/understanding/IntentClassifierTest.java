package dev.haoshang.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntentClassifierTest {
    private static final IntentClassifier CLASSIFIER = IntentTrainer.train(SmallExamples.all(), "small");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "可以晚一个月还吗, ask_deferral",
        "延期還款可以嗎, ask_deferral",
        "CAN I PAY LATER, ask_deferral",
        "会影响征信吗, ask_credit_record",
        "上信征吗, ask_credit_record",
        "credit score, ask_credit_record",
        "对的, talk_affirm",
        "明天天气, out_of_scope"
    })
    void ranksTheFittingIntentFirst(String text, String intent) {
        assertEquals(intent, rank(text).top().intent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"能延期吗", "", "   ", "🙂🙂", "*** *** ***", "\ud83d", "ask\u200bme", "ثلاثة", "今天 weather 怎么样 ok"})
    void givesProbabilitiesThatSumToOneForAnyText(String text) {
        Ranking ranking = rank(text);

        double sum = ranking.candidates().stream()
                .mapToDouble(Ranking.Candidate::probability)
                .sum();
        assertEquals(1, sum, 1e-9);
        assertEquals(4, ranking.candidates().size());
    }

    @Test
    void trainingEndsWhenItsResultIsNotWantedAnyMore() {
        AtomicInteger asked = new AtomicInteger();

        assertThrows(
                RuntimeException.class,
                () -> IntentTrainer.train(SmallExamples.all(), "small", () -> asked.incrementAndGet() > 100));

        assertTrue(asked.get() < 1_000, "asked " + asked.get() + " times");
    }

    @Test
    void ordersTheIntentsByProbability() {
        List<Ranking.Candidate> candidates = rank("可以晚几天吗").candidates();

        for (int at = 1; at < candidates.size(); at++) {
            assertTrue(
                    candidates.get(at - 1).probability() >= candidates.get(at).probability());
        }
    }

    @Test
    void takesTheNameOfOneLoanForAnyOther() {
        assertEquals(rank("微粒贷能晚几天还吗"), rank("花贝能晚几天还吗"));
    }

    @Test
    void learnsACutoffBetweenZeroAndOne() {
        assertTrue(CLASSIFIER.threshold() >= 0 && CLASSIFIER.threshold() < 1);
        assertTrue(CLASSIFIER.margin() >= 0 && CLASSIFIER.margin() <= 1);
    }

    @Test
    void isSurerOfWhatItWasTaughtThanOfNoise() {
        double taught = rank("能晚几天还吗").top().probability();

        assertTrue(taught > rank("qzx vwk").top().probability());
        assertTrue(taught > CLASSIFIER.threshold());
    }

    @Test
    void learnsTheSameFromTheSameExamples() {
        IntentClassifier again = IntentTrainer.train(SmallExamples.all(), "small");

        assertEquals(rank("下个月还可以吗"), again.rank(NormalisedText.of("下个月还可以吗")));
    }

    @Test
    void refusesToLearnASingleIntent() {
        List<Example> one = List.of(new Example("talk_affirm", "对"), new Example("talk_affirm", "好"));

        assertThrows(IllegalArgumentException.class, () -> IntentTrainer.train(one, "one"));
    }

    @Test
    void ranksTheSameAfterSavingAndLoading() throws IOException {
        Path file = folder.resolve("deep/er/model");

        CLASSIFIER.save(file);
        IntentClassifier loaded = IntentClassifier.load(file);

        assertEquals(rank("能晚几天还款吗 please"), loaded.rank(NormalisedText.of("能晚几天还款吗 please")));
        assertEquals(CLASSIFIER.threshold(), loaded.threshold());
        assertEquals(CLASSIFIER.margin(), loaded.margin());
        assertEquals("small", loaded.fingerprint());
    }

    @Test
    void readsTheCacheWhenTheExamplesAreTheSame() throws IOException {
        IntentClassifier.trainOrLoad(SmallExamples.all(), "one", folder);
        FileTime written = Files.getLastModifiedTime(cache());

        IntentClassifier second = IntentClassifier.trainOrLoad(List.of(), "one", folder);

        assertEquals("one", second.fingerprint());
        assertEquals(written, Files.getLastModifiedTime(cache()));
    }

    @Test
    void trainsAnewWhenTheExamplesHaveChanged() throws IOException {
        CLASSIFIER.save(cache());

        IntentClassifier second = IntentClassifier.trainOrLoad(SmallExamples.all(), "changed", folder);

        assertEquals("changed", second.fingerprint());
        assertEquals("changed", IntentClassifier.load(cache()).fingerprint());
    }

    @Test
    void trainsAnewWhenTheCacheIsBroken() throws IOException {
        CLASSIFIER.save(cache());
        byte[] bytes = Files.readAllBytes(cache());
        bytes[bytes.length / 2] ^= 1;
        Files.write(cache(), bytes);

        IntentClassifier mended = IntentClassifier.trainOrLoad(SmallExamples.all(), "small", folder);

        assertEquals(rank("会上征信吗"), mended.rank(NormalisedText.of("会上征信吗")));
        assertEquals("small", IntentClassifier.load(cache()).fingerprint());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 8, 200})
    void refusesAFileThatWasCutOff(int length) throws IOException {
        CLASSIFIER.save(cache());
        byte[] bytes = Files.readAllBytes(cache());
        Files.write(cache(), Arrays.copyOf(bytes, length));

        IOException refusal = assertThrows(IOException.class, () -> IntentClassifier.load(cache()));

        assertTrue(refusal.getMessage().contains(cache().toString()));
    }

    @Test
    void goesOnWithoutACacheThatCannotBeWritten() throws IOException {
        Path blocked = Files.writeString(folder.resolve("a file"), "where the folder should be");

        IntentClassifier trained = IntentClassifier.trainOrLoad(SmallExamples.all(), "small", blocked);

        assertEquals(
                "ask_deferral", trained.rank(NormalisedText.of("能延期吗")).top().intent());
    }

    @Test
    void leavesNoUnfinishedFileBehind() throws IOException {
        CLASSIFIER.save(cache());

        try (var files = Files.list(folder)) {
            assertEquals(List.of(cache()), files.toList());
        }
    }

    @Test
    void mayBeSharedByManyThreads() throws Exception {
        List<String> texts = SmallExamples.all().stream().map(Example::text).toList();
        List<Ranking> alone = texts.stream().map(IntentClassifierTest::rank).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);

        List<Future<List<Ranking>>> together = new ArrayList<>();
        for (int at = 0; at < 40; at++) {
            together.add(threads.submit(
                    () -> texts.stream().map(IntentClassifierTest::rank).toList()));
        }

        for (Future<List<Ranking>> one : together) {
            assertEquals(alone, one.get());
        }
        threads.shutdown();
    }

    private Path cache() {
        return folder.resolve(IntentClassifier.CACHE_NAME);
    }

    private static Ranking rank(String text) {
        return CLASSIFIER.rank(NormalisedText.of(text));
    }
}

package dev.haoshang.understanding;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** No text, however odd, throws or takes long; offsets stay inside it. */
class HostileTextProperties {
    /** Far above the goal of 5 ms for a warm server, since tests run cold and share their machine; it catches growth, not noise. */
    private static final Duration LONGEST = Duration.ofMillis(60);

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<String> PIECES = List.of(
            "三",
            "万",
            "五",
            "千",
            "百",
            "十",
            "零",
            "半",
            "年",
            "个月",
            "天",
            "期",
            "号",
            "月",
            "块",
            "元",
            "毛",
            "分",
            "点",
            "%",
            "-",
            "~",
            "到",
            "多",
            "几",
            "来",
            "最多",
            "不是",
            "不对，",
            "欠",
            "利率",
            "收入",
            "房租",
            "逾期",
            "每月",
            "一天",
            "干",
            "，",
            "。",
            "0",
            "7",
            "35000",
            "3w5",
            "1.2",
            ",",
            ".",
            " ",
            "the ",
            "a ",
            "and a half ",
            "thousand ",
            "owe ",
            "15th",
            "June ",
            "of next month",
            "死",
            "想",
            "不想活",
            "累死",
            "\u200b",
            "\u202e",
            "\ud83d",
            "\ude00",
            "😀",
            "１",
            "萬",
            "\u0301");
    private final ValueReader reader = new ValueReader(ShippedSlots.ALL);
    private final DangerDetector danger = new DangerDetector();
    private final PrivateData privateData = new PrivateData();

    @Property(tries = 20_000)
    void readsAnyMixtureOfPieces(@ForAll("mixtures") String text, @ForAll("questions") String asked) {
        readAll(text, asked);
    }

    @Property(tries = 5_000)
    void readsAnyString(@ForAll String text, @ForAll("questions") String asked) {
        readAll(text, asked);
    }

    @Test
    void takesBoundedTimeOnHostileTexts() {
        List<String> texts = new ArrayList<>(List.of(
                "9".repeat(10_000), "一".repeat(10_000), "1 ".repeat(1_000), "一年1元".repeat(400), "a".repeat(2_000)));
        PIECES.forEach(piece -> texts.add(piece.repeat(2_000 / piece.length())));
        Stream.of("想不", "3,", "逾期3天", "one and ", "1-", "138 ", "a@", "不想")
                .forEach(piece -> texts.add(piece.repeat(700)));
        texts.forEach(text -> readAll(text, "balance"));
        texts.forEach(text -> readAll(text, "balance"));

        long slowest = 0;
        String culprit = "";
        for (String text : texts) {
            long best = Long.MAX_VALUE;
            for (int round = 0; round < 5; round++) {
                long start = System.nanoTime();
                readAll(text, "balance");
                best = Math.min(best, System.nanoTime() - start);
            }
            culprit = best > slowest ? text.substring(0, 6) : culprit;
            slowest = Math.max(slowest, best);
        }

        assertTrue(slowest < LONGEST.toNanos(), culprit + "… took " + slowest / 1_000 + " us");
    }

    private void readAll(String text, String asked) {
        String masked = privateData.mask(text).text();
        NormalisedText normalised = NormalisedText.of(masked);
        danger.detect(normalised);
        Languages.of(masked, Language.ZH_HANS);
        for (Value value : reader.read(normalised, Optional.of(asked), TODAY)) {
            assertTrue(
                    0 <= value.start() && value.start() <= value.end() && value.end() <= masked.length(),
                    "offsets outside the text");
        }
    }

    @Provide
    Arbitrary<String> mixtures() {
        return Arbitraries.of(PIECES).list().ofMaxSize(14).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> questions() {
        return Arbitraries.of(ShippedSlots.ALL.stream().map(SlotReading::name).toList());
    }
}

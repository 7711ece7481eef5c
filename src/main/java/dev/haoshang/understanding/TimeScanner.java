package dev.haoshang.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds named days and months in a text: 下个月15号, 每月20号, 月底, 后天, 春节后, 半年前, "the 15th", "since June", 2026-12-15. */
final class TimeScanner {
    private static final List<TimeRule> RULES = Stream.of(ChineseTimes.RULES, EnglishTimes.RULES)
            .flatMap(List::stream)
            .toList();
    private static final Spotters WORDS =
            new Spotters(RULES.stream().map(TimeRule::words).toList());

    private TimeScanner() {}

    /** The times of a text, without overlaps; the earlier rule wins. Their positions are marked as taken. */
    static List<Quantity> scan(String text, boolean[] taken, LocalDate today) {
        List<Quantity> found = new ArrayList<>();
        Reckoning reckoning = new Reckoning(today);
        Spotters.Sightings sightings = WORDS.in(text);
        for (int i = 0; i < RULES.size(); i++) {
            TimeRule rule = RULES.get(i);
            sightings.each(i, words -> {
                int start = words.start();
                int end = words.end();
                if (!Spans.touches(taken, start, end)) {
                    rule.reading().read(words, reckoning).ifPresent(point -> {
                        Spans.take(taken, start, end);
                        found.add(Quantity.of(point, start, end));
                    });
                }
            });
        }
        return found;
    }
}

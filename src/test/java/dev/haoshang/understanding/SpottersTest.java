package dev.haoshang.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Looking only where a pattern can begin finds what looking everywhere finds. */
class SpottersTest {
    private static final List<String> EXPRESSIONS = Stream.of(
                    DangerWords.CRISIS,
                    DangerWords.DISTRESS,
                    ChineseTimes.RULES.stream().map(TimeRule::words).toList(),
                    EnglishTimes.RULES.stream().map(TimeRule::words).toList(),
                    List.of("(?<![0-9])a{2}(?:b|[^c.]{0,2})\\.d+", "(?<=x)y", "\\p{IsHan}[a-c]?e", "^begin|end$", ".f"))
            .flatMap(List::stream)
            .toList();
    private static final int TOGETHER = 60;

    @Property(tries = 500)
    void findsTheSameAsEachPatternAlone(@ForAll("texts") String text) {
        for (int from = 0; from < EXPRESSIONS.size(); from += TOGETHER) {
            List<String> together = EXPRESSIONS.subList(from, Math.min(EXPRESSIONS.size(), from + TOGETHER));
            Spotters.Sightings sightings = spotters(from / TOGETHER).in(text);
            for (int i = 0; i < together.size(); i++) {
                List<String> spotted = new ArrayList<>();
                sightings.each(i, match -> spotted.add(match.start() + "-" + match.end()));

                assertEquals(everywhere(together.get(i), text), spotted, together.get(i));
                assertEquals(!spotted.isEmpty(), sightings.any(i, i + 1), together.get(i));
            }
        }
    }

    @Test
    void refusesMoreThanOnePassCanTell() {
        List<String> many = Collections.nCopies(65, "a");

        assertThrows(IllegalArgumentException.class, () -> new Spotters(many));
    }

    private static final List<Spotters> SPOTTERS = Stream.iterate(
                    0, from -> from < EXPRESSIONS.size(), from -> from + TOGETHER)
            .map(from -> new Spotters(EXPRESSIONS.subList(from, Math.min(EXPRESSIONS.size(), from + TOGETHER))))
            .toList();

    private static Spotters spotters(int group) {
        return SPOTTERS.get(group);
    }

    private static List<String> everywhere(String expression, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(expression).matcher(text);
        while (matcher.find()) {
            found.add(matcher.start() + "-" + matcher.end());
        }
        return found;
    }

    /** Words of the expressions themselves in any order, with signs between them that no expression names. */
    @Provide
    Arbitrary<String> texts() {
        List<String> words = EXPRESSIONS.stream()
                .flatMap(expression -> Stream.of(expression.split("[^a-z' \\p{IsHan}]+")))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(12, Arbitraries.of(words)),
                        net.jqwik.api.Tuple.of(
                                3,
                                Arbitraries.of(
                                        "1", "15", "2026", "三", ",", " ", "-", "x", "aab.d", "😀", "\ud83d", "'", ".")))
                .list()
                .ofMaxSize(12)
                .map(pieces -> String.join("", pieces));
    }
}

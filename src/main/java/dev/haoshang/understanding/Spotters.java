package dev.haoshang.understanding;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Up to 64 patterns that are looked for in one pass: the positions where one of them can begin are found for all together, and each pattern
 * is tried only there. Immutable.
 */
final class Spotters {
    private final List<Pattern> patterns;
    private final Beginnings beginnings;

    Spotters(List<String> expressions) {
        if (expressions.size() > Long.SIZE) {
            throw new IllegalArgumentException(expressions.size() + " patterns, at most 64 go together");
        }
        patterns = expressions.stream().map(Pattern::compile).toList();
        beginnings = new Beginnings(expressions.stream().map(Expression::of).toList());
    }

    Spotters(String... expressions) {
        this(List.of(expressions));
    }

    /** Where the patterns can begin in a text. */
    Sightings in(String text) {
        long[] possible = new long[text.length()];
        long all = 0;
        for (int at = 0; at < possible.length; at++) {
            possible[at] = beginnings.at(text, at);
            all |= possible[at];
        }
        return new Sightings(text, possible, all);
    }

    /** The text with every match of a pattern replaced by a sign. */
    String replace(int pattern, String text, char by) {
        StringBuilder replaced = new StringBuilder();
        int[] kept = {0};
        in(text).each(pattern, match -> {
            replaced.append(text, kept[0], match.start()).append(by);
            kept[0] = match.end();
        });
        return kept[0] == 0
                ? text
                : replaced.append(text, kept[0], text.length()).toString();
    }

    /** The places of one text where the patterns may stand. */
    final class Sightings {
        private final String text;
        private final long[] possible;
        private final long all;

        private Sightings(String text, long[] possible, long all) {
            this.text = text;
            this.possible = possible;
            this.all = all;
        }

        /** Calls back for every match of a pattern, by its place in the list, from left to right, without overlaps. */
        void each(int pattern, Consumer<MatchResult> found) {
            long bit = 1L << pattern;
            if ((all & bit) == 0) {
                return;
            }
            Matcher matcher = matcher(pattern);
            for (int at = 0; at < possible.length; at++) {
                if ((possible[at] & bit) != 0
                        && matcher.region(at, text.length()).lookingAt()) {
                    found.accept(matcher.toMatchResult());
                    at = Math.max(at, matcher.end() - 1);
                }
            }
        }

        /** Whether any pattern from one place in the list to another, exclusive, matches somewhere. */
        boolean any(int from, int to) {
            for (int pattern = from; pattern < to; pattern++) {
                if ((all & (1L << pattern)) != 0 && matches(pattern)) {
                    return true;
                }
            }
            return false;
        }

        private boolean matches(int pattern) {
            long bit = 1L << pattern;
            Matcher matcher = matcher(pattern);
            for (int at = 0; at < possible.length; at++) {
                if ((possible[at] & bit) != 0
                        && matcher.region(at, text.length()).lookingAt()) {
                    return true;
                }
            }
            return false;
        }

        private Matcher matcher(int pattern) {
            return patterns.get(pattern)
                    .matcher(text)
                    .useTransparentBounds(true)
                    .useAnchoringBounds(false);
        }
    }
}

package dev.haoshang.understanding;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that is tried only where a match can begin. The signs that can begin one are learnt from the pattern itself: those after which
 * matching a single sign either succeeds or runs into the end of the text. A pattern of many alternatives otherwise tries each of them at
 * every position, which made long messages ten times slower. The pattern must not begin with a negated class. Immutable.
 */
final class Spotter {
    private final Pattern pattern;
    private final BitSet first = new BitSet();

    Spotter(String expression) {
        this.pattern = Pattern.compile(expression);
        for (char sign = ' '; sign < 0x7f; sign++) {
            learn(sign);
        }
        expression.chars().forEach(sign -> learn((char) sign));
    }

    private void learn(char sign) {
        Matcher matcher = pattern.matcher(String.valueOf(sign));
        if (matcher.lookingAt() || matcher.hitEnd()) {
            first.set(sign);
        }
    }

    /** Whether the pattern matches somewhere. */
    boolean in(String text) {
        return from(text, 0, matcher(text)).isPresent();
    }

    /** Calls back for every match, from left to right, without overlaps. */
    void each(String text, Consumer<MatchResult> found) {
        Matcher matcher = matcher(text);
        Optional<MatchResult> match = from(text, 0, matcher);
        while (match.isPresent()) {
            found.accept(match.get());
            match = from(text, Math.max(match.get().end(), match.get().start() + 1), matcher);
        }
    }

    /** The text with every match replaced by a sign. */
    String replace(String text, char by) {
        StringBuilder replaced = new StringBuilder();
        int[] kept = {0};
        each(text, match -> {
            replaced.append(text, kept[0], match.start()).append(by);
            kept[0] = match.end();
        });
        return replaced.append(text, kept[0], text.length()).toString();
    }

    private Matcher matcher(String text) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    private Optional<MatchResult> from(String text, int start, Matcher matcher) {
        for (int at = start; at < text.length(); at++) {
            if (first.get(text.charAt(at)) && matcher.region(at, text.length()).lookingAt()) {
                return Optional.of(matcher.toMatchResult());
            }
        }
        return Optional.empty();
    }
}

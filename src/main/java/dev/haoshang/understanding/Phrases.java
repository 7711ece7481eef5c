package dev.haoshang.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The phrases of all slots, found in a text in one pass. A phrase that begins or ends with a Latin letter matches whole words only; "…"
 * stands for up to twelve signs of the same clause, and at the begin or the end of a phrase for a value that touches it; a match inside a longer match of another phrase does not count. Immutable.
 */
final class Phrases {
    private static final int GAP = 12;
    /** More phrases than any message needs; the bound keeps hostile texts cheap. */
    private static final int MOST = 150;

    /**
     * A phrase of a slot.
     *
     * @param slot the slot it points to
     * @param choice the canonical value it stands for, or empty for a cue
     * @param parts its literal parts, in order
     * @param touching whether a value must touch it
     */
    private record Phrase(SlotReading slot, String choice, List<String> parts, boolean touching) {}

    /**
     * A phrase found.
     *
     * @param slot the slot it points to
     * @param choice the canonical value it stands for, or empty for a cue
     * @param start where it begins
     * @param end where it ends, exclusive
     * @param touching whether a value must touch it, with no word between
     */
    record Match(SlotReading slot, String choice, int start, int end, boolean touching) {
        int length() {
            return end - start;
        }

        boolean inside(Match other) {
            return other.start <= start && end <= other.end && other.length() > length();
        }
    }

    /** The first parts of all phrases, sign by sign; a phrase stands where its first part ends. */
    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>();
        private final List<Phrase> phrases = new ArrayList<>();
    }

    private final Node root = new Node();

    Phrases(List<SlotReading> slots) {
        for (SlotReading slot : slots) {
            slot.cues().forEach(cue -> add(slot, "", cue));
            slot.choices().forEach((choice, words) -> words.forEach(word -> add(slot, choice, word)));
        }
    }

    private void add(SlotReading slot, String choice, String words) {
        List<String> parts = new ArrayList<>();
        for (String part : words.replace("...", "…").split("…", -1)) {
            String normalised = NormalisedText.of(part).text().strip();
            if (!normalised.isEmpty()) {
                parts.add(normalised);
            }
        }
        if (!parts.isEmpty()) {
            Node node = root;
            for (char sign : parts.get(0).toCharArray()) {
                node = node.next.computeIfAbsent(sign, key -> new Node());
            }
            node.phrases.add(
                    new Phrase(slot, choice, List.copyOf(parts), words.startsWith("…") || words.endsWith("…")));
        }
    }

    /** All matches that do not lie inside a longer one, in the order of the text. */
    List<Match> find(String text, Clauses clauses) {
        List<Match> matches = new ArrayList<>();
        for (int start = 0; start < text.length() && matches.size() < MOST; start++) {
            boolean inWord = start > 0 && latin(text.charAt(start)) && latin(text.charAt(start - 1));
            Node node = inWord ? null : root.next.get(text.charAt(start));
            for (int at = start + 1; node != null; at++) {
                for (Phrase phrase : node.phrases) {
                    int end = end(text, start, at, phrase, clauses);
                    if (end > 0) {
                        matches.add(new Match(phrase.slot(), phrase.choice(), start, end, phrase.touching()));
                    }
                }
                node = at < text.length() ? node.next.get(text.charAt(at)) : null;
            }
        }
        return outermost(matches);
    }

    /** Where a phrase ends whose first part stands between two positions, or -1 where it is not complete. */
    private static int end(String text, int start, int firstEnd, Phrase phrase, Clauses clauses) {
        if (!wholeWords(text, start, phrase.parts().get(0))) {
            return -1;
        }
        int at = firstEnd;
        for (String part : phrase.parts().subList(1, phrase.parts().size())) {
            int found = indexOf(part, text, at);
            if (found < 0 || !clauses.same(start, found) || !wholeWords(text, found, part)) {
                return -1;
            }
            at = found + part.length();
        }
        return at;
    }

    private static int indexOf(String part, String text, int from) {
        for (int at = from; at <= from + GAP; at++) {
            if (text.startsWith(part, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean wholeWords(String text, int start, String part) {
        int end = start + part.length();
        boolean before = start > 0 && latin(part.charAt(0)) && latin(text.charAt(start - 1));
        boolean after = end < text.length() && latin(part.charAt(part.length() - 1)) && latin(text.charAt(end));
        return !before && !after;
    }

    private static boolean latin(char sign) {
        return sign >= 'a' && sign <= 'z';
    }

    private static List<Match> outermost(List<Match> matches) {
        matches.sort(Comparator.comparingInt(Match::start)
                .thenComparing(Comparator.comparingInt(Match::end).reversed()));
        List<Match> kept = new ArrayList<>();
        int reach = 0;
        Match widest = null;
        for (Match match : matches) {
            boolean hidden = widest != null && match.end() <= reach && match.inside(widest);
            if (!hidden) {
                kept.add(match);
                if (match.end() > reach) {
                    reach = match.end();
                    widest = match;
                }
            }
        }
        return kept;
    }
}

package dev.haoshang.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The phrases of all slots, found in a text in one pass. A phrase that begins or ends with a Latin letter matches whole words only; "…"
 * stands for up to twelve signs of the same clause; a match inside a longer match of another phrase does not count. Immutable.
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
     */
    private record Phrase(SlotReading slot, String choice, List<String> parts) {}

    /**
     * A phrase found.
     *
     * @param slot the slot it points to
     * @param choice the canonical value it stands for, or empty for a cue
     * @param start where it begins
     * @param end where it ends, exclusive
     */
    record Match(SlotReading slot, String choice, int start, int end) {
        int length() {
            return end - start;
        }

        boolean inside(Match other) {
            return other.start <= start && end <= other.end && other.length() > length();
        }
    }

    private final Map<Character, List<Phrase>> byFirst = new HashMap<>();

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
            char first = parts.get(0).charAt(0);
            byFirst.computeIfAbsent(first, key -> new ArrayList<>()).add(new Phrase(slot, choice, List.copyOf(parts)));
        }
    }

    /** All matches that do not lie inside a longer one, in the order of the text. */
    List<Match> find(String text, Clauses clauses) {
        List<Match> matches = new ArrayList<>();
        for (int at = 0; at < text.length() && matches.size() < MOST; at++) {
            List<Phrase> here = byFirst.getOrDefault(text.charAt(at), List.of());
            for (Phrase phrase : here) {
                int end = end(text, at, phrase, clauses);
                if (end > 0) {
                    matches.add(new Match(phrase.slot(), phrase.choice(), at, end));
                }
            }
        }
        return outermost(matches);
    }

    private static int end(String text, int start, Phrase phrase, Clauses clauses) {
        int at = start;
        for (int i = 0; i < phrase.parts().size(); i++) {
            String part = phrase.parts().get(i);
            int found = i == 0 ? at : text.indexOf(part, at);
            boolean near = found >= 0 && found - at <= (i == 0 ? 0 : GAP) && clauses.same(start, found);
            if (!near || !text.startsWith(part, found) || !wholeWords(text, found, part)) {
                return -1;
            }
            at = found + part.length();
        }
        return at;
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

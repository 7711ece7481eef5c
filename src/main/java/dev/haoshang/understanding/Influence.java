package dev.haoshang.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of a message that speak for its meaning.
 *
 * @param words as they stand in the message
 * @param drop by how much the probability of the meaning falls without them, 0 to 1
 */
public record Influence(String words, double drop) {
    /** Two Han characters, as most Chinese words have; or a word of another script. */
    private static final Pattern PIECE = Pattern.compile("(?=([\\u3400-\\u9fff]{2}))|([\\p{L}\\p{N}.%']+)");

    private static final int MOST = 4;
    private static final double LEAST = 0.01;

    private record Piece(int start, int end, double drop) {
        boolean overlaps(Piece other) {
            return start < other.end && other.start < end;
        }
    }

    /** The words that counted most, found by leaving each out in turn; those of the greatest weight first. */
    static List<Influence> of(String message, Function<String, Ranking> rank) {
        Ranking.Candidate top = rank.apply(message).top();
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(message);
        while (matcher.find()) {
            int group = matcher.group(1) == null ? 2 : 1;
            int start = matcher.start(group);
            int end = matcher.end(group);
            Ranking without = rank.apply(message.substring(0, start) + " " + message.substring(end));
            pieces.add(new Piece(start, end, top.probability() - without.probabilityOf(top.intent())));
        }
        pieces.sort(Comparator.comparingDouble(Piece::drop).reversed());
        List<Piece> chosen = new ArrayList<>();
        for (Piece piece : pieces) {
            boolean apart = chosen.stream().noneMatch(piece::overlaps);
            if (chosen.size() < MOST && piece.drop() >= LEAST && apart) {
                chosen.add(piece);
            }
        }
        return chosen.stream()
                .map(piece -> new Influence(message.substring(piece.start(), piece.end()), piece.drop()))
                .toList();
    }
}

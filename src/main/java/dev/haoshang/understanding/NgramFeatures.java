package dev.haoshang.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import opennlp.tools.doccat.FeatureGenerator;

/**
 * The features of a message: its tokens, pairs of tokens that stand next to each other or up to three apart, the message's edges with
 * their neighbours, and the runs of 3 to 5 letters inside each word that is not Han, its edges included. Stateless, any thread. Public,
 * with a constructor without arguments, because OpenNLP may create it by its name.
 *
 * <p>What was tried: longer runs of Han characters lose a point for each sign more; pairs that are not neighbours gain nearly one; runs
 * of letters that cross from word to word double the features and lose half a point.
 */
public final class NgramFeatures implements FeatureGenerator {
    private static final int FARTHEST = 3;
    private static final int SHORTEST_RUN = 3;
    private static final int LONGEST_RUN = 5;

    /** Creates the generator. */
    public NgramFeatures() {}

    @Override
    public Collection<String> extractFeatures(String[] tokens, Map<String, Object> nothingMore) {
        List<String> features = new ArrayList<>(tokens.length * 6);
        for (int at = 0; at < tokens.length; at++) {
            String token = tokens[at];
            features.add(token);
            features.add((at == 0 ? "^" : tokens[at - 1]) + ' ' + token);
            for (int apart = 2; apart <= Math.min(FARTHEST, at); apart++) {
                features.add(tokens[at - apart] + '~' + token);
            }
            if (!Tokens.isHan(token.charAt(0))) {
                addRuns(' ' + token + ' ', features);
            }
        }
        features.add((tokens.length == 0 ? "^" : tokens[tokens.length - 1]) + " $");
        return features;
    }

    private static void addRuns(String word, List<String> features) {
        for (int start = 0; start < word.length(); start++) {
            int longest = Math.min(LONGEST_RUN, word.length() - start);
            for (int length = SHORTEST_RUN; length <= longest; length++) {
                features.add('#' + word.substring(start, start + length));
            }
        }
    }
}

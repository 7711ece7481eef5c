package dev.haoshang.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import opennlp.tools.doccat.FeatureGenerator;

/**
 * The features of a message: its tokens, neighbouring pairs of tokens with the message's edges, and inside stretches that are not Han
 * the runs of 2 to 5 letters. Stateless, any thread. Public, with a constructor without arguments, because OpenNLP may create it by
 * its name.
 *
 * <p>Longer runs of Han characters were tried and lost: on real borrowers' sentences pairs gave 71.7 %, runs of three 70.5 %, of four
 * 70.0 %.
 */
public final class NgramFeatures implements FeatureGenerator {
    private static final int SHORTEST_RUN = 2;
    private static final int LONGEST_RUN = 5;

    /** Creates the generator. */
    public NgramFeatures() {}

    @Override
    public Collection<String> extractFeatures(String[] tokens, Map<String, Object> nothingMore) {
        List<String> features = new ArrayList<>(tokens.length * 4);
        StringBuilder stretch = new StringBuilder(" ");
        String before = "^";
        for (String token : tokens) {
            features.add(token);
            features.add(before + ' ' + token);
            before = token;
            if (Tokens.isHan(token.charAt(0))) {
                addRuns(stretch, features);
                stretch.setLength(1);
            } else {
                stretch.append(token).append(' ');
            }
        }
        features.add(before + " $");
        addRuns(stretch, features);
        return features;
    }

    private static void addRuns(StringBuilder stretch, List<String> features) {
        for (int start = 0; start < stretch.length(); start++) {
            int longest = Math.min(LONGEST_RUN, stretch.length() - start);
            for (int length = SHORTEST_RUN; length <= longest; length++) {
                features.add('#' + stretch.substring(start, start + length));
            }
        }
    }
}

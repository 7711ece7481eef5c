package dev.haoshang.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The features that training has seen. Turns a message's features into a row: weight 1 + ln(count), the row scaled to length one, then a
 * constant feature. Rarity weights (idf) were tried and cost 0.2 to 1.5 points. Immutable, any thread.
 */
final class Vocabulary {
    private final Map<String, Integer> places;

    private Vocabulary(Map<String, Integer> places) {
        this.places = places;
    }

    static Vocabulary of(String[] features) {
        Map<String, Integer> places = new HashMap<>();
        for (String feature : features) {
            places.put(feature, places.size());
        }
        return new Vocabulary(places);
    }

    /** How many features a row may have, the constant one included. */
    int size() {
        return places.size() + 1;
    }

    FeatureRow row(String[] context) {
        int[] found = new int[context.length];
        int known = 0;
        for (String feature : context) {
            Integer place = places.get(feature);
            if (place != null) {
                found[known++] = place;
            }
        }
        return row(Arrays.copyOf(found, known));
    }

    /** The row of known features by their places, each as often as it occurs. */
    FeatureRow row(int[] known) {
        int[] sorted = known.clone();
        Arrays.sort(sorted);
        return weighted(sorted);
    }

    private FeatureRow weighted(int[] sorted) {
        int known = sorted.length;
        int[] indexes = new int[known + 1];
        float[] weights = new float[known + 1];
        int size = 0;
        double squares = 0;
        for (int at = 0; at < known; ) {
            int end = at;
            while (end < known && sorted[end] == sorted[at]) {
                end++;
            }
            double weight = 1 + Math.log(end - at);
            indexes[size] = sorted[at];
            weights[size++] = (float) weight;
            squares += weight * weight;
            at = end;
        }
        float length = squares == 0 ? 1 : (float) Math.sqrt(squares);
        for (int at = 0; at < size; at++) {
            weights[at] /= length;
        }
        indexes[size] = places.size();
        weights[size++] = 1;
        return new FeatureRow(Arrays.copyOf(indexes, size), Arrays.copyOf(weights, size));
    }

    void write(DataOutputStream out) throws IOException {
        String[] features = new String[places.size()];
        places.forEach((feature, place) -> features[place] = feature);
        out.writeInt(features.length);
        for (String feature : features) {
            out.writeUTF(feature);
        }
    }

    static Vocabulary read(DataInputStream in) throws IOException {
        int size = in.readInt();
        Map<String, Integer> places = new HashMap<>(size * 4 / 3 + 1);
        for (int place = 0; place < size; place++) {
            places.put(in.readUTF(), place);
        }
        return new Vocabulary(places);
    }
}

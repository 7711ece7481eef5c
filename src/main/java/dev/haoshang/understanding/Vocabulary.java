package dev.haoshang.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The features that training has seen. Turns a message's features into a row: weight 1 + ln(count), the row scaled to length one, then a
 * constant feature. Rarity weights (idf) were tried and cost 0.2 to 1.5 points. Immutable, any thread.
 *
 * <p>There are more than a hundred thousand: they stand in one array of characters, found by an open-addressing table, because a map of
 * strings took five times the memory and most of the time of a start.
 */
final class Vocabulary {
    private static final int NONE = -1;

    /** The features' characters one after another. */
    private final char[] letters;

    /** Where each feature's characters begin, and at last where the last one's end. */
    private final int[] starts;

    /** Places by hash, {@link #NONE} where there is none; a power of two long, at most half full. */
    private final int[] table;

    private Vocabulary(char[] letters, int[] starts) {
        this.letters = letters;
        this.starts = starts;
        this.table = new int[Math.max(2, Integer.highestOneBit(features()) << 2)];
        Arrays.fill(table, NONE);
        for (int place = 0; place < features(); place++) {
            int slot = slot(hash(place));
            while (table[slot] != NONE) {
                slot = slot(slot + 1);
            }
            table[slot] = place;
        }
    }

    static Vocabulary of(String[] features) {
        int[] starts = new int[features.length + 1];
        for (int place = 0; place < features.length; place++) {
            starts[place + 1] = starts[place] + features[place].length();
        }
        return new Vocabulary(String.join("", features).toCharArray(), starts);
    }

    /** How many features a row may have, the constant one included. */
    int size() {
        return features() + 1;
    }

    private int features() {
        return starts.length - 1;
    }

    FeatureRow row(String[] context) {
        int[] found = new int[context.length];
        int known = 0;
        for (String feature : context) {
            int place = place(feature);
            if (place != NONE) {
                found[known++] = place;
            }
        }
        return row(Arrays.copyOf(found, known));
    }

    private int place(String feature) {
        int slot = slot(spread(feature.hashCode()));
        while (table[slot] != NONE && !isAt(table[slot], feature)) {
            slot = slot(slot + 1);
        }
        return table[slot];
    }

    private boolean isAt(int place, String feature) {
        int start = starts[place];
        if (starts[place + 1] - start != feature.length()) {
            return false;
        }
        for (int at = 0; at < feature.length(); at++) {
            if (letters[start + at] != feature.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    /** The hash of the feature at a place, as {@link String#hashCode} defines it. */
    private int hash(int place) {
        int hash = 0;
        for (int at = starts[place]; at < starts[place + 1]; at++) {
            hash = 31 * hash + letters[at];
        }
        return spread(hash);
    }

    /** Brings the upper bits down, where the table looks: alike features have alike lower ones. */
    private static int spread(int hash) {
        return hash ^ hash >>> 15;
    }

    private int slot(int hash) {
        return hash & table.length - 1;
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
        indexes[size] = features();
        weights[size++] = 1;
        return new FeatureRow(Arrays.copyOf(indexes, size), Arrays.copyOf(weights, size));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(starts.length);
        for (int start : starts) {
            out.writeInt(start);
        }
        for (char letter : letters) {
            out.writeChar(letter);
        }
    }

    static Vocabulary read(DataInputStream in) throws IOException {
        int[] starts = new int[in.readInt()];
        ByteBuffer.wrap(in.readNBytes(starts.length * Integer.BYTES))
                .asIntBuffer()
                .get(starts);
        char[] letters = new char[starts[starts.length - 1]];
        ByteBuffer.wrap(in.readNBytes(letters.length * Character.BYTES))
                .asCharBuffer()
                .get(letters);
        return new Vocabulary(letters, starts);
    }
}

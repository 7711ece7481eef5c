package dev.haoshang.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Examples of one intent that nearly repeat another one: a loan's name or a word swapped, a sign added. They teach little and flatter a
 * measurement. Two are near when of all pairs of neighbouring tokens in either, as the classifier sees them, seven tenths stand in both.
 * Such two share one of their rarest pairs, so that only examples with one of those in common are compared.
 *
 * @param intent the intent's name
 * @param count how many of its examples nearly repeat an earlier one
 * @param example one of them
 * @param repeated what it nearly repeats
 */
public record NearDuplicates(String intent, int count, String example, String repeated) {
    private static final double NEAR = 0.7;

    /** A bare number or word has fewer pairs; between intents such two are alike by their shortness only. */
    private static final int FEWEST_ACROSS = 4;

    /** The intents with near duplicates, most first. Takes some seconds for tens of thousands of examples; any thread. */
    public static List<NearDuplicates> of(List<Example> examples) {
        Map<String, List<String>> byIntent = new TreeMap<>();
        examples.forEach(example -> byIntent.computeIfAbsent(example.intent(), any -> new ArrayList<>())
                .add(example.text()));
        Tokens tokens = new Tokens();
        List<NearDuplicates> found = new ArrayList<>();
        byIntent.forEach((intent, texts) -> {
            List<Repeat> repeats =
                    repeats(texts.stream().map(text -> pairs(tokens, text)).toList(), (one, other) -> true);
            if (!repeats.isEmpty()) {
                Repeat first = repeats.get(0);
                found.add(new NearDuplicates(
                        intent, repeats.size(), texts.get(first.example()), texts.get(first.earlier())));
            }
        });
        found.sort(Comparator.comparingInt((NearDuplicates one) -> -one.count()).thenComparing(NearDuplicates::intent));
        return found;
    }

    /**
     * Two examples of different intents that are nearly the same.
     *
     * @param example the later one
     * @param earlier the earlier one
     */
    public record Pair(Example example, Example earlier) {}

    /** Every example that nearly repeats an earlier one of another intent, in their order. Takes some seconds for tens of thousands. */
    public static List<Pair> across(List<Example> examples) {
        Tokens tokens = new Tokens();
        List<Set<String>> texts =
                examples.stream().map(example -> pairs(tokens, example.text())).toList();
        BiPredicate<Integer, Integer> otherIntent = (one, other) -> texts.get(one)
                                .size()
                        >= FEWEST_ACROSS
                && texts.get(other).size() >= FEWEST_ACROSS
                && !examples.get(one).intent().equals(examples.get(other).intent());
        return repeats(texts, otherIntent).stream()
                .map(repeat -> new Pair(examples.get(repeat.example()), examples.get(repeat.earlier())))
                .toList();
    }

    /** The places of an example and of an earlier one that it nearly repeats. */
    private record Repeat(int example, int earlier) {}

    private static List<Repeat> repeats(List<Set<String>> examples, BiPredicate<Integer, Integer> counts) {
        Map<String, Integer> frequency = new HashMap<>();
        examples.forEach(pairs -> pairs.forEach(pair -> frequency.merge(pair, 1, Integer::sum)));
        Map<String, List<Integer>> byRare = new HashMap<>();
        List<Repeat> repeats = new ArrayList<>();
        for (int at = 0; at < examples.size(); at++) {
            Set<String> own = examples.get(at);
            Set<Integer> candidates = new HashSet<>();
            for (String rare : rarest(own, frequency)) {
                List<Integer> earlier = byRare.computeIfAbsent(rare, any -> new ArrayList<>());
                candidates.addAll(earlier);
                earlier.add(at);
            }
            int here = at;
            candidates.stream()
                    .filter(earlier -> counts.test(here, earlier) && near(own, examples.get(earlier)))
                    .min(Comparator.naturalOrder())
                    .ifPresent(earlier -> repeats.add(new Repeat(here, earlier)));
        }
        return repeats;
    }

    private static Set<String> pairs(Tokens tokens, String text) {
        Set<String> pairs = new HashSet<>();
        String before = "^";
        for (String token : tokens.of(NormalisedText.of(text))) {
            pairs.add(before + ' ' + token);
            before = token;
        }
        pairs.add(before + " $");
        return pairs;
    }

    /** As many of the rarest as that two near sets must share one of them. */
    private static List<String> rarest(Set<String> pairs, Map<String, Integer> frequency) {
        return pairs.stream()
                .sorted(Comparator.comparing((String pair) -> frequency.getOrDefault(pair, 0))
                        .thenComparing(pair -> pair))
                .limit(pairs.size() - (long) Math.ceil(NEAR * pairs.size()) + 1)
                .toList();
    }

    private static boolean near(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        return common >= NEAR * (one.size() + other.size() - common);
    }
}

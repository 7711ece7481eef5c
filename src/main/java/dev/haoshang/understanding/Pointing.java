package dev.haoshang.understanding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How words point at one of several things with labels: by the label (写短一点), by an end of it (短一点), or by counting (第二个, "the first
 * one"). Stateless.
 */
public final class Pointing {
    private static final Pattern OTHER_SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What is said around a label out of politeness. */
    private static final Pattern POLITENESS = Pattern.compile("^(?:请|麻烦|please )|(?:[吧呀啊哦呢]| please)$");

    private static final Pattern CHINESE = Pattern.compile(
            "^(?:我?(?:就|要|想要|想|选|選|先)*)?第? ?([一二三四五六1-6１-６])(?: ?[个個种種项項条條号號])?(?:吧|的|好了|方案|办法|辦法|。)*$");
    private static final Pattern ENGLISH = Pattern.compile(
            "^(?:i (?:choose|want|take|would like) )?(?:the )?(?:number |option |no\\. ?)?"
                    + "(first|second|third|fourth|fifth|one|two|three|four|five|1|2|3|4|5)(?: one| option| choice)?(?: please)?[.!]?$");
    private static final String CHINESE_NUMERALS = "一二三四五六";
    private static final Map<String, Integer> ENGLISH_NUMERALS = Map.of(
            "first", 1, "one", 1, "second", 2, "two", 2, "third", 3, "three", 3, "fourth", 4, "four", 4, "fifth", 5,
            "five", 5);

    private Pointing() {}

    /** The one label that the words are, and nothing else; signs, capitals and the script do not count. */
    public static OptionalInt named(String words, List<String> labels) {
        String said = letters(words);
        return only(labels, label -> isSame(said, label) || isSame(bare(said), label));
    }

    /** The one label that the words are the beginning or the end of: whole words of it, and at least half of it. */
    public static OptionalInt shortened(String words, List<String> labels) {
        String said = bare(letters(words));
        OptionalInt found = only(labels, label -> isEnd(said, label));
        return found.isPresent() && 2 * size(said) >= size(letters(labels.get(found.getAsInt())))
                ? found
                : OptionalInt.empty();
    }

    private static OptionalInt only(List<String> labels, Predicate<String> meant) {
        int[] found = IntStream.range(0, labels.size())
                .filter(at -> meant.test(letters(labels.get(at))))
                .toArray();
        return found.length == 1 ? OptionalInt.of(found[0]) : OptionalInt.empty();
    }

    private static boolean isSame(String said, String label) {
        return !said.isEmpty() && said.replace(" ", "").equals(label.replace(" ", ""));
    }

    private static boolean isEnd(String said, String label) {
        boolean begins = label.startsWith(said) && !isInsideWord(label, said.length());
        boolean ends = label.endsWith(said) && !isInsideWord(label, label.length() - said.length());
        return !said.isEmpty() && (begins || ends);
    }

    private static int size(String letters) {
        return letters.replace(" ", "").length();
    }

    /** Letters and figures in their one form, with one space where anything else stands. */
    private static String letters(String text) {
        return OTHER_SIGNS
                .matcher(NormalisedText.of(text).text())
                .replaceAll(" ")
                .strip();
    }

    private static String bare(String said) {
        return POLITENESS.matcher(said).replaceAll("").strip();
    }

    /** Whether a cut here would go through a word; Chinese may be cut anywhere. */
    private static boolean isInsideWord(String text, int at) {
        return at > 0
                && at < text.length()
                && text.charAt(at - 1) != ' '
                && text.charAt(at) != ' '
                && !(Tokens.isHan(text.charAt(at - 1)) || Tokens.isHan(text.charAt(at)));
    }

    /** The place that the words count to, from 1, if they do nothing else. */
    public static OptionalInt place(String words) {
        String said = words.strip();
        Matcher chinese = CHINESE.matcher(said);
        if (chinese.matches()) {
            String numeral = chinese.group(1);
            int position = CHINESE_NUMERALS.indexOf(numeral);
            return OptionalInt.of(position >= 0 ? position + 1 : Character.digit(numeral.charAt(0), 10));
        }
        Matcher english = ENGLISH.matcher(said.toLowerCase(Locale.ROOT));
        if (!english.matches()) {
            return OptionalInt.empty();
        }
        String numeral = english.group(1);
        return OptionalInt.of(ENGLISH_NUMERALS.getOrDefault(numeral, Character.digit(numeral.charAt(0), 10)));
    }
}

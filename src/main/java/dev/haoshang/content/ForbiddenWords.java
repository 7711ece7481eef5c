package dev.haoshang.content;

import dev.haoshang.understanding.NormalisedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that {@code dialogs/forbidden.yaml} bars from every text, found in both scripts, any width and any letter case. Immutable. */
final class ForbiddenWords {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Takes the place of an allowed turn of phrase, so that nothing is found across it. */
    private static final String ALLOWED = "\n";

    private final List<Rule> rules;

    private record Rule(String words, String plain, String why, String instead, List<String> allowed) {}

    /**
     * Forbidden words in a text.
     *
     * @param words the words as the list has them
     * @param why what is wrong with them
     * @param instead a better wording in the same language
     */
    record Found(String words, String why, String instead) {}

    private ForbiddenWords(List<Rule> rules) {
        this.rules = rules;
    }

    /** The words for one language, {@code zh} or {@code en}. */
    static ForbiddenWords read(Part root, String language) {
        List<Rule> rules = new ArrayList<>();
        for (Part group : root.at("forbidden").elements()) {
            List<String> allowed = group.at("allowed").texts(language).stream()
                    .map(ForbiddenWords::plain)
                    .toList();
            for (String words : group.texts(language)) {
                rules.add(new Rule(
                        words,
                        plain(words),
                        group.text("why"),
                        group.at("instead").text(language),
                        allowed));
            }
        }
        return new ForbiddenWords(rules);
    }

    /** The first forbidden words of a text, in the order of the list. */
    Optional<Found> in(String text) {
        String plain = plain(text);
        return rules.stream()
                .filter(rule -> plain.contains(rule.plain())) // rarely so, and the rest takes time
                .filter(rule -> pattern(rule.plain())
                        .matcher(without(rule.allowed(), plain))
                        .find())
                .map(rule -> new Found(rule.words(), rule.why(), rule.instead()))
                .findFirst();
    }

    private static String without(List<String> allowed, String text) {
        String rest = text;
        for (String one : allowed) {
            rest = pattern(one).matcher(rest).replaceAll(Matcher.quoteReplacement(ALLOWED));
        }
        return rest;
    }

    /** Latin words are found as whole words only; Chinese ones anywhere. */
    private static Pattern pattern(String plain) {
        String before = isLatin(plain.charAt(0)) ? "(?<![a-z0-9])" : "";
        String after = isLatin(plain.charAt(plain.length() - 1)) ? "(?![a-z0-9])" : "";
        return Pattern.compile(before + Pattern.quote(plain) + after);
    }

    private static boolean isLatin(char sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9');
    }

    /** As all texts are compared: simplified, plain width, lower case, no space that would part Chinese words. */
    private static String plain(String text) {
        String plain = NormalisedText.of(text).text().replace('’', '\'').toLowerCase(Locale.ROOT);
        return isChinese(plain)
                ? SPACE.matcher(plain).replaceAll("")
                : SPACE.matcher(plain).replaceAll(" ").strip();
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(sign -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN);
    }
}

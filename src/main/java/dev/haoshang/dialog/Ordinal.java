package dev.haoshang.dialog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which of several choices is meant when a person counts them: 第二个, 选1, "the first one", "number 3". */
final class Ordinal {
    private static final Pattern CHINESE = Pattern.compile(
            "^(?:我?(?:就|要|想要|想|选|選|先)*)?第? ?([一二三四五六1-6１-６])(?: ?[个個种種项項条條号號])?(?:吧|的|好了|方案|办法|辦法|。)*$");
    private static final Pattern ENGLISH = Pattern.compile(
            "^(?:i (?:choose|want|take|would like) )?(?:the )?(?:number |option |no\\. ?)?"
                    + "(first|second|third|fourth|fifth|one|two|three|four|five|1|2|3|4|5)(?: one| option| choice)?(?: please)?[.!]?$");
    private static final String CHINESE_NUMERALS = "一二三四五六";
    private static final Map<String, Integer> ENGLISH_NUMERALS = Map.of(
            "first", 1, "one", 1, "second", 2, "two", 2, "third", 3, "three", 3, "fourth", 4, "four", 4, "fifth", 5,
            "five", 5);

    private Ordinal() {}

    /** The choice that the words count to, if they do nothing else. */
    static Optional<Choice> among(List<Choice> choices, String words) {
        return number(words.strip()).filter(number -> number <= choices.size()).map(number -> choices.get(number - 1));
    }

    private static Optional<Integer> number(String words) {
        Matcher chinese = CHINESE.matcher(words);
        if (chinese.matches()) {
            String numeral = chinese.group(1);
            int position = CHINESE_NUMERALS.indexOf(numeral);
            return Optional.of(position >= 0 ? position + 1 : Character.digit(numeral.charAt(0), 10));
        }
        Matcher english = ENGLISH.matcher(words.toLowerCase(Locale.ROOT));
        return english.matches()
                ? Optional.of(english.group(1))
                        .map(word -> ENGLISH_NUMERALS.getOrDefault(word, Character.digit(word.charAt(0), 10)))
                : Optional.empty();
    }
}

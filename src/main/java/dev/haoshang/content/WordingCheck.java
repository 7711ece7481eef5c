package dev.haoshang.content;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Checks every text that stands in both languages, wherever it stands: that it is translated, short enough for a phone, and free of
 * forbidden words.
 */
final class WordingCheck {
    /** About ten lines of a phone in Chinese. */
    static final int MOST_CHINESE = 200;

    /** About fifteen lines of a phone in English. */
    static final int MOST_ENGLISH = 600;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*}");

    private final Problems problems;
    private final Map<String, ForbiddenWords> forbidden;

    WordingCheck(Part list, Problems problems) {
        this.problems = problems;
        this.forbidden = Map.of("zh", ForbiddenWords.read(list, "zh"), "en", ForbiddenWords.read(list, "en"));
    }

    /** Checks the texts of a file that is read on a phone. */
    void checkSpoken(Part part) {
        check(part, true);
    }

    /** Checks the texts of a file that is printed: there, length is no matter. */
    void checkPrinted(Part part) {
        check(part, false);
    }

    private void check(Part part, boolean phone) {
        if (part.at("zh").json().isTextual() && part.at("en").json().isTextual()) {
            checkTranslated(part);
            forbidden.forEach((language, words) -> checkWords(part.at(language), words));
            if (phone) {
                checkLength(part.at("zh"), MOST_CHINESE, "Chinese signs");
                checkLength(part.at("en"), MOST_ENGLISH, "English characters");
            }
        } else if (part.json().isObject()) {
            part.entries().values().forEach(below -> check(below, phone));
        } else {
            part.elements().forEach(below -> check(below, phone));
        }
    }

    /** A text that was copied and never translated is told by its signs. */
    private void checkTranslated(Part wording) {
        String zh = PLACEHOLDER.matcher(wording.text("zh")).replaceAll("");
        String en = PLACEHOLDER.matcher(wording.text("en")).replaceAll("");
        if (count(en, Character.UnicodeScript.HAN) > count(en, Character.UnicodeScript.LATIN)) {
            reportUntranslated(wording.at("en"), "English");
        }
        if (count(zh, Character.UnicodeScript.HAN) == 0 && count(zh, Character.UnicodeScript.LATIN) > 3) {
            reportUntranslated(wording.at("zh"), "Chinese");
        }
    }

    private void reportUntranslated(Part text, String language) {
        problems.add(text, Problem.Kind.TRANSLATION, "this is not " + language, "translate it");
    }

    private static long count(String text, Character.UnicodeScript script) {
        return text.codePoints()
                .filter(sign -> Character.UnicodeScript.of(sign) == script)
                .count();
    }

    private void checkWords(Part text, ForbiddenWords words) {
        words.in(text.text())
                .ifPresent(found -> problems.add(
                        text,
                        Problem.Kind.FORBIDDEN,
                        "\"" + found.words() + "\" must not be said: " + found.why(),
                        "say it like \"" + found.instead() + "\""));
    }

    private void checkLength(Part text, int most, String signs) {
        int length = text.text().strip().codePointCount(0, text.text().strip().length());
        if (length > most) {
            problems.add(
                    text,
                    Problem.Kind.TOO_LONG,
                    "the text has " + length + " " + signs + ", too long to read on a phone",
                    "shorten it to " + most + " at most");
        }
    }
}

package dev.haoshang.understanding;

import java.lang.Character.UnicodeScript;
import java.util.stream.Stream;

/**
 * Hears danger to a person in a message, by rules alone, before and apart from any classifier. Everyday exaggerations (累死了, 笑死, "killing
 * me") are taken out first; then cues of danger are looked for, with room between their parts and in either order. Safe for any number of
 * threads; takes linear time.
 */
public final class DangerDetector {
    /** Longer texts come only from signs that unfold into many; nobody writes them. */
    private static final int LONGEST_TEXT = 4_000;

    /** More of one sign, or of digits, say no more; leaving them out keeps hostile texts cheap. */
    private static final int MOST_OF_ONE_SIGN = 3;

    private static final int MOST_DIGITS = 5;

    /** What people put between two signs to hide a word. */
    private static final String DIVIDERS = " ·.*_-";

    private static final int CRISES = DangerWords.CRISIS.size();

    /** Made at the first use, or ahead of it by {@link #prepare}: it takes a good part of a start, and no start has to wait for it. */
    private static final class Known {
        static final Spotters HARMLESS = new Spotters(DangerWords.HARMLESS);
        static final Spotters CUES =
                new Spotters(Stream.concat(DangerWords.CRISIS.stream(), DangerWords.DISTRESS.stream())
                        .toList());
    }

    /** Makes ready what the first message needs. */
    static void prepare() {
        new DangerDetector().detect(NormalisedText.of("好"));
    }

    /** How much the message sounds like danger. */
    public Danger detect(NormalisedText message) {
        String plain = plain(message.text());
        String serious = Known.HARMLESS.replace(0, plain, '＿');
        Spotters.Sightings cues = Known.CUES.in(serious);
        if (cues.any(0, CRISES)) {
            return Danger.CRISIS;
        }
        Spotters.Sightings worries = serious.equals(plain) ? cues : Known.CUES.in(plain);
        return worries.any(CRISES, CRISES + DangerWords.DISTRESS.size()) ? Danger.DISTRESS : Danger.NONE;
    }

    /** The text without the dividers inside Chinese words, and with long repetitions and figures cut short. */
    private static String plain(String text) {
        int length = Math.min(text.length(), LONGEST_TEXT);
        StringBuilder plain = new StringBuilder(length);
        int at = 0;
        while (at < length) {
            char sign = text.charAt(at);
            int end = at + 1;
            if (DIVIDERS.indexOf(sign) >= 0 && at > 0 && isHan(text.charAt(at - 1))) {
                while (end < length && DIVIDERS.indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
                if (end < length && isHan(text.charAt(end))) {
                    at = end;
                    continue;
                }
            }
            end = at + 1;
            while (end < length && text.charAt(end) == sign) {
                end++;
            }
            int digits = at;
            while (digits < length && isDigit(text.charAt(digits))) {
                digits++;
            }
            boolean figure = digits - at > MOST_DIGITS;
            boolean repeated = end - at > MOST_OF_ONE_SIGN;
            plain.append(sign == '’' ? '\'' : sign);
            if (figure || repeated) {
                plain.append(sign);
                at = figure ? digits : end;
            } else {
                at++;
            }
        }
        return plain.toString();
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    private static boolean isHan(char sign) {
        return sign >= 0x2e80 && UnicodeScript.of(sign) == UnicodeScript.HAN;
    }
}

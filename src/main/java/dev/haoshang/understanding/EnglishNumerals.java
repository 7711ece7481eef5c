package dev.haoshang.understanding;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a number in English words that starts at a position: "two grand", "three and a half thousand", "35 thousand", "a few hundred". */
final class EnglishNumerals {
    private static final Pattern WORD = Pattern.compile("([a-z]{1,9})(?![a-z'])");
    private static final Pattern SCALE_BEHIND = Pattern.compile(" ?(hundred|thousand|grand|million)(?![a-z])");
    private static final Pattern HALF = Pattern.compile("and a half(?![a-z])");
    private static final Pattern SEVERAL =
            Pattern.compile("(?:a )?(?:few|several|couple(?: of)?) (hundred|thousand|grand)(?![a-z])");
    private static final Map<String, Integer> SMALL = Map.ofEntries(
            Map.entry("zero", 0),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19));
    private static final Map<String, Integer> TENS = Map.of(
            "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80, "ninety",
            90);
    private static final Map<String, Integer> SCALES =
            Map.of("hundred", 100, "thousand", 1_000, "grand", 1_000, "million", 1_000_000);

    private EnglishNumerals() {}

    /** The number whose first word starts exactly there, if one does. */
    static Optional<Numeral> at(String text, int start) {
        if (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1)) && text.charAt(start - 1) < 0x80) {
            return Optional.empty();
        }
        Matcher several = SEVERAL.matcher(text).region(start, text.length());
        if (several.lookingAt()) {
            BigDecimal scale = BigDecimal.valueOf(SCALES.getOrDefault(several.group(1), 1));
            boolean couple = text.substring(start, several.end()).contains("couple");
            BigDecimal high = scale.multiply(BigDecimal.valueOf(couple ? 3 : 9));
            return Optional.of(new Numeral(start, several.end(), scale.multiply(BigDecimal.valueOf(2)), high, true));
        }
        return words(text, start);
    }

    /** A number in digits followed by a magnitude in words, as in "35 thousand". */
    static Numeral scaled(String text, Numeral number) {
        Matcher scale = SCALE_BEHIND.matcher(text).region(number.end(), text.length());
        return scale.lookingAt()
                ? number.times(BigDecimal.valueOf(SCALES.getOrDefault(scale.group(1), 1)), scale.end())
                : number;
    }

    private static Optional<Numeral> words(String text, int start) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal group = BigDecimal.ZERO;
        boolean scaled = false;
        int end = start;
        int at = start;
        for (int count = 0; count < 16; count++) {
            Matcher half = HALF.matcher(text).region(at, text.length());
            if (end > start
                    && half.lookingAt()
                    && SCALE_BEHIND
                            .matcher(text)
                            .region(half.end(), text.length())
                            .lookingAt()) {
                group = group.add(new BigDecimal("0.5"));
                end = half.end();
                at = skip(text, end);
                continue;
            }
            Matcher word = WORD.matcher(text).region(at, text.length());
            if (!word.lookingAt()) {
                break;
            }
            String name = word.group(1);
            int digit = SMALL.getOrDefault(name, -1);
            boolean article = name.equals("a")
                    && end == start
                    && SCALE_BEHIND
                            .matcher(text)
                            .region(word.end(), text.length())
                            .lookingAt();
            if (digit >= 0 || article) {
                int added = article ? 1 : digit;
                boolean fits = group.signum() == 0
                        || group.remainder(BigDecimal.valueOf(added < 10 ? 10 : 100))
                                        .signum()
                                == 0;
                if (!fits) {
                    break;
                }
                group = group.add(BigDecimal.valueOf(added));
            } else if (TENS.containsKey(name)
                    && group.remainder(BigDecimal.valueOf(100)).signum() == 0) {
                group = group.add(BigDecimal.valueOf(TENS.get(name)));
            } else if (SCALES.containsKey(name) && end > start) {
                BigDecimal scale = BigDecimal.valueOf(SCALES.get(name));
                scaled = true;
                if (name.equals("hundred")) {
                    group = group.multiply(scale);
                } else {
                    total = total.add(group.multiply(scale));
                    group = BigDecimal.ZERO;
                }
            } else if (name.equals("and") && end > start && scaled && numberAt(text, skip(text, word.end()))) {
                at = skip(text, word.end());
                continue;
            } else {
                break;
            }
            end = word.end();
            at = skip(text, end);
        }
        BigDecimal number = total.add(group);
        return end > start ? Optional.of(new Numeral(start, end, number, number, scaled)) : Optional.empty();
    }

    private static boolean numberAt(String text, int at) {
        Matcher word = WORD.matcher(text).region(at, text.length());
        return word.lookingAt() && (SMALL.containsKey(word.group(1)) || TENS.containsKey(word.group(1)));
    }

    private static int skip(String text, int at) {
        return at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '-') ? at + 1 : at;
    }
}

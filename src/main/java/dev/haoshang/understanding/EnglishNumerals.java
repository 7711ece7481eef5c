package dev.haoshang.understanding;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a number in English words that starts at a position: "two grand", "three and a half thousand", "35 thousand", "a few hundred". */
final class EnglishNumerals {
    private static final int MOST_WORDS = 16;
    private static final int LONGEST_WORD = 9;
    private static final Pattern SCALE_BEHIND = Pattern.compile(" ?(hundred|thousand|grand|million)(?![a-z])");
    private static final Pattern HALF = Pattern.compile("and a half(?= (?:hundred|thousand|grand|million)(?![a-z]))");
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

    private final String text;
    private final int start;
    private int at;
    private int end;
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal group = BigDecimal.ZERO;
    private boolean scaled;

    private EnglishNumerals(String text, int start) {
        this.text = text;
        this.start = start;
        this.at = start;
        this.end = start;
    }

    /** The number whose first word starts exactly there, if one does. */
    static Optional<Numeral> at(String text, int start) {
        boolean inWord =
                start > 0 && Character.isLetterOrDigit(text.charAt(start - 1)) && text.charAt(start - 1) < 0x80;
        // No number begins with another letter.
        if (inWord || "acefnostz".indexOf(text.charAt(start)) < 0) {
            return Optional.empty();
        }
        if ("acfs".indexOf(text.charAt(start)) >= 0) {
            Matcher several = SEVERAL.matcher(text).region(start, text.length()).useTransparentBounds(true);
            if (several.lookingAt()) {
                BigDecimal scale = BigDecimal.valueOf(SCALES.getOrDefault(several.group(1), 1));
                BigDecimal most = BigDecimal.valueOf(several.group().contains("couple") ? 3 : 9);
                return Optional.of(new Numeral(
                        start, several.end(), scale.multiply(BigDecimal.valueOf(2)), scale.multiply(most), true));
            }
        }
        return new EnglishNumerals(text, start).read();
    }

    /** A number in digits followed by a magnitude in words, as in "35 thousand". */
    static Numeral scaled(String text, Numeral number) {
        boolean possible = number.end() + 1 < text.length()
                && " htgm".indexOf(text.charAt(number.end())) >= 0
                && "htgmuri".indexOf(text.charAt(number.end() + 1)) >= 0;
        if (!possible) {
            return number;
        }
        Matcher scale =
                SCALE_BEHIND.matcher(text).region(number.end(), text.length()).useTransparentBounds(true);
        return scale.lookingAt()
                ? number.times(BigDecimal.valueOf(SCALES.getOrDefault(scale.group(1), 1)), scale.end())
                : number;
    }

    private Optional<Numeral> read() {
        int words = 0;
        while (words < MOST_WORDS && next()) {
            words++;
        }
        BigDecimal number = total.add(group);
        return end > start ? Optional.of(new Numeral(start, end, number, number, scaled)) : Optional.empty();
    }

    /** Reads one more word; false where the number ends. */
    private boolean next() {
        String word = word(at);
        int behind = at + word.length();
        int small = SMALL.getOrDefault(word, -1);
        if (word.equals("a") && end == start && scaleAt(behind)) {
            small = 1;
        }
        if (small >= 0) {
            boolean fits = group.signum() == 0
                    || group.remainder(BigDecimal.valueOf(small < 10 ? 10 : 100))
                                    .signum()
                            == 0;
            return fits && take(BigDecimal.valueOf(small), behind);
        }
        if (TENS.containsKey(word)) {
            boolean fits = group.remainder(BigDecimal.valueOf(100)).signum() == 0;
            return fits && take(BigDecimal.valueOf(TENS.get(word)), behind);
        }
        if (end == start) {
            return false;
        }
        if (SCALES.containsKey(word)) {
            return scale(word, behind);
        }
        return word.equals("and") && joined(behind);
    }

    private boolean take(BigDecimal added, int behind) {
        group = group.add(added);
        end = behind;
        at = skip(behind);
        return true;
    }

    private boolean scale(String word, int behind) {
        BigDecimal scale = BigDecimal.valueOf(SCALES.getOrDefault(word, 1));
        if (word.equals("hundred")) {
            group = group.multiply(scale);
        } else {
            total = total.add(group.multiply(scale));
            group = BigDecimal.ZERO;
        }
        scaled = true;
        return take(BigDecimal.ZERO, behind);
    }

    /** "three and a half thousand", "two thousand and five": what follows the word "and" belongs to the number. */
    private boolean joined(int behind) {
        Matcher half = HALF.matcher(text).region(at, text.length()).useTransparentBounds(true);
        if (half.lookingAt()) {
            return take(new BigDecimal("0.5"), half.end());
        }
        String next = word(skip(behind));
        at = skip(behind);
        return scaled && (SMALL.containsKey(next) || TENS.containsKey(next));
    }

    private boolean scaleAt(int position) {
        return position < text.length() && SCALES.containsKey(word(skip(position)));
    }

    /** The word that starts there, or nothing where it is longer than any word of a number. */
    private String word(int from) {
        int to = from;
        while (to < text.length() && to - from <= LONGEST_WORD && isLetter(text.charAt(to))) {
            to++;
        }
        boolean whole = to - from <= LONGEST_WORD && (to == text.length() || text.charAt(to) != '\'');
        return whole ? text.substring(from, to) : "";
    }

    private static boolean isLetter(char sign) {
        return sign >= 'a' && sign <= 'z';
    }

    private int skip(int position) {
        boolean divided = position < text.length() && (text.charAt(position) == ' ' || text.charAt(position) == '-');
        return divided ? position + 1 : position;
    }
}

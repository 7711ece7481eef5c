package dev.haoshang.understanding;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads a number that starts at a position: 35000, 35,000, 3.5万, 3w5, 三万五, 一万零五百, 叁万伍仟, 三四万, 十几. A single digit behind a
 * magnitude counts a tenth of it (三万五 is 35,000), unless a zero stands between (三万零五 is 30,005).
 */
final class ChineseNumerals {
    private static final String FINANCIAL = "拾佰仟万亿元圆角分整";
    private static final int LONGEST_LITERAL = 9;

    private final String text;
    private final int start;
    private int at;
    private BigDecimal lowTotal = BigDecimal.ZERO;
    private BigDecimal highTotal = BigDecimal.ZERO;
    private BigDecimal lowSection = BigDecimal.ZERO;
    private BigDecimal highSection = BigDecimal.ZERO;
    private BigDecimal lowDigit = BigDecimal.ZERO;
    private BigDecimal highDigit = BigDecimal.ZERO;
    private boolean pending;
    private boolean singleDigit;
    private boolean zeroBefore;
    private boolean scaled;
    private boolean found;
    private long lastUnit;
    private long sectionUnit = Long.MAX_VALUE;
    private long totalUnit = Long.MAX_VALUE;
    private int pendingStart;

    private ChineseNumerals(String text, int start) {
        this.text = text;
        this.start = start;
        this.at = start;
    }

    /** The number that starts exactly there, if one does. */
    static Optional<Numeral> at(String text, int start) {
        return new ChineseNumerals(text, start).read();
    }

    /** The value of a digit sign, or -1. */
    static int digit(char sign) {
        return switch (sign) {
            case '零', '〇' -> 0;
            case '一', '壹', '幺' -> 1;
            case '二', '两', '贰', '俩' -> 2;
            case '三', '叁', '仨', '参' -> 3;
            case '四', '肆' -> 4;
            case '五', '伍' -> 5;
            case '六', '陆' -> 6;
            case '七', '柒' -> 7;
            case '八', '捌' -> 8;
            case '九', '玖' -> 9;
            default -> -1;
        };
    }

    /** The magnitude of a sign such as 万, or 0. */
    static long unit(char sign) {
        return switch (sign) {
            case '十', '拾' -> 10;
            case '百', '佰' -> 100;
            case '千', '仟', 'k' -> 1_000;
            case '万', 'w' -> 10_000;
            case '亿' -> 100_000_000;
            default -> 0;
        };
    }

    private Optional<Numeral> read() {
        boolean going = true;
        while (going && at < text.length()) {
            char sign = text.charAt(at);
            if (sign >= '0' && sign <= '9') {
                going = literal();
            } else if (isDigit(sign)) {
                going = digitSign(digit(sign));
            } else if (sign == '几') {
                going = severalSign();
            } else if (sign == '点' && pending && singleDigit) {
                going = decimals();
            } else {
                going = unitSign(unit(sign));
            }
        }
        return found ? Optional.of(result()) : Optional.empty();
    }

    /** 陆, 伍 and 参 are everyday signs too; they are digits only in the company of other signs of accounting. */
    private boolean isDigit(char sign) {
        if ("陆伍参柒捌".indexOf(sign) < 0) {
            return digit(sign) >= 0;
        }
        boolean next = at + 1 < text.length() && FINANCIAL.indexOf(text.charAt(at + 1)) >= 0;
        boolean previous = at > start && (FINANCIAL.indexOf(text.charAt(at - 1)) >= 0 || text.charAt(at - 1) == '零');
        return next || previous;
    }

    /** 零 begins many everyday words (零工, 零钱); it is a number where no Chinese sign but a unit of money follows. */
    private boolean loneZero() {
        return at + 1 >= text.length()
                || "块元点".indexOf(text.charAt(at + 1)) >= 0
                || Character.UnicodeScript.of(text.charAt(at + 1)) != Character.UnicodeScript.HAN;
    }

    private boolean literal() {
        if (pending) {
            return false;
        }
        int end = at;
        while (end < text.length() && isAscii(end)) {
            end++;
        }
        if (end - at > LONGEST_LITERAL) {
            return false;
        }
        StringBuilder digits = new StringBuilder(text.substring(at, end));
        boolean grouped = digits.length() <= 3;
        while (grouped && digits.length() <= LONGEST_LITERAL && groupAt(end)) {
            digits.append(text, end + 1, end + 4);
            end += 4;
        }
        boolean whole = true;
        if (end + 1 < text.length() && text.charAt(end) == '.' && isAscii(end + 1)) {
            int fraction = end + 1;
            while (fraction < text.length() && isAscii(fraction) && fraction - end < 12) {
                fraction++;
            }
            digits.append(text, end, fraction);
            end = fraction;
            whole = false;
        }
        BigDecimal number = new BigDecimal(digits.toString());
        if (lastUnit > 0 && number.compareTo(BigDecimal.valueOf(lastUnit)) >= 0) {
            return false;
        }
        pendingStart = at;
        singleDigit = whole && digits.length() == 1;
        hold(number, number, end);
        return true;
    }

    /** A thousands comma with exactly three digits behind it. */
    private boolean groupAt(int comma) {
        return comma + 3 < text.length()
                && text.charAt(comma) == ','
                && isAscii(comma + 1)
                && isAscii(comma + 2)
                && isAscii(comma + 3)
                && !(comma + 4 < text.length() && isAscii(comma + 4));
    }

    private boolean isAscii(int position) {
        char sign = text.charAt(position);
        return sign >= '0' && sign <= '9';
    }

    private boolean digitSign(int digit) {
        if (digit == 0 && !pending) {
            zeroBefore = found;
            if (!found && !loneZero()) {
                return false;
            }
            if (!found) {
                pendingStart = at;
                singleDigit = true;
                hold(BigDecimal.ZERO, BigDecimal.ZERO, at + 1);
                return true;
            }
            at++;
            return at < text.length() && (digit(text.charAt(at)) > 0 || isAscii(at) || text.charAt(at) == '十');
        }
        if (pending) {
            boolean pair = singleDigit
                    && !isAscii(at - 1)
                    && lowDigit.compareTo(highDigit) == 0
                    && (digit == lowDigit.intValue() + 1 || (digit == 5 && lowDigit.intValue() == 3))
                    && lowDigit.signum() > 0;
            if (!pair) {
                return false;
            }
            hold(lowDigit, BigDecimal.valueOf(digit), at + 1);
            return true;
        }
        pendingStart = at;
        singleDigit = true;
        hold(BigDecimal.valueOf(digit), BigDecimal.valueOf(digit), at + 1);
        return true;
    }

    /** 几百 is two to nine hundred, 十几 eleven to nineteen; a bare 几 is no number. */
    private boolean severalSign() {
        boolean tens = lastUnit == 10 && !pending;
        boolean magnitude = at + 1 < text.length() && unit(text.charAt(at + 1)) >= 10;
        if (pending || !(tens || magnitude)) {
            return false;
        }
        pendingStart = at;
        singleDigit = true;
        hold(tens ? BigDecimal.ONE : BigDecimal.valueOf(2), BigDecimal.valueOf(9), at + 1);
        return true;
    }

    private boolean decimals() {
        int end = at + 1;
        StringBuilder digits = new StringBuilder("0.");
        while (end < text.length() && digit(text.charAt(end)) >= 0 && end - at < 8) {
            digits.append(digit(text.charAt(end)));
            end++;
        }
        if (digits.length() == 2 || lowDigit.compareTo(highDigit) != 0) {
            return false;
        }
        BigDecimal number =
                (lastUnit == 10 ? lowSection : BigDecimal.ZERO).add(lowDigit).add(new BigDecimal(digits.toString()));
        lowSection = lastUnit == 10 ? BigDecimal.ZERO : lowSection;
        highSection = lastUnit == 10 ? BigDecimal.ZERO : highSection;
        singleDigit = false;
        hold(number, number, end);
        return true;
    }

    private void hold(BigDecimal low, BigDecimal high, int end) {
        lowDigit = low;
        highDigit = high;
        pending = true;
        found = true;
        at = end;
    }

    private boolean unitSign(long unit) {
        boolean letter = at < text.length() && text.charAt(at) < 0x80;
        if (unit == 0 || (letter && (!pending || letterFollows()))) {
            return false;
        }
        if (!found) {
            if (unit != 10) {
                return false;
            }
            hold(BigDecimal.ONE, BigDecimal.ONE, at);
            pendingStart = at;
        }
        if (unit >= 10_000) {
            return closeSection(unit);
        }
        if (!pending || unit >= sectionUnit || unit >= totalUnit) {
            return giveBack();
        }
        BigDecimal factor = BigDecimal.valueOf(unit);
        lowSection = lowSection.add(lowDigit.multiply(factor));
        highSection = highSection.add(highDigit.multiply(factor));
        sectionUnit = unit;
        return advance(unit);
    }

    private boolean closeSection(long unit) {
        boolean empty = !pending && sectionUnit == Long.MAX_VALUE;
        if (empty || unit >= totalUnit) {
            return giveBack();
        }
        addPending(false);
        BigDecimal factor = BigDecimal.valueOf(unit);
        lowTotal = lowTotal.add(lowSection.multiply(factor));
        highTotal = highTotal.add(highSection.multiply(factor));
        lowSection = BigDecimal.ZERO;
        highSection = BigDecimal.ZERO;
        sectionUnit = Long.MAX_VALUE;
        totalUnit = unit;
        return advance(unit);
    }

    private boolean advance(long unit) {
        pending = false;
        zeroBefore = false;
        lastUnit = unit;
        scaled |= unit >= 100;
        at++;
        return true;
    }

    /** A magnitude that does not fit: the digit before it begins another number (五百三千). */
    private boolean giveBack() {
        if (pending && pendingStart > start) {
            pending = false;
            at = pendingStart;
        }
        return false;
    }

    private boolean letterFollows() {
        return at + 1 < text.length()
                && text.charAt(at + 1) >= 'a'
                && text.charAt(at + 1) <= 'z'
                && !text.startsWith("rmb", at + 1)
                && !text.startsWith("yuan", at + 1);
    }

    private void addPending(boolean last) {
        if (pending) {
            boolean colloquial = last && singleDigit && !zeroBefore && lastUnit >= 100;
            BigDecimal factor = colloquial ? BigDecimal.valueOf(lastUnit / 10) : BigDecimal.ONE;
            lowSection = lowSection.add(lowDigit.multiply(factor));
            highSection = highSection.add(highDigit.multiply(factor));
        }
    }

    private Numeral result() {
        addPending(true);
        return new Numeral(start, at, lowTotal.add(lowSection), highTotal.add(highSection), scaled);
    }
}

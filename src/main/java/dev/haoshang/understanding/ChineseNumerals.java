package dev.haoshang.understanding;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads a number that starts at a position: 35000, 35,000, 3.5万, 3w5, 三万五, 一万零五百, 叁万伍仟, 三四万, 十几. A single digit behind a
 * magnitude counts a tenth of it (三万五 is 35,000), unless a zero stands between (三万零五 is 30,005).
 */
final class ChineseNumerals {
    private static final String FINANCIAL = "拾佰仟万亿元圆角分整";

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

    private Optional<Numeral> read() {
        boolean going = true;
        while (going && at < text.length()) {
            char sign = text.charAt(at);
            if (sign >= '0' && sign <= '9') {
                going = literal();
            } else if (isDigit(sign)) {
                going = digitSign(NumeralSigns.digit(sign));
            } else if (sign == '几') {
                going = severalSign();
            } else if (sign == '点' && pending && singleDigit) {
                going = decimals();
            } else if (sign == ' ' && pending && at + 1 < text.length() && "百千万亿".indexOf(text.charAt(at + 1)) >= 0) {
                at++;
            } else {
                going = unitSign(NumeralSigns.unit(sign));
            }
        }
        return found ? Optional.of(result()) : Optional.empty();
    }

    /** 陆, 伍 and 参 are everyday signs too; they are digits only in the company of other signs of accounting. */
    private boolean isDigit(char sign) {
        if ("陆伍参柒捌".indexOf(sign) < 0) {
            return NumeralSigns.digit(sign) >= 0;
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
        Optional<PlainNumeral> read = pending ? Optional.empty() : PlainNumeral.at(text, at);
        if (read.isEmpty()) {
            return false;
        }
        PlainNumeral literal = read.get();
        BigDecimal number = literal.number();
        if (lastUnit > 0 && number.compareTo(BigDecimal.valueOf(lastUnit)) >= 0) {
            return false;
        }
        pendingStart = at;
        singleDigit = literal.singleDigit();
        hold(number, number, literal.end());
        return true;
    }

    private boolean isAscii(int position) {
        return PlainNumeral.isDigit(text, position);
    }

    /** 一万一次性结清, 三千一个月: the last 一 begins another word. */
    private boolean beginsWord() {
        return text.charAt(at) == '一'
                && lastUnit > 0
                && !zeroBefore
                && at + 1 < text.length()
                && ("次直起共样般定天年期季周".indexOf(text.charAt(at + 1)) >= 0 || text.startsWith("个月", at + 1));
    }

    private boolean digitSign(int digit) {
        if (beginsWord()) {
            return false;
        }
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
            return at < text.length()
                    && (NumeralSigns.digit(text.charAt(at)) > 0 || isAscii(at) || text.charAt(at) == '十');
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
        boolean magnitude = at + 1 < text.length() && NumeralSigns.unit(text.charAt(at + 1)) >= 10;
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
        while (end < text.length() && NumeralSigns.digit(text.charAt(end)) >= 0 && end - at < 8) {
            digits.append(NumeralSigns.digit(text.charAt(end)));
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

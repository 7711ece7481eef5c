package dev.haoshang.understanding;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a message into what the classifier counts: every Han character by itself, every other word whole, every number as one sign, a
 * loan's name as one sign. No segmenter is used: none knows the products' names, and characters carry Chinese. Immutable, any thread.
 */
final class Tokens {
    /** Stands for a loan or credit line, whichever it is. */
    static final char LOAN = '¤';

    /** Stands for a number or a masked one. */
    static final String NUMBER = "0";

    private final Spellings spellings = Spellings.shipped();

    /** The tokens of a message in order; empty when it holds no letter, number or loan. */
    String[] of(NormalisedText message) {
        String text = spellings.fold(message.text().replace("***", NUMBER));
        List<String> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = endOfToken(text, at);
            if (end > at) {
                tokens.add(Character.isDigit(text.charAt(at)) ? NUMBER : text.substring(at, end));
            }
            at = Math.max(end, at + 1);
        }
        return tokens.toArray(new String[0]);
    }

    private static int endOfToken(String text, int at) {
        char first = text.charAt(at);
        if (isHan(first) || first == LOAN) {
            return at + 1;
        }
        int end = at;
        if (Character.isDigit(first)) {
            while (end < text.length() && isNumeric(text, end)) {
                end++;
            }
        } else if (Character.isLetter(first)) {
            while (end < text.length() && isInWord(text.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    private static boolean isNumeric(String text, int at) {
        char sign = text.charAt(at);
        boolean point =
                (sign == '.' || sign == ',') && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
        return point || Character.isDigit(sign);
    }

    private static boolean isInWord(char sign) {
        return (Character.isLetter(sign) || sign == '\'') && !isHan(sign);
    }

    /** Whether a token or sign is a Han character; the rare ones outside the first plane are not told apart. */
    static boolean isHan(char sign) {
        return sign >= 0x3400 && sign <= 0x9fff;
    }
}

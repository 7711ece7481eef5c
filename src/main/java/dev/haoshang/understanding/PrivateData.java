package dev.haoshang.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Replaces private data in a message before anything of it is kept: mainland ID numbers (checked by date and checksum), bank cards (Luhn),
 * mobile numbers, e-mail addresses, and passwords and codes that are said to be such; also with spaces or dashes, full-width, or in
 * Chinese digits. Each is replaced by {@value #MARK} in any language. Amounts and dates stay. Everything later, values and their offsets
 * included, refers to the masked text. Safe for any number of threads; takes linear time.
 */
public final class PrivateData {
    /** What stands in place of private data. */
    public static final String MARK = "［已隐去］";

    private static final String DIGITS = "[0-9零〇一二三四五六七八九幺]";
    private static final Spotter RUN = new Spotter(DIGITS + "(?:[ .·-]{0,2}" + DIGITS + "){10,40}[ -]?x?");
    private static final Spotter EMAIL = new Spotter(
            "(?<![a-z0-9._%+-])[a-z0-9][a-z0-9._%+-]{0,63} ?@ ?[a-z0-9][a-z0-9-]{0,62}(?: ?\\. ?[a-z]{2,10}){1,3}");
    private static final Spotter SECRET = new Spotter(
            "(?:(?:支付|登录|登陆|银行卡|取款|交易|卡|花呗|借呗|支付宝)?密码|短信验证码|验证码|校验码|动态码|口令|cvv2?|安全码|(?<![a-z])(?:password|passcode|pin(?: code| number)?|otp|"
                    + "(?:sms |verification |security |one-time )?code)(?![a-z]))(?:号)?(?: ?(?:是|为|就是|写着|叫|发来的是|:|=|is|was)+ ?| +| ?)"
                    + "([0-9a-z@#$%^&*!_+-]*[0-9][0-9a-z@#$%^&*!_+-]*|" + DIGITS + "{4,12}|[0-9](?: [0-9]){3,7})");
    private static final Spotter WORD_SECRET =
            new Spotter("(?:密码|password)(?: ?(?:是|为|就是|:|=|is)+ ?)([a-z0-9@#$%^&*!_+-]{4,40})");
    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ID_CHECKS = "10x98765432";

    /**
     * A message without its private data.
     *
     * @param text the message with every piece replaced; the form to store and to read values from
     * @param kinds which kinds were found, each once: "id_number", "bank_card", "phone", "email", "secret"
     */
    public record Masked(String text, List<String> kinds) {
        /** Copies the list. */
        public Masked {
            kinds = List.copyOf(kinds);
        }
    }

    private record Piece(int start, int end, String kind) {}

    /** The message with private data replaced. */
    public Masked mask(String original) {
        NormalisedText message = NormalisedText.of(original);
        List<Piece> pieces = new ArrayList<>();
        find(EMAIL, 0, "email", message.text(), pieces);
        find(SECRET, 1, "secret", message.text(), pieces);
        find(WORD_SECRET, 1, "secret", message.text(), pieces);
        RUN.each(message.text(), run -> inRun(message.text(), run.start(), run.end(), pieces));
        pieces.sort(Comparator.comparingInt(Piece::start));
        return replaced(message, pieces);
    }

    private static void find(Spotter spotter, int group, String kind, String text, List<Piece> pieces) {
        spotter.each(text, found -> pieces.add(new Piece(found.start(group), found.end(group), kind)));
    }

    private static Masked replaced(NormalisedText message, List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        Set<String> kinds = new LinkedHashSet<>();
        int kept = 0;
        for (Piece piece : pieces) {
            int start = message.originOf(piece.start());
            if (start >= kept) {
                text.append(message.original(), kept, start).append(MARK);
                kept = message.originEnd(piece.end());
                kinds.add(piece.kind());
            }
        }
        return new Masked(
                text.append(message.original(), kept, message.original().length())
                        .toString(),
                List.copyOf(kinds));
    }

    /** Looks for the numbers in a run of digits, whose digits may be divided; each digit remembers its place. */
    private static void inRun(String text, int start, int end, List<Piece> pieces) {
        StringBuilder digits = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        for (int at = start; at < end; at++) {
            char sign = text.charAt(at);
            int chinese = ChineseNumerals.digit(sign);
            if ((sign >= '0' && sign <= '9') || sign == 'x' || chinese >= 0) {
                digits.append(chinese >= 0 ? (char) ('0' + chinese) : sign);
                places.add(at);
            }
        }
        int at = 0;
        while (at < digits.length()) {
            int length = 0;
            String kind = "";
            if (begins(text, places, at)) {
                for (int candidate : new int[] {18, 19, 17, 16, 15, 14, 13, 11}) {
                    boolean fits = length == 0 && at + candidate <= digits.length() && ends(places, at + candidate);
                    String found = fits ? kind(digits.substring(at, at + candidate)) : "";
                    if (!found.isEmpty()) {
                        length = candidate;
                        kind = found;
                    }
                }
            }
            if (length > 0) {
                pieces.add(new Piece(places.get(at), places.get(at + length - 1) + 1, kind));
            }
            at += Math.max(1, length);
        }
    }

    /** A number begins at the begin of a group of digits, or after a country code. */
    private static boolean begins(String text, List<Integer> places, int at) {
        return at == 0 || places.get(at) - places.get(at - 1) > 1 || (at == 2 && text.startsWith("86", places.get(0)));
    }

    private static boolean ends(List<Integer> places, int end) {
        return end == places.size() || places.get(end) - places.get(end - 1) > 1;
    }

    private static String kind(String digits) {
        if (digits.length() == 18 && isId(digits)) {
            return "id_number";
        }
        if (digits.length() == 15
                && isDate("19" + digits.substring(6, 12))
                && digits.charAt(0) <= '8'
                && digits.indexOf('x') < 0) {
            return "id_number";
        }
        if (digits.length() == 11 && digits.charAt(0) == '1' && digits.charAt(1) >= '3' && digits.indexOf('x') < 0) {
            return "phone";
        }
        return digits.length() >= 13 && digits.indexOf('x') < 0 && isCard(digits) ? "bank_card" : "";
    }

    private static boolean isId(String digits) {
        if (digits.substring(0, 17).indexOf('x') >= 0 || !isDate(digits.substring(6, 14))) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += ID_WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return ID_CHECKS.charAt(sum % 11) == digits.charAt(17);
    }

    private static boolean isDate(String digits) {
        return digits.matches("(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])");
    }

    /** The Luhn check; a number of only one digit is no card. */
    private static boolean isCard(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0 && digits.chars().distinct().count() > 1;
    }
}

package dev.haoshang.understanding;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of digits in a normalised text, plain or Chinese, which spaces, dashes or commas may divide into groups. Finds the numbers of
 * persons in it. Digits that are divided as amounts are (1500 3000 800) or as dates (2026-12-15) are no number of a person by chance
 * alone: a divided number must be divided as such numbers are. Immutable.
 */
final class DigitRun {
    private static final int[] LENGTHS = {18, 19, 17, 16, 15, 14, 13, 11};
    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ID_CHECKS = "10x98765432";

    private static final List<String> PHONE_WORDS =
            List.of("电话", "手机", "号码", "联系", "打给", "phone", "mobile", "tel", "call");
    private static final String DIVIDERS = " .·,、/_-";
    private static final int WIDEST_DIVIDER = 2;
    /** The digits of a mobile number; all others are longer. */
    private static final int SHORTEST = 11;

    /** What cards begin with; 9 are old ones of one bank. */
    private static final String CARD_BEGINS = "34569";

    private static final int REACH = 12;

    private final String text;
    private final String digits;
    private final int[] places;
    private final boolean saidAsPhone;

    private DigitRun(String text, String digits, int[] places, boolean saidAsPhone) {
        this.text = text;
        this.digits = digits;
        this.places = places;
        this.saidAsPhone = saidAsPhone;
    }

    /** The runs of a text that are long enough to hold a private number. */
    static List<DigitRun> in(String text) {
        List<DigitRun> runs = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (digit(text.charAt(at)) < 0) {
                at++;
                continue;
            }
            int start = at;
            int count = 0;
            int end = at;
            while (at < text.length() && at - end <= WIDEST_DIVIDER) {
                if (digit(text.charAt(at)) >= 0) {
                    count++;
                    end = at + 1;
                } else if (DIVIDERS.indexOf(text.charAt(at)) < 0) {
                    break;
                }
                at++;
            }
            if (count >= SHORTEST) {
                runs.add(of(text, start, checkSignEnd(text, end)));
            }
            at = Math.max(end, start + 1);
        }
        return runs;
    }

    /** Where the run ends if the x of an ID number follows. */
    private static int checkSignEnd(String text, int end) {
        int x = end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '-') ? end + 1 : end;
        return x < text.length() && text.charAt(x) == 'x' ? x + 1 : end;
    }

    private static int digit(char sign) {
        return sign >= '0' && sign <= '9'
                ? sign - '0'
                : sign < 0x80 || "两俩仨参".indexOf(sign) >= 0 ? -1 : NumeralSigns.digit(sign);
    }

    private static DigitRun of(String text, int start, int end) {
        StringBuilder digits = new StringBuilder();
        int[] places = new int[end - start];
        for (int at = start; at < end; at++) {
            int digit = digit(text.charAt(at));
            if (digit >= 0 || text.charAt(at) == 'x') {
                places[digits.length()] = at;
                digits.append(digit >= 0 ? (char) ('0' + digit) : 'x');
            }
        }
        String before = text.substring(Math.max(0, start - REACH), start);
        return new DigitRun(
                text, digits.toString(), places, PHONE_WORDS.stream().anyMatch(before::contains));
    }

    /** The private numbers, from left to right. */
    List<PrivateData.Piece> pieces() {
        List<PrivateData.Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < digits.length()) {
            int end = begins(at) ? add(at, pieces) : at;
            at = Math.max(at + 1, end);
        }
        return pieces;
    }

    private int add(int at, List<PrivateData.Piece> pieces) {
        for (int length : LENGTHS) {
            int end = at + length;
            String kind = end <= digits.length() && ends(end) ? kind(at, end) : "";
            if (!kind.isEmpty()) {
                pieces.add(new PrivateData.Piece(places[at], places[end - 1] + 1, kind));
                return end;
            }
        }
        return at;
    }

    private boolean divided(int at) {
        return places[at] - places[at - 1] > 1;
    }

    /** Between groups, and where Chinese digits and plain ones meet: 五 is no part of the number in 王五13800138000. */
    private boolean border(int at) {
        return divided(at) || plain(at) != plain(at - 1);
    }

    private boolean plain(int at) {
        return text.charAt(places[at]) < 0x80;
    }

    /** A number begins at the begin of a group of digits, or after a country code. */
    private boolean begins(int at) {
        return at == 0 || border(at) || (at == 2 && digits.startsWith("86")) || (at == 4 && digits.startsWith("0086"));
    }

    private boolean ends(int end) {
        return end == digits.length() || border(end) || (end == digits.length() - 1 && digits.charAt(end) == 'x');
    }

    private String kind(int start, int end) {
        String number = digits.substring(start, end);
        if (number.length() == 18 && isId(number)) {
            return "id_number";
        }
        if (number.indexOf('x') >= 0) {
            return "";
        }
        if (number.length() == 15 && isOldId(number) && groups(start, end).size() == 1) {
            return "id_number";
        }
        if (number.length() == 11) {
            boolean mobile = number.charAt(0) == '1' && number.charAt(1) >= '3';
            return mobile && isDividedAsPhone(number, groups(start, end)) ? "phone" : "";
        }
        boolean card = number.length() >= 13 && CARD_BEGINS.indexOf(number.charAt(0)) >= 0 && isCard(number);
        return card && isDividedAsCard(number, groups(start, end)) ? "bank_card" : "";
    }

    /** How many digits each group has. */
    private List<Integer> groups(int start, int end) {
        List<Integer> groups = new ArrayList<>();
        int begin = start;
        for (int at = start + 1; at <= end; at++) {
            if (at == end || divided(at)) {
                groups.add(at - begin);
                begin = at;
            }
        }
        return groups;
    }

    /** 138 0013 8000, and where it is said to be one 1380 0138 000, but not the amounts 1500 3000 800 or the dates 15 2027-01-15. */
    private boolean isDividedAsPhone(String number, List<Integer> groups) {
        boolean usual = groups.equals(List.of(3, 4, 4)) || groups.get(0) == 11;
        boolean even = even(groups) && groups.get(0) <= 2;
        return usual || even || (saidAsPhone && groups.get(0) >= 3 && !isRound(number, groups));
    }

    /** Groups of four, digit by digit, or six and the rest; round groups of four are amounts. */
    private static boolean isDividedAsCard(String number, List<Integer> groups) {
        boolean two = groups.size() == 2 && groups.get(0) >= 4;
        return groups.size() == 1 || (even(groups) && groups.get(0) <= 4 && !isRound(number, groups)) || two;
    }

    /** Whether all groups but a shorter last one have the same number of digits. */
    private static boolean even(List<Integer> groups) {
        for (int i = 0; i < groups.size(); i++) {
            boolean last = i == groups.size() - 1;
            if (last ? groups.get(i) > groups.get(0) : !groups.get(i).equals(groups.get(0))) {
                return false;
            }
        }
        return true;
    }

    /** Whether two groups or more end in two zeros, as sums of money do. */
    private static boolean isRound(String number, List<Integer> groups) {
        int round = 0;
        int end = 0;
        for (int length : groups) {
            end += length;
            round += length > 2 && number.startsWith("00", end - 2) ? 1 : 0;
        }
        return round >= 2;
    }

    private static boolean isId(String number) {
        if (number.substring(0, 17).indexOf('x') >= 0 || !isDate(number.substring(6, 14))) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += ID_WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return ID_CHECKS.charAt(sum % 11) == number.charAt(17);
    }

    /** The form of before 1999: no century and no check sign. */
    private static boolean isOldId(String number) {
        return number.charAt(0) <= '8' && isDate("19" + number.substring(6, 12));
    }

    private static boolean isDate(String eight) {
        int year = Integer.parseInt(eight.substring(0, 4));
        int month = Integer.parseInt(eight.substring(4, 6));
        int day = Integer.parseInt(eight.substring(6, 8));
        return year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    /** The Luhn check; a number of only one digit is no card. */
    private static boolean isCard(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0 && number.chars().distinct().count() > 1;
    }
}

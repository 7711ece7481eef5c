package dev.haoshang.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Replaces private data in a message before anything of it is kept: mainland ID numbers (checked by date and checksum), bank cards (Luhn),
 * mobile numbers, e-mail addresses, and passwords and codes that are said to be such; also with spaces, dashes or commas between the
 * digits, full-width, or in Chinese digits. Each is replaced by {@value #MARK} in any language. Amounts and dates stay. Everything later,
 * values and their offsets included, refers to the masked text. Safe for any number of threads; takes linear time.
 */
public final class PrivateData {
    /** What stands in place of private data. */
    public static final String MARK = "［已隐去］";

    private static final String DIGITS = "[0-9零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖]";
    private static final String SECRET_NAME =
            "(?:(?:支付|登录|登陆|银行卡|取款|交易|卡|花呗|借呗|支付宝)?密码|短信验证码|验证码|校验码|动态码|口令|cvv2?|安全码|(?<![a-z])(?:password|passcode|pwd|pin(?: code| number)?|otp|"
                    + "(?:sms |verification |security |one-time )?code)(?![a-z]))";
    private static final String SECRET_VALUE = "(" + DIGITS + "(?:[ ,-]" + DIGITS
            + "){3,7}|[0-9a-z@#$%^&*!_+-]{0,30}[0-9][0-9a-z@#$%^&*!_+-]{0,40}|" + DIGITS + "{4,12})";
    private static final Spotters SECRET = new Spotters(
            SECRET_NAME + "(?:号)?(?: ?(?:是|为|就是|写着|叫|发来的是|:|=|is|was){1,3} ?| +| ?)" + SECRET_VALUE,
            "(?:密码|password|pwd)(?: ?(?:是|为|就是|:|=|is){1,3} ?)([a-z0-9@#$%^&*!_+-]{4,40})",
            "(?<![0-9a-z零〇一二三四五六七八九幺])(" + DIGITS
                    + "{4,8})(?: ?(?:这个|这)?(?:就)?(?:是|为)(?:我的?|你的|刚收到的|短信|支付|登录|那个)*(?:验证码|密码)"
                    + "| is (?:my|the) (?:sms |verification |security |bank |card |login )?(?:code|password|pin|otp)(?![a-z]))");
    private static final int SECRETS = 3;
    private static final Spotters EMAIL = new Spotters(
            "(?<![a-z0-9._%+-])[a-z0-9][a-z0-9._%+-]{0,63} ?(?:@|艾特|\\(at\\)|\\[at\\]) ?[a-z0-9][a-z0-9-]{0,62}(?: ?(?:\\.|点|dot) ?[a-z]{2,10}){1,3}"
                    + "|(?<![a-z0-9._%+-])[a-z0-9][a-z0-9._%+-]{0,63} at [a-z0-9][a-z0-9-]{0,62}(?: dot [a-z]{2,10}){1,3}");

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

    /** Private data in a normalised text. */
    record Piece(int start, int end, String kind) {}

    /** The message with private data replaced. */
    public Masked mask(String original) {
        NormalisedText message = NormalisedText.of(original);
        String text = message.text();
        List<Piece> pieces = new ArrayList<>();
        if (mayHoldEmail(text)) {
            EMAIL.in(text).each(0, found -> pieces.add(new Piece(found.start(), found.end(), "email")));
        }
        Spotters.Sightings sightings = SECRET.in(text);
        for (int secret = 0; secret < SECRETS; secret++) {
            sightings.each(secret, found -> pieces.add(new Piece(found.start(1), found.end(1), "secret")));
        }
        DigitRun.in(text).forEach(run -> pieces.addAll(run.pieces()));
        if (pieces.isEmpty()) {
            return new Masked(original, List.of());
        }
        pieces.sort(Comparator.comparingInt(Piece::start));
        return replaced(message, pieces);
    }

    private static boolean mayHoldEmail(String text) {
        return text.indexOf('@') >= 0
                || text.contains("艾特")
                || text.contains("at)")
                || text.contains("at]")
                || text.contains(" dot ");
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
}

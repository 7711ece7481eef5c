package dev.haoshang.understanding;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells the language and script of a message. Safe for any number of threads. */
public final class Languages {
    private static final int LONGEST_WISH = 40;

    /** Traditional forms that are everyday signs of simplified texts too. */
    private static final String SHARED = "乾瞭著後麵於么裏祇畫係";

    /** Frequent simplified signs that a traditional text never has. */
    private static final String SIMPLE = "还钱个们这来说时会对没过样开关问题银贷额网总怎吗么为认业经应该现给谁请让话听见长东买卖难实发电号脑务费结单机账办员减担债协议证书处点产线欢乐复动";

    private static final String WISH =
            "(?:能不能|可以|能|可不可以|我想|我要|麻烦|麻煩|还是|還是|那)*(?:请|請)?(?:您|你)?(?:用|说|說|讲|講|换成?|換成?|切换到?|切換到?|改成?|转|轉)?";

    /** A message that only asks for another language: "请用中文", "繁體", "English please", "can we speak English?". */
    private static final Map<Language, Pattern> WISHES = Map.of(
            Language.ZH_HANT,
            wish("(?:繁体|繁體)(?:中文|字)?", "traditional chinese"),
            Language.ZH_HANS,
            wish("(?:简体|簡體)?(?:中文|汉语|漢語|普通话|國語|国语)|(?:简体|簡體)(?:字)?", "(?:simplified )?(?:chinese|mandarin)"),
            Language.EN,
            wish("英文|英语|英語", "english"));

    private static Pattern wish(String chinese, String english) {
        return Pattern.compile(
                WISH + "(?:" + chinese + ")(?:版|说|說|聊|回答|吧|吗|嗎|可以吗|可以嗎|好吗|好嗎|行吗)*[。.!！?？]*"
                        + "|(?:please |could you |can you |can we |could we |i would like |i'd like |let's )*(?:speak |use |talk |write |switch |reply |answer |change |continue )*(?:in |to )?"
                        + english + "(?: please| now)*[.!?]*",
                Pattern.CASE_INSENSITIVE);
    }

    private Languages() {}

    /** The language that a message asks to go on in, where it asks for nothing else. */
    public static Optional<Language> wishedFor(String text) {
        String words = text.strip();
        return words.length() > LONGEST_WISH
                ? Optional.empty()
                : WISHES.entrySet().stream()
                        .filter(wish -> wish.getValue().matcher(words).matches())
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    /** The language of a text; the fallback where nothing hints at one, as with figures only. */
    public static Language of(String text, Language fallback) {
        return hint(text, fallback).orElse(fallback);
    }

    private static Optional<Language> hint(String text, Language fallback) {
        int han = 0;
        int traditional = 0;
        int simplified = 0;
        int letters = 0;
        int words = 0;
        boolean inWord = false;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            boolean letter = (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
            letters += letter ? 1 : 0;
            words += letter && !inWord ? 1 : 0;
            inWord = letter || sign == '\'';
            if (Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN) {
                han++;
                traditional += isTraditional(sign) ? 1 : 0;
                simplified += SIMPLE.indexOf(sign) >= 0 ? 1 : 0;
            }
        }
        if (han == 0) {
            return letters >= 3 || words >= 2 ? Optional.of(Language.EN) : Optional.empty();
        }
        if (words >= 4 && words > han) {
            return Optional.of(Language.EN);
        }
        if (traditional == 0 && simplified == 0 && fallback != Language.EN) {
            return Optional.of(fallback);
        }
        return Optional.of(traditional > simplified ? Language.ZH_HANT : Language.ZH_HANS);
    }

    private static boolean isTraditional(char sign) {
        return HanForms.simplified(sign) != sign && SHARED.indexOf(sign) < 0;
    }
}

package dev.haoshang.understanding;

import java.util.Optional;

/** Tells the language and script of a message. Safe for any number of threads. */
public final class Languages {
    /** Traditional forms that are everyday signs of simplified texts too. */
    private static final String SHARED = "乾瞭著後麵於么裏祇畫係";

    /** Frequent simplified signs that a traditional text never has. */
    private static final String SIMPLE = "还钱个们这来说时会对没过样开关问题银贷额网总怎吗么为认业经应该现给谁请让话听见长东买卖难实发电号脑务费结单机账办员减担债协议证书处点产线欢乐复动";

    private Languages() {}

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

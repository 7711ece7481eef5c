package dev.haoshang.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "借呗还不上了 | ZH_HANS",
                "借唄還不上了，欠三萬五 | ZH_HANT",
                "I can't repay my loan | EN",
                "I can't repay my 借呗 loan this month | EN",
                "我的 APR 是多少 | ZH_HANS",
                "请问 app 怎么还款 | ZH_HANS",
                "失業了 | ZH_HANT",
                "ok | EN",
                "hello | EN"
            })
    void tellsTheLanguage(String text, Language expected) {
        Language fallback = expected == Language.EN ? Language.EN : Language.ZH_HANS;

        assertEquals(expected, Languages.of(text, fallback));
    }

    @Test
    void keepsTheFallbackWhereNothingHintsAtALanguage() {
        assertEquals(Language.ZH_HANT, Languages.of("35000", Language.ZH_HANT));
        assertEquals(Language.EN, Languages.of("", Language.EN));
        assertEquals(Language.ZH_HANT, Languages.of("三千", Language.ZH_HANT));
    }
}

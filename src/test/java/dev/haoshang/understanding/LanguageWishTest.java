package dev.haoshang.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that ask for another language, and nothing else. */
class LanguageWishTest {
    @ParameterizedTest
    @CsvSource({
        "中文,zh-Hans",
        "请用中文,zh-Hans",
        "能说中文吗？,zh-Hans",
        "请用简体中文回答,zh-Hans",
        "換成繁體,zh-Hant",
        "請用繁體中文,zh-Hant",
        "English please,en",
        "Can we speak English?,en",
        "用英文吧,en",
        "could you switch to Chinese please,zh-Hans"
    })
    void areHeard(String words, String tag) {
        assertEquals(Optional.of(tag), Languages.wishedFor(words).map(Language::tag));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"我英文不好，欠三万五", "合同是英文的", "my Chinese bank called", "english tuition costs 500", "", "中文合同看不懂"})
    void areNotHeardInOtherTalk(String words) {
        assertEquals(Optional.empty(), Languages.wishedFor(words));
    }
}

package dev.haoshang.understanding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class TokensTest {
    private final Tokens tokens = new Tokens();

    @Test
    void cutsHanByTheSignAndOtherWordsWhole() {
        assertTokens("我要 cancel 分期", "我", "要", "cancel", "分", "期");
    }

    @Test
    void makesOneSignOfAnyNumber() {
        assertTokens("欠12,500.50元 ***期 ３", "欠", "0", "元", "0", "期", "0");
    }

    @Test
    void makesOneSignOfALoansName() {
        assertTokens("蚂蚁借呗和花贝 huabei", "¤", "和", "¤", "¤");
    }

    @Test
    void leavesALatinNameInsideAnotherWord() {
        assertTokens("huabeicity", "huabeicity");
    }

    @Test
    void mendsFrequentSlips() {
        assertTokens("信征 愈期 帐单", "征", "信", "逾", "期", "账", "单");
    }

    @Test
    void findsNothingInSignsAlone() {
        assertTokens("?! …🙂");
    }

    private void assertTokens(String text, String... expected) {
        assertArrayEquals(expected, tokens.of(NormalisedText.of(text)));
    }
}

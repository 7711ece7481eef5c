package dev.haoshang.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateDataTest {
    private final PrivateData privateData = new PrivateData();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "身份证11010519491231002X，欠三万 | 身份证［已隐去］，欠三万 | id_number",
                "我的身份证是 110105 19491231 002X | 我的身份证是 ［已隐去］ | id_number",
                "１１０１０５１９４９１２３１００２Ｘ | ［已隐去］ | id_number",
                "老身份证110105491231002 | 老身份证［已隐去］ | id_number",
                "卡号6222021234567890128 | 卡号［已隐去］ | bank_card",
                "卡号 4111 1111 1111 1111 还不了 | 卡号 ［已隐去］ 还不了 | bank_card",
                "4111-1111-1111-1111 | ［已隐去］ | bank_card",
                "打我电话13800138000 | 打我电话［已隐去］ | phone",
                "138 0013 8000 是我号码 | ［已隐去］ 是我号码 | phone",
                "+86 13800138000 | +86 ［已隐去］ | phone",
                "电话一三八零零一三八零零零 | 电话［已隐去］ | phone",
                "电话幺三八〇〇幺三八〇〇〇 | 电话［已隐去］ | phone",
                "手机１３８００１３８０００ | 手机［已隐去］ | phone",
                "mail me at wang.wu@example.com please | mail me at ［已隐去］ please | email",
                "密码是abc12345 | 密码是［已隐去］ | secret",
                "验证码 482913 | 验证码 ［已隐去］ | secret",
                "my password is hunter2 | my password is ［已隐去］ | secret",
                "验证码四八二九一三 | 验证码［已隐去］ | secret",
                "the SMS code is 482913 | the SMS code is ［已隐去］ | secret",
                "我的手机138,0013,8000 | 我的手机［已隐去］ | phone",
                "电话：138，0013，8000 | 电话：［已隐去］ | phone",
                "86-138-0013-8000 | 86-［已隐去］ | phone",
                "0086 13800138000 | 0086 ［已隐去］ | phone",
                "1 3 8 0 0 1 3 8 0 0 0 | ［已隐去］ | phone",
                "一三八，零零一三，八零零零 | ［已隐去］ | phone",
                "壹叁捌零零壹叁捌零零零 | ［已隐去］ | phone",
                "①③⑧⓪⓪①③⑧⓪⓪⓪ | ［已隐去］ | phone",
                "我叫王五13800138000住在这 | 我叫王五［已隐去］住在这 | phone",
                "手机1380 0138 000 | 手机［已隐去］ | phone",
                "一一零一零五一九四九一二三一零零二x | ［已隐去］ | id_number",
                "身份证110105,19491231,002X | 身份证［已隐去］ | id_number",
                "1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X | ［已隐去］ | id_number",
                "卡号6222，0212，3456，7890，128 | 卡号［已隐去］ | bank_card",
                "622202 1234567890128 | ［已隐去］ | bank_card",
                "六二二二零二一二三四五六七八九零一二八 | ［已隐去］ | bank_card",
                "ｗａｎｇ＠ｅｘａｍｐｌｅ．ｃｏｍ | ［已隐去］ | email",
                "wang.wu 艾特 example.com | ［已隐去］ | email",
                "wang at example dot com | ［已隐去］ | email",
                "密码是 1 2 3 4 5 6 | 密码是 ［已隐去］ | secret",
                "482913是验证码 | ［已隐去］是验证码 | secret",
                "482913 is my code | ［已隐去］ is my code | secret",
                "pwd: abc123 | pwd: ［已隐去］ | secret"
            })
    void masksPrivateDataAndNothingElse(String text, String masked, String kind) {
        PrivateData.Masked result = privateData.mask(text);

        assertEquals(masked, result.text());
        assertEquals(List.of(kind), result.kinds());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "欠三万五，利率14.6%，每月还2000",
                "2026年12月15日还款，欠100000000元",
                "收入4000 房租1200 吃饭800 其他300",
                "2026-12-15 35,000.00",
                "订单号2026112200012345",
                "我忘了密码怎么办",
                "收不到验证码",
                "卡号尾号1234",
                "I forgot my password",
                "欠三万五千六百七十八块九毛",
                "身份证110105194912310021",
                "4000 1200 8000 3000",
                "4000，1200，8000，3000",
                "1500 3000 800",
                "1350 1280 960",
                "2026-12-15 2027-01-15 2027-02-15",
                "1500,1500,1500,1500,1500,1500,1500,1500,1500,1500,1500,1500",
                "1697.03 1697.03 1697.10",
                "13,500, 800,000",
                "1 2 3 4 5 6 7 8 9 10 11 12",
                "look at alipay.com please",
                "I owe 35k at 14.6%",
                "400-820-8888"
            })
    void leavesAmountsDatesAndTalkAboutSecretsAlone(String text) {
        PrivateData.Masked result = privateData.mask(text);

        assertEquals(text, result.text());
        assertEquals(List.of(), result.kinds());
    }

    @Test
    void masksEveryNumberOfALongList() {
        String phones = "13800138000 ".repeat(30);

        assertEquals("［已隐去］ ".repeat(30), privateData.mask(phones).text());
    }

    @Test
    void namesEachKindOnce() {
        PrivateData.Masked result = privateData.mask("13800138000 或 13900139000，邮箱a@b.cn");

        assertEquals(List.of("phone", "email"), result.kinds());
    }
}

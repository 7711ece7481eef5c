package dev.haoshang.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Every amount from 1 to 100,000,000 in seventeen styles is read back exactly: those around each magnitude, and a sample of all. */
class AmountPropertyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String[] DIGITS = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    private static final String[] FINANCIAL = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
    private final ValueReader reader = new ValueReader(ShippedSlots.ALL);

    @Property(tries = 200)
    void readsAnyAmountInEveryStyle(@ForAll @IntRange(min = 1, max = 100_000_000) int amount) {
        assertReadsInEveryStyle(amount);
    }

    @Test
    void readsTheAmountsAroundEachMagnitudeInEveryStyle() {
        for (int each = 1; each <= 10_000_000; each *= 10) {
            int magnitude = each;
            IntStream.of(1, 3, 9)
                    .map(times -> times * magnitude)
                    .flatMap(round ->
                            IntStream.of(round - 1, round, round + 1, round + magnitude / 2, round + magnitude / 10))
                    .filter(amount -> amount >= 1 && amount <= 100_000_000)
                    .forEach(this::assertReadsInEveryStyle);
        }
    }

    private void assertReadsInEveryStyle(int amount) {
        String plain = Integer.toString(amount);
        String wan =
                new BigDecimal(amount).movePointLeft(4).stripTrailingZeros().toPlainString();
        String thousand =
                new BigDecimal(amount).movePointLeft(3).stripTrailingZeros().toPlainString();
        String chinese = chinese(amount, DIGITS, "十", "百", "千");

        for (String said : List.of(
                plain,
                plain + "元",
                "¥" + plain,
                NumberFormat.getIntegerInstance(Locale.US).format(amount),
                fullWidth(plain) + "块",
                wan + "万",
                wan + "w",
                thousand + "k",
                chinese,
                chinese + "块钱",
                traditional(chinese) + "塊",
                chinese(amount, FINANCIAL, "拾", "佰", "仟") + "元整",
                colloquial(chinese),
                plain + ".00元",
                "RMB " + plain)) {
            assertReads(amount, "我欠" + said, Optional.empty());
            assertReads(amount, said, Optional.of("balance"));
        }
        assertReads(amount, "I owe " + english(amount), Optional.empty());
        assertReads(amount, "I owe " + plain + " yuan", Optional.empty());
    }

    private void assertReads(int amount, String text, Optional<String> asked) {
        List<String> values = reader.read(NormalisedText.of(text), asked, TODAY).stream()
                .map(value -> value.slot() + "=" + value.value() + (value.approximate() ? "~" : ""))
                .toList();
        assertEquals(List.of("balance=" + amount + ".00"), values, text);
    }

    private static String fullWidth(String digits) {
        return digits.chars()
                .map(sign -> sign - '0' + '０')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String traditional(String chinese) {
        return chinese.replace('万', '萬').replace('亿', '億').replace('两', '兩');
    }

    /** 三万五千 is mostly said 三万五; the last magnitude falls away where it is the one below the one before. */
    private static String colloquial(String chinese) {
        return chinese.matches(".*(万[一二三四五六七八九]千|千[一二三四五六七八九]百|百[一二三四五六七八九]十|亿[一二三四五六七八九]千万)")
                ? chinese.replaceAll("(千万|[千百十])$", "")
                : chinese;
    }

    private static String chinese(int amount, String[] digits, String ten, String hundred, String thousand) {
        if (amount == 100_000_000) {
            return digits[1] + "亿";
        }
        int high = amount / 10_000;
        int low = amount % 10_000;
        String head = high > 0 ? group(high, digits, ten, hundred, thousand) + "万" : "";
        String zero = high > 0 && low > 0 && low < 1_000 ? "零" : "";
        return head + zero + (low > 0 ? group(low, digits, ten, hundred, thousand) : "");
    }

    private static String group(int number, String[] digits, String ten, String hundred, String thousand) {
        String[] units = {thousand, hundred, ten, ""};
        int[] sizes = {1_000, 100, 10, 1};
        StringBuilder said = new StringBuilder();
        int rest = number;
        boolean gap = false;
        for (int i = 0; i < 4; i++) {
            int digit = rest / sizes[i];
            rest %= sizes[i];
            if (digit > 0) {
                said.append(gap ? "零" : "").append(digits[digit]).append(units[i]);
                gap = false;
            } else {
                gap = said.length() > 0;
            }
        }
        return said.toString();
    }

    private static String english(int amount) {
        return new RuleBasedNumberFormat(Locale.US, RuleBasedNumberFormat.SPELLOUT).format(amount);
    }
}

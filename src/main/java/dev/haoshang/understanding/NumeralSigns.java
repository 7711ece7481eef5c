package dev.haoshang.understanding;

/** What single signs of Chinese numbers mean, those of accounting included, and the letters used for magnitudes. */
final class NumeralSigns {
    private NumeralSigns() {}

    /** The value of a digit sign, or -1. */
    static int digit(char sign) {
        return switch (sign) {
            case '零', '〇' -> 0;
            case '一', '壹', '幺' -> 1;
            case '二', '两', '贰', '俩' -> 2;
            case '三', '叁', '仨', '参' -> 3;
            case '四', '肆' -> 4;
            case '五', '伍' -> 5;
            case '六', '陆' -> 6;
            case '七', '柒' -> 7;
            case '八', '捌' -> 8;
            case '九', '玖' -> 9;
            default -> -1;
        };
    }

    /** The magnitude of a sign such as 万, or 0. */
    static long unit(char sign) {
        return switch (sign) {
            case '十', '拾' -> 10;
            case '百', '佰' -> 100;
            case '千', '仟', 'k' -> 1_000;
            case '万', 'w' -> 10_000;
            case '亿' -> 100_000_000;
            default -> 0;
        };
    }
}

package dev.haoshang.understanding;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;

/** The days of the festivals people reckon by; those of the lunar calendar by ICU's Chinese calendar. */
final class Festivals {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Festivals() {}

    /** The day of a festival that falls in a year of the common calendar. */
    static LocalDate in(String name, int year) {
        return switch (name) {
            case "元旦" -> LocalDate.of(year, 1, 1);
            case "清明" -> LocalDate.of(year, 4, 5);
            case "五一" -> LocalDate.of(year, 5, 1);
            case "国庆", "十一" -> LocalDate.of(year, 10, 1);
            case "端午" -> lunar(year, 5, 5);
            case "中秋" -> lunar(year, 8, 15);
            default -> lunar(year, 1, 1);
        };
    }

    private static LocalDate lunar(int year, int month, int day) {
        ChineseCalendar calendar = new ChineseCalendar();
        calendar.setTimeZone(TimeZone.getTimeZone("Asia/Shanghai"));
        calendar.setTime(Date.from(
                LocalDate.of(year, 6, 30).atTime(12, 0).atZone(SHANGHAI).toInstant()));
        calendar.set(ChineseCalendar.MONTH, month - 1);
        calendar.set(ChineseCalendar.IS_LEAP_MONTH, 0);
        calendar.set(ChineseCalendar.DAY_OF_MONTH, day);
        return Instant.ofEpochMilli(calendar.getTimeInMillis()).atZone(SHANGHAI).toLocalDate();
    }
}

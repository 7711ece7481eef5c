package dev.haoshang.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CalendarFileTest {
    private static final String LONG = "还款，每期；\\ 一二三四五六七八九十𠮷野䶮䲜喆".repeat(6) + "; a, b\nc";

    private static PaymentCalendar calendar(int version) {
        return new PaymentCalendar(
                "HS-20261122-ABC",
                version,
                LocalDate.of(2026, 11, 22),
                "标题",
                List.of(
                        new PaymentCalendar.Entry(1, LocalDate.of(2026, 12, 31), "还款 1,690.39 元", LONG, false),
                        new PaymentCalendar.Entry(2, LocalDate.of(2028, 2, 29), "还款", LONG, true)));
    }

    private static String text(PaymentCalendar calendar) {
        return new String(CalendarFile.render(calendar), StandardCharsets.UTF_8);
    }

    private static List<String> lines(PaymentCalendar calendar) {
        return text(calendar).replace("\r\n ", "").lines().toList();
    }

    @Test
    void hasAWholeDayForEachDueDateAndRemindsInTheMorningThreeDaysBefore() {
        List<String> lines = lines(calendar(1));

        assertTrue(lines.contains("DTSTART;VALUE=DATE:20261231"));
        assertTrue(lines.contains("DTEND;VALUE=DATE:20270101"));
        assertTrue(lines.contains("DTEND;VALUE=DATE:20280301"));
        assertEquals(LocalDateTime.of(2026, 12, 28, 9, 0), reminder(lines, LocalDate.of(2026, 12, 31)));
        assertTrue(lines.contains("DTSTAMP:20261122T000000Z"));
    }

    /** When the first reminder rings for an entry of that day. */
    private static LocalDateTime reminder(List<String> lines, LocalDate day) {
        String trigger = lines.stream()
                .filter(line -> line.startsWith("TRIGGER:-"))
                .findFirst()
                .orElseThrow()
                .substring("TRIGGER:-".length());
        return day.atStartOfDay().minus(Duration.parse(trigger));
    }

    @Test
    void keepsIdentitiesAndRaisesTheSequenceFromVersionToVersion() {
        List<String> first = lines(calendar(1));
        List<String> second = lines(calendar(2));

        assertEquals(identities(first), identities(second));
        assertEquals(List.of("HS-20261122-ABC-1@haoshang.dev", "HS-20261122-ABC-2@haoshang.dev"), identities(first));
        assertTrue(first.contains("SEQUENCE:0"));
        assertTrue(second.contains("SEQUENCE:1"));
    }

    @Test
    void cancelsWhatAnEarlierVersionHadWithoutReminding() {
        List<String> lines = lines(calendar(2));
        List<String> cancelled = lines.subList(lines.lastIndexOf("BEGIN:VEVENT"), lines.size());

        assertTrue(cancelled.contains("STATUS:CANCELLED"));
        assertFalse(cancelled.contains("BEGIN:VALARM"));
        assertTrue(lines.contains("STATUS:TENTATIVE"));
    }

    @Test
    void foldsLinesAtSeventyFiveBytesWithoutCuttingACharacter() {
        String text = text(calendar(1));

        assertFalse(Pattern.compile("[^\r]\n|\r[^\n]").matcher(text).find());
        assertEquals(
                List.of(),
                Stream.of(text.split("\r\n"))
                        .filter(line -> line.getBytes(StandardCharsets.UTF_8).length > 75)
                        .toList());
        assertFalse(text.contains("\uFFFD"));
        assertTrue(String.join("", lines(calendar(1))).contains("一二三四五六七八九十𠮷野䶮䲜喆还款"));
    }

    @Test
    void escapesTexts() {
        String description = lines(calendar(1)).stream()
                .filter(line -> line.startsWith("DESCRIPTION:还款，"))
                .findFirst()
                .orElseThrow();

        assertTrue(description.contains("\\\\ 一二"));
        assertTrue(description.endsWith("\\; a\\, b\\nc"));
    }

    @Test
    void isNeverQuiteEmpty() {
        PaymentCalendar empty = new PaymentCalendar("HS-1", 1, LocalDate.of(2026, 11, 22), "标题", List.of());

        assertTrue(lines(empty).contains("BEGIN:VTIMEZONE"));
        assertFalse(lines(empty).contains("BEGIN:VEVENT"));
    }

    @Test
    void givesTheSameBytesAgain() {
        assertArrayEquals(CalendarFile.render(calendar(3)), CalendarFile.render(calendar(3)));
    }

    private static List<String> identities(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("UID:"))
                .map(line -> line.substring(4))
                .toList();
    }
}

package dev.haoshang.document;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;

/**
 * A calendar as an iCalendar file (RFC 5545): each entry lasts a whole day and reminds at nine in the morning three days before. Identities stay the same from version to version and the sequence
 * rises, so that a newer file replaces the entries of an older one. The same calendar always gives the same bytes. Any thread may use it.
 */
public final class CalendarFile {
    private static final String LINE_END = "\r\n";
    private static final int MOST_BYTES_A_LINE = 75;

    private final StringBuilder file = new StringBuilder();

    private CalendarFile() {}

    /** The bytes of the file. */
    public static byte[] render(PaymentCalendar calendar) {
        CalendarFile file = new CalendarFile();
        file.line("BEGIN", "VCALENDAR");
        file.line("VERSION", "2.0");
        file.line("PRODID", "-//Haoshang//Repayment proposal//EN");
        file.line("CALSCALE", "GREGORIAN");
        file.line("X-WR-CALNAME", escaped(calendar.title()));
        if (calendar.entries().isEmpty()) {
            file.zone();
        }
        calendar.entries().forEach(entry -> file.event(calendar, entry));
        file.line("END", "VCALENDAR");
        return file.file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A calendar must not be quite empty; where no payment is promised it holds only a time zone. */
    private void zone() {
        line("BEGIN", "VTIMEZONE");
        line("TZID", "Asia/Shanghai");
        line("BEGIN", "STANDARD");
        line("DTSTART", "19700101T000000");
        line("TZOFFSETFROM", "+0800");
        line("TZOFFSETTO", "+0800");
        line("END", "STANDARD");
        line("END", "VTIMEZONE");
    }

    private void event(PaymentCalendar calendar, PaymentCalendar.Entry entry) {
        line("BEGIN", "VEVENT");
        line("UID", calendar.proposal() + "-" + entry.period() + "@haoshang.dev");
        line("DTSTAMP", calendar.drafted().format(DateTimeFormatter.BASIC_ISO_DATE) + "T000000Z");
        line("SEQUENCE", String.valueOf(calendar.version() - 1));
        line("DTSTART;VALUE=DATE", entry.date().format(DateTimeFormatter.BASIC_ISO_DATE));
        line("DTEND;VALUE=DATE", entry.date().plusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE));
        line("SUMMARY", escaped(entry.summary()));
        line("DESCRIPTION", escaped(entry.description()));
        line("CLASS", "PRIVATE");
        line("TRANSP", "TRANSPARENT");
        // The lender has not agreed yet.
        line("STATUS", entry.cancelled() ? "CANCELLED" : "TENTATIVE");
        if (!entry.cancelled()) {
            alarm(entry);
        }
        line("END", "VEVENT");
    }

    private void alarm(PaymentCalendar.Entry entry) {
        line("BEGIN", "VALARM");
        line("ACTION", "DISPLAY");
        line("DESCRIPTION", escaped(entry.summary()));
        // Counted back from the midnight on which the day begins: three days before at nine, when one can call the
        // lender.
        line("TRIGGER", "-P2DT15H");
        line("END", "VALARM");
    }

    /** Writes a line, folded where it is too long; a character of several bytes is never cut. */
    private void line(String name, String value) {
        int bytes = 0;
        for (int character : (name + ":" + value).codePoints().toArray()) {
            String letter = Character.toString(character);
            int size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > MOST_BYTES_A_LINE) {
                file.append(LINE_END).append(' ');
                bytes = 1;
            }
            file.append(letter);
            bytes += size;
        }
        file.append(LINE_END);
    }

    private static String escaped(String text) {
        return PlainText.of(text)
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }
}

package dev.haoshang.conversation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * When people answer.
 *
 * @param first the first day of the week
 * @param last the last day of the week, included; before the first where they go over the week's end
 * @param from the time they begin
 * @param until the time they end, not included; later than the beginning
 * @param zone the time zone of both
 */
public record AgentHours(DayOfWeek first, DayOfWeek last, LocalTime from, LocalTime until, ZoneId zone) {
    private static final Pattern FORM = Pattern.compile(
            "(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(Mon|Tue|Wed|Thu|Fri|Sat|Sun))? ([01]\\d|2[0-3]):([0-5]\\d)-([01]\\d|2[0-4]):([0-5]\\d)");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final List<String> CHINESE = List.of("周一", "周二", "周三", "周四", "周五", "周六", "周日");

    /** The hours of a text such as {@code Mon-Fri 09:00-18:00}; empty when it is none. */
    public static Optional<AgentHours> of(String text, ZoneId zone) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        DayOfWeek first = day(form.group(1));
        DayOfWeek last = form.group(2) == null ? first : day(form.group(2));
        boolean midnight = form.group(5).equals("24");
        LocalTime until = midnight ? LocalTime.MAX : LocalTime.of(number(form, 5), number(form, 6));
        AgentHours hours = new AgentHours(first, last, LocalTime.of(number(form, 3), number(form, 4)), until, zone);
        return hours.until.isAfter(hours.from) ? Optional.of(hours) : Optional.empty();
    }

    private static int number(Matcher form, int group) {
        return Integer.parseInt(form.group(group));
    }

    private static DayOfWeek day(String name) {
        return Stream.of(DayOfWeek.values())
                .filter(day ->
                        day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Whether people answer at the instant. */
    public boolean include(Instant instant) {
        ZonedDateTime now = instant.atZone(zone);
        int daysIn = Math.floorMod(now.getDayOfWeek().getValue() - first.getValue(), 7);
        int days = Math.floorMod(last.getValue() - first.getValue(), 7);
        LocalTime time = now.toLocalTime();
        return daysIn <= days && !time.isBefore(from) && time.isBefore(until);
    }

    /** The hours as a sentence holds them. */
    String inWords(String language) {
        boolean english = language.equals("en");
        String days = first == last
                ? name(first, english)
                : name(first, english) + (english ? " to " : "至") + name(last, english);
        String end = until.equals(LocalTime.MAX) ? "24:00" : TIME.format(until);
        return days + " " + TIME.format(from) + "–" + end;
    }

    private static String name(DayOfWeek day, boolean english) {
        return english ? day.getDisplayName(TextStyle.FULL, Locale.ENGLISH) : CHINESE.get(day.getValue() - 1);
    }
}

package dev.haoshang.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentHoursTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    /** 2026-11-22 is a Sunday. */
    @ParameterizedTest
    @CsvSource({
        "Mon-Fri 09:00-18:00, 2026-11-23T09:00, true",
        "Mon-Fri 09:00-18:00, 2026-11-23T08:59, false",
        "Mon-Fri 09:00-18:00, 2026-11-23T17:59, true",
        "Mon-Fri 09:00-18:00, 2026-11-23T18:00, false",
        "Mon-Fri 09:00-18:00, 2026-11-22T12:00, false",
        "Sat-Mon 09:00-18:00, 2026-11-22T12:00, true",
        "Sat-Mon 09:00-18:00, 2026-11-24T12:00, false",
        "Sun 00:00-24:00, 2026-11-22T23:59, true",
        "Sun 00:00-24:00, 2026-11-23T00:00, false"
    })
    void knowsWhenPeopleAnswer(String hours, String local, boolean open) {
        assertEquals(open, AgentHours.of(hours, SHANGHAI).orElseThrow().include(at(local)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "always",
                "Mon-Fri",
                "Mon-Fri 9-18",
                "Mon-Fri 18:00-09:00",
                "Mon-Fri 09:00-25:00",
                "Xyz 09:00-18:00"
            })
    void refusesWhatIsNoHours(String text) {
        assertTrue(AgentHours.of(text, SHANGHAI).isEmpty(), text);
    }

    @Test
    void saysThemInBothLanguages() {
        AgentHours hours = AgentHours.of("Mon-Fri 09:00-18:30", SHANGHAI).orElseThrow();

        assertEquals("Monday to Friday 9:00–18:30", hours.inWords("en"));
        assertEquals("周一至周五 9:00–18:30", hours.inWords("zh-Hans"));
    }
}

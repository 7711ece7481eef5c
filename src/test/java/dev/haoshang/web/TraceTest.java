package dev.haoshang.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {
    private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-" + ID + "-00f067aa0ba902b7-01",
                "00-" + ID + "-00f067aa0ba902b7-00",
                "01-" + ID + "-00f067aa0ba902b7-01-more"
            })
    void goesOnWithTheTraceThatIsNamed(String header) {
        assertEquals(ID, Trace.of(header).id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "ff-" + ID + "-00f067aa0ba902b7-01",
                "00-" + ID + "-00f067aa0ba902b7-01-more",
                "00-" + ID + "-0000000000000000-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-" + ID + "-00f067aa0ba902b7-01\nx"
            })
    void beginsANewTraceWhereTheHeaderCannotBeRead(String header) {
        String id = Trace.of(header).id();

        assertNotEquals(ID, id);
        assertTrue(id.matches("[0-9a-f]{32}"), id);
    }

    @Test
    void beginsAnotherTraceForEachRequestWithoutOne() {
        assertNotEquals(Trace.of((String) null).id(), Trace.of((String) null).id());
    }
}

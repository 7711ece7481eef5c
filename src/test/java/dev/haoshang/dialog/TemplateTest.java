package dev.haoshang.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that are filled. */
class TemplateTest {
    private static final String MONTHS =
            "for the first {grace_months, plural, one {month} other {# months}}, {first} each";

    @ParameterizedTest
    @CsvSource({"1,for the first month", "2,for the first 2 months", "11,for the first 11 months"})
    void takesTheFormThatTheNumberAsksFor(String number, String said) {
        String filled = Template.fill(MONTHS, Map.of("grace_months", number, "first", "5 yuan")::get);

        assertEquals(said + ", 5 yuan each", filled);
    }

    @Test
    void putsValuesInAsTheyAre() {
        assertEquals("costs $1 {x}", Template.fill("costs {sum}", Map.of("sum", "$1 {x}")::get));
    }

    @Test
    void namesWhatIsToBeFilled() {
        assertEquals(Set.of("grace_months", "first"), Template.names(MONTHS));
    }

    @Test
    void namesWhatIsMisspeltAsItStands() {
        assertEquals(
                Set.of("first payment", "month"), Template.names("{first payment} {periods, plural, one {month}}"));
    }
}

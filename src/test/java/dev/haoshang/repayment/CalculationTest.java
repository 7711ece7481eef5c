package dev.haoshang.repayment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalculationTest {
    @ParameterizedTest
    @CsvSource({
        "principal, 0",
        "principal, -1",
        "principal, 1e9",
        "principal, 35000.001",
        "principal, 99999999999999",
        "principal, NaN",
        "annual_rate, -0.01",
        "annual_rate, 1.01",
        "annual_rate, 14.6%",
        "periods, 0",
        "periods, 1000",
        "periods, 1.5",
    })
    void namesTheInputAtFault(String field, String value) {
        Map<String, Object> inputs = loan();
        inputs.put(field, value);

        CalculationException refused =
                assertThrows(CalculationException.class, () -> Calculation.calculate("equal_instalment", inputs));

        assertEquals(field, refused.field());
    }

    @Test
    void refusesAnInputItDoesNotKnow() {
        Map<String, Object> inputs = loan();
        inputs.put("perods", 3);

        CalculationException refused =
                assertThrows(CalculationException.class, () -> Calculation.calculate("equal_instalment", inputs));

        assertEquals("perods", refused.field());
    }

    @Test
    void refusesAMissingInputAndAnUnknownKind() {
        CalculationException missing =
                assertThrows(CalculationException.class, () -> Calculation.calculate("equal_instalment", Map.of()));
        CalculationException unknown =
                assertThrows(CalculationException.class, () -> Calculation.calculate("magic", Map.of()));

        assertEquals("principal", missing.field());
        assertEquals("kind", unknown.field());
    }

    @Test
    void refusesADateThatDoesNotExist() {
        Map<String, Object> inputs = Map.of("start", "2027-02-29", "due_day", 31, "periods", 6);

        CalculationException refused =
                assertThrows(CalculationException.class, () -> Calculation.calculate("due_date_clamp", inputs));

        assertEquals("start", refused.field());
    }

    @Test
    void answersAtTheHighestRateAndTheLongestTerm() {
        Map<String, Object> inputs = loan();
        inputs.put("annual_rate", "1");
        inputs.put("periods", 600);

        Calculation.calculate("equal_instalment", inputs);
    }

    private static Map<String, Object> loan() {
        return new HashMap<>(Map.of("principal", "35000", "annual_rate", "0.15", "periods", 12));
    }
}

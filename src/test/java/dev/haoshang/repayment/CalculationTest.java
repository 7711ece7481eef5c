package dev.haoshang.repayment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
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

    @ParameterizedTest
    @CsvSource({
        "xirr, flows",
        "xirr_backwards, flows",
        "irr, payments",
        "defer_due_amounts, amounts",
        "allocation_art_561, order",
        "daily_equal_instalment, day_count",
        "penalty_waiver, waive_shares",
        "penalty_multiple, penalty_multiple",
        "period_conversion, days_a_month",
        "stepped_payment, steps",
        "interest_reduction, rates",
        "rate_conversion, daily_rates",
    })
    void namesTheInputAtFaultOfEveryKind(String example, String field) {
        Map<String, Object> inputs = new HashMap<>(WRONG.getOrDefault(example, Map.of()));
        String kind = String.valueOf(inputs.remove("kind"));

        CalculationException refused =
                assertThrows(CalculationException.class, () -> Calculation.calculate(kind, inputs));

        assertEquals(field, refused.field());
    }

    private static final Map<String, Map<String, Object>> WRONG = Map.ofEntries(
            Map.entry(
                    "xirr",
                    Map.of(
                            "kind", "xirr",
                            "received", "100",
                            "start", "2026-01-01",
                            "flows", List.of(List.of("2026-02-29", "101")))),
            Map.entry(
                    "xirr_backwards",
                    Map.of(
                            "kind", "xirr",
                            "received", "100",
                            "start", "2026-01-01",
                            "flows", List.of(List.of("2026-03-01", "50"), List.of("2026-02-01", "60")))),
            Map.entry("irr", Map.of("kind", "irr", "received", "100", "payments", List.of("0", "0"))),
            Map.entry(
                    "defer_due_amounts",
                    Map.of(
                            "kind",
                            "defer_due_amounts",
                            "daily_rate",
                            "0.0005",
                            "amounts",
                            List.of(List.of("100", -1)))),
            Map.entry(
                    "allocation_art_561",
                    Map.of(
                            "kind", "allocation_art_561",
                            "payment", "100",
                            "fees", "1",
                            "interest", "1",
                            "principal", "1",
                            "order", List.of("fees", "fees", "principal"))),
            Map.entry(
                    "daily_equal_instalment",
                    Map.of(
                            "kind", "daily_equal_instalment",
                            "principal", "100",
                            "annual_rate", "0.1",
                            "day_count", 364,
                            "start", "2026-01-31",
                            "due_day", 31,
                            "periods", 3)),
            Map.entry(
                    "penalty_waiver",
                    Map.of(
                            "kind", "penalty_waiver",
                            "overdue_principal", "100",
                            "contract_daily_rate", "0.0005",
                            "penalty_multiple", "1.5",
                            "days", 30,
                            "waive_shares", List.of("1.1"))),
            Map.entry(
                    "penalty_multiple",
                    Map.of(
                            "kind", "penalty_waiver",
                            "overdue_principal", "100",
                            "contract_daily_rate", "0.0005",
                            "penalty_multiple", "-1",
                            "days", 30)),
            Map.entry(
                    "period_conversion",
                    Map.of(
                            "kind", "period_conversion",
                            "weekly", "1",
                            "daily", "1",
                            "days_a_month", "32",
                            "quarterly", "1",
                            "yearly", "1")),
            Map.entry(
                    "stepped_payment",
                    Map.of(
                            "kind", "stepped_payment",
                            "principal", "100",
                            "annual_rate", "0.1",
                            "steps", List.of("500"))),
            Map.entry(
                    "interest_reduction",
                    Map.of("kind", "interest_reduction", "principal", "100", "periods", 12, "rates", List.of("1.5"))),
            Map.entry(
                    "rate_conversion",
                    Map.of("kind", "rate_conversion", "daily_rates", List.of("0.1"), "lpr_1y_example", "0.03")));

    @Test
    void readsANumberWithoutQuotesAsItsDigitsAreWritten() {
        Map<String, Object> quoted = Map.of("amount", "8000", "daily_rate", "0.0004", "days", "45");
        Map<String, Object> bare = Map.of("amount", 8000, "daily_rate", 0.0004, "days", 45);

        assertEquals(
                Calculation.calculate("defer_one_due_amount", quoted),
                Calculation.calculate("defer_one_due_amount", bare));
    }

    @Test
    void keepsHalfAFenOfTheLevelPayment() {
        Map<String, Object> inputs = Map.of("principal", "33000", "annual_rate", "0.3443", "periods", 1);

        Object outputs = Calculation.calculate("payment_for_term", inputs).get("outputs");

        assertEquals("33946.83", ((Map<?, ?>) outputs).get("payment"));
    }

    @Test
    void answersWhatNeverRepaysWithAStatus() {
        Map<String, Object> inputs = loan();
        inputs.put("payment", "437.50");
        inputs.remove("periods");

        Object outputs = Calculation.calculate("fixed_payment", inputs).get("outputs");

        assertEquals("never", ((Map<?, ?>) outputs).get("status"));
        assertEquals("437.51", ((Map<?, ?>) outputs).get("least_payment_that_ever_repays"));
    }

    @Test
    void keepsALeapDayAndTheDatesOfThePast() {
        Map<String, Object> inputs = Map.of("start", "2020-01-29", "due_day", 29, "periods", 14);

        Object outputs = Calculation.calculate("due_date_clamp", inputs).get("outputs");

        List<?> dates = (List<?>) ((Map<?, ?>) outputs).get("dates");
        assertEquals("2020-02-29", dates.get(0));
        assertEquals("2021-02-28", dates.get(12));
        assertEquals("2021-03-29", dates.get(13));
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

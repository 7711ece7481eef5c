package dev.haoshang.repayment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every case of the oracle, and further cases worked out apart from this code with fractions that are never rounded but where a rule says so:
 * every output and every row, to the cent.
 */
class OracleTest {
    /** The oracle leaves these away in its cases of tiny balances; they are always answered. */
    private static final Set<String> ALWAYS_ANSWERED = Set.of("instalment", "irr_nominal_pct", "irr_effective_pct");

    @TestFactory
    Stream<DynamicTest> equalsTheOracle() throws IOException {
        return tests("/oracle.json");
    }

    @TestFactory
    Stream<DynamicTest> equalsTheFurtherCases() throws IOException {
        return tests("/calculations.json");
    }

    private static Stream<DynamicTest> tests(String resource) throws IOException {
        return cases(resource).stream()
                .map(example -> DynamicTest.dynamicTest((String) example.get("id"), () -> check(example)));
    }

    @Test
    void coversEveryKind() throws IOException {
        Set<String> kinds = new TreeSet<>();

        cases("/oracle.json").forEach(example -> kinds.add((String) example.get("kind")));
        cases("/calculations.json").forEach(example -> kinds.add((String) example.get("kind")));

        assertEquals(List.copyOf(kinds), Calculation.names());
    }

    private static void check(Map<String, Object> example) {
        Map<String, Object> expected = object(example.get("outputs"));

        Map<String, Object> answer = Calculation.calculate((String) example.get("kind"), object(example.get("inputs")));

        Map<String, Object> outputs = object(answer.get("outputs"));
        expected.forEach((name, figure) -> assertEquals(figure, outputs.get(name), name));
        Set<String> more = new TreeSet<>(outputs.keySet());
        more.removeAll(expected.keySet());
        assertTrue(ALWAYS_ANSWERED.containsAll(more), () -> "outputs the oracle does not have: " + more);
        if (example.get("rows") != null) {
            assertEquals(example.get("rows"), answer.get("rows"));
        }
    }

    private static List<Map<String, Object>> cases(String resource) throws IOException {
        try (InputStream oracle = OracleTest.class.getResourceAsStream(resource)) {
            ObjectMapper mapper = new ObjectMapper();
            return mapper.convertValue(mapper.readTree(oracle).get("cases"), new TypeReference<>() {});
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }
}

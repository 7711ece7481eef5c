package dev.haoshang.repayment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Every calculation by name, with inputs and outputs as plain values ready for JSON: amounts, rates and shares are strings ("3159.04", "0.15"),
 * counts are integers, dates are ISO strings. Rates are fractions, as in "0.15" for 15 % a year. Pure function; any thread.
 */
public final class Calculation {
    private static final Map<String, Function<CalculationInputs, CalculationResult>> KINDS = kinds();

    private Calculation() {}

    /** The names of all calculations, sorted. */
    public static List<String> names() {
        return List.copyOf(KINDS.keySet());
    }

    /**
     * Calculates.
     *
     * @param kind one of {@link #names}
     * @param inputs the named inputs of that kind
     * @return "outputs", a map of named figures, and "rows", the payments one by one (empty where there are none)
     * @throws CalculationException if the kind is unknown, or an input is missing, unknown, of the wrong form or out of range
     */
    public static Map<String, Object> calculate(String kind, Map<String, Object> inputs) {
        Function<CalculationInputs, CalculationResult> calculation = KINDS.get(kind);
        if (calculation == null) {
            throw new CalculationException("kind", "is not known; use one of " + String.join(", ", KINDS.keySet()));
        }
        CalculationInputs read = new CalculationInputs(inputs);
        CalculationResult result = calculate(calculation, read);
        read.refuseUnknown();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("outputs", result.outputs());
        answer.put("rows", result.rows());
        return answer;
    }

    private static CalculationResult calculate(
            Function<CalculationInputs, CalculationResult> calculation, CalculationInputs inputs) {
        try {
            return calculation.apply(inputs);
        } catch (IllegalArgumentException refused) {
            throw new CalculationException("inputs", String.valueOf(refused.getMessage()));
        }
    }

    private static Map<String, Function<CalculationInputs, CalculationResult>> kinds() {
        Map<String, Function<CalculationInputs, CalculationResult>> kinds = new TreeMap<>();
        kinds.putAll(ScheduleCalculations.KINDS);
        kinds.putAll(DailyCalculations.KINDS);
        kinds.putAll(ReliefCalculations.KINDS);
        kinds.putAll(RateCalculations.KINDS);
        kinds.putAll(BudgetCalculations.KINDS);
        kinds.putAll(SolverCalculations.KINDS);
        return Collections.unmodifiableMap(kinds);
    }
}

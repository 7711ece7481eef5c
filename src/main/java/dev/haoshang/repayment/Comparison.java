package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * All options for one borrower, each with figures or with what is in its way.
 *
 * @param outcomes every option: the recommended one first, then what else fits, then what does not
 * @param recommended the option to try first, if any fits
 * @param why why that one
 * @param baseline the plan as it stands
 * @param affordable what can be paid each month, in yuan, if known
 * @param surplus what the budget leaves, in yuan, if known; may be negative
 * @param estimated whether the rate is not known and figures rest on estimates, ordered and fitted by the highest
 * @param warnings what to beware of in the comparison as a whole
 */
public record Comparison(
        List<OptionOutcome> outcomes,
        Optional<Option> recommended,
        Optional<Reason> why,
        Baseline baseline,
        Optional<BigDecimal> affordable,
        Optional<BigDecimal> surplus,
        boolean estimated,
        List<Reason> warnings) {

    /** Copies the lists. */
    public Comparison {
        outcomes = List.copyOf(outcomes);
        warnings = List.copyOf(warnings);
    }

    /** What an option means here. Every option has an outcome. */
    public OptionOutcome outcome(Option option) {
        return outcomes.stream()
                .filter(outcome -> outcome.option() == option)
                .findFirst()
                .orElseThrow();
    }

    /** What can be proposed, best first. */
    public List<OptionOutcome> fitting() {
        return outcomes.stream().filter(OptionOutcome::fits).toList();
    }
}

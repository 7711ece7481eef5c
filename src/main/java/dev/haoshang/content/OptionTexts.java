package dev.haoshang.content;

import dev.haoshang.dialog.Wording;
import java.util.Map;

/**
 * How options and the reasons for and against them are worded.
 *
 * @param labels what an option is called, by its id
 * @param summaries one sentence on what it means, by its id
 * @param reasons the wording of each reason's code
 */
public record OptionTexts(Map<String, Wording> labels, Map<String, Wording> summaries, Map<String, Wording> reasons) {
    /** Copies the maps. */
    public OptionTexts {
        labels = Map.copyOf(labels);
        summaries = Map.copyOf(summaries);
        reasons = Map.copyOf(reasons);
    }

    /** The label of an option; its id where there is none. */
    public Wording label(String option) {
        return labels.getOrDefault(option, new Wording(option, option));
    }

    /** The summary of an option; empty where there is none. */
    public Wording summary(String option) {
        return summaries.getOrDefault(option, new Wording("", ""));
    }

    /** The wording of a reason; its code where there is none. */
    public Wording reason(String code) {
        return reasons.getOrDefault(code, new Wording(code, code));
    }
}

package dev.haoshang.conversation;

import dev.haoshang.content.OptionTexts;
import dev.haoshang.dialog.Display;
import dev.haoshang.dialog.Template;
import dev.haoshang.dialog.Wording;
import dev.haoshang.repayment.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Figures and reasons as a person reads them in one language.
 *
 * @param texts the wording of options and reasons
 * @param language language tag
 */
record Amounts(OptionTexts texts, String language) {
    /** Reason values that are no sums of money. */
    private static final Set<String> COUNTS = Set.of("periods", "months", "most");

    private static final Set<String> PERCENTS = Set.of("rate_percent", "percent");

    String money(BigDecimal amount) {
        return Display.money(amount.toPlainString(), language);
    }

    String date(LocalDate date) {
        return english()
                ? date.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH))
                : date.format(DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT));
    }

    String rate(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString() + "%";
    }

    String option(String id) {
        return texts.label(id).in(language);
    }

    List<String> reasons(List<Reason> reasons) {
        return reasons.stream().map(this::reason).toList();
    }

    String reason(Reason reason) {
        return fill(texts.reason(reason.code()), reason.values());
    }

    /** Fills a wording with values that are ready to be read. */
    String fillWith(Wording wording, Map<String, String> values) {
        return Template.fill(wording.in(language), name -> values.getOrDefault(name, ""));
    }

    private String fill(Wording wording, Map<String, String> values) {
        Map<String, String> shown = new HashMap<>();
        values.forEach((name, value) -> shown.put(name, show(name, value)));
        return fillWith(wording, shown);
    }

    private String show(String name, String value) {
        if (COUNTS.contains(name)) {
            return value;
        }
        if (PERCENTS.contains(name)) {
            return rate(new BigDecimal(value));
        }
        if (name.equals("option")) {
            return option(value);
        }
        if (name.equals("date")) {
            return date(LocalDate.parse(value));
        }
        return money(new BigDecimal(value));
    }

    boolean english() {
        return language.equals("en");
    }
}

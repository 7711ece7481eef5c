package dev.haoshang.conversation;

import dev.haoshang.content.Performable;
import dev.haoshang.dialog.Choice;
import dev.haoshang.dialog.Event;
import dev.haoshang.repayment.Comparison;
import dev.haoshang.repayment.Option;
import dev.haoshang.repayment.OptionOutcome;
import dev.haoshang.repayment.RateFigures;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The comparison of all options, as the dialog and the widget need it.
 *
 * @param comparison what was computed
 * @param amounts how figures are worded
 */
record Comparing(Comparison comparison, Amounts amounts) {
    /** More choices than this are no help. */
    private static final int MOST_CHOICES = 5;

    /** The result for the dialog machine. */
    Event.Performed performed() {
        boolean deficit = comparison.affordable().map(sum -> sum.signum() <= 0).orElse(false);
        String best = comparison
                .recommended()
                .map(option -> amounts.option(option.id()))
                .orElse("");
        return new Event.Performed(
                Performable.COMPARE_OPTIONS.action(),
                deficit ? "deficit" : "done",
                Map.of(
                        "affordable",
                                comparison.affordable().map(amounts::money).orElse(""),
                        "best_option", best,
                        "doubt", doubt(),
                        "fitting", String.valueOf(comparison.fitting().size())),
                choices());
    }

    /** The figures that contradict each other, as one sentence; empty when none do. */
    private String doubt() {
        return String.join(amounts.english() ? "; " : "；", amounts.reasons(comparison.warnings()));
    }

    private List<Choice> choices() {
        return comparison.fitting().stream()
                .limit(MOST_CHOICES)
                .map(outcome -> new Choice("value:" + outcome.option().id(), label(outcome)))
                .toList();
    }

    private String label(OptionOutcome outcome) {
        String label = amounts.option(outcome.option().id());
        Optional<BigDecimal> first = outcome.firstPayment();
        if (first.isEmpty() || outcome.terms().periods().isEmpty()) {
            return label;
        }
        int periods = outcome.terms().periods().get();
        return amounts.english()
                ? label + " (" + periods + " payments, the first " + amounts.money(first.get()) + ")"
                : label + "（" + periods + "期，首期 " + amounts.money(first.get()) + "）";
    }

    /** The block that shows it: a table on a desktop, cards on a phone. */
    JsonObject block() {
        JsonArray options = new JsonArray();
        comparison.outcomes().forEach(outcome -> options.add(option(outcome)));
        return new JsonObject()
                .put("type", "comparison")
                .put("currency", "CNY")
                .put("affordable", text(comparison.affordable()))
                .put("paymentNow", text(comparison.baseline().payment()))
                .put("estimated", comparison.estimated())
                .put("warnings", new JsonArray(amounts.reasons(comparison.warnings())))
                .put("options", options);
    }

    private JsonObject option(OptionOutcome outcome) {
        Option option = outcome.option();
        boolean recommended =
                comparison.recommended().map(best -> best == option).orElse(false);
        JsonArray estimates = new JsonArray();
        outcome.estimates().forEach(figures -> estimates.add(estimate(figures)));
        return new JsonObject()
                .put("id", option.id())
                .put("label", amounts.option(option.id()))
                .put("summary", amounts.texts().summary(option.id()).in(amounts.language()))
                .put("fits", outcome.fits())
                .put("recommended", recommended)
                .put("periods", outcome.terms().periods().orElse(null))
                .put("graceMonths", outcome.terms().graceMonths())
                .put("deferralMonths", outcome.terms().deferralMonths())
                .put("ratePercent", text(outcome.terms().ratePercent()))
                .put("first", text(outcome.firstPayment()))
                .put("last", text(outcome.lastPayment()))
                .put("totalInterest", text(outcome.totalInterest()))
                .put("totalPaid", text(outcome.totalPaid()))
                .put("estimates", estimates)
                .put("reasons", new JsonArray(reasons(outcome, recommended)))
                .put("warnings", new JsonArray(amounts.reasons(outcome.warnings())));
    }

    /** The reasons; for the recommended option why it comes first stands before them. */
    private List<String> reasons(OptionOutcome outcome, boolean recommended) {
        List<String> reasons = new ArrayList<>();
        if (recommended) {
            comparison.why().ifPresent(why -> reasons.add(amounts.reason(why)));
        }
        reasons.addAll(amounts.reasons(outcome.reasons()));
        return reasons;
    }

    private static JsonObject estimate(RateFigures figures) {
        return new JsonObject()
                .put("ratePercent", figures.ratePercent().toPlainString())
                .put("periods", figures.periods())
                .put("first", figures.first().toPlainString())
                .put("last", figures.last().toPlainString())
                .put("totalInterest", figures.totalInterest().toPlainString())
                .put("totalPaid", figures.totalPaid().toPlainString());
    }

    private static @Nullable String text(Optional<BigDecimal> amount) {
        return amount.map(BigDecimal::toPlainString).orElse(null);
    }
}

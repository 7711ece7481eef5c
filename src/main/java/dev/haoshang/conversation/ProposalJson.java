package dev.haoshang.conversation;

import dev.haoshang.dialog.Display;
import dev.haoshang.dialog.Fact;
import dev.haoshang.dialog.Slot;
import dev.haoshang.dialog.Snapshot;
import dev.haoshang.document.Block;
import dev.haoshang.repayment.Budget;
import dev.haoshang.repayment.Installment;
import dev.haoshang.repayment.OptionOutcome;
import dev.haoshang.repayment.Proposal;
import dev.haoshang.repayment.Schedule;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A proposal for programs: every figure of the letter, as {@code proposal.schema.json} describes it.
 *
 * @param drafting what the proposal is made from
 * @param proposal the proposal
 * @param drafted its life, and the versions before
 * @param facts the facts that may be shown
 */
record ProposalJson(Drafting drafting, Proposal proposal, Drafted drafted, Snapshot facts) {
    JsonObject write() {
        LetterTables tables = new LetterTables(drafting, proposal, facts);
        return new JsonObject()
                .put("number", proposal.number())
                .put("version", proposal.version())
                .put("hash", proposal.contentHash())
                .put("date", proposal.created().toString())
                .put("status", drafted.status().id())
                .put("statusSince", drafted.since())
                .put("changes", changes(drafted))
                .put("replaced", replaced())
                .put("language", drafting.language())
                .put("title", drafting.letter().title().in(drafting.language()))
                .put("label", drafting.softwareLabel())
                .put("currency", "CNY")
                .put("lender", proposal.lender())
                .put("option", proposal.chosen().option().id())
                .put("balance", amount(proposal.debt().balance()))
                .put("loan", lines(LetterTables.LOAN_LINES))
                .put("computedFrom", lines(computedFrom()))
                .put("budget", proposal.means().budget().map(this::budget).orElse(null))
                .put("request", request(proposal.chosen(), "request"))
                .put(
                        "fallback",
                        proposal.fallback()
                                .map(outcome -> request(outcome, "fallback"))
                                .orElse(null))
                .put("sideRequests", sideRequests())
                .put("attachments", attachments(tables))
                .put("schedule", proposal.schedule().map(ProposalJson::rows).orElseGet(JsonArray::new))
                .put("totals", proposal.schedule().map(ProposalJson::totals).orElse(null));
    }

    /** How this version differs from the one before. */
    static JsonArray changes(Drafted drafted) {
        JsonArray changes = new JsonArray();
        drafted.changes()
                .forEach(change -> changes.add(new JsonObject()
                        .put("name", change.name())
                        .put("label", change.label())
                        .put("before", change.before())
                        .put("after", change.after())));
        return changes;
    }

    private JsonArray replaced() {
        JsonArray versions = new JsonArray();
        drafted.earlier()
                .forEach(one -> versions.add(new JsonObject()
                        .put("version", one.version())
                        .put("date", one.date())
                        .put("hash", one.hash())
                        .put("status", one.status().id())
                        .put("statusSince", one.since())));
        return versions;
    }

    /** Everything the borrower said that it follows from; words of their own stay out. */
    private List<String> computedFrom() {
        return drafting.content().script().slots().values().stream()
                .filter(Revisions::counts)
                .map(Slot::name)
                .filter(name -> !LetterFacts.isPrivate(name, drafting.facts()))
                .toList();
    }

    private JsonArray lines(List<String> names) {
        JsonArray lines = new JsonArray();
        for (String name : names) {
            Fact fact = facts.facts().get(name);
            Optional<Slot> slot = drafting.content().script().slot(name);
            if (fact != null && slot.isPresent()) {
                lines.add(new JsonObject()
                        .put("slot", name)
                        .put("label", drafting.label(name))
                        .put("value", String.join(",", fact.values()))
                        .put("display", Display.of(drafting.content().script(), slot.get(), fact, drafting.language()))
                        .put("approximate", fact.approximate()));
            }
        }
        return lines;
    }

    private JsonObject budget(Budget budget) {
        return new JsonObject()
                .put("income", parts(budget.income()))
                .put("spending", parts(LetterFacts.essentials(budget, facts.facts())))
                .put("buffer", amount(budget.buffer()))
                .put("priorityPayments", amount(budget.priorityPayments()))
                .put("otherDebtsMonthly", amount(budget.otherDebtsMonthly()))
                .put("surplus", amount(budget.surplus()));
    }

    private JsonArray parts(Map<String, BigDecimal> parts) {
        JsonArray lines = new JsonArray();
        parts.forEach((name, sum) -> lines.add(new JsonObject()
                .put("slot", name)
                .put("label", drafting.label(name))
                .put("amount", amount(sum))));
        return lines;
    }

    private JsonObject request(OptionOutcome outcome, String words) {
        return new JsonObject()
                .put("option", outcome.option().id())
                .put("label", drafting.amounts().option(outcome.option().id()))
                .put("text", facts.figures().getOrDefault(words, ""))
                .put("periods", outcome.terms().periods().orElse(null))
                .put("graceMonths", outcome.terms().graceMonths())
                .put("deferralMonths", outcome.terms().deferralMonths())
                .put(
                        "ratePercent",
                        outcome.terms()
                                .ratePercent()
                                .map(rate -> rate.stripTrailingZeros().toPlainString())
                                .orElse(null))
                .put(
                        "waived",
                        outcome.terms().waived().map(ProposalJson::amount).orElse(null))
                .put(
                        "firstDate",
                        outcome.schedule()
                                .flatMap(schedule ->
                                        schedule.installments().get(0).date())
                                .map(LocalDate::toString)
                                .orElse(null))
                .put("first", outcome.firstPayment().map(ProposalJson::amount).orElse(null))
                .put(
                        "afterGrace",
                        outcome.schedule()
                                .map(schedule -> afterGrace(outcome, schedule))
                                .orElse(null))
                .put("last", outcome.lastPayment().map(ProposalJson::amount).orElse(null))
                .put("totalPaid", outcome.totalPaid().map(ProposalJson::amount).orElse(null));
    }

    private static String afterGrace(OptionOutcome outcome, Schedule schedule) {
        return amount(RequestWords.afterGrace(schedule, outcome.terms()));
    }

    private JsonArray sideRequests() {
        JsonArray requests = new JsonArray();
        RequestWords words = new RequestWords(drafting.letter(), drafting.amounts());
        proposal.sideRequests()
                .forEach(request ->
                        requests.add(new JsonObject().put("id", request.id()).put("text", words.sideRequest(request))));
        return requests;
    }

    private static JsonArray attachments(LetterTables tables) {
        JsonArray papers = new JsonArray();
        tables.attachments()
                .ifPresent(items -> items.items()
                        .forEach(item -> papers.add(new JsonObject()
                                .put("name", item.text())
                                .put("enclosed", item.tick() == Block.Tick.DONE))));
        return papers;
    }

    /** The payments in order, as events and proposals show them. */
    static JsonArray rows(Schedule schedule) {
        JsonArray rows = new JsonArray();
        for (Installment one : schedule.installments()) {
            rows.add(new JsonObject()
                    .put("number", one.number())
                    .put("date", one.date().map(LocalDate::toString).orElse(""))
                    .put("payment", amount(one.payment()))
                    .put("interest", amount(one.interest()))
                    .put("principal", amount(one.principal()))
                    .put("balance", amount(one.balance())));
        }
        return rows;
    }

    private static JsonObject totals(Schedule schedule) {
        return new JsonObject()
                .put("payment", amount(schedule.totalPaid()))
                .put("interest", amount(schedule.totalInterest()))
                .put("principal", amount(schedule.totalPrincipal()));
    }

    private static String amount(BigDecimal sum) {
        return sum.setScale(2).toPlainString();
    }
}

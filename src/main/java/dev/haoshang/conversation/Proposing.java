package dev.haoshang.conversation;

import dev.haoshang.content.Performable;
import dev.haoshang.dialog.Event;
import dev.haoshang.repayment.Proposal;
import dev.haoshang.repayment.ProposalRefusedException;
import dev.haoshang.repayment.ProposalStatus;
import dev.haoshang.repayment.Schedule;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Drafts a proposal for the dialog.
 *
 * @param drafting the facts and the policy
 * @param memory what is remembered, an earlier proposal included
 * @param conversation the conversation's id
 * @param today the date on it
 */
record Proposing(Drafting drafting, Memory memory, String conversation, LocalDate today) {
    private static final int SHORT_NAME = 6;

    /**
     * What came of it.
     *
     * @param performed for the dialog machine
     * @param drafted what to remember; empty when it was refused
     * @param event the body of the {@code proposal} event
     * @param blocks what is shown with the text
     */
    record Result(Event.Performed performed, Optional<Drafted> drafted, JsonObject event, JsonArray blocks) {}

    Result propose() {
        try {
            return drafting.proposal(number(), memory.drafted().version() + 1)
                    .map(this::drafted)
                    .orElseGet(() -> refused(""));
        } catch (ProposalRefusedException e) {
            return refused(drafting.amounts().reason(e.reason()));
        }
    }

    /** The number stays the same for all versions of a conversation's proposal. */
    private String number() {
        return memory.drafted().version() > 0
                ? memory.drafted().number()
                : "HS-" + today.format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + shortName(conversation);
    }

    /** The beginning of a conversation's id, as numbers that people read out have it. */
    static String shortName(String conversation) {
        String letters = conversation.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
        return letters.substring(0, Math.min(SHORT_NAME, letters.length()));
    }

    private Result refused(String reason) {
        return new Result(
                new Event.Performed(
                        Performable.DRAFT_PROPOSAL.action(), "refused", Map.of("refusal", reason), List.of()),
                Optional.empty(),
                new JsonObject(),
                new JsonArray());
    }

    private Result drafted(Proposal proposal) {
        Drafted before = memory.drafted();
        List<Drafted.Change> changes =
                before.version() == 0 ? List.of() : new Revisions(drafting, proposal, before).changes();
        boolean same = before.version() > 0
                && Drafted.source(before.facts()).equals(Drafted.source(drafting.facts()))
                && before.hash().equals(proposal.contentHash())
                && before.language().equals(drafting.language());
        return same ? result(proposal, before) : result(proposal, version(proposal, changes));
    }

    private Drafted version(Proposal proposal, List<Drafted.Change> changes) {
        return new Drafted(
                proposal.number(),
                proposal.version(),
                today.toString(),
                drafting.language(),
                proposal.contentHash(),
                drafting.facts(),
                LetterCalendar.lastPeriod(proposal, memory.drafted().lastPeriodEver()),
                ProposalStatus.DRAFTED,
                today.toString(),
                changes,
                memory.drafted().replaced());
    }

    private Result result(Proposal proposal, Drafted drafted) {
        Amounts amounts = drafting.amounts();
        String option = proposal.chosen().option().id();
        JsonObject event = status(drafted)
                .put("option", option)
                .put("title", drafting.letter().title().in(drafting.language()))
                .put("changes", ProposalJson.changes(drafted))
                .put("formats", new JsonArray(formats(proposal)));
        String unknown = drafting.word("unstated");
        Map<String, String> figures = Map.of(
                "proposal_number", drafted.number(),
                "proposal_version", String.valueOf(drafted.version()),
                "changes", Revisions.inWords(drafted.changes(), unknown, amounts.english()),
                "proposal_option", amounts.option(option),
                "proposal_payment",
                        proposal.chosen().firstPayment().map(amounts::money).orElse(""),
                "proposal_periods",
                        proposal.chosen().terms().periods().map(String::valueOf).orElse(""));
        JsonArray blocks = new JsonArray();
        proposal.schedule().ifPresent(schedule -> blocks.add(schedule(schedule)));
        blocks.add(new JsonObject(event.getMap()).copy().put("type", "proposal").put("links", links(proposal)));
        return new Result(
                new Event.Performed(Performable.DRAFT_PROPOSAL.action(), "done", figures, List.of()),
                Optional.of(drafted),
                event,
                blocks);
    }

    /** What tells a program which version there is and how far its life has come. */
    static JsonObject status(Drafted drafted) {
        return new JsonObject()
                .put("number", drafted.number())
                .put("version", drafted.version())
                .put("hash", drafted.hash())
                .put("status", drafted.status().id());
    }

    /** The formats it is offered in: without payments, there is nothing for a spreadsheet or a calendar. */
    private static List<String> formats(Proposal proposal) {
        return Stream.of(ProposalFormat.values())
                .filter(format -> !format.ofTheSchedule() || proposal.schedule().isPresent())
                .map(ProposalFormat::extension)
                .toList();
    }

    private JsonArray links(Proposal proposal) {
        JsonArray links = new JsonArray();
        for (String format : formats(proposal)) {
            links.add(new JsonObject()
                    .put("format", format)
                    .put("href", "/api/v1/conversations/" + conversation + "/proposal." + format));
        }
        links.add(new JsonObject()
                .put("format", "guide")
                .put("href", "/api/v1/conversations/" + conversation + "/guide.pdf"));
        return links;
    }

    private static JsonObject schedule(Schedule schedule) {
        return new JsonObject()
                .put("type", "schedule")
                .put("rows", ProposalJson.rows(schedule))
                .put("totalInterest", schedule.totalInterest().toPlainString())
                .put("totalPaid", schedule.totalPaid().toPlainString());
    }
}

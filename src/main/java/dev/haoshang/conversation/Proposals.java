package dev.haoshang.conversation;

import dev.haoshang.content.Content;
import dev.haoshang.dialog.Snapshot;
import dev.haoshang.document.Letter;
import dev.haoshang.document.LetterHtml;
import dev.haoshang.document.LetterPdf;
import dev.haoshang.repayment.Proposal;
import dev.haoshang.repayment.ProposalRefusedException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/** Renders drafted proposals. Blocking; safe for any thread. */
final class Proposals {
    private final LetterHtml html = new LetterHtml();
    private final LetterPdf pdf;

    Proposals(LetterPdf pdf) {
        this.pdf = pdf;
    }

    /** The proposal that a memory holds, in one format; empty when there is none or it cannot be drafted any more. */
    Optional<ProposalFile> render(Content content, Memory memory, String format) {
        Memory.Drafted drafted = memory.drafted();
        if (drafted.version() == 0) {
            return Optional.empty();
        }
        Drafting drafting = new Drafting(
                content, memory.lender(), drafted.facts(), LocalDate.parse(drafted.date()), drafted.language());
        try {
            return drafting.proposal(drafted.number(), drafted.version())
                    .map(proposal -> render(drafting, proposal, memory.talk(), format));
        } catch (ProposalRefusedException e) {
            return Optional.empty();
        }
    }

    private ProposalFile render(Drafting drafting, Proposal proposal, Snapshot talk, String format) {
        Orthography orthography = Orthography.of(drafting.language());
        String name = proposal.number() + "-" + proposal.version() + "." + format;
        if (format.equals("json")) {
            byte[] json =
                    orthography.write(json(drafting, proposal)).encodePrettily().getBytes(StandardCharsets.UTF_8);
            return new ProposalFile(name, "application/json", json);
        }
        Letter letter = new LetterWriter(drafting, proposal, talk).write().rewritten(orthography::write);
        return format.equals("html")
                ? new ProposalFile(
                        name, "text/html; charset=utf-8", html.render(letter).getBytes(StandardCharsets.UTF_8))
                : new ProposalFile(name, "application/pdf", pdf.render(letter));
    }

    private static JsonObject json(Drafting drafting, Proposal proposal) {
        JsonArray rows = new JsonArray();
        proposal.schedule()
                .ifPresent(schedule -> schedule.installments()
                        .forEach(one -> rows.add(new JsonObject()
                                .put("number", one.number())
                                .put("date", one.date().map(LocalDate::toString).orElse(""))
                                .put("payment", one.payment().toPlainString())
                                .put("interest", one.interest().toPlainString())
                                .put("principal", one.principal().toPlainString())
                                .put("balance", one.balance().toPlainString()))));
        return new JsonObject()
                .put("number", proposal.number())
                .put("version", proposal.version())
                .put("hash", proposal.contentHash())
                .put("date", proposal.created().toString())
                .put("language", drafting.language())
                .put("lender", proposal.lender())
                .put("option", proposal.chosen().option().id())
                .put("balance", proposal.debt().balance().toPlainString())
                .put("schedule", rows);
    }
}

package dev.haoshang.conversation;

import dev.haoshang.content.Content;
import dev.haoshang.dialog.Snapshot;
import dev.haoshang.document.Block;
import dev.haoshang.document.CalendarFile;
import dev.haoshang.document.Letter;
import dev.haoshang.document.LetterDocx;
import dev.haoshang.document.LetterHtml;
import dev.haoshang.document.LetterPdf;
import dev.haoshang.document.TableCsv;
import dev.haoshang.repayment.Proposal;
import dev.haoshang.repayment.ProposalRefusedException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/** Renders drafted proposals. Blocking; safe for any thread. */
final class Proposals {
    private final LetterHtml html = new LetterHtml();
    private final LetterDocx docx = new LetterDocx();
    private final LetterPdf pdf;
    private final Optional<BigDecimal> livingFloor;

    Proposals(LetterPdf pdf, Optional<BigDecimal> livingFloor) {
        this.pdf = pdf;
        this.livingFloor = livingFloor;
    }

    /** The proposal that a memory holds, in one format; empty when there is none or it cannot be drafted any more. */
    Optional<ProposalFile> render(Content content, Memory memory, ProposalFormat format) {
        Memory.Drafted drafted = memory.drafted();
        if (drafted.version() == 0) {
            return Optional.empty();
        }
        Drafting drafting = new Drafting(
                content,
                livingFloor,
                memory.lender(),
                drafted.facts(),
                LocalDate.parse(drafted.date()),
                drafted.language());
        try {
            return drafting.proposal(drafted.number(), drafted.version())
                    .map(proposal -> new ProposalFile(
                            proposal.number() + "-" + proposal.version() + "." + format.extension(),
                            format.mediaType(),
                            bytes(drafting, proposal, memory, format)));
        } catch (ProposalRefusedException e) {
            return Optional.empty();
        }
    }

    private byte[] bytes(Drafting drafting, Proposal proposal, Memory memory, ProposalFormat format) {
        Orthography orthography = Orthography.of(drafting.language());
        Snapshot facts = new LetterFacts(drafting, proposal, memory.talk()).shown();
        LetterTables tables = new LetterTables(drafting, proposal, facts);
        return switch (format) {
            case PDF -> pdf.render(letter(drafting, proposal, memory, orthography));
            case DOCX -> docx.render(letter(drafting, proposal, memory, orthography));
            case HTML -> utf8(html.render(letter(drafting, proposal, memory, orthography)));
            case CSV -> TableCsv.render((Block.Table) tables.payments().rewritten(orthography::write));
            case ICS ->
                CalendarFile.render(new LetterCalendar(
                                drafting, proposal, tables, memory.drafted().lastPeriodEver())
                        .write()
                        .rewritten(orthography::write));
            case JSON ->
                utf8(orthography
                        .write(new ProposalJson(drafting, proposal, facts).write())
                        .encodePrettily());
        };
    }

    private static Letter letter(Drafting drafting, Proposal proposal, Memory memory, Orthography orthography) {
        return new LetterWriter(drafting, proposal, memory.talk()).write().rewritten(orthography::write);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

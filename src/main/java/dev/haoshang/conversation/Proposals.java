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
import java.util.function.BiFunction;

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
        return drafted(
                content,
                memory,
                (drafting, proposal) -> new ProposalFile(
                        name(proposal) + "." + format.extension(),
                        format.mediaType(),
                        bytes(drafting, proposal, memory, format)));
    }

    /** The guide beside the proposal, in a format for reading; empty when there is no proposal. */
    Optional<ProposalFile> renderGuide(Content content, Memory memory, ProposalFormat format) {
        return drafted(
                content,
                memory,
                (drafting, proposal) -> new ProposalFile(
                        name(proposal) + "-guide." + format.extension(),
                        format.mediaType(),
                        read(
                                new GuideWriter(drafting, proposal, memory)
                                        .write()
                                        .rewritten(Orthography.of(drafting.language())::write),
                                format)));
    }

    private static String name(Proposal proposal) {
        return proposal.number() + "-" + proposal.version();
    }

    private Optional<ProposalFile> drafted(
            Content content, Memory memory, BiFunction<Drafting, Proposal, ProposalFile> file) {
        Drafted drafted = memory.drafted();
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
                    .map(proposal -> file.apply(drafting, proposal));
        } catch (ProposalRefusedException e) {
            return Optional.empty();
        }
    }

    private byte[] bytes(Drafting drafting, Proposal proposal, Memory memory, ProposalFormat format) {
        Orthography orthography = Orthography.of(drafting.language());
        Snapshot facts = new LetterFacts(drafting, proposal, memory).shown();
        LetterTables tables = new LetterTables(drafting, proposal, facts);
        return switch (format) {
            case PDF, DOCX, HTML -> read(letter(drafting, proposal, memory, orthography), format);
            case CSV -> TableCsv.render((Block.Table) tables.payments().rewritten(orthography::write));
            case ICS ->
                CalendarFile.render(new LetterCalendar(
                                drafting, proposal, tables, memory.drafted().lastPeriodEver())
                        .write()
                        .rewritten(orthography::write));
            case JSON ->
                utf8(orthography
                        .write(new ProposalJson(drafting, proposal, memory.drafted(), facts).write())
                        .encodePrettily());
        };
    }

    private byte[] read(Letter letter, ProposalFormat format) {
        return switch (format) {
            case PDF -> pdf.render(letter);
            case DOCX -> docx.render(letter);
            case HTML -> utf8(html.render(letter));
            case CSV, ICS, JSON -> throw new IllegalArgumentException(format + " is no format for reading");
        };
    }

    private static Letter letter(Drafting drafting, Proposal proposal, Memory memory, Orthography orthography) {
        return new LetterWriter(drafting, proposal, memory).write().rewritten(orthography::write);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package dev.haoshang.conversation;

import dev.haoshang.content.LetterText;
import dev.haoshang.dialog.Snapshot;
import dev.haoshang.document.Block;
import dev.haoshang.document.Letter;
import dev.haoshang.repayment.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills the letter that editors wrote with a proposal's figures. Lives for one letter. */
final class LetterWriter {
    private static final int SHORT_HASH = 8;

    private final Drafting drafting;
    private final Proposal proposal;
    private final LetterText text;
    private final Filling filling;
    private final LetterTables tables;

    LetterWriter(Drafting drafting, Proposal proposal, Snapshot talk) {
        this.drafting = drafting;
        this.proposal = proposal;
        this.text = drafting.content().letter();
        Snapshot facts = new LetterFacts(drafting, proposal, talk).shown();
        this.filling = new Filling(drafting, facts);
        this.tables = new LetterTables(drafting, proposal, facts);
    }

    /** The letter, complete but for what the borrower fills in by hand. */
    Letter write() {
        List<Letter.Section> sections = new ArrayList<>();
        Optional<String> heading = Optional.empty();
        List<Block> blocks = new ArrayList<>();
        boolean onNewPage = false;
        for (LetterText.Part part : text.parts()) {
            if (!part.when().map(filling::holds).orElse(true)) {
                continue;
            }
            boolean schedule = part.kind() == LetterText.Kind.SCHEDULE;
            if (part.heading().isPresent() && !blocks.isEmpty()) {
                sections.add(new Letter.Section(heading, blocks, onNewPage));
                blocks = new ArrayList<>();
            }
            if (part.heading().isPresent()) {
                heading = part.heading().map(filling::fill);
                onNewPage = schedule;
            }
            blocks.addAll(blocks(part));
        }
        if (!blocks.isEmpty()) {
            sections.add(new Letter.Section(heading, blocks, onNewPage));
        }
        return new Letter(drafting.language(), filling.fill(text.title()), reference(proposal), sections);
    }

    /** The proposal's number, version and short hash. */
    static String reference(Proposal proposal) {
        return proposal.number() + "-" + proposal.version() + " · "
                + proposal.contentHash().substring(0, SHORT_HASH);
    }

    private List<Block> blocks(LetterText.Part part) {
        Optional<String> filled = part.text().map(filling::fill);
        List<Block> blocks = new ArrayList<>();
        switch (part.kind()) {
            case PARAGRAPH -> filled.map(Block.Paragraph::new).ifPresent(blocks::add);
            case LABEL -> filled.map(Block.Label::new).ifPresent(blocks::add);
            case SIGNATURE ->
                blocks.add(new Block.SignatureLine(filled.orElse("").lines().toList()));
            case LOAN -> tables.loan().ifPresent(blocks::add);
            case BUDGET -> tables.budget().ifPresent(blocks::add);
            case SCHEDULE -> blocks.addAll(tables.schedule());
            case ALTERNATIVES -> blocks.addAll(tables.alternatives());
            case ATTACHMENTS -> tables.attachments().ifPresent(blocks::add);
        }
        boolean introduced = part.kind() == LetterText.Kind.LOAN || part.kind() == LetterText.Kind.ATTACHMENTS;
        if (introduced && !blocks.isEmpty()) {
            filled.map(Block.Paragraph::new).ifPresent(words -> blocks.add(0, words));
        }
        return blocks;
    }
}

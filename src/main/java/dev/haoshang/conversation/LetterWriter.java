package dev.haoshang.conversation;

import dev.haoshang.content.LetterText;
import dev.haoshang.dialog.Condition;
import dev.haoshang.dialog.Display;
import dev.haoshang.dialog.Fact;
import dev.haoshang.dialog.Slot;
import dev.haoshang.dialog.Snapshot;
import dev.haoshang.dialog.Wording;
import dev.haoshang.document.Block;
import dev.haoshang.document.Letter;
import dev.haoshang.repayment.Proposal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills the letter that editors wrote with a proposal's figures. Lives for one letter. */
final class LetterWriter {
    private static final int SHORT_HASH = 8;

    private final Drafting drafting;
    private final Proposal proposal;
    private final LetterText text;
    private final Amounts amounts;
    private final Snapshot facts;
    private final LetterTables tables;

    LetterWriter(Drafting drafting, Proposal proposal, Snapshot talk) {
        this.drafting = drafting;
        this.proposal = proposal;
        this.text = drafting.content().letter();
        this.amounts = drafting.amounts();
        this.facts = new LetterFacts(drafting, proposal, talk).shown();
        this.tables = new LetterTables(drafting, proposal, facts);
    }

    /** The letter, complete but for what the borrower fills in by hand. */
    Letter write() {
        List<Letter.Section> sections = new ArrayList<>();
        Optional<String> heading = Optional.empty();
        List<Block> blocks = new ArrayList<>();
        boolean onNewPage = false;
        for (LetterText.Part part : text.parts()) {
            if (!part.when().map(this::holds).orElse(true)) {
                continue;
            }
            boolean schedule = part.kind() == LetterText.Kind.SCHEDULE;
            if (part.heading().isPresent() && !blocks.isEmpty()) {
                sections.add(new Letter.Section(heading, blocks, onNewPage));
                blocks = new ArrayList<>();
            }
            if (part.heading().isPresent()) {
                heading = part.heading().map(this::fill);
                onNewPage = schedule;
            }
            blocks.addAll(blocks(part));
        }
        if (!blocks.isEmpty()) {
            sections.add(new Letter.Section(heading, blocks, onNewPage));
        }
        return new Letter(drafting.language(), fill(text.title()), reference(proposal), sections);
    }

    /** The proposal's number, version and short hash. */
    static String reference(Proposal proposal) {
        return proposal.number() + "-" + proposal.version() + " · "
                + proposal.contentHash().substring(0, SHORT_HASH);
    }

    private boolean holds(Condition condition) {
        return condition.holds(facts);
    }

    private List<Block> blocks(LetterText.Part part) {
        Optional<String> filled = part.text().map(this::fill);
        List<Block> blocks = new ArrayList<>();
        switch (part.kind()) {
            case PARAGRAPH -> filled.map(Block.Paragraph::new).ifPresent(blocks::add);
            case LABEL -> filled.map(Block.Label::new).ifPresent(blocks::add);
            case SIGNATURE ->
                blocks.add(new Block.SignatureLine(filled.orElse("").lines().toList()));
            case LOAN -> tables.loan().ifPresent(blocks::add);
            case BUDGET -> tables.budget().ifPresent(blocks::add);
            case SCHEDULE -> blocks.addAll(tables.schedule());
            case ATTACHMENTS -> tables.attachments().ifPresent(blocks::add);
        }
        boolean introduced = part.kind() == LetterText.Kind.LOAN || part.kind() == LetterText.Kind.ATTACHMENTS;
        if (introduced && !blocks.isEmpty()) {
            filled.map(Block.Paragraph::new).ifPresent(words -> blocks.add(0, words));
        }
        return blocks;
    }

    private String fill(Wording wording) {
        Map<String, String> values = new LinkedHashMap<>(facts.figures());
        facts.facts()
                .forEach((name, fact) ->
                        drafting.content().script().slot(name).ifPresent(slot -> values.put(name, show(slot, fact))));
        return amounts.fillWith(wording, values);
    }

    private String show(Slot slot, Fact fact) {
        return Display.of(drafting.content().script(), slot, fact, drafting.language());
    }
}

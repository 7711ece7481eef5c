package dev.haoshang.conversation;

import dev.haoshang.content.LetterText;
import dev.haoshang.dialog.Snapshot;
import dev.haoshang.dialog.Wording;
import dev.haoshang.document.Block;
import dev.haoshang.document.Letter;
import dev.haoshang.repayment.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills the letter that editors wrote with a proposal's figures. Lives for one letter. */
final class LetterWriter {
    private static final int SHORT_HASH = 8;
    private static final String NUMBER = "{section}";
    private static final String CHINESE_NUMERALS = "一二三四五六七八九十";

    private final Drafting drafting;
    private final Proposal proposal;
    private final LetterText text;
    private final Filling filling;
    private final LetterTables tables;
    private int numbered;

    LetterWriter(Drafting drafting, Proposal proposal, Memory memory) {
        this.drafting = drafting;
        this.proposal = proposal;
        this.text = drafting.letter();
        Snapshot facts = new LetterFacts(drafting, proposal, memory).shown();
        this.filling = new Filling(drafting, facts);
        this.tables = new LetterTables(drafting, proposal, facts);
    }

    /** The letter, complete but for what the borrower fills in by hand. */
    Letter write() {
        List<Letter.Section> sections = new ArrayList<>();
        Optional<Wording> heading = Optional.empty();
        List<Block> blocks = new ArrayList<>();
        boolean onNewPage = false;
        for (LetterText.Part part : text.parts()) {
            if (!part.when().map(filling::holds).orElse(true)) {
                continue;
            }
            boolean schedule = part.kind() == LetterText.Kind.SCHEDULE;
            if (part.heading().isPresent() && !blocks.isEmpty()) {
                sections.add(section(heading, blocks, onNewPage));
                blocks = new ArrayList<>();
            }
            if (part.heading().isPresent()) {
                heading = part.heading();
                onNewPage = schedule;
            }
            blocks.addAll(blocks(part));
        }
        if (!blocks.isEmpty()) {
            sections.add(section(heading, blocks, onNewPage));
        }
        return new Letter(drafting.language(), filling.fill(text.title()), reference(proposal), sections);
    }

    /** A section; one whose heading has a number takes the next. */
    private Letter.Section section(Optional<Wording> heading, List<Block> blocks, boolean onNewPage) {
        if (heading.filter(text -> text.zh().contains(NUMBER)).isPresent()) {
            numbered++;
        }
        return new Letter.Section(
                heading.map(text -> filling.fill(text, Map.of("section", number()))), blocks, onNewPage);
    }

    private String number() {
        return numbered == 0 || drafting.language().equals("en") || numbered > CHINESE_NUMERALS.length()
                ? String.valueOf(numbered)
                : CHINESE_NUMERALS.substring(numbered - 1, numbered);
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

package dev.haoshang.conversation;

import dev.haoshang.content.GuideText;
import dev.haoshang.dialog.Snapshot;
import dev.haoshang.document.Block;
import dev.haoshang.document.Cues;
import dev.haoshang.document.Letter;
import dev.haoshang.repayment.Comparison;
import dev.haoshang.repayment.Proposal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills the borrower's own paper with the figures of the proposal it stands beside. Lives for one guide. */
final class GuideWriter {
    private static final int DAYS_BEFORE_ASKING_AGAIN = 7;
    private static final int USUAL_MONTHS_TO_REVIEW = 3;

    private final Drafting drafting;
    private final Proposal proposal;
    private final Filling filling;
    private final GuideTables tables;
    private final LetterTables letter;
    private final List<Letter.Section> sections = new ArrayList<>();
    private final List<GuideText.Part> run = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private Optional<String> heading = Optional.empty();
    private boolean onNewPage;

    GuideWriter(Drafting drafting, Proposal proposal, Memory memory) {
        this.drafting = drafting;
        this.proposal = proposal;
        Snapshot shown = new LetterFacts(drafting, proposal, memory).shown();
        Map<String, String> figures = new LinkedHashMap<>(shown.figures());
        figures.putAll(figures());
        Snapshot facts = shown.withFigures(figures);
        this.filling = new Filling(drafting, facts);
        this.tables = new GuideTables(drafting, proposal, facts);
        this.letter = new LetterTables(drafting, proposal, facts);
    }

    /** What the guide may name besides what the letter names. A sum of nothing is no offer, so it is not named. */
    private Map<String, String> figures() {
        Amounts amounts = drafting.amounts();
        Map<String, String> figures = new LinkedHashMap<>();
        drafting.comparison()
                .flatMap(Comparison::affordable)
                .filter(sum -> sum.signum() > 0)
                .ifPresent(sum -> figures.put("affordable", amounts.money(sum)));
        boolean dated = drafting.facts().containsKey("next_due_date")
                || drafting.facts().containsKey("due_day");
        drafting.situation()
                .filter(situation -> dated)
                .ifPresent(situation -> figures.put("next_due", amounts.date(situation.firstDueDate())));
        LocalDate drafted = proposal.created();
        figures.put("ask_again", amounts.date(drafted.plusDays(DAYS_BEFORE_ASKING_AGAIN)));
        int months =
                proposal.means().hardshipMonths().filter(known -> known > 0).orElse(USUAL_MONTHS_TO_REVIEW);
        figures.put("review", amounts.date(drafted.plusMonths(months)));
        return figures;
    }

    /** The guide, complete but for what is written in by hand. */
    Letter write() {
        GuideText text = drafting.content().guide();
        for (GuideText.Part part : text.parts()) {
            if (part.when().map(filling::holds).orElse(true)) {
                add(part);
            }
        }
        endSection();
        return new Letter(drafting.language(), filling.fill(text.title()), LetterWriter.reference(proposal), sections);
    }

    private void add(GuideText.Part part) {
        if (part.heading().isPresent()) {
            endSection();
            heading = part.heading().map(filling::fill);
            onNewPage = part.onNewPage();
        }
        if (!run.isEmpty() && run.get(0).kind() != part.kind()) {
            endRun();
        }
        run.add(part);
    }

    private void endSection() {
        endRun();
        if (!blocks.isEmpty()) {
            sections.add(new Letter.Section(heading, blocks, onNewPage));
            blocks.clear();
        }
    }

    /** Turns parts of one kind that follow each other into blocks. */
    private void endRun() {
        if (!run.isEmpty()) {
            blocks.addAll(blocks(
                    run.get(0).kind(),
                    run.stream().map(part -> filling.fill(part.text())).toList()));
            run.clear();
        }
    }

    private List<Block> blocks(GuideText.Kind kind, List<String> texts) {
        List<Block> introduced = new ArrayList<>();
        texts.forEach(text -> introduced.add(new Block.Paragraph(text)));
        switch (kind) {
            case PARAGRAPH -> {}
            case CUE -> {
                return List.of(new Cues(cues(texts)));
            }
            case POINT -> {
                return List.of(Block.Items.of(texts.toArray(new String[0])));
            }
            case STEP -> {
                return List.of(new Block.Items(
                        texts.stream()
                                .map(text -> new Block.Item(text, Block.Tick.OPEN))
                                .toList(),
                        true));
            }
            case OPTIONS -> introduced.addAll(tables.options());
            case CONTACTS -> introduced.add(tables.contacts());
            case PAPERS -> {
                return letter.missingPapers()
                        .map(papers -> {
                            introduced.add(papers);
                            return introduced;
                        })
                        .orElse(List.of());
            }
            case LABEL -> {
                return texts.stream().<Block>map(Block.Label::new).toList();
            }
        }
        return introduced;
    }

    private List<Block.Line> cues(List<String> texts) {
        List<Block.Line> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            lines.add(new Block.Line(run.get(i).cue().map(filling::fill).orElse(""), texts.get(i)));
        }
        return lines;
    }
}

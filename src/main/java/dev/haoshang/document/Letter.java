package dev.haoshang.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A letter to a lender, complete and in one language: every text final, every figure formatted.
 *
 * @param language its language tag: zh-Hans, zh-Hant or en
 * @param title the heading of the first page and the document's title
 * @param reference the proposal's number and short hash, shown at the foot of each page
 * @param sections its parts, in order
 */
public record Letter(String language, String title, String reference, List<Section> sections) {
    private static final Set<String> LANGUAGES = Set.of("zh-Hans", "zh-Hant", "en");

    /** Checks the language and copies the list. */
    public Letter {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("A letter is in zh-Hans, zh-Hant or en, not in '" + language + "'.");
        }
        sections = List.copyOf(sections);
    }

    /** The same letter with every text in it written another way, as in the characters of another script. */
    public Letter rewritten(UnaryOperator<String> writing) {
        return new Letter(
                language,
                writing.apply(title),
                reference,
                sections.stream().map(section -> section.rewritten(writing)).toList());
    }

    /** The same letter with one more block at the end of the letter itself, before what starts on a new page. */
    Letter noting(Block block) {
        List<Section> noted = new ArrayList<>(sections);
        int end = 0;
        while (end < noted.size() && !noted.get(end).onNewPage()) {
            end++;
        }
        noted.add(end, new Section(Optional.empty(), List.of(block), false));
        return new Letter(language, title, reference, noted);
    }

    /**
     * A part of the letter.
     *
     * @param heading its heading, where it has one
     * @param blocks what stands in it, in order
     * @param onNewPage whether it starts on a new page when printed, as the schedule does
     */
    public record Section(Optional<String> heading, List<Block> blocks, boolean onNewPage) {
        /** Copies the list. */
        public Section {
            blocks = List.copyOf(blocks);
        }

        /** A part that follows the one before it. */
        public Section(String heading, Block... blocks) {
            this(Optional.of(heading), List.of(blocks), false);
        }

        Section rewritten(UnaryOperator<String> writing) {
            return new Section(
                    heading.map(writing),
                    blocks.stream().map(block -> block.rewritten(writing)).toList(),
                    onNewPage);
        }
    }
}

package dev.haoshang.content;

import java.util.List;
import java.util.Optional;

/**
 * What a look at a content folder found.
 *
 * @param problems everything that is wrong or doubtful, by file and line
 * @param content the content, unless something is wrong
 */
public record Inspection(List<Problem> problems, Optional<Content> content) {
    /** Copies the list. */
    public Inspection {
        problems = List.copyOf(problems);
    }
}

package dev.haoshang.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Checks which items of the knowledge list the texts explain, by the {@code covers} of answers, dialogs and their states. */
final class Coverage {
    /**
     * A text that says it explains an item.
     *
     * @param item the id of the item, such as F14
     * @param where the place that says so
     */
    record Claim(String item, Part where) {}

    private final KnowledgeItems items = KnowledgeItems.shipped();
    private final Sources sources;
    private final Problems problems;

    Coverage(Sources sources, Problems problems) {
        this.sources = sources;
        this.problems = problems;
    }

    void check() {
        for (Claim claim : claims()) {
            if (!items.has(claim.item())) {
                problems.add(
                        claim.where(),
                        Problem.Kind.UNKNOWN_NAME,
                        "unknown item '" + claim.item() + "'",
                        "the knowledge list has F01 to F65");
            }
        }
    }

    /** Tells in one problem what no text explains; all texts must have been read. */
    void checkWhole() {
        Map<String, String> missing = items.titles();
        claims().forEach(claim -> missing.remove(claim.item()));
        if (!missing.isEmpty()) {
            List<String> named = new ArrayList<>();
            missing.forEach((item, title) -> named.add(item + " (" + title + ")"));
            problems.add(Problem.ofFile(
                    "dialogs/answers",
                    Problem.Kind.UNCOVERED,
                    "no text explains " + String.join(", ", named),
                    "name the item under 'covers' of the answer or state that explains it, or write one"));
        }
    }

    private List<Claim> claims() {
        Stream<Part> dialogs = sources.all("dialog").values().stream()
                .flatMap(root -> Stream.concat(Stream.of(root), root.at("states").entries().values().stream()));
        List<Claim> claims = new ArrayList<>();
        Stream.concat(sources.all("answer").values().stream(), dialogs)
                .flatMap(text -> text.at("covers").elements().stream())
                .forEach(item -> claims.add(new Claim(item.text(), item)));
        return claims;
    }
}

package dev.haoshang.content;

import dev.haoshang.understanding.Example;
import dev.haoshang.understanding.NearDuplicates;
import dev.haoshang.understanding.NormalisedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checks the examples of the intents: enough of them, each once, and none that nearly is an example of another intent. */
final class ExampleCheck {
    private static final List<String> LANGUAGES = List.of("en", "zh");

    private final Sources sources;
    private final Problems problems;

    ExampleCheck(Sources sources, Problems problems) {
        this.sources = sources;
        this.problems = problems;
    }

    void check() {
        Map<String, Part> first = new HashMap<>();
        Map<String, String> owner = new HashMap<>();
        sources.all("intent").forEach((name, root) -> {
            for (String language : LANGUAGES) {
                List<Part> examples = root.at("examples").at(language).elements();
                if (examples.isEmpty()) {
                    problems.add(
                            root.at("examples"), Problem.Kind.INTENT, "no example in '" + language + "'", "add some");
                }
                for (Part example : examples) {
                    String text = NormalisedText.of(example.text()).text().strip();
                    Part before = first.putIfAbsent(text, example);
                    String other = owner.putIfAbsent(text, name);
                    if (before != null && other != null) {
                        report(example, before, name.equals(other));
                    }
                }
            }
        });
    }

    private void report(Part example, Part before, boolean sameIntent) {
        YamlFile.Place place = before.file().place(before.pointer());
        String where = before.file().name() + ":" + place.line();
        problems.add(
                example,
                Problem.Kind.DUPLICATE,
                "the example \"" + example.text() + "\" stands in " + where + " already",
                sameIntent ? "remove one" : "keep it where the answer fits, as one message has one intent");
    }

    /**
     * Warns of examples that are nearly the same as one of another intent, once for every two intents. Takes some seconds for tens of
     * thousands of examples.
     */
    void checkNear() {
        Map<Example, Part> places = new HashMap<>();
        List<Example> examples = new ArrayList<>();
        sources.all("intent")
                .forEach((name, root) -> LANGUAGES.forEach(language -> root.at("examples")
                        .at(language)
                        .elements()
                        .forEach(part -> {
                            Example example = new Example(name, part.text());
                            places.put(example, part);
                            examples.add(example);
                        })));
        Map<String, List<NearDuplicates.Pair>> byIntents = new TreeMap<>();
        for (NearDuplicates.Pair pair : NearDuplicates.across(examples)) {
            String intents = pair.example().intent() + " " + pair.earlier().intent();
            byIntents.computeIfAbsent(intents, any -> new ArrayList<>()).add(pair);
        }
        byIntents.values().forEach(pairs -> warn(pairs, places));
    }

    private void warn(List<NearDuplicates.Pair> pairs, Map<Example, Part> places) {
        Example example = pairs.get(0).example();
        Example earlier = pairs.get(0).earlier();
        Part at = places.get(example);
        Part before = places.get(earlier);
        if (at == null || before == null) {
            return;
        }
        String others = pairs.size() == 1 ? "" : " (and " + (pairs.size() - 1) + " more of these two intents)";
        problems.add(
                at,
                Problem.Kind.NEAR_DUPLICATE,
                "the example \"" + example.text() + "\" is nearly \"" + earlier.text() + "\" of '" + earlier.intent()
                        + "', " + before.file().name() + ":"
                        + before.file().place(before.pointer()).line() + others,
                "keep it where the answer fits, or write what tells the two apart");
    }
}

package dev.haoshang.content;

import dev.haoshang.dialog.Dialog;
import dev.haoshang.dialog.Script;
import dev.haoshang.understanding.NormalisedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks what no schema can say: names that must exist, texts that must be there, examples that contradict each other. Where files
 * could not be read, only what does not depend on them is checked, so that no problem is reported which their mending would solve.
 */
final class ContentCheck {
    /** Intents that the dialog machine answers by acting. */
    private static final Set<String> ACTS = Set.of(
            "talk_affirm",
            "talk_deny",
            "talk_unsure",
            "talk_skip",
            "talk_back",
            "talk_restart",
            "talk_why",
            "talk_repeat",
            "plan_start",
            "plan_hardship",
            "plan_value",
            "plan_correct");

    private static final List<String> LANGUAGES = List.of("en", "zh");

    private final Sources sources;
    private final Problems problems;
    private final Script script;
    private final Set<String> intents;
    private final OptionTexts options;
    private final Set<String> lenders;
    private final Placeholders placeholders;

    ContentCheck(
            Sources sources,
            Problems problems,
            Script script,
            Set<String> intents,
            OptionTexts options,
            Set<String> lenders) {
        this.sources = sources;
        this.problems = problems;
        this.script = script;
        this.intents = intents;
        this.options = options;
        this.lenders = lenders;
        this.placeholders = new Placeholders(script, problems);
    }

    void run() {
        checkExamples();
        checkDialogs();
        new Coverage(sources, problems).check();
        TextCheck texts = new TextCheck(script, options, problems, placeholders);
        sources.all("repair").values().forEach(texts::checkPhrases);
        sources.all("options").values().forEach(texts::checkOptions);
        if (sources.whole("intent", "answer")) {
            checkAnswered();
        }
        if (sources.whole("slots")) {
            sources.all("answer").values().forEach(this::checkAnswer);
            sources.all("letter").values().forEach(texts::checkLetter);
            sources.all("guide").values().forEach(texts::checkGuide);
        }
        if (sources.whole("slots", "intent", "lender")) {
            ConversationCheck conversations = new ConversationCheck(script, intents, lenders, problems);
            sources.all("check").values().forEach(conversations::check);
        }
    }

    private void checkExamples() {
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

    /** Every intent has an answer, every answer an intent, and every near miss belongs to an intent. */
    private void checkAnswered() {
        for (String name : intents) {
            if (!ACTS.contains(name) && !script.answers().containsKey(name)) {
                String message = "no answer for this intent";
                String advice = "write dialogs/answers/" + name + ".yaml";
                Part root = sources.all("intent").get(name);
                problems.add(
                        root == null
                                ? Problem.ofFile("intents/" + name + ".yaml", Problem.Kind.INTENT, message, advice)
                                : root.at("intent").problem(Problem.Kind.INTENT, message, advice));
            }
        }
        sources.all("intent").values().forEach(root -> {
            for (Part miss : root.at("not").elements()) {
                if (!intents.contains(miss.text("intent"))) {
                    problems.addUnknown(miss.at("intent"), "intent", miss.text("intent"), intents);
                }
            }
        });
        sources.all("answer").forEach((name, root) -> {
            if (!intents.contains(name)) {
                problems.addUnknown(root.at("answer"), "intent", name, intents);
            }
        });
        for (String care : List.of("care_crisis", "care_distress")) {
            if (!script.answers().containsKey(care)) {
                problems.add(Problem.ofFile(
                        "dialogs/answers/" + care + ".yaml",
                        Problem.Kind.FILE,
                        "the file is missing",
                        "safety comes first, write it"));
            }
        }
    }

    private void checkAnswer(Part root) {
        placeholders.check(root.at("say"));
        root.find("again").ifPresent(placeholders::check);
        if (root.text("answer").equals("care_crisis") && !root.has("again")) {
            problems.add(
                    root, Problem.Kind.MISSING_TEXT, "nobody in danger may read the same words twice", "add 'again'");
        }
    }

    private void checkDialogs() {
        sources.all("dialog").forEach((id, root) -> {
            Dialog dialog = script.dialogs().get(id);
            if (dialog != null) {
                new DialogCheck(script, dialog, root, problems, placeholders).run(sources.whole("slots", "intent"));
            }
        });
        if (sources.whole("dialog") && !script.dialogs().containsKey(script.start())) {
            problems.add(Problem.ofFile(
                    "dialogs/" + script.start() + ".yaml",
                    Problem.Kind.FILE,
                    "the file is missing",
                    "every conversation begins with this dialog"));
        }
    }
}

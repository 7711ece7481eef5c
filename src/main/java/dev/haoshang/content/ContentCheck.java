package dev.haoshang.content;

import dev.haoshang.dialog.Dialog;
import dev.haoshang.dialog.Script;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
        new ExampleCheck(sources, problems).check();
        checkDialogs();
        checkCoverage();
        TextCheck texts = new TextCheck(script, options, problems, placeholders);
        checkWordings();
        sources.all("repair").values().forEach(texts::checkPhrases);
        sources.all("options").values().forEach(texts::checkOptions);
        if (sources.whole("intent", "answer")) {
            checkAnswered();
        }
        if (sources.whole("slots")) {
            sources.all("answer").values().forEach(this::checkAnswer);
            sources.all("letter").values().forEach(texts::checkLetter);
            sources.all("guide").values().forEach(texts::checkGuide);
            sources.all("letter").values().forEach(new LetterConsentCheck(problems)::check);
        }
        if (sources.whole("slots", "intent", "lender")) {
            ConversationCheck conversations = new ConversationCheck(script, intents, lenders, problems);
            sources.all("check").values().forEach(conversations::check);
        }
        if (sources.whole("dialog", "answer", "intent")) {
            new PersonCheck(script, sources, problems).check();
        }
    }

    private void checkCoverage() {
        Coverage coverage = new Coverage(sources, problems);
        coverage.check();
        if (sources.whole("answer", "dialog")) {
            coverage.checkWhole();
        }
    }

    private void checkWordings() {
        for (Part list : sources.all("forbidden").values()) {
            WordingCheck wordings = new WordingCheck(list, problems);
            for (String kind : List.of("intent", "slots", "dialog", "answer", "repair", "options", "lender")) {
                sources.all(kind).values().forEach(wordings::checkSpoken);
            }
            sources.all("letter").values().forEach(wordings::checkPrinted);
        }
    }

    /** Every intent has an answer, every answer an intent, and every near miss belongs to an intent. */
    private void checkAnswered() {
        for (String name : intents) {
            if (!ACTS.contains(name)
                    && !name.equals(PersonCheck.PERSON)
                    && !script.answers().containsKey(name)) {
                String message = "no answer for this intent";
                String advice = "write dialogs/answers/" + name + ".yaml";
                Part root = sources.all("intent").get(name);
                problems.add(
                        root == null
                                ? Problem.ofFile("intents/" + name + ".yaml", Problem.Kind.INTENT, message, advice)
                                : root.at("intent").problem(Problem.Kind.INTENT, message, advice));
            }
        }
        for (String act : new TreeSet<>(ACTS)) {
            if (!intents.contains(act)) {
                problems.add(Problem.ofFile(
                        "intents/" + act + ".yaml",
                        Problem.Kind.INTENT,
                        "the talk acts on this intent, but nothing tells how people say it",
                        "write it, with examples"));
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

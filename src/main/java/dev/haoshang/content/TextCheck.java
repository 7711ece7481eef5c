package dev.haoshang.content;

import dev.haoshang.dialog.Phrase;
import dev.haoshang.dialog.Script;
import dev.haoshang.repayment.Option;
import dev.haoshang.repayment.Reason;
import dev.haoshang.repayment.SideRequest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Checks the phrases, the wording of options and reasons, the letter and the guide: nothing missing, nothing unknown, every placeholder filled. */
final class TextCheck {
    private final Script script;
    private final OptionTexts options;
    private final Problems problems;
    private final Placeholders placeholders;

    TextCheck(Script script, OptionTexts options, Problems problems, Placeholders placeholders) {
        this.script = script;
        this.options = options;
        this.problems = problems;
        this.placeholders = placeholders;
    }

    /** The ids of all options. */
    static Set<String> optionIds() {
        Set<String> ids = new TreeSet<>();
        Arrays.stream(Option.values()).forEach(option -> ids.add(option.id()));
        return ids;
    }

    void checkPhrases(Part root) {
        Map<String, Part> entries = root.at("phrases").entries();
        Set<String> known = new HashSet<>();
        for (Phrase phrase : Phrase.values()) {
            String name = phrase.name().toLowerCase(Locale.ROOT);
            known.add(name);
            Part part = entries.get(name);
            if (part == null) {
                problems.add(
                        root.at("phrases"),
                        Problem.Kind.MISSING_TEXT,
                        "the phrase '" + name + "' is missing",
                        "add it");
            } else {
                placeholders.checkAll(part, phrase.placeholders());
            }
        }
        entries.forEach((name, part) -> {
            if (!known.contains(name)) {
                problems.addUnknown(part, "phrase", name, known);
            }
        });
    }

    void checkOptions(Part root) {
        checkNames(root.at("options"), "option", optionIds(), options.labels().keySet());
        checkNames(root.at("reasons"), "reason", Reason.CODES, options.reasons().keySet());
        root.at("options").entries().values().forEach(option -> {
            placeholders.checkNone(option.at("label"));
            placeholders.checkNone(option.at("summary"));
        });
        root.at("reasons").entries().values().forEach(placeholders::checkSame);
        script.slot("desired_option")
                .ifPresent(slot -> slot.choices().forEach((id, label) -> {
                    if (options.labels().containsKey(id) && !options.label(id).equals(label)) {
                        problems.add(
                                root.at("options").at(id).at("label"),
                                Problem.Kind.UNKNOWN_NAME,
                                "the option is called otherwise in dialogs/slots.yaml, desired_option",
                                "use the same label");
                    }
                }));
    }

    /** Checks the letter, whose placeholders and conditions the slots fill. */
    void checkLetter(Part root) {
        checkParts(root, LetterText.LETTER_FIGURES);
        checkRequests(root.at("requests"));
        checkRequests(root.at("plain_requests"));
        Part sides = root.at("side_requests");
        Set<String> names = new TreeSet<>();
        Arrays.stream(SideRequest.values()).forEach(request -> names.add(request.id()));
        checkNames(sides, "side request", names, sides.entries().keySet());
        sides.entries().values().forEach(placeholders::checkNone);
        checkWords(root.at("words"), LetterText.WORDS);
        checkLabels(root.at("labels"));
        checkAttachments(root.at("attachments"));
    }

    /** Checks the guide, which the same proposal fills. */
    void checkGuide(Part root) {
        checkParts(root, GuideText.GUIDE_FIGURES);
        for (Part part : root.at("parts").elements()) {
            if (part.text("kind").equals("cue") != part.has("cue")) {
                problems.add(
                        part,
                        Problem.Kind.SCHEMA,
                        "a part of the kind cue needs a 'cue', and no other part has one",
                        "add or remove it");
            }
            if (part.flag("on_new_page") && !part.has("heading")) {
                problems.add(
                        part, Problem.Kind.SCHEMA, "only a part with a heading can start a new page", "add a heading");
            }
        }
        checkWords(root.at("words"), GuideText.WORDS);
    }

    private void checkParts(Part root, Set<String> figures) {
        placeholders.checkWith(root.at("title"), figures);
        ConditionCheck conditions = new ConditionCheck(script, problems, figures);
        for (Part part : root.at("parts").elements()) {
            conditions.check(part.find("when"));
            for (String key : List.of("heading", "cue", "text", "plain")) {
                part.find(key).ifPresent(text -> placeholders.checkWith(text, figures));
            }
        }
    }

    private void checkWords(Part words, Set<String> wanted) {
        checkNames(words, "word", wanted, words.entries().keySet());
        words.entries().values().forEach(placeholders::checkNone);
    }

    private void checkRequests(Part requests) {
        checkNames(requests, "option", optionIds(), requests.entries().keySet());
        requests.entries().values().forEach(text -> placeholders.checkAll(text, LetterText.REQUEST_FIGURES));
    }

    private void checkLabels(Part labels) {
        if (!labels.has(LetterText.LIVING_FLOOR)) {
            problems.add(
                    labels,
                    Problem.Kind.MISSING_TEXT,
                    "the line '" + LetterText.LIVING_FLOOR + "' of the budget has no label",
                    "add it");
        }
        labels.entries().forEach((slot, label) -> {
            if (script.slot(slot).isEmpty() && !slot.equals(LetterText.LIVING_FLOOR)) {
                problems.addUnknown(label, "slot", slot, script.slots().keySet());
            }
            placeholders.checkNone(label);
        });
    }

    private void checkAttachments(Part attachments) {
        Set<String> papers = choices("documents_have");
        Set<String> kinds = new TreeSet<>(choices("hardship_kind"));
        kinds.add("always");
        attachments.entries().forEach((kind, list) -> {
            if (!kinds.contains(kind)) {
                problems.addUnknown(list, "hardship kind", kind, kinds);
            }
            for (Part paper : list.elements()) {
                if (!papers.contains(paper.text())) {
                    problems.addUnknown(paper, "paper", paper.text(), papers);
                }
            }
        });
    }

    private Set<String> choices(String slot) {
        return script.slot(slot).map(found -> found.choices().keySet()).orElse(Set.of());
    }

    private void checkNames(Part part, String kind, Set<String> wanted, Set<String> there) {
        for (String name : new TreeSet<>(wanted)) {
            if (!there.contains(name)) {
                problems.add(part, Problem.Kind.MISSING_TEXT, "the " + kind + " '" + name + "' has no text", "add it");
            }
        }
        for (String name : there) {
            if (!wanted.contains(name)) {
                problems.addUnknown(part.at(name), kind, name, wanted);
            }
        }
    }
}

package dev.haoshang.content;

import dev.haoshang.dialog.Answer;
import dev.haoshang.dialog.Phrase;
import dev.haoshang.dialog.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the texts: answers, repair phrases, options and their reasons, the letter and the guide beside it. */
final class TextReader {
    private TextReader() {}

    static Answer answer(Part root) {
        List<Wording> says = new ArrayList<>();
        says.add(root.at("say").wording());
        root.wording("again").ifPresent(says::add);
        return new Answer(root.text("answer"), says);
    }

    static Map<Phrase, List<Wording>> phrases(Part root) {
        Map<Phrase, List<Wording>> phrases = new EnumMap<>(Phrase.class);
        root.at("phrases").entries().forEach((name, part) -> {
            List<Wording> wordings = part.json().isArray()
                    ? part.elements().stream().map(Part::wording).toList()
                    : List.of(part.wording());
            named(name).ifPresent(phrase -> phrases.put(phrase, wordings));
        });
        return phrases;
    }

    /** The phrase of a name; an unknown name is reported by the check. */
    private static Optional<Phrase> named(String name) {
        return Arrays.stream(Phrase.values())
                .filter(phrase -> phrase.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    static OptionTexts options(Part root) {
        Map<String, Wording> labels = new LinkedHashMap<>();
        Map<String, Wording> summaries = new LinkedHashMap<>();
        root.at("options").entries().forEach((id, part) -> {
            labels.put(id, part.at("label").wording());
            summaries.put(id, part.at("summary").wording());
        });
        return new OptionTexts(labels, summaries, wordings(root.at("reasons")));
    }

    static LetterText letter(Part root) {
        Map<String, List<String>> attachments = new LinkedHashMap<>();
        root.at("attachments")
                .entries()
                .forEach((kind, papers) -> attachments.put(
                        kind, papers.elements().stream().map(Part::text).toList()));
        return new LetterText(
                root.at("title").wording(),
                root.at("parts").elements().stream()
                        .map(part -> new LetterText.Part(
                                LetterText.Kind.valueOf(part.text("kind").toUpperCase(Locale.ROOT)),
                                part.wording("heading"),
                                part.wording("text"),
                                part.wording("plain"),
                                ConditionReader.read(part, "when")))
                        .toList(),
                wordings(root.at("requests")),
                wordings(root.at("plain_requests")),
                wordings(root.at("side_requests")),
                wordings(root.at("words")),
                wordings(root.at("labels")),
                attachments);
    }

    static GuideText guide(Part root) {
        return new GuideText(
                root.at("title").wording(),
                root.at("parts").elements().stream()
                        .map(part -> new GuideText.Part(
                                GuideText.Kind.valueOf(part.text("kind").toUpperCase(Locale.ROOT)),
                                part.wording("heading"),
                                part.flag("on_new_page"),
                                part.wording("cue"),
                                part.at("text").wording(),
                                ConditionReader.read(part, "when")))
                        .toList(),
                wordings(root.at("words")));
    }

    private static Map<String, Wording> wordings(Part map) {
        Map<String, Wording> wordings = new LinkedHashMap<>();
        map.entries().forEach((name, part) -> wordings.put(name, part.wording()));
        return wordings;
    }
}

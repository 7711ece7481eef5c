package dev.haoshang.content;

import dev.haoshang.dialog.Answer;
import dev.haoshang.dialog.Dialog;
import dev.haoshang.dialog.Phrase;
import dev.haoshang.dialog.Script;
import dev.haoshang.dialog.Slot;
import dev.haoshang.dialog.Wording;
import dev.haoshang.understanding.Example;
import dev.haoshang.understanding.SlotReading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Reads {@code intents/} and {@code dialogs/} of a folder into a {@link Content}, or tells every problem at once. Blocking; used by one
 * thread.
 */
public final class ContentReader {
    /** The dialog that every conversation begins with. */
    private static final String START = "plan";

    private final Path folder;
    private final Optional<KnownIntents> known;
    private final Problems problems = new Problems();
    private final ContentFiles files = new ContentFiles(problems);
    private final Sources sources = new Sources();

    private final Map<String, Intent> intents = new LinkedHashMap<>();
    private final Map<String, Wording> labels = new LinkedHashMap<>();
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final Map<String, Dialog> dialogs = new LinkedHashMap<>();
    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private final List<SlotReading> readings = new ArrayList<>();
    private final Map<Phrase, List<Wording>> phrases = new EnumMap<>(Phrase.class);
    private final Map<String, Lender> lenders = new LinkedHashMap<>();
    private final List<Check> checks = new ArrayList<>();
    private OptionTexts options = new OptionTexts(Map.of(), Map.of(), Map.of());
    private Optional<LetterText> letter = Optional.empty();
    private Optional<GuideText> guide = Optional.empty();

    private ContentReader(Path folder, Optional<KnownIntents> known) {
        this.folder = folder;
        this.known = known;
    }

    /**
     * Reads and checks the content of a folder.
     *
     * @param folder the folder that holds {@code intents/} and {@code dialogs/}
     * @throws ContentException with all problems, when there are any
     */
    public static Content read(Path folder) {
        return new ContentReader(folder, Optional.empty()).read();
    }

    /**
     * The same, but intents that were found good before and are still the same are not read again: the content has none of their examples
     * then, an empty map for its intents.
     *
     * @throws ContentException with all problems, when there are any
     */
    public static Content read(Path folder, KnownIntents known) {
        try {
            return new ContentReader(folder, Optional.of(known)).read();
        } catch (ContentException incomplete) {
            return read(folder); // which names the places in the intents too
        }
    }

    /**
     * Reads and checks the content of a folder, and tells what is wrong and what is doubtful. Takes some seconds longer than reading, as it
     * compares the examples of all intents.
     */
    public static Inspection inspect(Path folder) {
        ContentReader reader = new ContentReader(folder, Optional.empty());
        Optional<Content> content = reader.readWhatIsThere();
        new ExampleCheck(reader.sources, reader.problems).checkNear();
        return new Inspection(reader.problems.all(), content);
    }

    /**
     * Reads and checks the content of a folder, and tells where each example stands.
     *
     * @throws ContentException with all problems, when there are any
     */
    public static PlacedContent readPlaced(Path folder) {
        ContentReader reader = new ContentReader(folder, Optional.empty());
        Content content = reader.read();
        Map<Example, String> places = new LinkedHashMap<>();
        new TreeMap<>(reader.sources.all("intent")).forEach((name, root) -> {
            for (String language : List.of("zh", "en")) {
                root.at("examples")
                        .at(language)
                        .elements()
                        .forEach(part -> places.putIfAbsent(new Example(name, part.text()), part.line()));
            }
            root.at("not")
                    .elements()
                    .forEach(miss ->
                            places.putIfAbsent(new Example(miss.text("intent"), miss.text("text")), miss.line()));
        });
        return new PlacedContent(content, places);
    }

    private Content read() {
        return readWhatIsThere().orElseThrow(() -> new ContentException(problems.all()));
    }

    /** The content, if it can be used; else there are problems. */
    private Optional<Content> readWhatIsThere() {
        if (!Files.isDirectory(folder.resolve("intents")) && !Files.isDirectory(folder.resolve("dialogs"))) {
            Path there = folder.toAbsolutePath().normalize();
            problems.add(Problem.ofFile(
                    there.toString(),
                    Problem.Kind.FILE,
                    "there are no folders intents/ and dialogs/ here",
                    "give the folder that holds them with --content"));
            return Optional.empty();
        }
        each("intents", "intent", this::takeIntent);
        String intentsFingerprint = files.fingerprint();
        one("dialogs/slots.yaml", "slots", this::takeSlots);
        each("dialogs", "dialog", (name, part) -> dialogs.put(name, DialogReader.read(part)));
        each("dialogs/answers", "answer", (name, part) -> answers.put(name, TextReader.answer(part)));
        one("dialogs/repair.yaml", "repair", part -> phrases.putAll(TextReader.phrases(part)));
        one("dialogs/options.yaml", "options", part -> options = TextReader.options(part));
        one("dialogs/letters/proposal.yaml", "letter", part -> letter = Optional.of(TextReader.letter(part)));
        one("dialogs/letters/guide.yaml", "guide", part -> guide = Optional.of(TextReader.guide(part)));
        one("dialogs/forbidden.yaml", "forbidden", part -> {});
        each("dialogs/lenders", "lender", (name, part) -> lenders.put(name, LenderReader.read(part)));
        each("dialogs/checks", "check", (name, part) -> checks.addAll(CheckReader.read(part)));
        Script script = new Script(START, dialogs, slots, answers, phrases, labels);
        new ContentCheck(sources, problems, script, labels.keySet(), options, lenders.keySet()).run();
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Content(
                files.fingerprint(),
                intentsFingerprint,
                intents,
                script,
                readings,
                options,
                letter.orElseThrow(),
                guide.orElseThrow(),
                lenders,
                checks));
    }

    private void takeIntent(String name, Part root) {
        Intent intent = IntentReader.read(root);
        intents.put(name, intent);
        labels.put(name, intent.label());
    }

    private void takeSlots(Part root) {
        root.at("slots").entries().forEach((name, part) -> {
            slots.put(name, SlotReader.slot(name, part));
            readings.add(SlotReader.reading(name, part));
        });
    }

    /** Reads every file of a folder that belongs to the kind; in {@code dialogs} itself these are the files with a dialog. */
    private void each(String below, String kind, BiConsumer<String, Part> take) {
        Path directory = folder.resolve(below);
        if (!Files.isDirectory(directory)) {
            problems.add(Problem.ofFile(
                    below, Problem.Kind.FILE, "the folder is missing", "it must be there, even with nothing in it"));
            sources.miss(kind);
            return;
        }
        List<ContentFiles.Source> texts = new ArrayList<>();
        for (Path file : files.yaml(directory, below)) {
            if (!kind.equals("dialog") || !isNoDialog(file)) {
                source(file, below + "/" + file.getFileName(), kind).ifPresent(texts::add);
            }
        }
        if (kind.equals("intent")
                && known.filter(same -> same.fingerprint().equals(files.fingerprint()))
                        .isPresent()) {
            labels.putAll(known.get().labels());
            return;
        }
        List<Optional<Part>> roots =
                texts.parallelStream().map(source -> files.parse(source, kind)).toList();
        for (Optional<Part> root : roots) {
            String path = root.map(found -> found.file().name()).orElse("");
            String id = path.replaceFirst("^.*/", "").replaceFirst("\\.yaml$", "");
            take(root, kind, id, take);
            root.ifPresent(found -> checkName(found, kind, id));
        }
    }

    private void checkName(Part root, String kind, String id) {
        if (!kind.equals("check") && !root.text(kind).equals(id)) {
            problems.add(
                    root.at(kind),
                    Problem.Kind.UNKNOWN_NAME,
                    "the file is called '" + id + "' but says '" + root.text(kind) + "'",
                    "give both the same name");
        }
    }

    private static boolean isNoDialog(Path file) {
        return List.of("slots.yaml", "repair.yaml", "options.yaml", "forbidden.yaml")
                .contains(file.getFileName().toString());
    }

    private void one(String name, String kind, Consumer<Part> take) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            problems.add(Problem.ofFile(name, Problem.Kind.FILE, "the file is missing", "it must be there"));
            sources.miss(kind);
            return;
        }
        take(
                source(file, name, kind).flatMap(source -> files.parse(source, kind)),
                kind,
                kind,
                (id, root) -> take.accept(root));
    }

    private Optional<ContentFiles.Source> source(Path file, String name, String kind) {
        Optional<ContentFiles.Source> read = files.read(file, name);
        if (read.isEmpty()) {
            sources.miss(kind);
        }
        return read;
    }

    private void take(Optional<Part> read, String kind, String id, BiConsumer<String, Part> take) {
        if (read.isEmpty()) {
            sources.miss(kind);
            return;
        }
        Part root = read.get();
        try {
            take.accept(id, root);
            sources.put(kind, id, root);
        } catch (DateTimeException | IllegalArgumentException e) {
            problems.add(root, Problem.Kind.SCHEMA, "this file cannot be used: " + e.getMessage(), "change the value");
            sources.miss(kind);
        }
    }
}

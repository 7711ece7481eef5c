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
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads {@code intents/} and {@code dialogs/} of a folder into a {@link Content}, or tells every problem at once. Blocking; used by one
 * thread.
 */
public final class ContentReader {
    /** The dialog that every conversation begins with. */
    private static final String START = "plan";

    private static final String INTENTS = "intents";
    private static final String DIALOGS = "dialogs";
    private static final String LETTERS = "dialogs/letters";

    /** What each file of a folder is, unless {@link #KINDS_BY_FILE} says otherwise. */
    private static final Map<String, String> KINDS_BY_FOLDER = Map.of(
            INTENTS,
            "intent",
            DIALOGS,
            "dialog",
            "dialogs/answers",
            "answer",
            "dialogs/lenders",
            "lender",
            "dialogs/checks",
            "check");

    private static final Map<String, String> KINDS_BY_FILE = Map.of(
            "dialogs/slots.yaml", "slots",
            "dialogs/repair.yaml", "repair",
            "dialogs/options.yaml", "options",
            "dialogs/forbidden.yaml", "forbidden",
            "dialogs/letters/proposal.yaml", "letter",
            "dialogs/letters/guide.yaml", "guide");

    private final Path folder;
    private final Optional<KnownContent> known;
    private final Problems problems = new Problems();
    private final Sources sources = new Sources();
    private final Map<String, Optional<Part>> roots = new LinkedHashMap<>();

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

    private ContentReader(Path folder, Optional<KnownContent> known) {
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
     * The same, but what was found good before is not checked again while it is the same, and its intents are not even read: the content
     * has none of their examples then, an empty map for its intents.
     *
     * @throws ContentException with all problems, when there are any
     */
    public static Content read(Path folder, KnownContent known) {
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
        ContentFiles files = new ContentFiles(folder, folders(), problems);
        String fingerprint = files.fingerprint("");
        String intentsFingerprint = files.fingerprint(INTENTS);
        boolean intentsKnown = known.filter(before -> before.intents().equals(intentsFingerprint))
                .isPresent();
        boolean soundBefore =
                known.filter(before -> before.sound().equals(fingerprint)).isPresent();
        List<String> names = files.names().stream()
                .filter(name ->
                        !kind(name).isEmpty() && !(intentsKnown && kind(name).equals("intent")))
                .toList();
        parse(files, names, soundBefore ? Optional.empty() : Optional.of(new Schemas()));
        if (intentsKnown) {
            labels.putAll(known.orElseThrow().labels());
        } else {
            each(INTENTS, this::takeIntent);
        }
        one("dialogs/slots.yaml", this::takeSlots);
        each(DIALOGS, (name, part) -> dialogs.put(name, DialogReader.read(part)));
        each("dialogs/answers", (name, part) -> answers.put(name, TextReader.answer(part)));
        one("dialogs/repair.yaml", part -> phrases.putAll(TextReader.phrases(part)));
        one("dialogs/options.yaml", part -> options = TextReader.options(part));
        one("dialogs/letters/proposal.yaml", part -> letter = Optional.of(TextReader.letter(part)));
        one("dialogs/letters/guide.yaml", part -> guide = Optional.of(TextReader.guide(part)));
        one("dialogs/forbidden.yaml", part -> {});
        each("dialogs/lenders", (name, part) -> lenders.put(name, LenderReader.read(part)));
        each("dialogs/checks", (name, part) -> checks.addAll(CheckReader.read(part)));
        Script script = new Script(START, dialogs, slots, answers, phrases, labels);
        if (!soundBefore) {
            new ContentCheck(sources, problems, script, labels.keySet(), options, lenders.keySet()).run();
        }
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Content(
                fingerprint,
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

    private static List<String> folders() {
        return Stream.concat(KINDS_BY_FOLDER.keySet().stream(), Stream.of(LETTERS))
                .sorted()
                .toList();
    }

    private static String kind(String file) {
        String byFolder = KINDS_BY_FOLDER.getOrDefault(file.substring(0, file.lastIndexOf('/')), "");
        return KINDS_BY_FILE.getOrDefault(file, byFolder);
    }

    /** Many files side by side, compared with schemas where these are given. */
    private void parse(ContentFiles files, List<String> names, Optional<Schemas> schemas) {
        List<Optional<Part>> parsed = names.parallelStream()
                .map(name -> files.text(name)
                        .flatMap(text -> YamlFile.read(name, text, problems))
                        .filter(root -> schemas.map(all -> all.fits(root, kind(name), problems))
                                .orElse(true)))
                .toList();
        for (int at = 0; at < names.size(); at++) {
            roots.put(names.get(at), parsed.get(at));
        }
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

    /** Takes every file of a folder that has the folder's kind. */
    private void each(String below, BiConsumer<String, Part> take) {
        String kind = Objects.requireNonNull(KINDS_BY_FOLDER.get(below));
        if (!Files.isDirectory(folder.resolve(below))) {
            problems.add(Problem.ofFile(
                    below, Problem.Kind.FILE, "the folder is missing", "it must be there, even with nothing in it"));
            sources.miss(kind);
            return;
        }
        roots.forEach((name, root) -> {
            if (name.lastIndexOf('/') == below.length()
                    && name.startsWith(below)
                    && kind(name).equals(kind)) {
                String id = name.substring(below.length() + 1).replaceFirst("\\.yaml$", "");
                take(root, kind, id, take);
                root.ifPresent(found -> checkName(found, kind, id));
            }
        });
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

    private void one(String name, Consumer<Part> take) {
        String kind = kind(name);
        if (!roots.containsKey(name)) {
            problems.add(Problem.ofFile(name, Problem.Kind.FILE, "the file is missing", "it must be there"));
            sources.miss(kind);
            return;
        }
        take(roots.getOrDefault(name, Optional.empty()), kind, kind, (id, root) -> take.accept(root));
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

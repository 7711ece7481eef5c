package dev.haoshang.content;

/** Reads {@code intents/*.yaml}. */
final class IntentReader {
    private IntentReader() {}

    static Intent read(Part root) {
        Part examples = root.at("examples");
        return new Intent(
                root.text("intent"),
                root.at("label").wording(),
                root.text("about").strip(),
                examples.texts("zh"),
                examples.texts("en"),
                root.at("not").elements().stream()
                        .map(miss -> new Intent.NearMiss(miss.text("text"), miss.text("intent")))
                        .toList());
    }
}

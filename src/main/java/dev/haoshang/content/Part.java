package dev.haoshang.content;

import com.fasterxml.jackson.databind.JsonNode;
import dev.haoshang.dialog.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A place in a YAML file with what stands there. Reading assumes that the file fits its schema.
 *
 * @param file the file
 * @param pointer JSON pointer from the file's root
 * @param json the value
 */
record Part(YamlFile file, String pointer, JsonNode json) {
    Problem problem(Problem.Kind kind, String message, String advice) {
        YamlFile.Place place = file.place(pointer);
        return new Problem(file.name(), place.line(), place.column(), kind, message, advice);
    }

    /** Where it stands, as {@code file:line}. */
    String line() {
        return file.name() + ":" + file.place(pointer).line();
    }

    String text() {
        return json.asText();
    }

    String text(String key) {
        return json.path(key).asText();
    }

    Optional<String> optionalText(String key) {
        return json.has(key) ? Optional.of(json.get(key).asText()) : Optional.empty();
    }

    boolean flag(String key) {
        return json.path(key).asBoolean(false);
    }

    boolean has(String key) {
        return json.has(key);
    }

    Part at(String key) {
        return new Part(file, pointer + "/" + YamlFile.escape(key), json.path(key));
    }

    Optional<Part> find(String key) {
        return json.has(key) ? Optional.of(at(key)) : Optional.empty();
    }

    /** The elements of a list; none when it is missing. */
    List<Part> elements() {
        List<Part> elements = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            elements.add(new Part(file, pointer + "/" + i, json.get(i)));
        }
        return elements;
    }

    /** The entries of a map in the order of the file; none when it is missing. */
    Map<String, Part> entries() {
        Map<String, Part> entries = new LinkedHashMap<>();
        json.fieldNames().forEachRemaining(key -> entries.put(key, at(key)));
        return entries;
    }

    List<String> texts(String key) {
        return at(key).elements().stream().map(Part::text).toList();
    }

    /** A text in both languages, without the line feed that ends a block of YAML. */
    Wording wording() {
        return new Wording(withoutLastLineFeed(text("zh")), withoutLastLineFeed(text("en")));
    }

    private static String withoutLastLineFeed(String text) {
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    Optional<Wording> wording(String key) {
        return find(key).map(Part::wording);
    }
}

package dev.haoshang.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The shapes of the content files, as the JSON Schemas in {@code schema/} give them. Any thread. */
final class Schemas {
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    /** Adds a problem for every way in which the file does not fit the schema; true when it fits. */
    boolean fits(Part root, String schema, Problems problems) {
        Schema shape = schemas.computeIfAbsent(schema, this::load);
        List<Error> errors = shape.validate(root.json());
        for (Error error : errors) {
            report(root, shape, error, problems);
        }
        return errors.isEmpty();
    }

    private Schema load(String name) {
        String resource = "/schema/" + name + ".schema.json";
        try (InputStream stream = Schemas.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its resource " + resource);
            }
            return registry.getSchema(stream, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void report(Part root, Schema shape, Error error, Problems problems) {
        String pointer = pointer(error);
        Part part = new Part(root.file(), pointer, root.json().at(pointer));
        String name = error.getProperty() == null ? "" : error.getProperty();
        JsonNode rule = error.getSchemaNode();
        switch (error.getKeyword()) {
            case "additionalProperties" -> {
                Part unknown = new Part(root.file(), pointer + "/" + YamlFile.escape(name), part.json());
                problems.addUnknown(unknown, "key", name, knownKeys(shape, error));
            }
            case "required" -> missing(part, name, problems);
            case "type" -> problems.add(part, Problem.Kind.SCHEMA, wrongType(part.json(), rule), hint(rule));
            case "enum" -> problems.addUnknown(part, "value", part.text(), texts(rule));
            case "pattern" ->
                problems.add(
                        part,
                        Problem.Kind.SCHEMA,
                        "'" + part.text() + "' is not of the form " + rule.asText(),
                        "write it so");
            case "minLength" ->
                problems.add(part, Problem.Kind.SCHEMA, "the text is too short", "write at least " + signs(rule));
            case "maxLength" ->
                problems.add(part, Problem.Kind.SCHEMA, "the text is too long", "write at most " + signs(rule));
            case "minItems", "minProperties" ->
                problems.add(part, Problem.Kind.SCHEMA, "too little stands here", "give at least " + rule.asText());
            case "maxItems", "maxProperties" ->
                problems.add(
                        part,
                        Problem.Kind.SCHEMA,
                        "too much stands here",
                        "give at most " + rule.asText() + " in one place");
            default -> problems.add(part, Problem.Kind.SCHEMA, error.getMessage(), "change it");
        }
    }

    /** A key that must be there: a translation and a way on are so often forgotten that they are told in words of their own. */
    private static void missing(Part part, String key, Problems problems) {
        boolean wording = part.has("zh") || part.has("en");
        if (wording
                && (key.equals("zh") || key.equals("en"))
                && !part.json().path("zh").isArray()
                && !part.json().path("en").isArray()) {
            problems.add(
                    part,
                    Problem.Kind.TRANSLATION,
                    "the translation '" + key + "' is missing, so half the readers would see nothing",
                    "add it");
        } else if (key.equals("next") && part.pointer().startsWith("/states/")) {
            problems.add(
                    part,
                    Problem.Kind.DEAD_END,
                    "nothing follows here, and it is no end",
                    "name the state that comes next with 'next', or use 'end'");
        } else {
            problems.add(part, Problem.Kind.SCHEMA, "the key '" + key + "' is missing", "add it");
        }
    }

    private static String signs(JsonNode count) {
        return count.asInt() == 1 ? "1 sign" : count.asInt() + " signs";
    }

    private static String wrongType(JsonNode found, JsonNode expected) {
        return "this is of the kind " + found.getNodeType().name().toLowerCase(Locale.ROOT) + " where "
                + wanted(expected) + " is wanted";
    }

    private static String wanted(JsonNode expected) {
        return expected.isArray() ? String.join(" or ", texts(expected)) : expected.asText();
    }

    private static String hint(JsonNode expected) {
        return switch (wanted(expected)) {
            case "string" -> "put it in quotes";
            case "boolean" -> "write true or false without quotes";
            case "integer", "number" -> "write plain digits without quotes";
            case "array" -> "write a list, such as [one, two]";
            case "object" -> "write keys with values, indented";
            default -> "change it";
        };
    }

    /** The keys that are allowed where an unknown one stands. */
    private static List<String> knownKeys(Schema shape, Error error) {
        String rule = error.getSchemaLocation().getFragment().toString();
        String around = rule.substring(0, rule.lastIndexOf('/'));
        List<String> known = new ArrayList<>();
        shape.getSchemaNode().at(around + "/properties").fieldNames().forEachRemaining(known::add);
        return known;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static String pointer(Error error) {
        String path = error.getInstanceLocation().toString();
        return path.equals("$") || path.equals("/") ? "" : path;
    }
}

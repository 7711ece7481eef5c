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
            case "required" -> problems.add(part, "the key '" + name + "' is missing; add it");
            case "type" -> problems.add(part, wrongType(part.json(), rule));
            case "enum" -> problems.addUnknown(part, "value", part.text(), texts(rule));
            case "pattern" ->
                problems.add(part, "'" + part.text() + "' is not of the form " + rule.asText() + "; write it so");
            case "minLength" -> problems.add(part, "the text is too short; write at least " + signs(rule));
            case "maxLength" -> problems.add(part, "the text is too long; write at most " + signs(rule));
            case "minItems", "minProperties" ->
                problems.add(part, "too little stands here; give at least " + rule.asText());
            case "maxItems", "maxProperties" ->
                problems.add(part, "too much stands here; give at most " + rule.asText() + " in one place");
            default -> problems.add(part, error.getMessage() + "; change it");
        }
    }

    private static String signs(JsonNode count) {
        return count.asInt() == 1 ? "1 sign" : count.asInt() + " signs";
    }

    private static String wrongType(JsonNode found, JsonNode expected) {
        String wanted = expected.isArray() ? String.join(" or ", texts(expected)) : expected.asText();
        String hint = switch (wanted) {
            case "string" -> "; put it in quotes";
            case "boolean" -> "; write true or false without quotes";
            case "integer", "number" -> "; write plain digits without quotes";
            case "array" -> "; write a list, such as [one, two]";
            case "object" -> "; write keys with values, indented";
            default -> "; change it";
        };
        return "this is of the kind " + found.getNodeType().name().toLowerCase(Locale.ROOT) + " where " + wanted
                + " is wanted" + hint;
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

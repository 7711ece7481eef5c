package dev.haoshang.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A shipped description, OpenAPI or AsyncAPI, against which real answers and frames are held. */
final class Description {
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final ObjectMapper mapper = new ObjectMapper();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final JsonNode whole;

    Description(String name) {
        whole = mapper.valueToTree(new Load(LoadSettings.builder().build()).loadFromInputStream(resource(name)));
    }

    /** Every "METHOD path" it describes. */
    TreeSet<String> operations() {
        TreeSet<String> operations = new TreeSet<>();
        whole.path("paths")
                .fields()
                .forEachRemaining(path -> METHODS.stream()
                        .filter(path.getValue()::has)
                        .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    /** Fails unless this operation may give this answer. */
    void allows(String method, String path, int status, String mediaType, String body) {
        String operation = method + " " + path;
        JsonNode described = whole.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
        JsonNode response = resolved(described.path("responses").path(String.valueOf(status)));
        assertTrue(!response.isMissingNode(), operation + " describes no answer " + status);
        if (status == 204) {
            assertEquals("", body);
            return;
        }
        JsonNode content = response.path("content");
        assertTrue(content.has(mediaType), operation + " " + status + " describes no " + mediaType);
        if (mediaType.endsWith("json")) {
            fits(content.path(mediaType).path("schema"), body, operation + " " + status);
        }
    }

    /** Fails unless a frame of the socket is as described. */
    void allowsFrame(String type, String frame) {
        JsonNode message = whole.path("components").path("messages").path(type);
        assertTrue(!message.isMissingNode(), "no frame " + type + " is described");
        fits(message.path("payload"), frame, type);
    }

    /** A schema that stands in a file of its own beside the description. */
    private JsonNode shipped(JsonNode schema) {
        String name = schema.path("$ref").asText();
        return name.endsWith(".schema.json")
                ? mapper.valueToTree(new Load(LoadSettings.builder().build()).loadFromInputStream(resource(name)))
                : schema;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Description.class.getResourceAsStream("/api/" + name), name);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? whole.at(node.path("$ref").textValue().substring(1)) : node;
    }

    private void fits(JsonNode schema, String body, String where) {
        ObjectNode root = shipped(schema).deepCopy();
        if (!root.has("$defs")) {
            root.set("$defs", whole.path("components").path("schemas"));
        }
        try {
            JsonNode own = mapper.readTree(root.toString().replace("#/components/schemas/", "#/$defs/"));
            Schema compiled = registry.getSchema(own);
            List<Error> errors = compiled.validate(mapper.readTree(body));
            assertTrue(errors.isEmpty(), () -> where + ": " + errors + "\n" + body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(where + " is no JSON: " + body, e);
        }
    }
}

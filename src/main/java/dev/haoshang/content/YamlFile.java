package dev.haoshang.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** One YAML 1.2 file as a tree of JSON values in which every value knows its line and column. */
final class YamlFile {
    /** Aliases expand to copies; a file that expands further than this is refused. */
    private static final int MOST_ALIASES = 20;

    private static final int MOST_CODE_POINTS = 2_000_000;
    private static final int MOST_DEPTH = 40;
    private static final int MOST_VALUES = 100_000;

    private final String name;
    private final Problems problems;
    private final Map<String, Place> places = new HashMap<>();
    private JsonNode json = JsonNodeFactory.instance.missingNode();
    private int values;

    /**
     * Where something stands.
     *
     * @param line from 1
     * @param column from 1
     */
    record Place(int line, int column) {
        static Place of(Mark mark) {
            return new Place(mark.getLine() + 1, mark.getColumn() + 1);
        }
    }

    /** The tree is larger than any file an editor would write. */
    private static final class ExpandedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private YamlFile(String name, Problems problems) {
        this.name = name;
        this.problems = problems;
    }

    /** Reads a text; what is wrong with it is added to the problems, and nothing is returned if it is no YAML. */
    static Optional<Part> read(String name, String text, Problems problems) {
        YamlFile file = new YamlFile(name, problems);
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setAllowDuplicateKeys(true) // found in the walk, which names both places
                .setMaxAliasesForCollections(MOST_ALIASES)
                .setCodePointLimit(MOST_CODE_POINTS)
                .build();
        try {
            ShallowParser parser =
                    new ShallowParser(new ParserImpl(settings, new StreamReader(settings, text)), MOST_DEPTH);
            Optional<Node> root = new Composer(settings, parser).getSingleNode();
            if (root.isEmpty()) {
                problems.add(Problem.ofFile(
                        name, Problem.Kind.FILE, "the file is empty", "write what its schema asks for, or delete it"));
                return Optional.empty();
            }
            file.json = file.convert(root.get(), "", 0);
            return Optional.of(new Part(file, "", file.json));
        } catch (ShallowParser.TooDeepException e) {
            Place place = Place.of(e.mark());
            problems.add(new Problem(
                    name,
                    place.line(),
                    place.column(),
                    Problem.Kind.YAML,
                    "this is nested more than " + MOST_DEPTH + " levels deep",
                    "write it flat"));
        } catch (ExpandedException e) {
            problems.add(Problem.ofFile(
                    name,
                    Problem.Kind.YAML,
                    "the aliases of this file expand without end or too far",
                    "write the values out"));
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark().map(Place::of).orElse(new Place(1, 1));
            problems.add(file.explained(e, place));
        } catch (YamlEngineException e) {
            problems.add(Problem.ofFile(
                    name, Problem.Kind.YAML, "this cannot be read as YAML: " + e.getMessage(), "write it plainly"));
        }
        return Optional.empty();
    }

    private Problem explained(MarkedYamlEngineException e, Place place) {
        if (e.getProblem().contains("\\t")) {
            return new Problem(
                    name,
                    place.line(),
                    place.column(),
                    Problem.Kind.YAML,
                    "a tab stands where YAML allows only spaces",
                    "indent with two spaces instead");
        }
        String context = e.getContext() == null || e.getContext().isBlank() ? "" : " (" + e.getContext() + ")";
        return new Problem(
                name,
                place.line(),
                place.column(),
                Problem.Kind.YAML,
                "this is no YAML: " + e.getProblem() + context,
                "check quotes, colons and indentation here");
    }

    String name() {
        return name;
    }

    /** Where a pointer's value stands, or else the nearest thing around it. */
    Place place(String pointer) {
        String at = pointer;
        while (!at.isEmpty()) {
            Place place = places.get(at);
            if (place != null) {
                return place;
            }
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return places.getOrDefault("", new Place(1, 1));
    }

    static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    private JsonNode convert(Node node, String pointer, int depth) {
        node.getStartMark().ifPresent(mark -> places.putIfAbsent(pointer, Place.of(mark)));
        values++;
        if (depth > MOST_DEPTH || values > MOST_VALUES || node.isRecursive()) {
            throw new ExpandedException();
        }
        if (node instanceof MappingNode mapping) {
            return convert(mapping, pointer, depth);
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            for (Node element : sequence.getValue()) {
                array.add(convert(element, pointer + "/" + array.size(), depth + 1));
            }
            return array;
        }
        return convert((ScalarNode) node);
    }

    private JsonNode convert(MappingNode mapping, String pointer, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        Map<String, Integer> lines = new HashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            Place place = entry.getKeyNode().getStartMark().map(Place::of).orElse(new Place(1, 1));
            if (!(entry.getKeyNode() instanceof ScalarNode scalar)) {
                problems.add(new Problem(
                        name,
                        place.line(),
                        place.column(),
                        Problem.Kind.YAML,
                        "a list or map stands where a key belongs",
                        "write a plain name, and put text with brackets in quotes"));
                continue;
            }
            String key = scalar.getValue();
            String below = pointer + "/" + escape(key);
            Integer before = lines.putIfAbsent(key, place.line());
            if (before != null) {
                problems.add(new Problem(
                        name,
                        place.line(),
                        place.column(),
                        Problem.Kind.YAML,
                        "the key '" + key + "' stands a second time here (first in line " + before + ")",
                        "keep one of the two"));
                continue;
            }
            places.put(below, place);
            object.set(key, convert(entry.getValueNode(), below, depth + 1));
        }
        return object;
    }

    private static JsonNode convert(ScalarNode scalar) {
        JsonNodeFactory factory = JsonNodeFactory.instance;
        String value = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return factory.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return factory.booleanNode(Boolean.parseBoolean(value));
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            try {
                return factory.numberNode(new BigDecimal(value));
            } catch (NumberFormatException e) {
                return factory.textNode(value);
            }
        }
        return factory.textNode(value);
    }
}

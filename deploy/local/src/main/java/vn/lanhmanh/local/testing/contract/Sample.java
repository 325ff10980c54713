package vn.lanhmanh.local.testing.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A body with every field of a schema, readable though not sensible, and the objects in it. */
final class Sample {

    private static final int DEEPEST = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, String> FORMS = Map.of(
            "date", "2020-02-12",
            "date-time", "2020-02-12T01:30:00Z",
            "uuid", "018f3c5e-7c1a-7d2b-9a44-0c5f1e2d3b4a");

    private final JsonNode document;
    private final Map<String, Set<String>> required = new LinkedHashMap<>();
    private final JsonNode body;

    Sample(JsonNode document, JsonNode schema) {
        this.document = document;
        this.body = value(schema, "", 0);
    }

    /** The objects in it by their path, which begins with a slash but for the body itself, with what each must have. */
    Map<String, Set<String>> required() {
        return required;
    }

    /** The same body with nothing in one of its objects. */
    JsonNode without(String path) {
        if (path.isEmpty()) {
            return JSON.createObjectNode();
        }
        JsonNode copy = body.deepCopy();
        ((ObjectNode) copy.at(path)).removeAll();
        return copy;
    }

    private JsonNode value(JsonNode written, String path, int depth) {
        JsonNode schema = resolved(written);
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (schema.has("enum")) {
            return schema.path("enum").get(0);
        }
        return switch (type(schema)) {
            case "object" -> object(schema, path, depth);
            case "array" -> json.arrayNode().add(value(schema.path("items"), path + "/0", depth + 1));
            case "integer", "number" -> json.numberNode(1);
            case "boolean" -> json.booleanNode(true);
            default -> json.textNode(FORMS.getOrDefault(schema.path("format").asText(), "x"));
        };
    }

    private JsonNode object(JsonNode schema, String path, int depth) {
        ObjectNode object = JSON.createObjectNode();
        if (depth > DEEPEST || !schema.has("properties")) {
            return object;
        }
        var names = new TreeSet<String>();
        schema.path("required").forEach(name -> names.add(name.asText()));
        required.put(path, names);
        schema.path("properties")
                .properties()
                .forEach(field ->
                        object.set(field.getKey(), value(field.getValue(), path + "/" + field.getKey(), depth + 1)));
        return object;
    }

    /** The schema that a reference, alone or beside null, leads to. */
    private JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) {
            return resolved(document.at(schema.path("$ref").asText().substring(1)));
        }
        for (String several : List.of("allOf", "anyOf", "oneOf")) {
            if (schema.has(several)) {
                return resolved(schema.path(several).get(0));
            }
        }
        return schema;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        var types = new ArrayList<String>();
        type.forEach(one -> types.add(one.asText()));
        types.remove("null");
        return types.isEmpty() ? type.asText() : types.get(0);
    }
}

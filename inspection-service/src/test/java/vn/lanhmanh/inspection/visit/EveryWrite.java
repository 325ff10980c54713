package vn.lanhmanh.inspection.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import vn.lanhmanh.inspection.evidence.intake.PictureFixture;

/** Sends every write operation of the OpenAPI document that takes an id, with whole bodies made from its schemas. */
final class EveryWrite {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> WRITES = Set.of("post", "put", "patch", "delete");
    private static final String ASKED = "00000000-0000-4000-8000-00000000a5ed";
    private static final int MOST_VARIANTS = 4;

    private final JsonNode document;
    private final Map<String, String> known;

    /** An operation with a body, in which an id stands where it takes one. */
    record Call(String operation, String method, String path, JsonNode body, boolean multipart) {

        private boolean asks() {
            return path.contains(ASKED) || body.toString().contains(ASKED);
        }
    }

    /** @param known values for the fields and the path parameters of these names, in place of the id that is asked for */
    EveryWrite(Map<String, String> known) {
        this.known = known;
        try {
            this.document =
                    JSON.readTree(RestAssured.get("/q/openapi?format=json").asString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every operation that takes an id; those whose body has an enumeration, with each of its values. */
    List<Call> calls() {
        var calls = new ArrayList<Call>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> path.getKey().startsWith("/v1/") && WRITES.contains(operation.getKey()))
                .forEach(operation -> add(calls, operation.getKey(), path.getKey(), operation.getValue())));
        return calls;
    }

    private void add(List<Call> calls, String method, String path, JsonNode operation) {
        JsonNode content = resolved(operation.path("requestBody")).path("content");
        boolean multipart = content.has("multipart/form-data");
        JsonNode schema = content.path(multipart ? "multipart/form-data" : "application/json")
                .path("schema");
        var bodies = new ArrayList<JsonNode>();
        for (int variant = 0; variant < MOST_VARIANTS; variant++) {
            JsonNode body = example("body", schema, variant);
            if (!bodies.contains(body)) {
                bodies.add(body);
            }
        }
        bodies.stream()
                .map(body ->
                        new Call(method.toUpperCase() + " " + path, method, filled(path, operation), body, multipart))
                .filter(Call::asks)
                .forEach(calls::add);
    }

    private String filled(String path, JsonNode operation) {
        String filled = path;
        for (JsonNode parameter : operation.path("parameters")) {
            if (resolved(parameter).path("in").asText().equals("path")) {
                String name = parameter.path("name").asText();
                String value = path.startsWith("/v1/programmes/{id}/slots") && name.equals("id")
                        ? known.get("programmeId")
                        : example(name, parameter.path("schema"), 0).asText();
                filled = filled.replace("{" + name + "}", value);
            }
        }
        return filled;
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
    }

    private JsonNode example(String name, JsonNode given, int variant) {
        JsonNode schema = resolved(given);
        JsonNode parts = schema.has("allOf") ? schema.path("allOf") : schema.path("anyOf");
        if (!parts.isEmpty()) {
            return example(name, parts.get(0), variant);
        }
        JsonNode values = schema.path("enum");
        if (!values.isEmpty()) {
            return values.get(variant % values.size());
        }
        return switch (type(schema)) {
            case "object" -> object(schema, variant);
            case "array" -> array(name, schema, variant);
            case "integer", "number" ->
                JSON.getNodeFactory().numberNode(schema.path("minimum").asInt(1));
            case "boolean" -> JSON.getNodeFactory().booleanNode(false);
            default -> JSON.getNodeFactory().textNode(text(name, schema));
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText(schema.has("properties") ? "object" : "string");
    }

    private ObjectNode object(JsonNode schema, int variant) {
        ObjectNode object = JSON.createObjectNode();
        schema.path("properties")
                .properties()
                .forEach(field -> object.set(field.getKey(), example(field.getKey(), field.getValue(), variant)));
        return object;
    }

    private ArrayNode array(String name, JsonNode schema, int variant) {
        return JSON.createArrayNode().add(example(name, schema.path("items"), variant));
    }

    private String text(String name, JsonNode schema) {
        if (known.containsKey(name)) {
            return known.get(name);
        }
        return switch (schema.path("format").asText()) {
            case "uuid" -> ASKED;
            case "date" -> "2020-06-15";
            case "date-time" -> "2020-06-15T02:00:00Z";
            default -> "XX";
        };
    }

    /** Sends a call for an id. */
    static Response send(Supplier<RequestSpecification> caller, Call call, String id) {
        String path = call.path().replace(ASKED, id);
        String body = call.body().toString().replace(ASKED, id);
        RequestSpecification request = caller.get().header("If-Match", "*");
        return call.multipart()
                ? request.contentType(ContentType.MULTIPART)
                        .multiPart("evidence", part(body, "evidence"), "application/json")
                        .multiPart("file", "x.jpg", PictureFixture.photo(1), "image/jpeg")
                        .request(call.method(), path)
                : request.body(body).request(call.method(), path);
    }

    private static String part(String body, String name) {
        try {
            return JSON.readTree(body).path(name).toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

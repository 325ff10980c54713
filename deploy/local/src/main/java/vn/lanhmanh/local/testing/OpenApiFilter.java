package vn.lanhmanh.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/**
 * Holds every answer of a test against the service's OpenAPI 3.1 document: path, status and body.
 *
 * <p>An error must be problem+json with its stable type; any other answer must be declared and fit its schema.
 */
public final class OpenApiFilter implements Filter {

    private static final String JSON_TYPE = "application/json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final Map<String, JsonSchema> COMPILED = new ConcurrentHashMap<>();

    private final ObjectNode document;

    /** @param document the OpenAPI document in JSON */
    public OpenApiFilter(String document) {
        try {
            this.document = (ObjectNode) JSON.readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The filter on the document of the service under test, asked once. */
    public static OpenApiFilter live() {
        return new OpenApiFilter(RestAssured.given()
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        Response answer = context.next(request, response);
        String path = java.net.URI.create(request.getURI()).getPath();
        if (path.startsWith("/v1/")) {
            // As bytes first: a file that was once read as text is no longer the file.
            String body = new String(answer.asByteArray(), StandardCharsets.UTF_8);
            check(request.getMethod(), path, answer.statusCode(), answer.contentType(), body);
        }
        return answer;
    }

    /** Throws {@link AssertionError} naming what of the answer is not as documented. */
    public void check(String method, String path, int status, String contentType, String body) {
        String call = method + " " + path + " → " + status;
        if (status >= 400) {
            checkProblem(call, contentType, body);
            return;
        }
        JsonNode operation = operation(method, path, call);
        JsonNode declared = operation.path("responses").path(Integer.toString(status));
        if (declared.isMissingNode()) {
            throw new AssertionError(call + " is not among the documented answers "
                    + operation.path("responses").properties());
        }
        JsonNode content = declared.path("content");
        if (isJson(contentType) || content.size() == 1 && content.has(JSON_TYPE)) {
            JsonNode schema = content.path(JSON_TYPE).path("schema");
            if (!schema.isMissingNode()) {
                validate(call, schema, body);
            }
        } else if (!content.isEmpty() && !declares(content, contentType)) {
            throw new AssertionError(call + " answers " + contentType + ", documented is " + content.properties());
        }
    }

    private static boolean isJson(String contentType) {
        return contentType != null && contentType.startsWith(JSON_TYPE);
    }

    /** Whether a file of the type is documented: as such, by a wildcard, or as bytes of any kind. */
    private static boolean declares(JsonNode content, String contentType) {
        String type =
                contentType == null ? "" : contentType.replaceFirst(";.*", "").strip();
        return content.has(type)
                || content.has(type.replaceFirst("/.*", "/*"))
                || content.has("*/*")
                || content.has("application/octet-stream");
    }

    private JsonNode operation(String method, String path, String call) {
        return document.path("paths").properties().stream()
                .filter(entry -> matches(entry.getKey(), path))
                .sorted((a, b) -> Long.compare(braces(a.getKey()), braces(b.getKey())))
                .map(entry -> entry.getValue().path(method.toLowerCase()))
                .filter(JsonNode::isObject)
                .findFirst()
                .orElseThrow(() -> new AssertionError(call + " is not documented"));
    }

    private static long braces(String template) {
        return template.chars().filter(c -> c == '{').count();
    }

    private static boolean matches(String template, String path) {
        String pattern = Pattern.compile("\\{[^}]+}")
                .splitAsStream(template + "\0")
                .map(Pattern::quote)
                .reduce((a, b) -> a + "[^/]+" + b)
                .orElseThrow();
        return (path + "\0").matches(pattern);
    }

    private void checkProblem(String call, String contentType, String body) {
        if (contentType == null || !contentType.startsWith("application/problem+json")) {
            throw new AssertionError(call + " answers " + contentType + " instead of a problem: " + body);
        }
        try {
            JsonNode problem = JSON.readTree(body);
            for (String field : Set.of("type", "title", "status", "detail")) {
                if (!problem.hasNonNull(field)) {
                    throw new AssertionError(call + " lacks " + field + ": " + body);
                }
            }
            if (!problem.get("type").asText().startsWith("urn:lanhmanh:problem:")) {
                throw new AssertionError(call + " has no stable type: " + body);
            }
        } catch (IOException e) {
            throw new AssertionError(call + " is not JSON: " + body, e);
        }
    }

    private void validate(String call, JsonNode schema, String body) {
        Set<ValidationMessage> faults;
        try {
            faults = COMPILED.computeIfAbsent(document.hashCode() + schema.toString(), key -> compile(schema))
                    .validate(JSON.readTree(body));
        } catch (IOException e) {
            throw new AssertionError(call + " is not JSON: " + body, e);
        }
        if (!faults.isEmpty()) {
            throw new AssertionError(call + " does not fit its schema: " + faults + "\n" + body);
        }
    }

    /** References point into the whole document, so the schema is compiled inside a copy of it. */
    private JsonSchema compile(JsonNode schema) {
        ObjectNode root = JSON.createObjectNode();
        root.set("components", document.path("components"));
        root.setAll((ObjectNode) schema.deepCopy());
        return SCHEMAS.getSchema(root);
    }
}

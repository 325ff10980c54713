package vn.lanhmanh.local.testing.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import vn.lanhmanh.local.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests that are wrong in one place each, for every operation of a service; each refusal must name the place. */
public final class RequestCheck {

    private static final String PROBLEM = "urn:lanhmanh:problem:";
    private static final String ID = "00000000-0000-4000-8000-000000000000";
    private static final String NOTHING_LIKE_IT = "~";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;
    private final Map<String, String> roles = new LinkedHashMap<>();

    /**
     * @param service the section of the authorization matrix
     * @param openApi the document of the service in JSON
     */
    public RequestCheck(String service, String openApi) {
        try (var matrix = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("access/authorization-matrix.yaml")) {
            document = JSON.readTree(openApi);
            for (JsonNode entry :
                    new ObjectMapper(new YAMLFactory()).readTree(matrix).path(service)) {
                roles.put(
                        entry.path("operation").asText(),
                        entry.path("roles").path(0).asText());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One test per object in the body of an operation: sent with nothing in it, exactly what the document says it must
     * have is missed, each by its name.
     */
    public Stream<DynamicTest> everyRequiredField() {
        var tests = new ArrayList<DynamicTest>();
        operations((operation, described) -> {
            JsonNode schema = described
                    .at("/requestBody/content")
                    .path("application/json")
                    .path("schema");
            if (schema.isObject()) {
                var sample = new Sample(document, schema);
                sample.required()
                        .forEach((path, required) -> tests.add(DynamicTest.dynamicTest(
                                operation + " without " + (path.isEmpty() ? "anything" : "anything in " + path),
                                () -> misses(operation, described, sample.without(path), path, required))));
            }
        });
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    /** One test per parameter of an address that takes a certain form: it is named when it has another. */
    public Stream<DynamicTest> everyParameter() {
        var tests = new ArrayList<DynamicTest>();
        operations((operation, described) -> {
            for (JsonNode parameter : described.path("parameters")) {
                if (hasForm(parameter)) {
                    tests.add(DynamicTest.dynamicTest(
                            operation + " with a strange "
                                    + parameter.path("name").asText(),
                            () -> names(operation, described, parameter)));
                }
            }
        });
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    /** One test per form: each part that it must have is named when it is missing. */
    public Stream<DynamicTest> everyPart() {
        var tests = new ArrayList<DynamicTest>();
        operations((operation, described) -> {
            JsonNode form = described.at("/requestBody/content").path("multipart/form-data");
            if (form.isObject()) {
                tests.add(DynamicTest.dynamicTest(operation + " without parts", () -> {
                    Response answer = request(operation, described)
                            .multiPart("nothing", "")
                            .request(method(operation), path(operation, described, null));
                    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
                    assertThat(answer.<List<String>>path("violations.field"))
                            .as(answer.asString())
                            .isNotEmpty()
                            .containsAll(texts(form.path("schema").path("required")));
                }));
            }
        });
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    private interface Visitor {

        void visit(String operation, JsonNode described);
    }

    private void operations(Visitor visitor) {
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> roles.containsKey(method.getKey().toUpperCase() + " " + path.getKey()))
                .forEach(method ->
                        visitor.visit(method.getKey().toUpperCase() + " " + path.getKey(), method.getValue())));
    }

    private void misses(String operation, JsonNode described, JsonNode body, String path, Set<String> required) {
        Response answer = request(operation, described)
                .contentType("application/json")
                .body(body.toString())
                .request(method(operation), path(operation, described, null));
        String type = answer.statusCode() < 400 ? "" : answer.path("type");
        if (required.isEmpty()) {
            assertThat(type).as(answer.asString()).isNotEqualTo(PROBLEM + "malformed-json");
            return;
        }
        assertThat(type).as(answer.asString()).isEqualTo(PROBLEM + "validation-failed");
        // As validation writes it: items[0].name
        String owner = path.isEmpty()
                ? ""
                : path.substring(1).replaceAll("/(\\d+)(?=/|$)", "[$1]").replace('/', '.') + ".";
        var missed = new TreeSet<String>();
        for (Map<String, String> violation : answer.<List<Map<String, String>>>path("violations")) {
            String field = violation.get("field").replace("[]", "[0]");
            if (violation.get("in").equals("body")
                    && field.startsWith(owner)
                    && !field.substring(owner.length()).matches(".*[.\\[].*")) {
                missed.add(field.substring(owner.length()));
            }
        }
        assertThat(missed).as(answer.asString()).isEqualTo(required);
    }

    private void names(String operation, JsonNode described, JsonNode parameter) {
        String name = parameter.path("name").asText();
        boolean inPath = parameter.path("in").asText().equals("path");
        RequestSpecification request = request(operation, described).header("Accept-Language", "en");
        if (!method(operation).equals("GET")) {
            request.contentType("application/json").body("{}");
        }
        if (!inPath) {
            request.queryParam(name, NOTHING_LIKE_IT);
        }
        Response answer = request.request(method(operation), path(operation, described, inPath ? name : null));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.<String>path("type")).isEqualTo(PROBLEM + "unreadable-parameter");
        assertThat(answer.<String>path("detail")).contains("\"" + name + "\"").doesNotContain(NOTHING_LIKE_IT);
        assertThat(answer.<List<String>>path("violations.field")).containsExactly(name);
    }

    /** An id in a path that is none is an object that is not there, so it has no form of its own. */
    private boolean hasForm(JsonNode parameter) {
        JsonNode schema = schema(parameter);
        boolean inPath = parameter.path("in").asText().equals("path");
        return (inPath || parameter.path("in").asText().equals("query"))
                && (schema.has("format")
                        || schema.has("enum")
                        || !schema.path("type").asText().equals("string"))
                && !(inPath && schema.path("format").asText().equals("uuid"));
    }

    private JsonNode schema(JsonNode parameter) {
        JsonNode schema = parameter.path("schema");
        return schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
    }

    private RequestSpecification request(String operation, JsonNode described) {
        return RestAssured.given()
                .urlEncodingEnabled(true)
                .auth()
                .oauth2(TestTokens.token(roles.get(operation), "SLDTBXH", "46"))
                .header("If-Match", "\"0\"");
    }

    private static String method(String operation) {
        return operation.substring(0, operation.indexOf(' '));
    }

    private String path(String operation, JsonNode described, String strange) {
        String path = operation.substring(operation.indexOf(' ') + 1);
        for (JsonNode parameter : described.path("parameters")) {
            String name = parameter.path("name").asText();
            JsonNode schema = schema(parameter);
            String value = schema.has("enum")
                    ? schema.path("enum").get(0).asText()
                    : schema.path("type").asText().equals("integer") ? "1" : ID;
            path = path.replace("{" + name + "}", name.equals(strange) ? NOTHING_LIKE_IT : value);
        }
        return path;
    }

    private static Set<String> texts(JsonNode array) {
        var texts = new TreeSet<String>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}

package vn.lanhmanh.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The authorization matrix as tests: every operation of a service asked by every role.
 *
 * <p>A role that the matrix does not name must get 403 before anything else is looked at; a role it names must get
 * past the permission (400, 404, 422 … are fine: the request is empty on purpose).
 */
public final class MatrixCheck {

    private static final String MATRIX = "access/authorization-matrix.yaml";
    private static final String ID = "00000000-0000-4000-8000-000000000000";

    private final JsonNode section;
    private final Set<String> roles;

    /** @param service the section of the matrix: inspection, case or reporting */
    public MatrixCheck(String service, Set<String> roles) {
        this.section = read().path(service);
        this.roles = roles;
    }

    /** One test per operation and role. */
    public Stream<DynamicTest> everyOperationByEveryRole() {
        var tests = new ArrayList<DynamicTest>();
        for (JsonNode entry : section) {
            Set<String> allowed = new TreeSet<>();
            entry.path("roles").forEach(role -> allowed.add(role.asText()));
            String operation = entry.path("operation").asText();
            for (String role : roles) {
                tests.add(DynamicTest.dynamicTest(
                        operation + " by " + role, () -> ask(entry, role, allowed.contains(role))));
            }
            tests.add(DynamicTest.dynamicTest(operation + " without a token", () -> {
                assertThat(send(entry, null)).isEqualTo(401);
            }));
        }
        assertThat(tests).as("the matrix has a section for this service").isNotEmpty();
        return tests.stream();
    }

    /** The operations of the OpenAPI document and those of the matrix are the same. */
    public void holdsEveryOperation(String openApi) {
        try {
            Set<String> documented = new TreeSet<>();
            new ObjectMapper().readTree(openApi).path("paths").properties().forEach(path -> path.getValue()
                    .fieldNames()
                    .forEachRemaining(method -> {
                        if (List.of("get", "post", "put", "patch", "delete").contains(method)) {
                            documented.add(method.toUpperCase() + " " + path.getKey());
                        }
                    }));
            Set<String> listed = new TreeSet<>();
            section.forEach(entry -> listed.add(entry.path("operation").asText()));
            assertThat(listed).isEqualTo(documented);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void ask(JsonNode entry, String role, boolean allowed) {
        int status = send(entry, TestTokens.token(role, "SLDTBXH", "46"));
        if (allowed) {
            assertThat(status).isNotIn(401, 403).isLessThan(500);
        } else {
            assertThat(status).isEqualTo(403);
        }
    }

    private static int send(JsonNode entry, String token) {
        String operation = entry.path("operation").asText();
        String method = operation.substring(0, operation.indexOf(' '));
        String path = operation.substring(operation.indexOf(' ') + 1).replaceAll("\\{[^}]+}", ID);
        var request = RestAssured.given();
        if (token != null) {
            request = request.auth().oauth2(token);
        }
        if (entry.path("consumes").asText().equals("multipart/form-data")) {
            request = request.multiPart("nothing", "");
        } else if (!method.equals("GET")) {
            request = request.contentType("application/json").body(Map.of()).header("If-Match", "\"0\"");
        }
        return request.request(method, path).statusCode();
    }

    private static JsonNode read() {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(MATRIX)) {
            return new ObjectMapper(new YAMLFactory()).readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(MATRIX, e);
        }
    }
}

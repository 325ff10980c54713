package vn.lanhmanh.inspection.visit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Asks every GET operation of the OpenAPI document, with known ids wherever a path or a query takes one. */
final class EveryRead {

    private static final String DAY = "2020-06-15";

    private final JsonNode paths;
    private final Map<String, String> known;

    /** @param known values for the query parameters of these names */
    EveryRead(Map<String, String> known) {
        this.known = known;
        try {
            this.paths = new ObjectMapper()
                    .readTree(RestAssured.get("/q/openapi?format=json").asString())
                    .path("paths");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The calls of each caller whose answer mentions one of the words; a path that takes an id is asked with each id. */
    Map<String, List<String>> mentions(
            Map<String, Supplier<RequestSpecification>> callers, List<String> words, List<String> ids) {
        Set<String> calls = calls(ids);
        assertThat(calls).hasSizeGreaterThan(10);
        var found = new TreeMap<String, List<String>>();
        callers.forEach((who, caller) -> found.put(
                who,
                calls.stream()
                        .filter(call -> mentions(caller.get(), call, words))
                        .map(call -> "GET " + call.replaceAll("\\?.*", ""))
                        .toList()));
        return found;
    }

    private static boolean mentions(RequestSpecification caller, String call, List<String> words) {
        Response answer = caller.urlEncodingEnabled(false).get(call);
        assertThat(answer.statusCode()).as(call).isLessThan(500);
        String body = new String(answer.asByteArray(), UTF_8).replace(call.replaceAll("\\?.*", ""), "the path asked");
        return words.stream().anyMatch(body::contains);
    }

    private Set<String> calls(List<String> ids) {
        var calls = new LinkedHashSet<String>();
        paths.properties().forEach(path -> {
            if (path.getValue().has("get") && path.getKey().startsWith("/v1/")) {
                ids.forEach(id -> calls.add(path.getKey().replaceAll("\\{[^}]+}", id)
                        + query(path.getValue().path("get"))));
            }
        });
        return calls;
    }

    private String query(JsonNode operation) {
        var pairs = new ArrayList<String>();
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("query")) {
                if (name.equals("limit")) {
                    pairs.add("limit=200");
                } else if (parameter.path("required").asBoolean()) {
                    pairs.add(name + "=" + known.getOrDefault(name, DAY));
                }
            }
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }
}

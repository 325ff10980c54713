package vn.lanhmanh.gateway.portal;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

import static org.assertj.core.api.Assertions.assertThat;

class OpenApiMergeTest {

    private final Map<String, JsonObject> documents = new LinkedHashMap<>();

    private void document(String service, String json) {
        documents.put(service, new JsonObject(json.replace('\'', '"')));
    }

    private JsonObject merged() {
        return new OpenApiMerge(documents, (service, path) -> path.startsWith("/v1/" + service)).into(new JsonObject());
    }

    private static Object at(JsonObject document, String... names) {
        Object node = document;
        for (String name : names) {
            node = ((JsonObject) node).getValue(name);
        }
        return node;
    }

    @Test
    void takesFromEachServiceOnlyThePathsItAnswersFor() {
        document("case", "{'paths': {'/v1/cases': {'get': {}}, '/q/problems': {'get': {}}, '/v1/plans': {'get': {}}}}");
        document("plan", "{'paths': {'/v1/plans': {'get': {'summary': 'plans'}}}}");

        JsonObject paths = merged().getJsonObject("paths");

        assertThat(paths.fieldNames()).containsExactlyInAnyOrder("/v1/cases", "/v1/plans");
        assertThat(at(paths, "/v1/plans", "get", "summary")).isEqualTo("plans");
    }

    @Test
    void sharesComponentsThatMeanTheSame() {
        document("case", "{'components': {'schemas': {'Problem': {'type': 'object'}}}}");
        document("plan", "{'components': {'schemas': {'Problem': {'type': 'object'}}}}");

        JsonObject merged = merged();

        assertThat(((JsonObject) at(merged, "components", "schemas")).fieldNames())
                .containsExactly("Problem");
    }

    @Test
    void namesComponentsAfterTheirServiceWhereTheyDiffer() {
        document(
                "case",
                """
                {'paths': {'/v1/cases': {'get': {'x': {'$ref': '#/components/schemas/State'}}}},
                 'components': {'schemas': {'State': {'enum': ['DETECTED']}}}}""");
        document(
                "plan",
                """
                {'paths': {'/v1/plans': {'get': {'x': {'$ref': '#/components/schemas/State'}}}},
                 'components': {'schemas': {'State': {'enum': ['DRAFT']}}}}""");

        JsonObject merged = merged();

        assertThat(((JsonObject) at(merged, "components", "schemas")).fieldNames())
                .containsExactlyInAnyOrder("CaseState", "PlanState");
        assertThat(at(merged, "paths", "/v1/cases", "get", "x", "$ref")).isEqualTo("#/components/schemas/CaseState");
        assertThat(at(merged, "paths", "/v1/plans", "get", "x", "$ref")).isEqualTo("#/components/schemas/PlanState");
    }

    @Test
    void givesNoComponentTheNameOfAnother() {
        document(
                "case",
                "{'components': {'schemas': {'State': {'enum': ['QUEUED']}, 'CaseState': {'enum': ['DETECTED']}}}}");
        document("plan", "{'components': {'schemas': {'State': {'enum': ['DRAFT']}}}}");

        JsonObject merged = merged();

        assertThat(at(merged, "components", "schemas", "CaseState", "enum")).isEqualTo(new JsonArray().add("DETECTED"));
        assertThat(at(merged, "components", "schemas", "StateOfCase", "enum")).isEqualTo(new JsonArray().add("QUEUED"));
    }

    @Test
    void keepsApartWhatRefersToDifferentThingsUnderOneName() {
        String page = "'Page': {'items': {'$ref': '#/components/schemas/Line'}},"
                + "'Line': {'allOf': [{'$ref': '#/components/schemas/State'}]},";
        document("case", "{'components': {'schemas': {" + page + "'State': {'enum': ['DETECTED']}}}}");
        document("plan", "{'components': {'schemas': {" + page + "'State': {'enum': ['DRAFT']}}}}");

        JsonObject merged = merged();

        assertThat(at(merged, "components", "schemas", "CasePage", "items", "$ref"))
                .isEqualTo("#/components/schemas/CaseLine");
        assertThat(at(merged, "components", "schemas", "PlanLine", "allOf"))
                .isEqualTo(new JsonArray().add(new JsonObject().put("$ref", "#/components/schemas/PlanState")));
    }

    @Test
    void renamesWhatADiscriminatorPointsTo() {
        document(
                "case",
                """
                {'components': {'schemas': {'State': {'enum': ['A']},
                 'Any': {'discriminator': {'mapping': {'a': '#/components/schemas/State'}}}}}}""");
        document("plan", "{'components': {'schemas': {'State': {'enum': ['B']}}}}");

        assertThat(at(merged(), "components", "schemas", "CaseAny", "discriminator", "mapping", "a"))
                .isEqualTo("#/components/schemas/CaseState");
    }

    @Test
    void replacesTheServicesSecurityButKeepsThatNoneIsNeeded() {
        document(
                "case",
                """
                {'paths': {'/v1/cases': {'get': {'security': [{'SecurityScheme': ['x']}]}, 'post': {'security': []}}},
                 'components': {'securitySchemes': {'SecurityScheme': {'type': 'http'}}}}""");

        JsonObject merged = merged();

        assertThat((JsonObject) at(merged, "paths", "/v1/cases", "get")).isEmpty();
        assertThat(at(merged, "paths", "/v1/cases", "post", "security")).isEqualTo(new JsonArray());
        assertThat((JsonObject) at(merged, "components")).isEmpty();
    }

    @Test
    void makesOperationIdsUniqueAndListsATagOnce() {
        document("case", "{'tags': [{'name': 'A'}], 'paths': {'/v1/cases': {'get': {'operationId': 'list'}}}}");
        document(
                "plan",
                """
                {'tags': [{'name': 'A'}, {'name': 'B'}], 'paths': {'/v1/plans': {'get': {'operationId': 'list'}}}}""");

        JsonObject merged = merged();

        assertThat(at(merged, "paths", "/v1/cases", "get", "operationId")).isEqualTo("list");
        assertThat(at(merged, "paths", "/v1/plans", "get", "operationId")).isEqualTo("plan-list");
        assertThat(merged.getJsonArray("tags"))
                .containsExactly(new JsonObject().put("name", "A"), new JsonObject().put("name", "B"));
    }

    @Test
    void leavesTheServicesDocumentsAsTheyWere() {
        document("case", "{'paths': {'/v1/cases': {'get': {'operationId': 'list', 'security': [{'a': []}]}}}}");
        JsonObject before = documents.get("case").copy();

        merged();
        merged();

        assertThat(documents.get("case")).isEqualTo(before);
    }
}

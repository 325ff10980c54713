package vn.lanhmanh.gateway.portal;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

import vn.lanhmanh.gateway.around.Call;
import vn.lanhmanh.gateway.around.EchoService;
import vn.lanhmanh.gateway.around.Surroundings;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PortalTest {

    private static final Map<String, String> PATHS =
            Map.of("inspection", "/v1/establishments", "case", "/v1/cases", "reporting", "/v1/plans");

    @BeforeEach
    void publish() {
        PATHS.forEach((service, path) -> Surroundings.service(service)
                .publish(new JsonObject()
                        .put("openapi", "3.1.0")
                        .put("paths", new JsonObject().put(path, new JsonObject().put("get", new JsonObject())))
                        .put(
                                "components",
                                new JsonObject()
                                        .put(
                                                "schemas",
                                                new JsonObject().put("View", new JsonObject().put("title", path))))));
    }

    @AfterEach
    void withdraw() {
        PATHS.keySet().forEach(service -> {
            Surroundings.service(service).publish(null);
            Surroundings.service(service).publishProblems(null);
        });
    }

    /** Documents are kept for a moment, so a change shows a moment later. */
    private static void soon(ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(assertion);
    }

    private static JsonPath get(String path) {
        return Call.withoutToken().get(path).jsonPath();
    }

    @Test
    void mergesTheDocumentsOfAllServices() {
        soon(() -> {
            JsonPath document = get("/openapi");

            assertThat(document.getString("openapi")).isEqualTo("3.1.0");
            assertThat(document.getMap("paths")).containsOnlyKeys("/v1/establishments", "/v1/cases", "/v1/plans");
            assertThat(document.getMap("components.schemas"))
                    .containsOnlyKeys("InspectionView", "CaseView", "ReportingView");
            assertThat(document.getList("x-unavailable")).isEmpty();
        });
    }

    @Test
    void offersTheRealmAsSecurityAndTheGatewayAsServer() {
        JsonPath document = get("/openapi");

        assertThat(document.getString("servers[0].url")).isEqualTo("/");
        assertThat(document.getList("security")).hasSize(2);
        assertThat(document.getString("components.securitySchemes.oidc.openIdConnectUrl"))
                .isEqualTo(Surroundings.realm().issuer() + "/.well-known/openid-configuration");
        assertThat(document.getString("components.securitySchemes.bearer.scheme"))
                .isEqualTo("bearer");
    }

    @Test
    void leavesOutAServiceThatIsDownAndSaysSo() {
        EchoService down = Surroundings.service("case");
        down.stop();
        try {
            soon(() -> {
                JsonPath document = get("/openapi");
                assertThat(document.getMap("paths")).containsOnlyKeys("/v1/establishments", "/v1/plans");
                assertThat(document.getList("x-unavailable")).isEqualTo(List.of("case"));
            });
        } finally {
            down.start();
        }
        soon(() -> assertThat(get("/openapi").getMap("paths")).containsKey("/v1/cases"));
    }

    @Test
    void showsTheDocumentInItsUserInterface() {
        var docs = Call.withoutToken().get("/docs/");

        assertThat(docs.statusCode()).isEqualTo(200);
        assertThat(docs.asString()).contains("Lành Mạnh").contains("/openapi");
        assertThat(Call.withoutToken().get("/docs/swagger-ui-bundle.js").statusCode())
                .isEqualTo(200);
        Call.assertProblem(Call.withoutToken().get("/docs/nothing.js"), 404, "unknown-path");
    }

    @Test
    void listsItsOwnProblemTypesInTheCallersLanguage() {
        var english = Call.withoutToken().header("Accept-Language", "en").get("/problems");

        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(english.jsonPath().getString("items.find { it.status == 413 }.title"))
                .isEqualTo("Body too large");
        assertThat(get("/problems").getString("items.find { it.status == 413 }.title"))
                .isEqualTo("Nội dung quá lớn");
        assertThat(get("/problems").getList("items.source", String.class)).containsOnly("gateway");
    }

    @Test
    void addsTheProblemTypesOfTheServices() {
        var item =
                new JsonObject().put("type", "urn:lanhmanh:problem:late-fine").put("status", 422);
        Surroundings.service("case").publishProblems(new JsonObject().put("items", new JsonArray().add(item)));

        soon(() -> assertThat(get("/problems").getString("items.find { it.source == 'case' }.type"))
                .isEqualTo("urn:lanhmanh:problem:late-fine"));
    }

    @Test
    void showsAnIndexOfItself() {
        Map<String, String> links = get("/").getMap("links");

        links.values().stream().filter(link -> !link.startsWith("/v1")).forEach(link -> assertThat(
                        Call.withoutToken().get(link).statusCode())
                .isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/openapi", "/problems"})
    void canOnlyBeRead(String path) {
        Call.assertProblem(Call.withoutToken().body("x").post(path), 405, "method-not-allowed");
        assertThat(Call.withoutToken().head(path).statusCode()).isEqualTo(200);
    }

    @Test
    void namesNoRecordInItsMetrics() {
        Call.withToken().get("/v1/persons/4711-secret?q=Nguyen");
        Call.withoutToken().get("/v1/persons/4711-secret");
        Call.withToken().get("/nowhere/4711-secret");
        Call.withToken().get("/v1/persons/../4711-secret");
        Call.withToken().get("/docs/4711-secret");
        Call.withToken().get("/q/health/4711-secret");
        Call.withToken().request("SECRET", "/v1/persons");

        String metrics = Call.withToken().get("/q/metrics").asString();

        assertThat(metrics)
                .doesNotContain("4711-secret", "Nguyen", "SECRET")
                .contains("uri=\"/v1/persons\"")
                .contains("gateway_refusals_total{type=\"unauthenticated\"}");
    }
}

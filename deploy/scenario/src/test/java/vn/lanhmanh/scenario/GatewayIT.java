package vn.lanhmanh.scenario;

import java.time.Duration;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JsonNode;

import vn.lanhmanh.scenario.world.Answer;
import vn.lanhmanh.scenario.world.Api;
import vn.lanhmanh.scenario.world.Api.Request;
import vn.lanhmanh.scenario.world.Logins;
import vn.lanhmanh.scenario.world.Users;
import vn.lanhmanh.scenario.world.World;

import static org.assertj.core.api.Assertions.assertThat;

/** The one door of the running system. */
class GatewayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final World world = World.running();

    @Test
    void losesOnlyThePathsOfAServiceThatIsDown() {
        Api leader = world.as("provincial-leader");
        Api lead = world.as("inspection-lead");
        Api investigator = world.as("investigator");
        world.reporting().process().kill9();

        Answer refused = leader.get("/v1/plans");
        assertThat(refused.status()).isIn(502, 503);
        assertThat(refused.problem()).isIn("service-broken", "service-down");
        lead.get("/v1/teams").ok();
        investigator.get("/v1/cases").ok();
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode document = openApi();
            assertThat(document.path("x-unavailable"))
                    .extracting(JsonNode::asText)
                    .containsExactly("reporting");
            assertThat(document.path("paths").has("/v1/teams")).isTrue();
        });
    }

    @AfterEach
    void bringReportingBack() {
        var reporting = world.reporting().process();
        if (!reporting.alive()) {
            reporting.start();
            reporting.awaitReady();
        }
        Api leader = world.as("provincial-leader");
        Awaitility.await().atMost(PATIENCE).until(() -> leader.get("/v1/plans").status() == 200);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> openApi().path("x-unavailable").isEmpty());
    }

    @Test
    void documentsEveryServiceInOneDocument() {
        JsonNode document = openApi();

        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(document.path("x-unavailable")).isEmpty();
        assertThat(Stream.of("/v1/establishments", "/v1/cases", "/v1/plans"))
                .allMatch(path -> document.path("paths").has(path));
    }

    private JsonNode openApi() {
        return world.send(new Request("GET", "/openapi")).ok().json();
    }

    @Test
    void givesEachRequestAnIdAndKeepsTheOneThatIsBrought() {
        Api lead = world.as("inspection-lead");

        assertThat(lead.get("/v1/teams").header("X-Request-Id")).isPresent();
        Answer brought = lead.send(lead.request("GET", "/v1/nothing").header("X-Request-Id", "request-0178-hc"));
        assertThat(brought.header("X-Request-Id")).contains("request-0178-hc");
        assertThat(brought.text("requestId")).isEqualTo("request-0178-hc");
    }

    @TestFactory
    Stream<DynamicTest> letsEveryDemoUserIn() {
        return Users.all().stream()
                .map(Users.Demo::name)
                .map(user -> DynamicTest.dynamicTest(user, () -> {
                    JsonNode claims = Logins.claims(world.logins().token(user));
                    assertThat(claims.path("roles")).isNotEmpty();
                    assertThat(claims.path("agency").asText()).isNotEmpty();
                    assertThat(claims.path("area").asText()).matches("46|\\d{3}|\\d{5}");
                    world.as(user).get("/v1/admin-units?limit=1").ok();
                }));
    }
}

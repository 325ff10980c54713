package vn.lanhmanh.gateway.forward;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

import vn.lanhmanh.gateway.around.Call;
import vn.lanhmanh.gateway.around.Surroundings;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@TestProfile(BusyTest.OneConnection.class)
class BusyTest {

    public static final class OneConnection implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gateway.forward.connections", "1", "gateway.forward.waiting", "0");
        }
    }

    @Test
    void letsASlowServiceHoldUpNobodyElse() {
        var slow = CompletableFuture.supplyAsync(
                () -> Call.withToken().header("Play", "hang").get("/v1/cases/slow"));
        Awaitility.await().until(() -> Surroundings.service("case").seen().contains("GET /v1/cases/slow"));

        Response sameService = Call.withToken().get("/v1/tips");
        Response otherService = Call.withToken().get("/v1/plans");

        Call.assertProblem(sameService, 503, "service-busy");
        assertThat(otherService.statusCode()).isEqualTo(200);
        Call.assertProblem(slow.join(), 504, "service-slow");
        assertThat(Call.withToken().get("/v1/tips").statusCode()).isEqualTo(200);
    }
}

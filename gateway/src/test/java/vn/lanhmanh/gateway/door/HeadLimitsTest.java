package vn.lanhmanh.gateway.door;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.gateway.around.Call;
import vn.lanhmanh.gateway.around.Surroundings;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class HeadLimitsTest {

    @Test
    void refusesAnAddressThatIsTooLong() {
        Call.assertProblem(Call.withToken().get("/v1/cases?q=" + "x".repeat(4100)), 414, "uri-too-long");
    }

    @Test
    void refusesHeadersThatAreTooLarge() {
        Call.assertProblem(
                Call.withToken().header("X-Large", "x".repeat(15_000)).get("/v1/cases"), 431, "headers-too-large");
    }

    @Test
    void takesWhatIsJustSmallEnough() {
        int length = 4000 - "/v1/cases?q=".length();

        assertThat(Call.withToken()
                        .header("X-Large", "x".repeat(13_000))
                        .get("/v1/cases?q=" + "x".repeat(length))
                        .statusCode())
                .isEqualTo(200);
    }
}

package vn.lanhmanh.gateway.forward;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import vn.lanhmanh.gateway.around.Call;
import vn.lanhmanh.gateway.around.EchoService;
import vn.lanhmanh.gateway.around.RawCall;
import vn.lanhmanh.gateway.around.Surroundings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class OutageTest {

    private final EchoService reporting = Surroundings.service("reporting");

    @AfterEach
    void everythingAnswersAgain() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> status("reports") == 200 && status("cases") == 200);
    }

    private static int status(String segment) {
        return Call.withToken().get("/v1/" + segment).statusCode();
    }

    private static Response play(String role) {
        return Call.withToken().header("Play", role).get("/v1/cases");
    }

    @Test
    void costsOnlyItsOwnPathsWhenAServiceIsDown() {
        reporting.stop();
        try {
            Call.assertProblem(Call.withToken().get("/v1/reports"), 502, "service-broken");
            assertThat(status("cases")).isEqualTo(200);
            assertThat(status("establishments")).isEqualTo(200);
        } finally {
            reporting.start();
        }
    }

    @Test
    void leavesAServiceAloneOnceItIsKnownToBeDownAndFindsItAgain() {
        reporting.stop();
        try {
            for (int i = 0; i < 5; i++) {
                status("reports");
            }

            Response known = Call.withToken().get("/v1/reports");

            Call.assertProblem(known, 503, "service-down");
            assertThat(known.header("Retry-After")).isEqualTo("2");
            assertThat(Call.withToken().get("/q/metrics").asString())
                    .contains("gateway_service_down{service=\"reporting\"} 1.0")
                    .contains("gateway_service_down{service=\"case\"} 0.0");
        } finally {
            reporting.start();
        }
        Awaitility.await().atMost(Duration.ofSeconds(3)).until(() -> status("reports") == 200);
    }

    @Test
    void tellsThatTheConnectionBroke() {
        Call.assertProblem(play("break"), 502, "service-broken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"break midway", "stall midway"})
    void breaksOffAnAnswerThatTheServiceBrokeOff(String role) {
        assertThatThrownBy(() -> play(role).asByteArray()).hasMessageContaining("Content-Length");
    }

    @Test
    void letsGoOfTheServiceWhenTheCallerHangsUp() {
        var abandoned = Surroundings.service("case").abandoned();
        long before = abandoned.get();

        RawCall.sendAndRead("GET /v1/cases HTTP/1.1\r\n" + RawCall.head() + "Play: hang\r\n\r\n");

        Awaitility.await().atMost(Duration.ofMillis(1500)).until(() -> abandoned.get() == before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hang", "refuse to read"})
    void stopsWaitingForAServiceThatSaysNothing(String role) {
        Response answer = Call.withToken().header("Play", role).body("{}").post("/v1/cases");

        Call.assertProblem(answer, 504, "service-slow");
        assertThat(answer.jsonPath().getString("detail")).contains("2 giây");
    }

    @Test
    void saysItInEnglish() {
        Response answer = Call.withToken()
                .header("Accept-Language", "en")
                .header("Play", "break")
                .post("/v1/cases");

        assertThat(answer.jsonPath().getString("detail"))
                .contains("Idempotency-Key")
                .startsWith("The service");
    }

    @Test
    void doesNotMistakeAnErrorOfTheServiceForItsEnd() {
        for (int i = 0; i < 6; i++) {
            assertThat(Call.withToken().header("Play", "fail").get("/v1/cases").statusCode())
                    .isEqualTo(500);
        }
        assertThat(status("cases")).isEqualTo(200);
    }
}

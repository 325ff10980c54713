package vn.lanhmanh.inspection.establishment;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.Heard;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.local.testing.FactSchemas;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;

@QuarkusTest
@RealParts
class EstablishmentFactsTest {

    private static final FactSchemas SCHEMAS = FactSchemas.of("inspection-service");

    @Test
    void tellsRegistrationChangeAndClosureInTheirOrder() {
        Map<String, Object> request = EstablishmentFixture.request(PHU_HIEP);
        String id = Api.idIn(EstablishmentFixture.register(request));
        request.put("reviewedOn", "2020-10-01");
        Api.registryOfficer("46")
                .header("If-Match", "\"0\"")
                .body(request)
                .put("/v1/establishments/" + id)
                .then()
                .statusCode(200);
        Api.registryOfficer("46")
                .body(Map.of("on", "2020-11-20", "reason", "ngừng"))
                .post("/v1/establishments/" + id + "/closure")
                .then()
                .statusCode(200);

        Heard.topics().await("inspection.events", "establishment.closed.v1", UUID.fromString(id));

        var told = Heard.topics().all("inspection.events").stream()
                .filter(message -> message.key().equals(id))
                .toList();
        assertThat(told)
                .extracting(message -> message.type())
                .containsExactly("establishment.registered.v1", "establishment.changed.v1", "establishment.closed.v1");
        assertThat(told)
                .allSatisfy(message -> SCHEMAS.check(message.type(), message.data()))
                .extracting(message -> message.headers().get("ce_aggregateversion"))
                .containsExactly("0", "1", "2");
    }

    @Test
    void publishesExamplesThatFitTheirSchemas() {
        for (String type : new String[] {
            "establishment.registered.v1",
            "establishment.changed.v1",
            "establishment.closed.v1",
            "programme.approved.v1",
            "inspection.completed.v1",
            "violation.found.v1",
            "team.set-up.v1",
            "team.changed.v1"
        }) {
            SCHEMAS.check(type, SCHEMAS.example(type));
        }
    }
}

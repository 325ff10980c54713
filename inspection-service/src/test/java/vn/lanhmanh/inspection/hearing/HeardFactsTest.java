package vn.lanhmanh.inspection.hearing;

import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.Heard;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.local.testing.FactSchemas;
import vn.lanhmanh.local.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;

@QuarkusTest
@RealParts
class HeardFactsTest {

    /** Tây Lộc, the commune of the examples. */
    private static final String TAY_LOC = "19750";

    @Test
    void countsAFlagOfTheCommuneWhileItLasts() {
        String establishment = EstablishmentFixture.registered(TAY_LOC);
        UUID flag = UUID.randomUUID();

        Heard.tell("reporting", "commune.flagged.v1", flag, 0);
        Awaitility.await().untilAsserted(() -> assertThat(why(establishment, "COMMUNE_FLAGS"))
                .isEqualTo("SCHOOLS"));
        Heard.tell("reporting", "commune.flagged.v1", flag, 1, "to", "2020-03-31");
        Awaitility.await().untilAsserted(() -> assertThat(why(establishment, "COMMUNE_FLAGS"))
                .isNull());
    }

    @Test
    void countsSanctionsAndTipsAboutAnEstablishment() {
        String establishment = EstablishmentFixture.registered(PHU_HIEP);

        Heard.tell(
                "case",
                "sanction.issued.v1",
                "sanctionId",
                UUID.randomUUID().toString(),
                1,
                "establishmentId",
                establishment);
        Heard.tell(
                "case", "tip.verified.v1", "tipId", UUID.randomUUID().toString(), 2, "establishmentId", establishment);

        Awaitility.await().untilAsserted(() -> {
            assertThat(why(establishment, "SANCTIONS")).isEqualTo("2020-07-20");
            assertThat(why(establishment, "TIPS")).isEqualTo("2020-06-05");
        });
    }

    private static String why(String establishment, String part) {
        return Api.registryOfficer("46")
                .get("/v1/establishments/" + establishment)
                .path("risk.parts.find { it.name == '" + part + "' }?.why");
    }

    @Test
    void takesAFactInOnceHoweverOftenItIsTold() {
        String establishment = EstablishmentFixture.registered(PHU_HIEP);
        UUID sanction = UUID.randomUUID();
        String data = "{\"sanctionId\":\"%s\",\"establishmentId\":\"%s\",\"decidedOn\":\"2020-07-20\"}"
                .formatted(sanction, establishment);
        UUID event = UUID.randomUUID();

        for (int i = 0; i < 3; i++) {
            Heard.topics().tell(event, "case.events", "sanction.issued.v1", sanction, 1, data);
        }
        String another = data.replace(sanction.toString(), UUID.randomUUID().toString());
        Heard.topics().tell("case.events", "sanction.issued.v1", sanction, 2, another.replace("07-20", "08-01"));

        Awaitility.await()
                .untilAsserted(() -> assertThat(why(establishment, "SANCTIONS")).isEqualTo("2020-07-20, 2020-08-01"));
    }

    @Test
    void makesNoGroundOfATipWithoutFoundation() {
        String unfounded = UUID.randomUUID().toString();
        String founded = UUID.randomUUID().toString();
        Heard.topics()
                .tell(
                        "case.events",
                        "tip.verified.v1",
                        UUID.fromString(unfounded),
                        1,
                        FactSchemas.of("case-service")
                                .example("tip.verified.v1")
                                .replace("01936d2e-0001-7000-8000-000000000001", unfounded)
                                .replace("\"wellFounded\": true", "\"wellFounded\": false"));
        Heard.tell("case", "tip.verified.v1", "tipId", founded, 1);

        Awaitility.await()
                .untilAsserted(
                        () -> Api.lead("46").get("/v1/grounds?limit=200").then().body("items.tipId", hasItem(founded)));
        Api.lead("46").get("/v1/grounds?limit=200").then().body("items.tipId", not(hasItem(unfounded)));
    }

    @Test
    void parksWhatItCannotReadAndShowsItToTheAdministrator() {
        UUID broken = UUID.randomUUID();
        Heard.topics().tell("case.events", "tip.verified.v1", broken, 1, "{\"tipId\":\"no id\"}");

        var administrator = TestTokens.token("administrator", "SLDTBXH", "46");
        Awaitility.await().untilAsserted(() -> Api.as(administrator)
                .get("/v1/inspection-operations/parked-events?limit=200")
                .then()
                .statusCode(200)
                .body("items.aggregateId", hasItem(broken.toString())));
    }

    @Test
    void passesOverWhatIsNotForIt() {
        UUID ring = UUID.randomUUID();
        Heard.topics().tell("case.events", "ring.discovered.v1", ring, 0, "{\"ringId\":\"" + ring + "\"}");
        String establishment = EstablishmentFixture.registered(PHU_HIEP);
        Heard.tell("case", "tip.verified.v1", "tipId", ring.toString(), 1, "establishmentId", establishment);

        Awaitility.await()
                .untilAsserted(() -> assertThat(why(establishment, "TIPS")).isEqualTo("2020-06-05"));
        Api.as(TestTokens.token("administrator", "SLDTBXH", "46"))
                .get("/v1/inspection-operations/parked-events?limit=200")
                .then()
                .body("items.find { it.aggregateId == '" + ring + "' }", nullValue())
                .body("next", equalTo(null));
    }
}

package vn.lanhmanh.inspection.remedy;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.Heard;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.local.testing.FactSchemas;
import vn.lanhmanh.local.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;

@QuarkusTest
@RealParts
class SectorRemedyTest {

    private static RequestSpecification as(String agency) {
        return Api.as(TestTokens.token("inspection-lead", agency, "46"));
    }

    @Test
    void isRecommendedAndFollowedByTheAgencyOfTheSectorAlone() {
        Map<String, Object> request = RemedyFixture.request(started("SYT"), "2020-12-15");

        as("SDL").body(request).post("/v1/remedies").then().statusCode(403);
        String id = Api.idIn(as("SYT").body(request).post("/v1/remedies"));

        Map<String, Object> withdrawal = Map.of("reason", "nhầm");
        String path = "/v1/remedies/" + id;
        as("SDL")
                .body(withdrawal)
                .post(path + "/withdrawal")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:lanhmanh:problem:not-own-team"));
        as("SYT").get(path).then().body("sectorAgency", equalTo("SYT")).body("teamId", nullValue());
        as("SYT").body(withdrawal).post(path + "/withdrawal").then().statusCode(200);
        var told = Heard.topics().await("inspection.events", "remedy.opened.v1", UUID.fromString(id));
        FactSchemas.of("inspection-service").check("remedy.opened.v1", told.data());
        assertThat(told.data()).contains("SYT").doesNotContain("teamLevel");
    }

    private static String started(String agency) {
        String id = Api.idIn(as(agency)
                .body(Map.of(
                        "type",
                        "SECTOR",
                        "establishmentId",
                        EstablishmentFixture.registered(PHU_HIEP),
                        "plannedOn",
                        "2020-06-15",
                        "sector",
                        Map.of("decisionNumber", "15/QĐ-SYT", "decidedOn", "2020-06-10")))
                .post("/v1/inspections"));
        as(agency)
                .body(Map.of(
                        "startedAt",
                        "2020-06-15T02:00:00Z",
                        "officers",
                        List.of(Map.of("title", "Thanh tra viên", "count", 2))))
                .post("/v1/inspections/" + id + "/start")
                .then()
                .statusCode(200);
        return id;
    }
}

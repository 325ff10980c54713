package vn.lanhmanh.inspection.minutespdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.Heard;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.remedy.RemedyFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;
import vn.lanhmanh.inspection.visit.InspectionFixture;
import vn.lanhmanh.local.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.minutespdf.MinutesDocumentTest.pdf;
import static vn.lanhmanh.inspection.minutespdf.MinutesDocumentTest.text;

/** What minutes say, however late their document is asked for. */
@QuarkusTest
@RealParts
class MinutesContentTest {

    private static final String TODAY = "2020-11-25";
    private static final String STATEMENT = "Cơ sở nhất trí, xin khắc phục trong 15 ngày";

    private final String name = "Nhà nghỉ Cũ " + UUID.randomUUID();
    private final String newName = "Nhà nghỉ Mới " + UUID.randomUUID();

    private SeatedTeam team;
    private String establishment;
    private String id;

    @BeforeEach
    void goOut() {
        team = TeamFixture.provincial();
        Map<String, Object> request = new HashMap<>(EstablishmentFixture.named(name, PHU_HIEP));
        request.put("securityOfficer", "Lê Thị An Ninh");
        establishment = Api.idIn(EstablishmentFixture.register(request));
        id = InspectionFixture.requested(team, establishment);
        InspectionFixture.start(id, team.members());
    }

    private void rename() {
        Api.registryOfficer("46")
                .header("If-Match", "*")
                .body(EstablishmentFixture.named(newName, PHU_HIEP))
                .put("/v1/establishments/" + establishment)
                .then()
                .statusCode(200);
    }

    private void complete(Map<String, Object> signature) {
        Api.inspector("46")
                .body(Map.of("completedOn", "2020-06-15", "outcome", "INSPECTED", "signature", signature))
                .post("/v1/inspections/" + id + "/completion")
                .then()
                .statusCode(200);
    }

    @Test
    void isTheSameWhetherTheDocumentIsAskedForAtOnceOrMuchLater() throws Exception {
        InspectionFixture.complete(id, TODAY, "INSPECTED").then().statusCode(200);

        rename();
        Api.registryOfficer("46")
                .body(Map.of("intoId", EstablishmentFixture.registered(PHU_HIEP), "reason", "nhập hai lần"))
                .post("/v1/establishments/" + establishment + "/merger")
                .then()
                .statusCode(200);
        Map<String, Object> another = TeamFixture.member("LEADER");
        another.put("fullName", "Tên Sửa Sau");
        another.put("subject", TestTokens.subject("inspection-lead", "SLDTBXH", "46"));
        Api.lead("46")
                .header("If-Match", "*")
                .body(another)
                .put("/v1/teams/" + team.id() + "/members/" + team.leader())
                .then()
                .statusCode(200);
        RemedyFixture.opened(id, "2020-12-15");

        assertThat(text(pdf(id)))
                .containsIgnoringWhitespaces(name)
                .contains("an ninh, trật tự: Lê Thị An Ninh", "Người Thử")
                .doesNotContain(newName, "Tên Sửa Sau", "15/12/2020");
    }

    @Test
    void usesTheWordsOfTheDayTheInspectionEndedWhenItIsRecordedLater() throws Exception {
        rename();
        InspectionFixture.complete(id, "2020-06-15", "INSPECTED").then().statusCode(200);
        assertThat(text(pdf(id))).containsIgnoringWhitespaces(name).doesNotContain(newName);

        String today = InspectionFixture.requested(team, establishment);
        InspectionFixture.start(today, team.members());
        InspectionFixture.complete(today, TODAY, "INSPECTED").then().statusCode(200);
        assertThat(text(pdf(today))).containsIgnoringWhitespaces(newName).doesNotContain(name);
    }

    @Test
    void printsWhatTheRepresentativeSaidAndLinesOnlyWhereNothingWasRecorded() throws Exception {
        complete(Map.of("state", "SIGNED", "representative", "Hoàng Thử Ướm, chủ cơ sở", "statement", STATEMENT));

        assertThat(text(pdf(id)))
                .contains("V. Ý KIẾN CỦA ĐẠI DIỆN CƠ SỞ " + STATEMENT)
                .doesNotContain(".....");

        id = InspectionFixture.inspected(team, establishment);
        assertThat(text(pdf(id))).contains("V. Ý KIẾN CỦA ĐẠI DIỆN CƠ SỞ .....");
    }

    @Test
    void printsTheStatementOfARepresentativeWhoDoesNotSign() throws Exception {
        complete(Map.of(
                "state",
                "REFUSED",
                "statement",
                STATEMENT,
                "refusalReason",
                "chờ ý kiến luật sư",
                "witnesses",
                List.of(Map.of("fullName", "Đỗ Chứng Kiến", "title", "Tổ trưởng"))));

        assertThat(text(pdf(id))).contains(STATEMENT, "Lý do: chờ ý kiến luật sư");
    }

    @Test
    void keepsTheStatementWithinTheService() {
        complete(Map.of("state", "SIGNED", "representative", "Hoàng Thử Ướm, chủ cơ sở", "statement", STATEMENT));

        Api.inspector("46").get("/v1/inspections/" + id).then().body("signature.statement", equalTo(STATEMENT));
        var told = Heard.topics().await("inspection.events", "inspection.completed.v1", UUID.fromString(id));
        assertThat(told.data().toString()).contains(id).doesNotContain(STATEMENT, "Hoàng Thử Ướm");
        String audit = Api.as(TestTokens.token("auditor", "SLDTBXH", "46"))
                .get("/v1/inspection-operations/audit-entries?objectType=inspection&objectId=" + id)
                .asString();
        assertThat(audit).contains("complete").doesNotContain(STATEMENT, "Hoàng Thử Ướm");
    }

    @Test
    void takesNoStatementOfSomebodyWhoWasNotThere() {
        Api.inspector("46")
                .body(Map.of(
                        "completedOn",
                        "2020-06-15",
                        "outcome",
                        "INSPECTED",
                        "signature",
                        Map.of("state", "NOBODY_PRESENT", "statement", STATEMENT)))
                .post("/v1/inspections/" + id + "/completion")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:statement-of-nobody"));
        assertThat(Api.inspector("46").get("/v1/inspections/" + id).<String>path("state"))
                .isEqualTo("IN_PROGRESS");
    }
}

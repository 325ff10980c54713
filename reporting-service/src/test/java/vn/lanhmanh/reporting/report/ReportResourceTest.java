package vn.lanhmanh.reporting.report;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import vn.lanhmanh.local.testing.FactSchemas;
import vn.lanhmanh.reporting.around.Desk;
import vn.lanhmanh.reporting.around.PlanOfTheYear;
import vn.lanhmanh.reporting.around.Reporting;
import vn.lanhmanh.reporting.around.SitePlans;
import vn.lanhmanh.reporting.around.Teller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** Each test lets another unit report, so that none stands in another's way. */
@QuarkusTest
class ReportResourceTest {

    private static final String FILL_ONE = "D19.allocated";

    private String halfYear;

    @BeforeEach
    void thePeriodIsOpen() {
        halfYear = Reporting.period("2020-H1");
    }

    private static Map<String, Object> one(String code, Object value) {
        return Map.of("items", List.of(Map.of("indicatorCode", code, "status", "VALUE", "value", value)));
    }

    @Test
    void beginsPrefilledWithWhatIsCountedAndBlankWhereNothingIsKnown() {
        JsonPath report = Reporting.begun("H476", halfYear);

        assertThat(report.getString("state")).isEqualTo("DRAFT");
        assertThat(report.getMap("items.find { it.indicatorCode == 'A08' }"))
                .containsEntry("status", "VALUE")
                .containsEntry("origin", "COUNTED");
        assertThat(report.getMap("items.find { it.indicatorCode == 'D19.spent' }"))
                .containsEntry("status", "MISSING")
                .doesNotContainKey("value");
        assertThat(report.<String>getList("items.indicatorCode"))
                .contains("D09", "C10", "D15.communes")
                .doesNotContain("B19.cases", "A07");
    }

    @Test
    void goesFromDraftToAcceptedAndTellsEachStep() {
        JsonPath report = Reporting.accepted("H477", halfYear, Map.of(FILL_ONE, 500_000_000), "2020-06-08");

        assertThat(report.getString("state")).isEqualTo("ACCEPTED");
        assertThat(report.getBoolean("late")).isFalse();
        assertThat(report.getLong("acceptedVersion")).isEqualTo(report.getLong("version"));
        for (String step : List.of("report.submitted.v1", "report.accepted.v1")) {
            var told = Teller.topics().await("reporting.events", step, UUID.fromString(report.getString("id")));
            FactSchemas.of("reporting-service").check(step, told.data());
            assertThat(JsonPath.from(told.data()).getString("unitCode")).isEqualTo("H477");
        }
    }

    @Test
    void isReturnedRedoneAndSentAgainWithoutBecomingLate() {
        JsonPath sent = Reporting.sent("H478", halfYear, Map.of(FILL_ONE, 1), "2020-06-09");

        JsonPath returned = Reporting.returned(sent, "D19");
        assertThat(returned.getList("toRedo")).containsExactly("D19.allocated", "D19.spent");
        Desk.reporter("H478")
                .put(Reporting.path(returned), returned.getLong("version"), one("D03", 4))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:lanhmanh:problem:item-not-returned"));
        JsonPath again = Reporting.sent("H478", halfYear, Map.of(FILL_ONE, 2), "2020-07-01");

        assertThat(again.getString("state")).isEqualTo("SUBMITTED");
        assertThat(again.getBoolean("late")).isFalse();
        var told =
                Teller.topics().await("reporting.events", "report.returned.v1", UUID.fromString(sent.getString("id")));
        FactSchemas.of("reporting-service").check("report.returned.v1", told.data());
    }

    @Test
    void isLateFromTheDayItWasDueBefore() {
        assertThat(Reporting.sent("H479", halfYear, Map.of(), "2020-06-10").getBoolean("late"))
                .isTrue();
    }

    @Test
    void isNotApprovedWhileSomethingIsBlank() {
        JsonPath report = Reporting.begun("H480", halfYear);

        Desk.head("H480")
                .refused(422, "items-missing", Reporting.path(report) + "/approval", Map.of())
                .body("detail", containsString("D19.spent"));
    }

    @Test
    void isOutOfReachForOtherUnits() {
        JsonPath report = Reporting.begun("H481", halfYear);
        Desk stranger = Desk.reporter("H482");

        stranger.request().get(Reporting.path(report)).then().statusCode(404);
        stranger.put(Reporting.path(report), 0, one(FILL_ONE, 1)).then().statusCode(404);
        Desk.head("H482").refused(404, "not-found", Reporting.path(report) + "/approval", Map.of());
        stranger.refused(404, "not-found", "/v1/reports", Map.of("periodId", halfYear, "unitCode", "H481"));
        assertThat(stranger.get("/v1/reports?limit=200").<String>getList("items.unitCode"))
                .doesNotContain("H481");
        assertThat(Desk.consolidator().get("/v1/reports?limit=200&unit=H481").getList("items"))
                .hasSize(1);
    }

    @Test
    void isApprovedByTheHeadOfTheUnitOnly() {
        JsonPath report = Reporting.filled("H482", Reporting.begun("H482", halfYear), Map.of());

        Desk.reporter("H482").refused(403, "forbidden", Reporting.path(report) + "/approval", Map.of());
        assertThat(Desk.head("H482").step(Reporting.path(report) + "/approval").getString("state"))
                .isEqualTo("APPROVED");
    }

    @Test
    void isBegunOnceByAUnitThatOwesIt() {
        Reporting.begun("H483", halfYear);

        Desk.reporter("H483")
                .refused(409, "report-exists", "/v1/reports", Map.of("periodId", halfYear, "unitCode", "H483"));
        Desk.reporter("SLDTBXH")
                .refused(422, "nothing-owed", "/v1/reports", Map.of("periodId", halfYear, "unitCode", "SLDTBXH"));
        Desk.reporter("H483")
                .refused(
                        422,
                        "unknown-period",
                        "/v1/reports",
                        Map.of("periodId", UUID.randomUUID(), "unitCode", "H483"));
    }

    @Test
    void isNotSentInTheFutureOrBeforeItsPeriod() {
        JsonPath report = Reporting.filled("STP", Reporting.begun("STP", halfYear), Map.of());
        Desk head = Desk.head("STP");
        head.step(Reporting.path(report) + "/approval");
        String submission = Reporting.path(report) + "/submission";

        head.refused(422, "date-in-future", submission, Map.of("submittedOn", "2020-11-26"))
                .body("violations[0].field", equalTo("submittedOn"));
        head.refused(422, "date-out-of-order", submission, Map.of("submittedOn", "2019-12-31"));
    }

    @Test
    void beginsNoReportUponAPlanThatNobodyPublished() {
        String draft = Desk.consolidator()
                .create("/v1/plans", Map.of("source", SitePlans.NEXT_YEAR))
                .getString("id");
        String period = Desk.leader().get("/v1/periods?planId=" + draft).getString("items[0].id");

        Desk.reporter("STC")
                .refused(409, "plan-not-published", "/v1/reports", Map.of("periodId", period, "unitCode", "STC"));
    }

    @Test
    void refusesNumbersThatAreNone() {
        JsonPath report = Reporting.begun("STC", halfYear);

        for (Object wrong : List.of(-1, 1.25)) {
            Desk.reporter("STC")
                    .put(Reporting.path(report), report.getLong("version"), one(FILL_ONE, wrong))
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("urn:lanhmanh:problem:validation-failed"));
        }
    }

    @Test
    void refusesAFillBasedOnAnOldVersion() {
        JsonPath report = Reporting.begun("SDL", halfYear);
        Reporting.filled("SDL", report, Map.of(FILL_ONE, 1));

        Desk.reporter("SDL")
                .put(Reporting.path(report), report.getLong("version"), one(FILL_ONE, 2))
                .then()
                .statusCode(412);
    }

    @Test
    void showsWhoSentWhoIsLateWhoIsMissingAndWhoWasOnlyAsked() {
        Reporting.sent("SYT", halfYear, Map.of(), "2020-06-30");

        JsonPath all = Desk.consolidator().get("/v1/periods/" + halfYear + "/obligations");

        assertThat(all.getList("items")).hasSize(22);
        assertThat(all.getMap("items.find { it.unitCode == 'SYT' }"))
                .containsEntry("status", "SENT")
                .containsEntry("late", true)
                .containsEntry("inBreach", true);
        assertThat(all.getMap("items.find { it.unitCode == 'DHH' }"))
                .containsEntry("status", "MISSING")
                .containsEntry("overdue", true)
                .containsEntry("inBreach", true);
        assertThat(all.getMap("items.find { it.unitCode == 'TAND' }"))
                .containsEntry("status", "NOT_RECEIVED")
                .containsEntry("inBreach", false);
        assertThat(Desk.reporter("SYT")
                        .get("/v1/periods/" + halfYear + "/obligations")
                        .<String>getList("items.unitCode"))
                .containsExactly("SYT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"report.submitted.v1", "report.returned.v1", "report.accepted.v1", "consolidation.issued.v1"})
    void keepsEachExampleWithinItsSchema(String type) {
        FactSchemas schemas = FactSchemas.of("reporting-service");

        schemas.check(type, schemas.example(type));
    }

    @Test
    void listsThePeriodsWithTheInstantTheyAreDueBefore() {
        JsonPath periods = Desk.reporter("CAT").get("/v1/periods?planId=" + PlanOfTheYear.published());

        assertThat(periods.<String>getList("items.dueBefore"))
                .containsExactlyInAnyOrder("2020-06-09T17:00:00Z", "2020-11-29T17:00:00Z");
    }
}

package vn.lanhmanh.inspection.watchlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.LongStream;

import jakarta.inject.Inject;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.Heard;
import vn.lanhmanh.inspection.Pages;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.programme.ProgrammeFixture;
import vn.lanhmanh.inspection.remedy.RemedyFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;
import vn.lanhmanh.inspection.visit.InspectionFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@RealParts
class WatchlistResourceTest {

    private static final String PHONG_DIEN = "19822";
    private static final String LISTS = "/v1/watchlists/";

    @Inject
    SessionFactory sessions;

    @Test
    void listsOverdueRemediesTheLongestOverdueFirst() {
        String inspection =
                InspectionFixture.inspected(TeamFixture.provincial(), EstablishmentFixture.registered(PHONG_DIEN));
        String late = RemedyFixture.opened(inspection, "2020-10-20");
        String later = RemedyFixture.opened(inspection, "2020-07-20");
        String inTime = RemedyFixture.opened(inspection, "2020-12-20");

        assertThat(all(() -> Api.lead("476"), "overdue-remedies?limit=1", "remedyId"))
                .containsSubsequence(later, late)
                .doesNotContain(inTime)
                .doesNotHaveDuplicates();
        assertThat(all(() -> Api.lead("474"), "overdue-remedies", "remedyId")).doesNotContain(late, later);
    }

    @Test
    void listsPapersThatEndSoonAndAreNotRenewed() {
        String ending = withPapers(List.of(paper("SECURITY_CERTIFICATE", "A1", "2020-12-20")));
        String renewed = withPapers(List.of(
                paper("SECURITY_CERTIFICATE", "B1", "2020-12-20"), paper("SECURITY_CERTIFICATE", "B2", "2022-12-20")));
        String far = withPapers(List.of(paper("SECURITY_CERTIFICATE", "C1", "2021-03-20")));

        assertThat(all(() -> Api.lead("476"), "expiring-papers?limit=1", "establishmentId"))
                .contains(ending)
                .doesNotContain(renewed, far)
                .doesNotHaveDuplicates();
        assertThat(all(() -> Api.lead("46"), "expiring-papers?days=200", "establishmentId"))
                .contains(ending, far)
                .doesNotContain(renewed);
        assertThat(all(() -> Api.lead("474"), "expiring-papers", "establishmentId"))
                .doesNotContain(ending);
    }

    @Test
    void listsWhatWasNeverInspectedOrNotSince() {
        String never = EstablishmentFixture.registered(PHONG_DIEN);
        String inJune = EstablishmentFixture.registered(PHONG_DIEN);
        InspectionFixture.inspected(TeamFixture.provincial(), inJune);

        assertThat(all(() -> Api.lead("476"), "uninspected-establishments?limit=2", "establishmentId"))
                .contains(never)
                .doesNotContain(inJune)
                .doesNotHaveDuplicates();
        assertThat(all(() -> Api.lead("476"), "uninspected-establishments?since=2020-11-01&limit=2", "establishmentId"))
                .contains(never, inJune)
                .doesNotHaveDuplicates();
        assertThat(all(() -> Api.lead("474"), "uninspected-establishments?limit=200", "establishmentId"))
                .doesNotContain(never);
    }

    @Test
    void listsMembersWhoseCardEndsSoonByTheirLatestCard() {
        String team = TeamFixture.seated("DISTRICT", "476", 0).id();
        Map<String, Object> soon = TeamFixture.member("MEMBER");
        soon.put("cardValidTo", "2020-12-10");
        Map<String, Object> gone = TeamFixture.member("MEMBER");
        gone.put("cardValidTo", "2020-12-10");
        gone.put("memberTo", "2020-11-01");
        String ending = TeamFixture.add(team, soon);
        String renewed = TeamFixture.add(team, soonWithNumber(soon));
        String left = TeamFixture.add(team, gone);
        Api.lead("46")
                .body(Map.of("number", "MOI", "validFrom", "2020-12-11", "validTo", "2021-12-31"))
                .post("/v1/teams/" + team + "/members/" + renewed + "/cards")
                .then()
                .statusCode(200);

        assertThat(all(() -> Api.lead("476"), "expiring-members?limit=1", "memberId"))
                .contains(ending)
                .doesNotContain(renewed, left)
                .doesNotHaveDuplicates();
        assertThat(all(() -> Api.lead("474"), "expiring-members", "memberId")).doesNotContain(ending);
    }

    private static Map<String, Object> soonWithNumber(Map<String, Object> member) {
        Map<String, Object> other = TeamFixture.member("MEMBER");
        other.put("cardValidTo", member.get("cardValidTo"));
        return other;
    }

    @Test
    void listsMembersOfWhomNoTrainingIsKnown() {
        String team = TeamFixture.seated("DISTRICT", "476", 0).id();
        String officer = UUID.randomUUID().toString();
        String unknown = TeamFixture.add(team, TeamFixture.member("MEMBER"));
        Map<String, Object> soonTrained = TeamFixture.member("MEMBER");
        soonTrained.put("officerId", officer);
        soonTrained.put("cardValidTo", "2020-12-10");
        String trained = TeamFixture.add(team, soonTrained);
        Heard.tell("reporting", "officer.trained.v1", "officerId", officer, 0);
        await().untilAsserted(() ->
                assertThat(training("expiring-members?limit=200", trained)).isEqualTo("VALID"));

        assertThat(all(() -> Api.lead("476"), "expiring-members?untrained=true&limit=1", "memberId"))
                .contains(unknown)
                .doesNotContain(trained)
                .doesNotHaveDuplicates();
        assertThat(training("expiring-members?untrained=true&limit=200", unknown))
                .isEqualTo("NONE");
        assertThat(all(() -> Api.lead("474"), "expiring-members?untrained=true&limit=200", "memberId"))
                .doesNotContain(unknown);
        assertThat(Api.lead("476").get(LISTS + "summary").jsonPath().getInt("untrainedMembers"))
                .isEqualTo(all(() -> Api.lead("476"), "expiring-members?untrained=true&limit=200", "memberId")
                        .size());
    }

    private static String training(String list, String member) {
        return Api.lead("476").get(LISTS + list).path("items.find { it.memberId == '" + member + "' }?.training");
    }

    @Test
    void countsUnannouncedSlotsForTheirTeamAndItsApproverAlone() {
        SeatedTeam team = TeamFixture.seated("DISTRICT", "476", 3);
        String programme = ProgrammeFixture.ofTeam(team.id(), 2);
        Api.lead("46")
                .header("If-Match", "*")
                .body(Map.of(
                        "slots",
                        List.of(
                                Map.of("establishmentId", EstablishmentFixture.registered(PHONG_DIEN), "month", 4),
                                Map.of(
                                        "establishmentId",
                                        EstablishmentFixture.registered(PHONG_DIEN),
                                        "month",
                                        4,
                                        "unannounced",
                                        true))))
                .put("/v1/programmes/" + programme)
                .then()
                .statusCode(200);
        Api.lead("46")
                .body(Map.of())
                .post("/v1/programmes/" + programme + "/submission")
                .then()
                .statusCode(200);
        Api.leader()
                .body(Map.of("approvedOn", "2020-02-28", "decisionNumber", "56/QĐ-UBND"))
                .post("/v1/programmes/" + programme + "/approval")
                .then()
                .statusCode(200);

        assertThat(planned(Api.lead("46"), programme)).as("its keeper").isEqualTo(2);
        assertThat(planned(Api.leader(), programme)).as("its approver").isEqualTo(2);
        assertThat(planned(Api.person(UUID.randomUUID(), "inspection-lead"), programme))
                .as("another lead of the province")
                .isEqualTo(1);
        assertThat(all(() -> Api.lead("474"), "programme-progress?year=2020", "programmeId"))
                .doesNotContain(programme);
    }

    private static int planned(RequestSpecification caller, String programme) {
        String found = "items.find { it.programmeId == '" + programme + "' && it.month == 4 }.planned";
        return caller.get(LISTS + "programme-progress?year=2020&limit=200").path(found);
    }

    @Test
    void sumsUpWhatTheListsHold() {
        withPapers(List.of(paper("HEALTH", "S1", "2020-12-01")));
        var summary = Api.lead("19822").get(LISTS + "summary");

        summary.then().statusCode(200).body("on", equalTo("2020-11-25"));
        assertThat(summary.jsonPath().getLong("expiringPapers"))
                .isEqualTo(all(() -> Api.lead("19822"), "expiring-papers", "number")
                        .size())
                .isPositive();
        assertThat(summary.jsonPath().getLong("neverInspected"))
                .isEqualTo(all(() -> Api.lead("19822"), "uninspected-establishments", "code")
                        .size());
        Api.lead("46").get(LISTS + "summary?days=0").then().statusCode(400);
    }

    @Test
    void readsEachListInTheSameNumberOfStatementsHoweverLongItIs() {
        for (int i = 0; i < 5; i++) {
            withPapers(List.of(paper("HEALTH", "N" + i, "2020-12-02")));
        }
        for (String list :
                List.of("expiring-papers", "uninspected-establishments", "overdue-remedies", "expiring-members")) {
            assertThat(statements(list + "?limit=200")).as(list).isEqualTo(1);
        }
        assertThat(statements("expiring-members?untrained=true&limit=200")).isEqualTo(1);
        assertThat(statements("programme-progress?limit=200")).isEqualTo(2);
        assertThat(statements("summary")).isLessThanOrEqualTo(8);
    }

    /** The statements it takes to answer: the fewest of some calls, since timed work runs meanwhile. */
    private long statements(String list) {
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        return LongStream.range(0, 5)
                .map(call -> {
                    statistics.clear();
                    Api.lead("46").get(LISTS + list).then().statusCode(200);
                    return statistics.getPrepareStatementCount();
                })
                .min()
                .orElseThrow();
    }

    private static List<String> all(Supplier<RequestSpecification> caller, String list, String field) {
        return Pages.all(caller, LISTS + list, field);
    }

    private static String withPapers(List<Map<String, String>> papers) {
        Map<String, Object> request = EstablishmentFixture.request(PHONG_DIEN);
        request.put("papers", new ArrayList<>(papers));
        return Api.idIn(EstablishmentFixture.register(request));
    }

    private static Map<String, String> paper(String type, String number, String expiresOn) {
        return Map.of(
                "type",
                type,
                "number",
                number,
                "issuer",
                "Công an tỉnh",
                "issuedOn",
                "2019-01-02",
                "expiresOn",
                expiresOn);
    }
}

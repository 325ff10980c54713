package vn.lanhmanh.reporting.consolidation;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import vn.lanhmanh.local.testing.FactSchemas;
import vn.lanhmanh.reporting.around.Desk;
import vn.lanhmanh.reporting.around.Reporting;
import vn.lanhmanh.reporting.around.Teller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** One story of the year period, since a period is closed and consolidated once. */
@QuarkusTest
class ConsolidationResourceTest {

    private static final String CONSOLIDATIONS = "/v1/consolidations";

    @Inject
    AgroalDataSource database;

    private String year;

    @BeforeEach
    void thePeriodIsOpen() {
        year = Reporting.period("2020-Y");
    }

    private static Map<String, Object> figure(JsonPath consolidation, String item) {
        return consolidation.getMap("figures.find { it.item == '" + item + "' }");
    }

    @Test
    void freezesAcceptedReportsWithTheirLineageAndIsIssued() {
        JsonPath hue = Reporting.accepted("H474", year, Map.of("D03", 11, "D19.spent", 700), "2020-11-20");
        Reporting.accepted("H476", year, Map.of("D03", 4), "2020-11-20");
        Reporting.accepted("CAT", year, Map.of("B19.cases", 2), "2020-11-20");
        Reporting.sent("H477", year, Map.of("D03", 1_000), "2020-11-20");
        Desk consolidator = Desk.consolidator();

        JsonPath made = consolidator.create(CONSOLIDATIONS, Map.of("periodId", year));

        assertThat(made.getInt("reports")).isEqualTo(3);
        assertThat(figure(made, "D03")).containsEntry("total", 15).containsEntry("basis", "ADDED");
        assertThat(lineage(made, "D03"))
                .filteredOn(told -> "H474".equals(told.get("unitCode")))
                .singleElement()
                .satisfies(told -> assertThat(told)
                        .containsEntry("reportId", hue.getString("id"))
                        .containsEntry("reportVersion", hue.getInt("acceptedVersion"))
                        .containsEntry("value", 11));
        assertThat(lineage(made, "D03"))
                .extracting(told -> told.get("unitCode"))
                .doesNotContain("H477");
        assertThat(figure(made, "B19.cases")).containsEntry("basis", "APART").doesNotContainKey("total");
        assertThat(figure(made, "A07")).containsEntry("basis", "COUNTED").containsKey("facts");
        assertThat(made.getList("targets")).hasSize(7);
        assertThat(missing(made)).contains(Map.of("unitCode", "TAND", "requested", true, "status", "NOT_RECEIVED"));
        assertThat(missing(made)).contains(Map.of("unitCode", "H477", "requested", false, "status", "SENT"));
        assertThat(missing(made)).hasSize(19);

        staysAsItWasMade(made);
        isSignedAndIssued(made);
        andThePeriodIsClosed();
    }

    private void staysAsItWasMade(JsonPath made) {
        JsonPath hue = Reporting.begun("H474", year);
        Reporting.returned(hue, "D03");
        Reporting.accepted("H474", year, Map.of("D03", 99), "2020-11-24");

        JsonPath shown = Desk.leader().get(CONSOLIDATIONS + "/" + made.getString("id"));

        assertThat(shown.getList("figures")).isEqualTo(made.getList("figures"));
        JsonPath another = Desk.consolidator().create(CONSOLIDATIONS, Map.of("periodId", year));
        assertThat(figure(another, "D03")).containsEntry("total", 103);
        assertThatThrownBy(() -> {
                    try (var connection = database.getConnection();
                            var change = connection.createStatement()) {
                        change.executeUpdate("update consolidation set content = '{}'");
                    }
                })
                .hasMessageContaining("permission denied");
    }

    private void isSignedAndIssued(JsonPath made) {
        String path = CONSOLIDATIONS + "/" + made.getString("id");
        Desk consolidator = Desk.consolidator();
        var issue = Map.of("number", "159/BC-UBND", "issuedOn", "2020-11-25");
        consolidator.refused(403, "forbidden", path + "/signature", Map.of());
        consolidator.refused(409, "illegal-transition", path + "/issue", issue);

        Desk.leader().step(path + "/signature");
        consolidator.refused(409, "period-consolidated", CONSOLIDATIONS, Map.of("periodId", year));
        consolidator.refused(
                422, "date-in-future", path + "/issue", Map.of("number", "159/BC-UBND", "issuedOn", "2020-12-20"));
        JsonPath issued = consolidator.step(path + "/issue", issue);

        assertThat(issued.getString("state")).isEqualTo("ISSUED");
        assertThat(issued.getList("figures")).isEqualTo(made.getList("figures"));
        UUID id = UUID.fromString(made.getString("id"));
        var told = Teller.topics().await("reporting.events", "consolidation.issued.v1", id);
        FactSchemas.of("reporting-service").check("consolidation.issued.v1", told.data());
        assertThat(consolidator.get(CONSOLIDATIONS + "?periodId=" + year).<String>getList("items.state"))
                .containsExactly("DRAFT", "ISSUED");
    }

    private void andThePeriodIsClosed() {
        String closure = "/v1/periods/" + year + "/closure";
        Desk.consolidator().refused(422, "date-in-future", closure, Map.of("on", "2020-12-01"));

        assertThat(Desk.consolidator().step(closure, Map.of("on", "2020-11-25")).getString("state"))
                .isEqualTo("CLOSED");

        Desk.reporter("STP").refused(409, "period-closed", "/v1/reports", Map.of("periodId", year, "unitCode", "STP"));
        String waiting = Reporting.path(Reporting.begun("H477", year));
        Desk.consolidator()
                .refused(
                        409,
                        "period-closed",
                        waiting + "/return",
                        Map.of("reason", "muộn", "indicatorCodes", List.of("D03")));
        assertThat(Desk.consolidator().step(waiting + "/acceptance").getString("state"))
                .isEqualTo("ACCEPTED");
    }

    private static List<Map<String, Object>> lineage(JsonPath consolidation, String item) {
        return consolidation.getList("figures.find { it.item == '" + item + "' }.lineage");
    }

    private static List<Map<String, Object>> missing(JsonPath consolidation) {
        return consolidation.getList("missing");
    }
}

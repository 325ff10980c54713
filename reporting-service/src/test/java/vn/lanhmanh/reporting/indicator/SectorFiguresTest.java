package vn.lanhmanh.reporting.indicator;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import vn.lanhmanh.reporting.around.Desk;
import vn.lanhmanh.reporting.around.Year;

import static org.assertj.core.api.Assertions.assertThat;

/** Counts the inspections of the sectors in the year 2016, in which no other test lets anything happen. */
@QuarkusTest
class SectorFiguresTest {

    private static final String WHEN = "?from=2016-01-01&asOf=2016-12-31";

    private final Year year = new Year(2016, "482", "20107");

    @Test
    void countsVisitsAndEstablishmentsBySectorApartFromThoseOfTheTeams() {
        UUID spa = UUID.randomUUID();
        UUID visit = year.inspectedBySector(spa, "SYT", "HEALTH", "02-01", Map.of());
        year.inspectedBySector(spa, "SYT", "HEALTH", "08-01", Map.of());
        year.inspectedBySector(UUID.randomUUID(), "SYT", "HEALTH", "08-02", Map.of("outcome", "ACCESS_REFUSED"));
        year.inspectedBySector(spa, "SVHTT", "CULTURE", "08-03", Map.of());
        year.violationBySector(visit, spa, "HEALTH_CHECK", "02-01");

        JsonPath sectors = shown("A11");
        assertThat(sectors.getInt("parts.find { it.item == 'A11.visits' }.value"))
                .isEqualTo(4);
        assertThat(sectors.getInt("parts.find { it.item == 'A11.establishments' }.value"))
                .isEqualTo(1);
        assertThat(sectors.getList("breakdown.find { it.dimension == 'SECTOR' }.cells.key"))
                .containsExactly("CULTURE", "HEALTH");
        assertThat(shown("A21").getInt("value")).isEqualTo(1);
        assertThat(shown("A12").getInt("value")).isZero();
        assertThat(shown("A08").getInt("value")).isZero();
        assertThat(shown("A07").getInt("value")).isZero();
        assertThat(Desk.reporter("H482")
                        .get("/v1/indicators/A11.visits/facts" + WHEN)
                        .getList("items.kind"))
                .hasSize(4)
                .containsOnly("SECTOR_INSPECTION");
    }

    @Test
    void countsAnEstablishmentOnceWhoeverFoundWhatItBroke() {
        Year mine = new Year(2016, "483", "20131");
        UUID bar = UUID.randomUUID();
        UUID sector = mine.inspectedBySector(bar, "SYT", "HEALTH", "03-01", Map.of());
        UUID team = mine.inspected(bar, "PROVINCE", true, "04-01", Map.of());
        for (String code : new String[] {"UNDERAGE_WORKER", "LABOUR_CONTRACT"}) {
            mine.violationBySector(sector, bar, code, "03-01");
            mine.violation(team, bar, "04-01", Map.of("violationCode", code));
        }
        mine.violationBySector(sector, UUID.randomUUID(), "LABOUR_CONTRACT", "03-01");

        assertThat(ofDistrict("A20").getInt("value")).isEqualTo(1);
        assertThat(ofDistrict("A22").getInt("value")).isEqualTo(2);
        assertThat(ofDistrict("A12").getInt("value")).isEqualTo(1);
        assertThat(ofDistrict("A22").getInt("facts")).isEqualTo(3);
        assertThat(Desk.reporter("H483").get("/v1/indicators/A22/facts" + WHEN).<String>getList("items.kind"))
                .containsExactlyInAnyOrder("VIOLATION", "SECTOR_VIOLATION", "SECTOR_VIOLATION");
    }

    private static JsonPath ofDistrict(String code) {
        return Desk.reporter("H483").get("/v1/indicators/" + code + WHEN);
    }

    private static JsonPath shown(String code) {
        return Desk.reporter("H482").get("/v1/indicators/" + code + WHEN);
    }
}

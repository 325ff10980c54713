package vn.lanhmanh.reporting.indicator;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import vn.lanhmanh.reporting.around.Desk;
import vn.lanhmanh.reporting.around.Year;

import static org.assertj.core.api.Assertions.assertThat;

/** Counts the teams of the district 479 in the year 2021, in which no other test sets one up. */
@QuarkusTest
class TeamFiguresTest {

    private static final String HUONG_THUY = "479";
    private static final String PHU_BAI = "19960";

    private final Year year = new Year(2021, HUONG_THUY, PHU_BAI);

    @Test
    void countsTheTeamsInForceAsTheyWereToldLast() {
        UUID district = UUID.randomUUID();
        year.team(district, 0, HUONG_THUY, "01-05", Map.of("members", 0, "membersTrained", 0));
        year.team(district, 1, HUONG_THUY, "02-05", Map.of("members", 6, "membersTrained", 2));
        year.team(district, 2, HUONG_THUY, "05-05", Map.of("members", 7, "membersTrained", 7));
        UUID commune = UUID.randomUUID();
        year.team(commune, 0, PHU_BAI, "01-06", Map.of("members", 4, "membersTrained", 1, "validTo", "2021-04-30"));

        assertThat(shown("D14", "03-01").getInt("parts.find { it.item == 'D14.teams' }.value"))
                .isEqualTo(2);
        assertThat(shown("D14", "03-01").getInt("parts.find { it.item == 'D14.members' }.value"))
                .isEqualTo(10);
        assertThat(shown("D13", "03-01").getInt("value")).isEqualTo(3);
        assertThat(shown("D13", "03-01").getInt("breakdown[0].cells.find { it.key == 'COMMUNE' }.value"))
                .isEqualTo(1);
        assertThat(shown("D14", "06-01").getInt("value")).isEqualTo(1);
        assertThat(shown("D13", "06-01").getInt("value")).isEqualTo(7);
        assertThat(Desk.reporter("H479")
                        .get("/v1/indicators/D14.members/facts?from=2021-01-01&asOf=2021-06-01")
                        .getList("items.value"))
                .containsExactly(7);
    }

    private static JsonPath shown(String code, String day) {
        return Desk.reporter("H479").get("/v1/indicators/" + code + "?from=2021-01-01&asOf=2021-" + day);
    }
}

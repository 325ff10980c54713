package vn.lanhmanh.reporting.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import vn.lanhmanh.reporting.around.Desk;
import vn.lanhmanh.reporting.around.Year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Counts the year 2011, in which no other test lets anything happen. */
@QuarkusTest
class IndicatorResourceTest {

    private static final String WHEN = "?from=2011-01-01&to=2011-12-31&asOf=2011-12-31";
    private static final Year HUE = new Year(2011, "474", "19753");
    private static final Year PHONG_DIEN = new Year(2011, "476", "19819");
    private static boolean happened;

    private final Desk police = Desk.reporter("CAT");

    @BeforeAll
    static void theYearHappens() {
        if (happened) {
            return;
        }
        happened = true;
        inspections();
        cases();
        register();
    }

    private static void inspections() {
        UUID twice = UUID.randomUUID();
        HUE.inspected(twice, "PROVINCE", true, "02-01", Map.of("type", "PLANNED"));
        UUID second = HUE.inspected(twice, "PROVINCE", true, "08-01", Map.of());
        HUE.violation(second, twice, "08-01");
        HUE.violation(second, twice, "08-01");
        PHONG_DIEN.inspected(UUID.randomUUID(), "PROVINCE", true, "03-01", Map.of());
        HUE.inspected(UUID.randomUUID(), "PROVINCE", false, "03-02", Map.of());
        HUE.inspected(UUID.randomUUID(), "PROVINCE", true, "03-03", Map.of("outcome", "ACCESS_REFUSED"));
        HUE.inspected(UUID.randomUUID(), "DISTRICT", true, "03-04", Map.of());
    }

    private static void cases() {
        UUID sanctioned = HUE.detected("PROSTITUTION", "04-01");
        HUE.sanctioned(sanctioned, "person-1", "BUYING", 750_000, "04-10");
        UUID again = HUE.sanctioned(sanctioned, "person-1", "BUYING", 250_000, "04-20");
        HUE.executed(again, sanctioned, 250_000, "05-20");
        UUID transferred = HUE.detected("PROSTITUTION", "05-01");
        HUE.concluded(transferred, "TRANSFERRED", "09-01");
        PHONG_DIEN.detected("PROSTITUTION", "06-01");
        HUE.detected("OTHER_VIOLATION", "06-02");
        for (int seller = 0; seller < 6; seller++) {
            HUE.sanctioned(UUID.randomUUID(), "seller-" + seller, "SELLING", 200_000, "07-01");
        }
        HUE.tip("01-05", "01-20", true);
        HUE.tip("11-05", "11-20", false);
        HUE.ring("RING", "02-02");
        HUE.brokenUp(PHONG_DIEN.ring("RING", "02-03"), "12-01");
        HUE.brokenUp(HUE.ring("HOT_SPOT", "02-04"), "03-01");
    }

    private static void register() {
        UUID changing = UUID.randomUUID();
        HUE.establishment(changing, 0, "ACTIVE", "01-10", Map.of("conditionalBusiness", true, "hasCommitment", false));
        HUE.establishment(changing, 1, "ACTIVE", "05-10", Map.of("conditionalBusiness", true, "hasCommitment", true));
        UUID closing = UUID.randomUUID();
        HUE.establishment(closing, 0, "ACTIVE", "01-11", Map.of("atRisk", true, "hasCommitment", false));
        HUE.establishment(closing, 1, "CLOSED", "06-11", Map.of("atRisk", true, "hasCommitment", false));
    }

    private JsonPath shown(String code) {
        return police.get("/v1/indicators/" + code + WHEN);
    }

    private int value(String code) {
        return shown(code).getInt("value");
    }

    @Test
    void countsAnEstablishmentOnceAndItsVisitsEachTime() {
        assertThat(value("A07")).isEqualTo(2);
        assertThat(value("A08")).isEqualTo(6);
        assertThat(value("A09")).isEqualTo(5);
        assertThat(value("A10")).isEqualTo(1);
        assertThat(value("A12")).isEqualTo(1);
        assertThat(shown("A13").getFloat("value")).isEqualTo(50.0f);
        assertThat(shown("A07").getList("breakdown.find { it.dimension == 'DISTRICT' }.cells.key"))
                .containsExactly("474", "476");
    }

    @Test
    void tellsHowThingsStoodOnADay() {
        String spring = "?from=2011-01-01&to=2011-12-31&asOf=2011-04-30";

        assertThat(police.get("/v1/indicators/B04" + spring).getInt("value")).isEqualTo(1);
        assertThat(police.get("/v1/indicators/B03" + spring).getInt("value")).isEqualTo(1);
        assertThat(value("B04")).isEqualTo(2);
        assertThat(value("B03")).isEqualTo(3);
        assertThat(value("B06")).isEqualTo(1);
        assertThat(shown("B05").getFloat("value")).isEqualTo(66.7f);
    }

    @Test
    void holdsTheRegisterAsItWasOnTheLastDay() {
        assertThat(police.get("/v1/indicators/A01?asOf=2011-03-31").getInt("value"))
                .isEqualTo(2);
        assertThat(police.get("/v1/indicators/A04?asOf=2011-03-31").getInt("value"))
                .isZero();
        assertThat(police.get("/v1/indicators/A01?asOf=2011-12-31").getInt("value"))
                .isEqualTo(1);
        assertThat(police.get("/v1/indicators/A04?asOf=2011-12-31").getInt("value"))
                .isEqualTo(1);
    }

    @Test
    void countsRingsGroupsAndHotSpotsApart() {
        JsonPath rings = shown("B07");

        assertThat(rings.getInt("parts.find { it.item == 'B07.discovered' }.value"))
                .isEqualTo(2);
        assertThat(rings.getInt("parts.find { it.item == 'B07.handled' }.value"))
                .isEqualTo(1);
        assertThat(shown("B08").getInt("parts.find { it.item == 'B08.hotSpotsBrokenUp' }.value"))
                .isEqualTo(1);
    }

    @Test
    void countsAPersonOnceAndEachDecision() {
        assertThat(value("B09")).isEqualTo(1);
        assertThat(value("B10")).isEqualTo(6);
        assertThat(value("B13")).isEqualTo(8);
        JsonPath fines = shown("B15");
        assertThat(fines.getLong("parts.find { it.item == 'B15.imposed' }.value"))
                .isEqualTo(2_200_000);
        assertThat(fines.getLong("parts.find { it.item == 'B15.collected' }.value"))
                .isEqualTo(250_000);
    }

    @Test
    void withholdsSmallNumbersOfPersonsFromOtherAgencies() {
        JsonPath buyers = Desk.leader().get("/v1/indicators/B09" + WHEN);

        assertThat(buyers.getBoolean("withheld")).isTrue();
        assertThat(buyers.getMap("$")).doesNotContainKeys("value", "facts");
        assertThat(Desk.leader().get("/v1/indicators/B10" + WHEN).getInt("value"))
                .isEqualTo(6);
        Desk.leader()
                .request()
                .get("/v1/indicators/B10/facts" + WHEN)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:lanhmanh:problem:facts-withheld"));
    }

    @Test
    void countsTipsByTheDaysTheyCameAndWereVerified() {
        assertThat(value("B01")).isEqualTo(2);
        assertThat(shown("B01").getBoolean("partial")).isTrue();
        assertThat(shown("B02").getInt("parts.find { it.item == 'B02.founded' }.value"))
                .isEqualTo(1);
    }

    @Test
    void showsADistrictItsOwnFiguresOnly() {
        assertThat(Desk.reporter("H476").get("/v1/indicators/A07" + WHEN).getInt("value"))
                .isEqualTo(1);
        assertThat(Desk.reporter("H483").get("/v1/indicators/A07" + WHEN).getInt("value"))
                .isZero();
    }

    @Test
    void opensAFigureDownToItsFactsPageByPage() {
        var days = new ArrayList<String>();
        String cursor = "";
        do {
            JsonPath page = police.get("/v1/indicators/A08/facts" + WHEN + "&limit=4" + cursor);
            days.addAll(page.getList("items.on"));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        } while (cursor != null);

        assertThat(days).hasSize(6).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        JsonPath first = police.get("/v1/indicators/A08/facts" + WHEN + "&limit=1");
        assertThat(first.getString("items[0].kind")).isEqualTo("INSPECTION");
        assertThat(first.getString("items[0].dimensions.TEAM_LEVEL")).isEqualTo("PROVINCE");
    }

    @Test
    void refusesACursorOfAnotherFigure() {
        String cursor =
                police.get("/v1/indicators/A08/facts" + WHEN + "&limit=1").getString("next");

        police.request()
                .get("/v1/indicators/A07/facts" + WHEN + "&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:lanhmanh:problem:broken-cursor"));
    }

    @Test
    void refusesATimeThatEndsBeforeItBegins() {
        police.request()
                .get("/v1/indicators/A08?from=2011-02-01&to=2011-01-01")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:date-out-of-order"));
        police.request().get("/v1/indicators/A08?from=today").then().statusCode(400);
    }

    @Test
    void listsAll86AndWhichAreCounted() {
        JsonPath catalogue = police.get("/v1/indicators");

        assertThat(catalogue.getList("items")).hasSize(86);
        assertThat(catalogue.<String>getList("items.findAll { it.computed }.code"))
                .contains(
                        "A01", "A02", "A04", "A05", "A06", "A07", "A08", "A09", "A10", "A11", "A12", "A13", "A14",
                        "A15")
                .contains("A16", "A17", "A18", "A20", "A21", "A22")
                .contains("B01", "B02", "B03", "B04", "B05", "B06", "B07", "B09", "B10", "B11", "B12")
                .contains("B13", "B14", "B15", "B16", "B17", "B18")
                .contains("C10", "D01", "D02", "D05", "D06", "D09", "D10", "D11", "D12", "D13", "D14", "D15");
        assertThat(catalogue
                        .<List<String>>getList("items.findAll { it.code == 'B19' }.items")
                        .get(0))
                .containsExactly("B19.cases", "B19.accused");
    }

    @Test
    void namesWhatNoFactTellsYetAndWhy() {
        assertThat(police.get("/v1/indicators")
                        .<String>getList(
                                "items.findAll { !it.computed && it.sources.any { it.startsWith('E-') } }.code"))
                .containsExactly("B21", "C01", "C02", "C03", "C07", "C08", "D22");
        assertThat(police.get("/v1/indicators").getString("items.find { it.code == 'B21' }.gaps[0].reasonEn"))
                .contains("official");
    }

    @Test
    void answersAnUnknownIndicatorWith404() {
        police.request().get("/v1/indicators/Z99").then().statusCode(404);
        police.request().get("/v1/indicators/B19.verdicts/facts").then().statusCode(404);
    }
}

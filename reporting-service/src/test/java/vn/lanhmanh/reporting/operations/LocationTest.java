package vn.lanhmanh.reporting.operations;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import vn.lanhmanh.reporting.around.Desk;

import static org.assertj.core.api.Assertions.assertThat;

/** What is entered is found where its Location says: by those in whose reach it is, and by nobody else. */
@QuarkusTest
class LocationTest {

    private static final String A_LUOI = "20044";

    private final Desk aLuoi = Desk.reporter("H481");
    private final Desk phongDien = Desk.reporter("H476");
    private final Desk police = Desk.reporter("CAT");

    private static String created(Desk desk, String path, Map<String, ?> body) {
        Response created = desk.post(path, body);
        created.then().statusCode(201);
        return created.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private static int status(Desk desk, String path) {
        return desk.request().get(path).statusCode();
    }

    @Test
    void showsAClassToEveryUnitWithHowManyAttendedAndNeverWho() {
        String location = created(
                police,
                "/v1/training-classes",
                Map.of("title", "Tập huấn", "topic", "LOCATION", "on", "2020-02-20", "level", "DISTRICT"));

        JsonPath shown = aLuoi.get(location);
        assertThat(shown.getInt("attendants")).isZero();
        assertThat(shown.getString("unitCode")).isEqualTo("CAT");
        String list = "/v1/training-classes?unit=CAT&topic=LOCATION";
        assertThat(Desk.leader().get(list + "&from=2020-02-20&to=2020-02-20").getList("items.id"))
                .containsExactly(shown.getString("id"));
        assertThat(aLuoi.get(list + "&from=2020-02-21").getList("items")).isEmpty();
        assertThat(status(aLuoi, "/v1/training-classes/" + UUID.randomUUID())).isEqualTo(404);
        assertThat(status(Desk.of("inspector", "SLDTBXH", "46"), location)).isEqualTo(403);
    }

    @Test
    void showsAnOfficerToTheOwnUnitAndAccountsForTheReadingOfTheName() {
        String location = created(
                aLuoi,
                "/v1/officers",
                Map.of(
                        "unitCode", "H481",
                        "level", "DISTRICT",
                        "post", "Chuyên viên",
                        "fullName", "Người Thử",
                        "inPostFrom", "2018-05-02",
                        "inPostTo", "2018-06-02"));

        assertThat(aLuoi.get(location).getString("fullName")).isEqualTo("Người Thử");
        assertThat(Desk.consolidator().get(location).getString("fullName")).isEqualTo("Người Thử");
        assertThat(status(phongDien, location)).isEqualTo(404);
        assertThat(status(police, location)).isEqualTo(404);
        assertThat(status(Desk.leader(), location)).isEqualTo(403);
        List<Map<String, Object>> reads = Desk.of("auditor", "UBND", "46")
                .get("/v1/reporting-operations/audit-entries?objectType=officer&objectId="
                        + location.substring(location.lastIndexOf('/') + 1))
                .getList("items.findAll { it.action == 'read' }");
        assertThat(reads).hasSize(2).allSatisfy(read -> assertThat(read.get("fields"))
                .isEqualTo(List.of("fullName")));
    }

    @Test
    void showsClassificationsAndFlagsWithinTheArea() {
        String classification = created(
                aLuoi,
                "/v1/commune-classifications",
                Map.of(
                        "communeCode", A_LUOI,
                        "year", 2018,
                        "result", "HEALTHY",
                        "decisionNumber", "15/QĐ-UBND",
                        "decidedOn", "2020-01-10"));
        String flag = created(
                aLuoi,
                "/v1/commune-flags",
                Map.of("communeCode", A_LUOI, "flag", "SCHOOLS", "from", "2020-01-01", "to", "2020-01-31"));

        for (String location : List.of(classification, flag)) {
            assertThat(aLuoi.get(location).getString("communeCode")).isEqualTo(A_LUOI);
            assertThat(Desk.leader().get(location).getString("districtCode")).isEqualTo("481");
            assertThat(status(phongDien, location)).isEqualTo(404);
        }
    }

    @Test
    void showsPopulationsOfTheOwnDistrictAndItsCommunes() {
        String location = created(
                Desk.consolidator(),
                "/v1/populations",
                Map.of("areaCode", A_LUOI, "population", 7_400, "asOf", "2018-04-01", "source", "Thử nghiệm"));

        assertThat(Desk.leader().get(location).getLong("population")).isEqualTo(7_400);
        assertThat(aLuoi.get(location).getString("source")).isEqualTo("Thử nghiệm");
        assertThat(aLuoi.get("/v1/populations?area=" + A_LUOI).getList("items.asOf"))
                .containsExactly("2018-04-01");
        assertThat(phongDien.get("/v1/populations?area=" + A_LUOI).getList("items"))
                .isEmpty();
        assertThat(status(phongDien, location)).isEqualTo(404);
        assertThat(Desk.consolidator().get("/v1/populations?limit=1").getList("items"))
                .hasSize(1);
    }
}

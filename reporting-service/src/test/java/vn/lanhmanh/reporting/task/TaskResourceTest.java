package vn.lanhmanh.reporting.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import vn.lanhmanh.reporting.around.Desk;
import vn.lanhmanh.reporting.around.PlanOfTheYear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class TaskResourceTest {

    private UUID plan;

    @BeforeEach
    void thePlanIsInForce() {
        plan = PlanOfTheYear.published();
    }

    private Map<String, Object> task(int row) {
        return Desk.leader().get("/v1/tasks?limit=200&planId=" + plan).getMap("items.find { it.row == " + row + " }");
    }

    private static long version(Map<String, Object> task) {
        return ((Number) task.get("version")).longValue();
    }

    @Test
    void listsThe83RowsInTheOrderOfThePlan() {
        var rows = new ArrayList<Integer>();
        String cursor = "";
        do {
            JsonPath page = Desk.reporter("H474").get("/v1/tasks?limit=50&planId=" + plan + cursor);
            rows.addAll(page.getList("items.row"));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        } while (cursor != null);

        assertThat(rows).isEqualTo(IntStream.rangeClosed(1, 83).boxed().toList());
    }

    @Test
    void findsTheTasksAUnitLeadsOrCoordinates() {
        List<Map<String, Object>> tasks = Desk.leader()
                .get("/v1/tasks?limit=200&unit=SGDDT&planId=" + plan)
                .getList("items");

        assertThat(tasks).isNotEmpty().allSatisfy(task -> assertThat(task.get("lead") + " " + task.get("coordinating"))
                .contains("SGDDT"));
        assertThat(tasks).extracting(task -> task.get("row")).contains(67, 68);
    }

    @Test
    void tellsTheProgressOfALeadingUnit() {
        Map<String, Object> task = task(69);

        JsonPath told = Desk.reporter("DHH")
                .put("/v1/tasks/" + task.get("id"), version(task), Map.of("state", "DONE", "evidence", "Báo cáo 7"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"" + (version(task) + 1) + "\""))
                .extract()
                .jsonPath();

        assertThat(told.getString("state")).isEqualTo("DONE");
        assertThat(told.getString("progress[0].unitCode")).isEqualTo("DHH");
        assertThat(told.getString("progress[0].changedOn")).isEqualTo("2020-11-25");
        assertThat(Desk.leader().get("/v1/tasks?state=DONE&unit=DHH").<Integer>getList("items.row"))
                .contains(69);
    }

    @Test
    void refusesAUnitThatDoesNotLead() {
        Map<String, Object> task = task(68);

        Desk.reporter("DHH")
                .put("/v1/tasks/" + task.get("id"), version(task), Map.of("state", "IN_PROGRESS"))
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:lanhmanh:problem:not-leading-unit"));
    }

    @Test
    void refusesADoneTaskWithoutEvidence() {
        Map<String, Object> task = task(67);

        Desk.reporter("SGDDT")
                .put("/v1/tasks/" + task.get("id"), version(task), Map.of("state", "DONE"))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("evidence"));
    }

    @Test
    void refusesAChangeBasedOnAnOldVersionOrOnNone() {
        Map<String, Object> task = task(66);
        var finance = Desk.reporter("STC");
        finance.put("/v1/tasks/" + task.get("id"), version(task), Map.of("state", "IN_PROGRESS"))
                .then()
                .statusCode(200);

        finance.put("/v1/tasks/" + task.get("id"), version(task), Map.of("state", "IN_PROGRESS"))
                .then()
                .statusCode(412);
        finance.request()
                .body(Map.of("state", "IN_PROGRESS"))
                .put("/v1/tasks/" + task.get("id"))
                .then()
                .statusCode(428);
    }
}

package vn.lanhmanh.casework.casefile;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.restassured.response.Response;

import vn.lanhmanh.casework.Desk;
import vn.lanhmanh.casework.RealParts;
import vn.lanhmanh.casework.Scene;

import static org.assertj.core.api.Assertions.assertThat;

@RealParts
class ConcurrencyTest {

    private static final int AT_ONCE = 6;

    private static List<Response> atOnce(Callable<Response> call) {
        var callers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            return callers.invokeAll(Stream.generate(() -> call).limit(AT_ONCE).toList()).stream()
                    .map(future -> {
                        try {
                            return future.get();
                        } catch (InterruptedException | ExecutionException e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void erasesAPersonOnceHoweverManyConfirmAtOnce() {
        var scene = Scene.detected();
        String erasure = "/v1/persons/" + scene.add("BUYER", "1990-01-01").id() + "/erasure";
        scene.conclude("UNFOUNDED", "NOT_PROVEN", "2020-08-01");
        var request = Map.of("reason", "Theo yêu cầu", "legalBasis", "Điều 21 Luật Trẻ em", "decisionNumber", "7/QĐ");
        var asked = atOnce(() -> scene.investigator.post(erasure, request));
        var done = atOnce(() -> scene.authority.post(erasure + "/confirmation", Map.of()));

        assertThat(statuses(asked)).containsExactly(201, 409, 409, 409, 409, 409);
        assertThat(statuses(done)).containsOnly(200);
        assertThat(done).extracting(answer -> answer.<Integer>path("version")).containsOnly(1);
    }

    @Test
    void neverLosesACauseToAClosureAtTheSameMoment() throws Exception {
        var worker = Desk.of("social-worker", "H474", "474");
        for (int round = 0; round < AT_ONCE; round++) {
            var scene = Scene.detected();
            var person = scene.add("SELLER", "2004-01-01").id();
            String task = "/v1/protection-tasks/" + openTask(scene, person).get(0);
            var closing = Executors.newSingleThreadExecutor();
            var closed = closing.submit(() -> worker.post(
                    task + "/closure", Map.of("on", "2020-11-25", "outcome", "NOT_FOUND", "reason", "Không gặp")));
            scene.screen(person, "VICTIM");
            int status = closed.get().statusCode();
            closing.shutdown();

            assertThat(status).isEqualTo(200);
            var left = openTask(scene, person);
            var causes = left.isEmpty()
                    ? scene.investigator.get(task).jsonPath().getList("causes")
                    : scene.investigator
                            .get("/v1/protection-tasks/" + left.get(0))
                            .jsonPath()
                            .getList("causes");
            assertThat(causes).contains("VICTIM");
        }
    }

    private static List<String> openTask(Scene scene, UUID person) {
        return scene.investigator
                .get("/v1/protection-tasks?open=true&limit=200")
                .jsonPath()
                .getList("items.findAll { it.personId == '" + person + "' }.id");
    }

    private static List<Integer> statuses(List<Response> answers) {
        return answers.stream().map(Response::statusCode).sorted().toList();
    }

    @Test
    void numbersCasesOpenedAtOnceWithoutAGapOrADouble() {
        var request = Scene.policeCase();
        request.put("detectedOn", "2019-06-03");
        request.put("communeCode", Desk.COMMUNE);
        var unit = Desk.of("investigator").post("/v1/cases", request);
        Desk.problem(unit, 422, "expired-unit");

        var numbers = atOnce(() -> Desk.of("investigator").post("/v1/cases", Scene.policeCase())).stream()
                .map(answer -> Integer.parseInt(answer.<String>path("number").replace("/2020", "")))
                .sorted()
                .toList();

        int first = numbers.get(0);
        assertThat(numbers)
                .isEqualTo(IntStream.range(first, first + AT_ONCE).boxed().toList());
    }

    @Test
    void takesPersonsAddedAtOnceAllIn() {
        var scene = Scene.detected();
        Object person = Map.of("role", "OTHER", "actOn", Scene.ACT_ON, "identity", Scene.identity("1990-01-01"));

        var answers = atOnce(() -> scene.investigator.post(scene.path("persons"), person));

        assertThat(statuses(answers)).containsOnly(201);
        assertThat(scene.investigator.get(scene.path("persons")).jsonPath().getList("id"))
                .hasSize(AT_ONCE);
    }

    @Test
    void draftsAndIssuesOnceHoweverManyAsk() {
        var scene = Scene.administrative();
        var minutes = scene.minutes(scene.add("BUYER", "1990-01-01").id(), "BUYING");
        Object draft = Scene.sanction(minutes.id(), Scene.item("167-22-1", "FINE", null));

        var drafts = atOnce(() -> scene.investigator.post("/v1/sanctions", draft));
        String id = drafts.stream()
                .filter(answer -> answer.statusCode() == 201)
                .findFirst()
                .orElseThrow()
                .path("id");
        var issues = atOnce(() ->
                scene.authority.post("/v1/sanctions/" + id + "/issue", Scene.issue("2020-06-05", "DISTRICT_CHAIR")));

        assertThat(statuses(drafts)).containsExactly(201, 409, 409, 409, 409, 409);
        assertThat(statuses(issues)).containsExactly(200, 409, 409, 409, 409, 409);
        assertThat(scene.conclude("SANCTIONED", null, "2020-06-08").statusCode())
                .isEqualTo(200);
    }
}

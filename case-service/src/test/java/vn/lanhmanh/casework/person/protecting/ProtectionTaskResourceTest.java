package vn.lanhmanh.casework.person.protecting;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;

import vn.lanhmanh.casework.Desk;
import vn.lanhmanh.casework.RealParts;
import vn.lanhmanh.casework.Scene;
import vn.lanhmanh.casework.person.protecting.ProtectionTask.Cause;
import vn.lanhmanh.casework.person.protecting.ProtectionTask.Outcome;
import vn.lanhmanh.casework.person.protecting.ProtectionTask.State;
import vn.lanhmanh.casework.person.protecting.ProtectionTaskResource.TaskView;
import vn.lanhmanh.local.testing.FactSchemas;

import static org.assertj.core.api.Assertions.assertThat;

@RealParts
class ProtectionTaskResourceTest {

    private static final String TODAY = "2020-11-25";
    private static final String TASKS = "/v1/protection-tasks";
    private static final String BORN_2004 = "2004-01-01";

    @Inject
    AgroalDataSource database;

    private final Desk worker = Desk.of("social-worker", "H474", "474");

    private Scene scene;

    @BeforeEach
    void open() {
        scene = Scene.detected();
    }

    /** The tasks of a person, the newest first, as the investigator finds them. */
    private List<TaskView> tasksOf(UUID person) {
        return scene.investigator.ids(TASKS + "?limit=200").stream()
                .map(this::shown)
                .filter(task -> person.equals(task.personId()))
                .toList();
    }

    private TaskView shown(UUID task) {
        return scene.investigator.get(path(task, "")).as(TaskView.class);
    }

    private TaskView taskOf(UUID person) {
        return tasksOf(person).get(0);
    }

    private static String path(UUID task, String part) {
        return TASKS + "/" + task + part;
    }

    private static Map<String, Object> measure(String on, String kind, String note) {
        var request = new HashMap<String, Object>(Map.of("on", on, "measure", kind, "byAgency", "H474"));
        if (note != null) {
            request.put("note", note);
        }
        return request;
    }

    private static Map<String, Object> closure(String outcome, String reason) {
        var request = new HashMap<String, Object>(Map.of("on", TODAY, "outcome", outcome));
        if (reason != null) {
            request.put("reason", reason);
        }
        return request;
    }

    @Test
    void carriesATaskFromTheMinorSellerToItsEnd() {
        var minor = scene.add("SELLER", BORN_2004);
        var task = taskOf(minor.id());

        var inHand = worker.done(
                path(task.id(), "/measures"), measure("2020-06-02", "INTERVENTION_PLAN", null), TaskView.class);
        worker.done(path(task.id(), "/measures"), measure("2020-06-03", "OTHER", "Đưa đi khám"), TaskView.class);
        var closed = worker.done(path(task.id(), "/closure"), closure("PROTECTED", "Đã về nhà"), TaskView.class);
        var shown = worker.get(path(task.id(), "")).as(TaskView.class);

        assertThat(task.state()).isEqualTo(State.OPEN);
        assertThat(task.causes()).containsExactly(Cause.MINOR_SELLER);
        assertThat(task.addressees())
                .extracting(one -> one.body() + " " + one.areaCode())
                .containsExactly("COMMUNE_COMMITTEE 19750", "LABOUR_BODY 474");
        assertThat(inHand.state()).isEqualTo(State.IN_HAND);
        assertThat(closed.outcome()).isEqualTo(Outcome.PROTECTED);
        assertThat(closed.closedOn()).isEqualTo(LocalDate.parse(TODAY));
        assertThat(closed.reason()).as("never in an answer that is kept").isNull();
        assertThat(shown.reason()).isEqualTo("Đã về nhà");
        assertThat(shown.measures().get(1).note()).isEqualTo("Đưa đi khám");
    }

    @Test
    void tellsTheCauseAndTheFirstMeasureWithoutSayingWho() {
        var minor = scene.add("SELLER", BORN_2004);
        var task = taskOf(minor.id());
        worker.done(path(task.id(), "/measures"), measure(TODAY, "SHELTER", null), TaskView.class);

        for (String type : List.of("protection.opened.v1", "protection.started.v1")) {
            String told = Scene.topics().await("case.events", type, task.id()).data();
            FactSchemas.of("case-service").check(type, told);
            assertThat(told).doesNotContain(minor.id().toString()).contains("FROM_16", "MINOR_SELLER", "19750");
            assertThat(Scene.besidesIds(told)).doesNotContain("2004");
        }
    }

    @Test
    void showsTheSocialWorkerAPseudonymAndNoWayToThePerson() {
        var minor = scene.add("SELLER", BORN_2004);
        var task = taskOf(minor.id());

        String seen = worker.get(path(task.id(), "")).asString()
                + worker.get(TASKS + "?open=true&limit=200").asString();

        assertThat(seen)
                .contains(minor.pseudonym())
                .doesNotContain(minor.id().toString())
                .doesNotContain(scene.caseId.toString())
                .doesNotContain("Hư Cấu");
        assertThat(task.personId()).isEqualTo(minor.id());
        assertThat(task.caseId()).isEqualTo(scene.caseId);
        Desk.problem(worker.get("/v1/persons/" + minor.id()), 403, "forbidden");
    }

    @Test
    void listsByCauseAndByWhetherItIsOpenWithinTheAreaOnly() {
        var minor = taskOf(scene.add("SELLER", BORN_2004).id()).id();
        var victim = taskOf(scene.add("VICTIM", "1995-01-01").id()).id();
        worker.done(path(victim, "/closure"), closure("REFERRED", "Chuyển cơ sở hỗ trợ"), TaskView.class);

        assertThat(worker.ids(TASKS + "?open=true&limit=1")).contains(minor).doesNotContain(victim);
        assertThat(worker.ids(TASKS + "?open=false")).contains(victim).doesNotContain(minor);
        assertThat(worker.ids(TASKS + "?cause=VICTIM")).contains(victim).doesNotContain(minor);
        assertThat(worker.ids(TASKS + "?cause=SUSPECTED_VICTIM")).doesNotContain(victim, minor);
        var elsewhere = Desk.of("social-worker", "H476", "476");
        assertThat(elsewhere.ids(TASKS)).doesNotContain(minor, victim);
        Desk.problem(elsewhere.get(path(minor, "")), 404, "not-found");
        elsewhere.refused(path(minor, "/measures"), measure(TODAY, "SHELTER", null), 404, "not-found");
        elsewhere.refused(path(minor, "/closure"), closure("NOT_FOUND", "Không gặp"), 404, "not-found");
        var commune = Desk.of("social-worker", "H474", Desk.COMMUNE);
        assertThat(commune.ids(TASKS + "?open=true")).contains(minor);
    }

    @Test
    void refusesWhatCannotBe() {
        var task = taskOf(scene.add("SELLER", BORN_2004).id()).id();
        String measures = path(task, "/measures");

        worker.refused(measures, measure("2020-11-26", "SHELTER", null), 422, "date-in-future");
        worker.refused(measures, measure("2020-05-31", "SHELTER", null), 422, "date-out-of-order");
        worker.refused(measures, measure(TODAY, "OTHER", " "), 422, "note-missing");
        worker.refused(measures, measure(TODAY, "PRAYER", null), 400, "unknown-value");
        var byNobody = measure(TODAY, "SHELTER", null);
        byNobody.put("byAgency", "NOBODY");
        worker.refused(measures, byNobody, 422, "unknown-agency");
        byNobody.put("byAgency", "99999");
        worker.refused(measures, byNobody, 422, "unknown-unit");
        worker.refused(path(task, "/closure"), closure("NOT_FOUND", null), 422, "closure-without-reason");
        worker.refused(path(task, "/closure"), closure("PROTECTED", "Ổn"), 422, "protected-without-measure");
        Desk.problem(
                worker.request()
                        .header("If-Match", "\"77\"")
                        .body(closure("NOT_FOUND", "Không gặp"))
                        .post(path(task, "/closure")),
                412,
                "stale-version");
        worker.done(path(task, "/closure"), closure("NOT_FOUND", "Không gặp"), TaskView.class);
        worker.refused(measures, measure(TODAY, "SHELTER", null), 409, "illegal-transition");
    }

    @Test
    void takesTheCommitteeOfACommuneAsTheOneWhoActed() {
        var task = taskOf(scene.add("SELLER", BORN_2004).id()).id();
        var request = measure(TODAY, "FAMILY_HANDOVER", null);
        request.put("byAgency", Desk.COMMUNE);

        assertThat(worker.done(path(task, "/measures"), request, TaskView.class)
                        .measures()
                        .get(0)
                        .byAgency())
                .isEqualTo(Desk.COMMUNE);
    }

    @Test
    void keepsOneOpenTaskAndOpensAnotherOnlyForANewCause() {
        var person = scene.add("SELLER", BORN_2004).id();
        scene.screen(person, "SUSPECTED_VICTIM");
        var first = taskOf(person);
        assertThat(first.causes()).containsExactlyInAnyOrder(Cause.MINOR_SELLER, Cause.SUSPECTED_VICTIM);

        worker.done(path(first.id(), "/closure"), closure("REFERRED", "Đã chuyển"), TaskView.class);
        scene.screen(person, "SUSPECTED_VICTIM");
        assertThat(tasksOf(person)).as("the same cause again").hasSize(1);
        scene.screen(person, "VICTIM");
        var second = taskOf(person);
        assertThat(tasksOf(person)).as("a new cause").hasSize(2);
        assertThat(second.causes()).containsExactly(Cause.VICTIM);

        worker.done(path(second.id(), "/closure"), closure("NOT_CONFIRMED", "Không phải"), TaskView.class);
        scene.screen(person, "NOT_VICTIM");
        scene.screen(person, "VICTIM");
        assertThat(tasksOf(person)).as("found anew").hasSize(3);
    }

    @Test
    void accountsForEachStepUnderTheLawItRestsOn() throws SQLException {
        var task = taskOf(scene.add("SELLER", BORN_2004).id()).id();
        worker.done(path(task, "/measures"), measure(TODAY, "HEALTH", null), TaskView.class);
        worker.done(path(task, "/closure"), closure("PROTECTED", null), TaskView.class);

        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        """
                        select count(distinct action) from audit_entry where object_type = 'protection-task'
                          and object_id = ? and result = 'DONE' and legal_basis like '%102/2016%'""")) {
            select.setString(1, task.toString());
            try (var row = select.executeQuery()) {
                row.next();
                assertThat(row.getInt(1)).as("open, read, take-measure, close").isEqualTo(4);
            }
        }
    }
}

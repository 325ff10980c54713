package vn.lanhmanh.local.demo.casework;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import vn.lanhmanh.local.demo.client.Body;
import vn.lanhmanh.local.demo.client.Cast;
import vn.lanhmanh.local.demo.client.User;

/** The social worker sees to the minor who sold; the task for the suspected victim stays open. */
public final class ProtectionChapter {

    private static final String MINORS = "/v1/protection-tasks?cause=MINOR_SELLER";

    private final User worker;

    public ProtectionChapter(Cast cast) {
        this.worker = cast.socialWorker();
    }

    /** Tells how many minors were seen to. */
    public int play() {
        List<JsonNode> tasks = worker.list(MINORS);
        tasks.forEach(this::protect);
        return tasks.size();
    }

    private void protect(JsonNode task) {
        String on = task.path("openedOn").asText();
        measure(task, on, "INTERVENTION_PLAN", task.path("communeCode").asText());
        measure(task, on, "SCHOOL_OR_JOB", "SLDTBXH");
        worker.post(step(task, "closure"), path(task, "closure"), Body.of("on", on, "outcome", "PROTECTED"));
    }

    private void measure(JsonNode task, String on, String measure, String agency) {
        worker.post(
                step(task, measure), path(task, "measures"), Body.of("on", on, "measure", measure, "byAgency", agency));
    }

    private static String step(JsonNode task, String what) {
        return "protection/" + task.path("id").asText() + "/" + what;
    }

    private static String path(JsonNode task, String part) {
        return "/v1/protection-tasks/" + task.path("id").asText() + "/" + part;
    }
}

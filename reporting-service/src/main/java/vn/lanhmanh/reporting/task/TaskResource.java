package vn.lanhmanh.reporting.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.platform.web.Cursors;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Page;
import vn.lanhmanh.platform.web.Versioned;
import vn.lanhmanh.reporting.office.Office;
import vn.lanhmanh.reporting.plan.PlanFile.Task.Rhythm;

/** The tasks of the plan over HTTP. */
@Path("/v1/tasks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks")
public class TaskResource {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final TaskDesk desk;
    private final PlanTasks tasks;
    private final Cursors cursors;
    private final Office office;

    TaskResource(TaskDesk desk, PlanTasks tasks, Cursors cursors, Office office) {
        this.desk = desk;
        this.tasks = tasks;
        this.cursors = cursors;
        this.office = office;
    }

    @GET
    @PermissionsAllowed("task:read")
    @Operation(summary = "Lists the tasks in the order of the plan; unit finds those it leads or coordinates")
    public Page<TaskView> list(
            @QueryParam("planId") UUID planId,
            @QueryParam("unit") String unit,
            @QueryParam("state") PlanTask.State state,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        var wanted = new PlanTasks.Criteria(planId, unit, state);
        String list = "tasks " + wanted;
        List<String> after = cursors.decode(list, cursor).orElse(List.of(BEFORE_ALL.toString(), "0"));
        List<PlanTask> found =
                tasks.inOrder(wanted, UUID.fromString(after.get(0)), Integer.parseInt(after.get(1)), limit + 1);
        return Page.of(found, limit, last -> cursors.encode(list, last.planId(), last.rowNumber()))
                .map(task -> TaskView.from(task, office.today()));
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("task:write")
    @Operation(summary = "Tells how far the caller's unit is with a task it leads")
    public TaskView report(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull ProgressRequest request) {
        return TaskView.from(desk.report(id, ifMatch, request.state(), request.evidence()), office.today());
    }

    /** @param evidence what shows it: documents, numbers, links; needed when it is done */
    public record ProgressRequest(@NotNull PlanTask.State state, @Size(max = 2000) String evidence) {}

    /** How far one unit is. */
    public record ProgressView(String unitCode, PlanTask.State state, String evidence, LocalDate changedOn) {}

    /** @param overdue whether its day has passed and it is not done */
    public record TaskView(
            UUID id,
            long version,
            UUID planId,
            int row,
            String ref,
            String section,
            List<String> lead,
            List<String> coordinating,
            List<String> others,
            String wording,
            String wordingEn,
            List<String> indicators,
            List<Rhythm> rhythm,
            LocalDate dueBefore,
            PlanTask.State state,
            boolean overdue,
            List<ProgressView> progress)
            implements Versioned {

        static TaskView from(PlanTask task, LocalDate today) {
            Obligation what = task.obligation();
            return new TaskView(
                    task.id(),
                    task.version(),
                    task.planId(),
                    task.rowNumber(),
                    what.ref(),
                    what.section(),
                    what.lead(),
                    what.coordinating(),
                    what.others(),
                    what.wording(),
                    what.wordingEn(),
                    what.indicators(),
                    what.rhythm(),
                    what.dueBefore(),
                    task.state(),
                    task.overdue(today),
                    progress(task));
        }

        private static List<ProgressView> progress(PlanTask task) {
            return task.progress().entrySet().stream()
                    .map(entry -> new ProgressView(
                            entry.getKey(),
                            entry.getValue().state(),
                            entry.getValue().evidence(),
                            entry.getValue().changedOn()))
                    .toList();
        }
    }
}

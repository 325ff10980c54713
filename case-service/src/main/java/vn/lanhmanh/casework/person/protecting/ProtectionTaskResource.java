package vn.lanhmanh.casework.person.protecting;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.casework.person.InvolvedPerson;
import vn.lanhmanh.casework.person.protecting.ProtectionTask.Cause;
import vn.lanhmanh.casework.person.protecting.ProtectionTask.Outcome;
import vn.lanhmanh.casework.person.protecting.ProtectionTask.State;
import vn.lanhmanh.platform.access.Caller;
import vn.lanhmanh.platform.lists.Newest;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Page;
import vn.lanhmanh.platform.web.Versioned;
import vn.lanhmanh.platform.web.idempotency.Idempotent;

/** The tasks to protect a minor or a victim over HTTP; nobody's identity is here. */
@Path("/v1/protection-tasks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Protection")
public class ProtectionTaskResource {

    private static final String NO_NAMES = "Sealed. Without names, addresses, numbers or anything else that tells who"
            + " the person is: the pseudonym is enough.";

    private final ProtectionDesk desk;
    private final ProtectionTasks tasks;
    private final Newest newest;
    private final Caller caller;

    ProtectionTaskResource(ProtectionDesk desk, ProtectionTasks tasks, Newest newest, Caller caller) {
        this.desk = desk;
        this.tasks = tasks;
        this.newest = newest;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("protection-task:read")
    @Operation(
            summary =
                    "Lists the tasks to protect of the caller's area, the newest first; open=true for those not closed")
    public Page<TaskView> list(
            @QueryParam("open") Boolean open,
            @QueryParam("cause") Cause cause,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        return newest.page(
                        "protection-tasks:" + open + ":" + cause,
                        cursor,
                        limit,
                        (before, max) -> tasks.newest(newest.reach(), open, cause, before, max))
                .map(task -> TaskView.from(task, caller));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("protection-task:read")
    @Operation(summary = "Shows a task to protect with what was done; audited")
    public TaskView get(@PathParam("id") UUID id) {
        return desk.show(id);
    }

    @POST
    @Path("/{id}/measures")
    @Idempotent
    @PermissionsAllowed("protection-task:write")
    @Operation(summary = "Records a measure taken for the person; the first one takes the task in hand")
    public TaskView take(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull MeasureRequest request) {
        return desk.take(id, ifMatch, request);
    }

    @POST
    @Path("/{id}/closure")
    @Idempotent
    @PermissionsAllowed("protection-task:write")
    @Operation(summary = "Closes a task with an outcome; without any measure it needs a reason")
    public TaskView close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull ClosureRequest request) {
        return desk.close(id, ifMatch, request);
    }

    public record MeasureRequest(
            @NotNull LocalDate on,
            @NotNull ProtectionMeasure.Kind measure,
            @Schema(description = "Code of the agency that acted, or of the commune whose committee did")
                    @NotNull
                    @Pattern(regexp = "[A-Z0-9]{2,20}")
                    String byAgency,
            @Schema(description = "Needed for OTHER. " + NO_NAMES) @Size(max = 500) String note) {

        String noteOrNull() {
            return stated(note);
        }
    }

    public record ClosureRequest(
            @NotNull LocalDate on,
            @NotNull Outcome outcome,
            @Schema(description = NO_NAMES) @Size(max = 500) String reason) {

        String reasonOrNull() {
            return stated(reason);
        }
    }

    private static String stated(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Whose task it is: the committee of the commune, and the labour body of the district. */
    public record Addressee(Body body, String areaCode) {

        public enum Body {
            COMMUNE_COMMITTEE,
            LABOUR_BODY
        }

        static List<Addressee> of(ProtectionTask task) {
            return List.of(
                    new Addressee(Body.COMMUNE_COMMITTEE, task.communeCode()),
                    new Addressee(Body.LABOUR_BODY, task.districtCode()));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MeasureView(LocalDate on, ProtectionMeasure.Kind measure, String byAgency, String note) {

        static MeasureView from(ProtectionMeasure one, String note) {
            return new MeasureView(one.on(), one.kind(), one.agency(), note);
        }
    }

    /**
     * A task to protect.
     *
     * @param personId only for who may read persons; so is the case
     * @param measures not in lists; their notes only where one task is shown
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TaskView(
            UUID id,
            long version,
            String pseudonym,
            UUID personId,
            UUID caseId,
            Set<Cause> causes,
            State state,
            String communeCode,
            String districtCode,
            LocalDate openedOn,
            List<Addressee> addressees,
            List<MeasureView> measures,
            LocalDate closedOn,
            Outcome outcome,
            String reason)
            implements Versioned {

        static TaskView from(ProtectionTask task, Caller caller) {
            boolean readsPersons = caller.has("person:read");
            return new TaskView(
                    task.id(),
                    task.version(),
                    InvolvedPerson.pseudonym(task.personId()),
                    readsPersons ? task.personId() : null,
                    readsPersons ? task.caseId() : null,
                    task.causes(),
                    task.state(),
                    task.communeCode(),
                    task.districtCode(),
                    task.openedOn(),
                    Addressee.of(task),
                    null,
                    task.closedOn(),
                    task.outcome(),
                    null);
        }

        /** The same with what was done, without a word of it. */
        TaskView did(List<ProtectionMeasure> done) {
            return telling(done, one -> null, null);
        }

        /** The same with what was done and told. */
        TaskView telling(List<ProtectionMeasure> done, Function<ProtectionMeasure, String> notes, String told) {
            return new TaskView(
                    id,
                    version,
                    pseudonym,
                    personId,
                    caseId,
                    causes,
                    state,
                    communeCode,
                    districtCode,
                    openedOn,
                    addressees,
                    done.stream()
                            .map(one -> MeasureView.from(one, notes.apply(one)))
                            .toList(),
                    closedOn,
                    outcome,
                    told);
        }
    }
}

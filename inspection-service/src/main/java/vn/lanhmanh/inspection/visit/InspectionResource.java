package vn.lanhmanh.inspection.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.inspection.ground.UnscheduledGround;
import vn.lanhmanh.inspection.violation.ProhibitedAct;
import vn.lanhmanh.inspection.visit.assignment.InspectionType;
import vn.lanhmanh.inspection.visit.assignment.Officers;
import vn.lanhmanh.inspection.visit.minutes.Minutes;
import vn.lanhmanh.inspection.visit.minutes.Result;
import vn.lanhmanh.inspection.visit.minutes.Result.InspectionOutcome;
import vn.lanhmanh.inspection.visit.minutes.Result.Witnesses;
import vn.lanhmanh.inspection.visit.minutes.Signature;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Page;
import vn.lanhmanh.platform.web.Versioned;
import vn.lanhmanh.platform.web.idempotency.Idempotent;

/** The inspections over HTTP. */
@Path("/v1/inspections")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inspections")
public class InspectionResource {

    private final InspectionDesk desk;
    private final MinutesDesk minutes;
    private final InspectionViews views;
    private final InspectionSight sight;

    InspectionResource(InspectionDesk desk, MinutesDesk minutes, InspectionViews views, InspectionSight sight) {
        this.desk = desk;
        this.minutes = minutes;
        this.views = views;
        this.sight = sight;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("inspection:plan")
    @Operation(
            summary =
                    "Decides an inspection: planned by a slot, unscheduled on one of the three lawful grounds, or of the"
                            + " caller's agency in its sector")
    @APIResponseSchema(value = InspectionView.class, responseCode = "201")
    public RestResponse<InspectionView> decide(@Valid @NotNull InspectionRequest request) {
        InspectionView view = views.decided(desk.decide(request));
        return Versioned.created("/v1/inspections/" + view.id(), view);
    }

    @GET
    @PermissionsAllowed("inspection:read")
    @Operation(
            summary = "Lists inspections, the newest decision first; those that come unannounced only to their team"
                    + " and the approver before they start")
    public Page<InspectionView> list(
            @QueryParam("state") InspectionState state,
            @QueryParam("type") InspectionType type,
            @QueryParam("outcome") InspectionOutcome outcome,
            @QueryParam("teamId") UUID teamId,
            @QueryParam("establishmentId") UUID establishmentId,
            @QueryParam("district") String district,
            @QueryParam("year") Integer year,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        var asked = new Inspections.Criteria(state, type, outcome, teamId, establishmentId, district, year);
        return sight.page(asked, cursor, limit).map(InspectionView::row);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("inspection:read")
    @Operation(summary = "Shows an inspection with its findings and what became of its cases")
    public InspectionView get(@PathParam("id") UUID id) {
        return views.whole(sight.seen(id));
    }

    @POST
    @Path("/{id}/start")
    @Idempotent
    @PermissionsAllowed("inspection:write")
    @Operation(summary = "Starts an inspection with the members who are present")
    public InspectionView start(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull StartRequest request) {
        return InspectionViews.written(desk.start(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/presence-changes")
    @Idempotent
    @PermissionsAllowed("inspection:plan")
    @Operation(
            summary = "Corrects who is present, with the reason, until completion; what was recorded stays beside it")
    public InspectionView correctPresence(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull PresenceRequest request) {
        return InspectionViews.written(desk.correctPresence(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/findings")
    @Idempotent
    @PermissionsAllowed("inspection:write")
    @Operation(summary = "Records a violation that the inspection found")
    public InspectionView find(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull FindingRequest request) {
        return InspectionViews.written(minutes.find(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/completion")
    @Idempotent
    @PermissionsAllowed("inspection:write")
    @Operation(summary = "Completes an inspection and numbers its minutes")
    public InspectionView complete(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull CompletionRequest request) {
        return InspectionViews.written(minutes.complete(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/cancellation")
    @Idempotent
    @PermissionsAllowed("inspection:plan")
    @Operation(
            summary = "Calls an inspection off, after its start only while nothing was recorded of it; its slot and its"
                    + " tip are free again")
    public InspectionView cancel(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull CancellationRequest request) {
        return InspectionViews.written(desk.cancel(id, ifMatch, request.reason()));
    }

    /**
     * A decision to inspect.
     *
     * @param teamId for PLANNED and UNSCHEDULED, an own team
     * @param slotId for PLANNED; the slot names the establishment
     * @param establishmentId for UNSCHEDULED and SECTOR
     * @param ground for UNSCHEDULED
     * @param sector for SECTOR
     * @param followUpOf the completed inspection of the same establishment that this one follows up
     */
    public record InspectionRequest(
            @NotNull InspectionType type,
            UUID teamId,
            UUID slotId,
            UUID establishmentId,
            @NotNull LocalDate plannedOn,
            @Valid UnscheduledGround ground,
            @Valid SectorRequest sector,
            UUID followUpOf) {}

    /** The decision of the caller's agency to inspect in its sector. */
    public record SectorRequest(@NotBlank @Size(max = 100) String decisionNumber, @NotNull LocalDate decidedOn) {}

    /**
     * Who is there.
     *
     * @param presentMemberIds for an inspection of a team
     * @param officers for a sector inspection
     */
    public record StartRequest(
            @NotNull Instant startedAt,
            @Size(min = 1, max = 50) Set<@NotNull UUID> presentMemberIds,
            @Size(min = 1, max = 20) List<@Valid @NotNull Officers> officers) {}

    /**
     * Who is there, all of them.
     *
     * @param presentMemberIds for an inspection of a team
     * @param officers for a sector inspection
     * @param reason why it was recorded otherwise
     */
    public record PresenceRequest(
            @Size(min = 1, max = 50) Set<@NotNull UUID> presentMemberIds,
            @Size(min = 1, max = 20) List<@Valid @NotNull Officers> officers,
            @NotBlank @Size(max = 1_000) String reason) {}

    /** A violation; a code that stands for a prohibited act needs no more said. */
    public record FindingRequest(
            @NotBlank String violationCode,
            @NotBlank @Size(max = 5_000) String description,
            ProhibitedAct prohibitedAct) {}

    /**
     * How it ended.
     *
     * @param outcomeReason why it was not inspected; needed for any outcome but INSPECTED
     * @param outcomeWitnesses who saw that access was refused, by title and number
     */
    public record CompletionRequest(
            @NotNull LocalDate completedOn,
            @NotNull InspectionOutcome outcome,
            @Size(max = 1_000) String outcomeReason,
            @Size(max = 10) List<@Valid @NotNull Witnesses> outcomeWitnesses,
            @Size(max = 5_000) String recommendations,
            @Valid Signature signature) {

        Minutes.Ending ending(LocalDate startedOn) {
            return new Minutes.Ending(startedOn, completedOn, result(), recommendations, signature);
        }

        public Result result() {
            return new Result(outcome, outcomeReason, outcomeWitnesses);
        }
    }

    public record CancellationRequest(@NotBlank @Size(max = 1_000) String reason) {}
}

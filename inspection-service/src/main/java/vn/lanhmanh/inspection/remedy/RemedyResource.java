package vn.lanhmanh.inspection.remedy;

import java.time.LocalDate;
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
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.platform.lists.Newest;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Page;
import vn.lanhmanh.platform.web.Versioned;
import vn.lanhmanh.platform.web.idempotency.Idempotent;

/** The remedies over HTTP. */
@Path("/v1/remedies")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Remedies")
public class RemedyResource {

    private final RemedyDesk desk;
    private final Remedies remedies;
    private final Office office;
    private final Newest newest;

    RemedyResource(RemedyDesk desk, Remedies remedies, Office office, Newest newest) {
        this.desk = desk;
        this.remedies = remedies;
        this.office = office;
        this.newest = newest;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("remedy:write")
    @Operation(summary = "Records what the caller's team recommends to the establishment, and until when")
    @APIResponseSchema(value = RemedyView.class, responseCode = "201")
    public RestResponse<RemedyView> open(@Valid @NotNull RemedyRequest request) {
        RemedyView view = whole(desk.open(request));
        return Versioned.created("/v1/remedies/" + view.id(), view);
    }

    private RemedyView whole(Remedy remedy) {
        return RemedyView.whole(remedy, office.today());
    }

    @GET
    @PermissionsAllowed("remedy:read")
    @Operation(summary = "Lists the remedies of the caller's area, the newest first, without their course")
    public Page<RemedyView> list(
            @QueryParam("state") RemedyState state,
            @QueryParam("overdue") Boolean overdue,
            @QueryParam("establishmentId") UUID establishmentId,
            @QueryParam("inspectionId") UUID inspectionId,
            @QueryParam("district") String district,
            @QueryParam("teamId") UUID teamId,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        var asked = new Remedies.Criteria(state, overdue, establishmentId, inspectionId, district, teamId);
        LocalDate today = office.today();
        return newest.page(
                        "remedies " + asked,
                        cursor,
                        limit,
                        (before, max) -> remedies.newest(office.reach(), asked, today, before, max))
                .map(remedy -> RemedyView.row(remedy, today));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("remedy:read")
    @Operation(summary = "Shows a remedy with its course")
    public RemedyView get(@PathParam("id") UUID id) {
        return whole(remedies.visible(office.reach(), id).orElseThrow(NotFoundException::new));
    }

    @POST
    @Path("/{id}/answer")
    @Idempotent
    @PermissionsAllowed("remedy:write")
    @Operation(summary = "Records what the establishment says it did")
    public RemedyView answer(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull AnswerRequest request) {
        return whole(desk.answer(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/verification")
    @Idempotent
    @PermissionsAllowed("remedy:write")
    @Operation(summary = "Records what the team saw: fulfilled, or open again with a new due date")
    public RemedyView verify(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull Verification request) {
        return whole(desk.verify(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/extension")
    @Idempotent
    @PermissionsAllowed("remedy:write")
    @Operation(summary = "Gives the establishment more time")
    public RemedyView extend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull ExtensionRequest request) {
        return whole(desk.extend(id, ifMatch, request.dueOn(), request.reason()));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @PermissionsAllowed("remedy:write")
    @Operation(summary = "Takes a recommendation back because it was wrong")
    public RemedyView withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull WithdrawalRequest request) {
        return whole(desk.withdraw(id, ifMatch, request.reason()));
    }

    /**
     * What a team recommends.
     *
     * @param violationCode the violation it is to end; that of the finding where one is named
     * @param findingId the finding it answers
     * @param dueOn the last day to answer, as the team decides
     */
    public record RemedyRequest(
            @NotNull UUID inspectionId,
            @NotBlank @Size(max = 5_000) String text,
            @Size(max = 100) String violationCode,
            UUID findingId,
            @NotNull LocalDate dueOn) {}

    public record AnswerRequest(
            @NotNull LocalDate answeredOn,
            @NotBlank @Size(max = 5_000) String text,
            @Size(max = 50) Set<@NotNull UUID> evidenceIds) {

        Set<UUID> evidence() {
            return evidenceIds == null ? Set.of() : evidenceIds;
        }
    }

    public record ExtensionRequest(@NotNull LocalDate dueOn, @NotBlank @Size(max = 1_000) String reason) {}

    @Schema(name = "RemedyWithdrawal")
    public record WithdrawalRequest(@NotBlank @Size(max = 1_000) String reason) {}
}

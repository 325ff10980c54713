package vn.lanhmanh.inspection.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.inspection.office.Newest;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Page;
import vn.lanhmanh.platform.web.idempotency.Idempotent;

/** The programmes over HTTP; they open when a plan is published. */
@Path("/v1/programmes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inspection programmes")
public class ProgrammeResource {

    private final ProgrammeDesk desk;
    private final Programmes programmes;
    private final Achievements achievements;
    private final Office office;
    private final Newest newest;

    ProgrammeResource(
            ProgrammeDesk desk, Programmes programmes, Achievements achievements, Office office, Newest newest) {
        this.desk = desk;
        this.programmes = programmes;
        this.achievements = achievements;
        this.office = office;
        this.newest = newest;
    }

    @GET
    @PermissionsAllowed("programme:read")
    @Operation(summary = "Lists the programmes in the caller's reach, the newest first, without their slots")
    public Page<ProgrammeView> list(
            @QueryParam("year") Integer year,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        Page<Programme> page = newest.page(
                "programmes " + year,
                cursor,
                limit,
                (before, max) -> programmes.newest(office.reach(), year, before, max));
        Map<UUID, Long> achieved = achievements.of(page.items());
        return page.map(programme -> ProgrammeView.row(programme, achieved.getOrDefault(programme.id(), 0L)));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("programme:read")
    @Operation(summary = "Shows a programme with its slots and what is achieved")
    public ProgrammeView get(@PathParam("id") UUID id) {
        return whole(programmes.within(office.reach(), id).orElseThrow(NotFoundException::new));
    }

    private ProgrammeView whole(Programme programme) {
        return ProgrammeView.whole(
                programme, achievements.of(List.of(programme)).getOrDefault(programme.id(), 0L));
    }

    @POST
    @Path("/{id}/proposal")
    @Idempotent
    @PermissionsAllowed("programme:write")
    @Operation(
            summary = "Gives a draft to a team and fills it by district quota and risk, each choice with its reasons")
    public ProgrammeView propose(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull ProposalRequest request) {
        return whole(
                desk.propose(id, ifMatch, request.teamId(), request.quotas() == null ? Map.of() : request.quotas()));
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("programme:write")
    @Operation(summary = "Replaces the slots of a draft")
    public ProgrammeView edit(
            @PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull SlotsRequest request) {
        return whole(desk.edit(id, ifMatch, request.slots()));
    }

    @POST
    @Path("/{id}/submission")
    @Idempotent
    @PermissionsAllowed("programme:write")
    @Operation(summary = "Lays a draft before the chair of the People's Committee")
    public ProgrammeView submit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull SubmissionRequest request) {
        return whole(desk.submit(id, ifMatch));
    }

    @POST
    @Path("/{id}/approval")
    @Idempotent
    @PermissionsAllowed("programme:approve")
    @Operation(summary = "Approves a programme; never by the person who submitted it")
    public ProgrammeView approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull ApprovalRequest request) {
        return whole(desk.approve(id, ifMatch, request.approvedOn(), request.decisionNumber()));
    }

    @POST
    @Path("/{id}/return")
    @Idempotent
    @PermissionsAllowed("programme:approve")
    @Operation(summary = "Gives a submitted programme back to be changed")
    public ProgrammeView giveBack(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull ReturnRequest request) {
        return whole(desk.giveBack(id, ifMatch, request.reason()));
    }

    /**
     * A wish for a proposal.
     *
     * @param quotas how many slots a district gets at least, by district code
     */
    public record ProposalRequest(@NotNull UUID teamId, Map<String, @NotNull @PositiveOrZero Integer> quotas) {}

    public record SlotsRequest(@NotNull @Size(max = 1000) List<@Valid @NotNull SlotRequest> slots) {}

    public record SlotRequest(@NotNull UUID establishmentId, @Min(1) @Max(12) int month) {}

    /** Nothing needs to be said. */
    public record SubmissionRequest() {}

    public record ApprovalRequest(@NotNull LocalDate approvedOn, @NotBlank @Size(max = 100) String decisionNumber) {}

    public record ReturnRequest(@NotBlank @Size(max = 1000) String reason) {}
}

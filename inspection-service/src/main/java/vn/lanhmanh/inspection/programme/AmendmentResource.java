package vn.lanhmanh.inspection.programme;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
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
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Page;
import vn.lanhmanh.platform.web.idempotency.Idempotent;

/** The way of a programme over HTTP: submitted, approved or returned, amended, closed; each version stays readable. */
@Path("/v1/programmes/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inspection programmes")
public class AmendmentResource {

    private final ProgrammeDesk desk;
    private final ProgrammeViews views;

    AmendmentResource(ProgrammeDesk desk, ProgrammeViews views) {
        this.desk = desk;
        this.views = views;
    }

    @POST
    @Path("/submission")
    @Idempotent
    @PermissionsAllowed("programme:write")
    @Operation(summary = "Lays a draft or draft amendment before the chair of the People's Committee")
    public ProgrammeView submit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull SubmissionRequest request) {
        desk.submit(id, ifMatch);
        return views.written(id);
    }

    @POST
    @Path("/approval")
    @Idempotent
    @PermissionsAllowed("programme:approve")
    @Operation(summary = "Approves a programme or its amendment; never by the person who submitted it")
    public ProgrammeView approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull ApprovalRequest request) {
        desk.approve(id, ifMatch, request.approvedOn(), request.decisionNumber());
        return views.written(id);
    }

    @POST
    @Path("/return")
    @Idempotent
    @PermissionsAllowed("programme:approve")
    @Operation(summary = "Gives a submitted programme or amendment back to be changed")
    public ProgrammeView giveBack(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull ReturnRequest request) {
        desk.giveBack(id, ifMatch, request.reason());
        return views.written(id);
    }

    @POST
    @Path("/amendment")
    @Idempotent
    @PermissionsAllowed("programme:write")
    @Operation(summary = "Opens a draft amendment of an approved programme, which stays in force until it is approved")
    public ProgrammeView amend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull AmendmentRequest request) {
        desk.amend(id, ifMatch, request.reason());
        return views.written(id);
    }

    @POST
    @Path("/closure")
    @Idempotent
    @PermissionsAllowed("programme:write")
    @Operation(summary = "Ends an approved programme with its year")
    public ProgrammeView close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull ProgrammeClosureRequest request) {
        desk.close(id, ifMatch, request.on());
        return views.written(id);
    }

    @GET
    @Path("/versions")
    @PermissionsAllowed("programme:read")
    @Operation(summary = "Lists the versions of a programme, the first and its amendments")
    public Page<VersionView> versions(@PathParam("id") UUID id) {
        return views.versions(id);
    }

    @GET
    @Path("/versions/{number}")
    @PermissionsAllowed("programme:read")
    @Operation(summary = "Shows a programme as one of its versions has it")
    public ProgrammeView version(@PathParam("id") UUID id, @PathParam("number") int number) {
        return views.version(id, number);
    }

    /** Nothing needs to be said. */
    public record SubmissionRequest() {}

    public record ApprovalRequest(@NotNull LocalDate approvedOn, @NotBlank @Size(max = 100) String decisionNumber) {}

    public record ReturnRequest(@NotBlank @Size(max = 1000) String reason) {}

    public record AmendmentRequest(@NotBlank @Size(max = 1000) String reason) {}

    public record ProgrammeClosureRequest(@NotNull LocalDate on) {}

    /**
     * A version without its slots.
     *
     * @param reason why it was made; like {@code returnReason} for who may know of all slots alone
     */
    public record VersionView(
            int number,
            VersionState state,
            LocalDate openedOn,
            String reason,
            LocalDate submittedOn,
            LocalDate approvedOn,
            String decisionNumber,
            String returnReason) {

        static VersionView from(ProgrammeView.Shown shown) {
            ProgrammeVersion version = shown.version();
            return new VersionView(
                    version.number(),
                    VersionState.valueOf(version.state().name()),
                    version.openedOn(),
                    shown.reason(),
                    version.submittedOn(),
                    version.approvedOn(),
                    version.decisionNumber(),
                    shown.returnReason());
        }
    }

    /** As of a version: one is in force at a time. */
    public enum VersionState {
        DRAFT,
        SUBMITTED,
        APPROVED,
        SUPERSEDED
    }
}

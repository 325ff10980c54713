package vn.lanhmanh.inspection.evidence;

import java.time.Instant;
import java.time.LocalDate;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.inspection.attachment.Download;
import vn.lanhmanh.inspection.evidence.EvidenceView.CaptureView;
import vn.lanhmanh.inspection.evidence.intake.Intake;
import vn.lanhmanh.platform.lists.Newest;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Page;
import vn.lanhmanh.platform.web.Versioned;
import vn.lanhmanh.platform.web.idempotency.Idempotent;

/** Evidence over HTTP. */
@Path("/v1/evidence")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence")
public class EvidenceResource {

    private final EvidenceDesk desk;
    private final EvidenceRoom room;
    private final Intake intake;
    private final Newest newest;

    EvidenceResource(EvidenceDesk desk, EvidenceRoom room, Intake intake, Newest newest) {
        this.desk = desk;
        this.room = room;
        this.intake = intake;
        this.newest = newest;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermissionsAllowed("evidence:write")
    @Operation(summary = "Adds a photo or document to an inspection; the type is told by its content, not by its name")
    @APIResponseSchema(value = EvidenceView.class, responseCode = "201")
    public RestResponse<EvidenceView> add(
            @RestForm("evidence") @PartType(MediaType.APPLICATION_JSON) @Valid @NotNull EvidenceRequest request,
            @RestForm("file") @NotNull FileUpload file) {
        EvidenceView view = EvidenceView.from(desk.add(request, intake.examine(file.uploadedFile())));
        return Versioned.created("/v1/evidence/" + view.id(), view);
    }

    @GET
    @PermissionsAllowed("evidence:read")
    @Operation(summary = "Lists the evidence of an inspection, newest first, what was withdrawn included")
    public Page<EvidenceView> list(
            @QueryParam("inspectionId") @NotNull UUID inspectionId,
            @QueryParam("findingId") UUID findingId,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        return newest.page(
                        "evidence " + inspectionId + " " + findingId,
                        cursor,
                        limit,
                        (before, max) -> room.newest(inspectionId, findingId, before, max))
                .map(EvidenceView::from);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("evidence:read")
    @Operation(summary = "Shows what is known of a piece of evidence and its chain of custody")
    public EvidenceView get(@PathParam("id") UUID id) {
        return EvidenceView.from(room.one(id));
    }

    @GET
    @Path("/{id}/content")
    @Produces(MediaType.WILDCARD)
    @PermissionsAllowed("evidence:read")
    @Operation(summary = "Shows the file: a picture without what the camera wrote into it, a document as it came")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Download content(@PathParam("id") UUID id) {
        return room.shown(id);
    }

    @POST
    @Path("/{id}/original-readings")
    @Produces(MediaType.WILDCARD)
    @PermissionsAllowed("evidence:original")
    @Operation(summary = "Gives the file as it came; needs a purpose and is audited")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Download readOriginal(@PathParam("id") UUID id, @Valid @NotNull PurposeRequest request) {
        return room.original(id, request.purpose());
    }

    @POST
    @Path("/{id}/capture-readings")
    @PermissionsAllowed("evidence:original")
    @Operation(summary = "Shows where and when the camera says a picture was taken; needs a purpose and is audited")
    public CaptureView readCapture(@PathParam("id") UUID id, @Valid @NotNull PurposeRequest request) {
        return CaptureView.from(room.capture(id, request.purpose()));
    }

    @POST
    @Path("/{id}/handovers")
    @Idempotent
    @PermissionsAllowed("evidence:write")
    @Operation(summary = "Notes to whom a piece of evidence was handed")
    public EvidenceView handOver(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull HandoverRequest request) {
        return EvidenceView.from(desk.handOver(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @PermissionsAllowed("evidence:write")
    @Operation(summary = "Withdraws a wrong file; it stays and does not count any more")
    public EvidenceView withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull WithdrawalRequest request) {
        return EvidenceView.from(desk.withdraw(id, ifMatch, request.reason()));
    }

    /**
     * What is said of a file that comes with it.
     *
     * @param findingId the finding it shows, if it is one alone
     * @param takenByMemberId the member who took it; without it, the one who sends it did
     */
    public record EvidenceRequest(
            @NotNull UUID inspectionId,
            UUID findingId,
            UUID takenByMemberId,
            @NotNull Instant takenAt,
            @Size(max = 1_000) String note) {}

    public record HandoverRequest(
            @NotBlank @Size(max = 200) String toAgency,
            @NotBlank @Size(max = 200) String toTitle,
            @NotNull LocalDate on,
            @NotBlank @Size(max = 1_000) String reason) {}

    @Schema(name = "EvidenceWithdrawal")
    public record WithdrawalRequest(@NotBlank @Size(max = 1_000) String reason) {}

    public record PurposeRequest(@NotBlank @Size(max = 500) String purpose) {}
}

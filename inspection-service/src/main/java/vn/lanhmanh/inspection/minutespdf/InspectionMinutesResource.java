package vn.lanhmanh.inspection.minutespdf;

import java.time.Instant;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.inspection.attachment.Download;
import vn.lanhmanh.inspection.minutespdf.Document.Kept;

/** The minutes of inspections as documents. */
@Path("/v1/inspection-minutes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inspection minutes")
public class InspectionMinutesResource {

    private static final String PDF = "application/pdf";

    private final MinutesDocumentDesk desk;

    InspectionMinutesResource(MinutesDocumentDesk desk) {
        this.desk = desk;
    }

    @GET
    @Path("/{inspectionId}")
    @PermissionsAllowed("inspection-minutes:read")
    @Operation(summary = "Shows number and hashes of the minutes of a completed inspection")
    public MinutesDocumentView get(@PathParam("inspectionId") UUID inspectionId) {
        return MinutesDocumentView.from(desk.document(inspectionId));
    }

    @GET
    @Path("/{inspectionId}/document")
    @Produces(PDF)
    @PermissionsAllowed("inspection-minutes:read")
    @Operation(summary = "Gives the minutes of a completed inspection as PDF; made once, the same ever after")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Download document(@PathParam("inspectionId") UUID inspectionId) {
        return new Download(desk.document(inspectionId).file(), PDF, inspectionId + ".pdf", true);
    }

    /**
     * What is known of the document.
     *
     * @param symbol its number and symbol as printed
     * @param contentSha256 of what it says, as printed in it
     * @param sha256 of the file
     */
    public record MinutesDocumentView(
            UUID inspectionId, String symbol, String contentSha256, String sha256, long size, Instant madeAt) {

        static MinutesDocumentView from(Kept<MinutesDocument> kept) {
            MinutesDocument is = kept.document();
            return new MinutesDocumentView(
                    is.inspectionId(),
                    is.symbol(),
                    is.contentSha256(),
                    kept.file().sha256(),
                    kept.file().size(),
                    is.madeAt());
        }
    }
}

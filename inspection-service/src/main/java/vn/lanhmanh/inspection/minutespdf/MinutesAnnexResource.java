package vn.lanhmanh.inspection.minutespdf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Min;
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
import vn.lanhmanh.inspection.visit.correction.Correction;
import vn.lanhmanh.platform.web.Page;

/** The annexes to the minutes of inspections as documents. */
@Path("/v1/inspection-minutes/{inspectionId}/annexes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inspection minutes")
public class MinutesAnnexResource {

    private static final String PDF = "application/pdf";

    private final AnnexDocumentDesk desk;

    MinutesAnnexResource(AnnexDocumentDesk desk) {
        this.desk = desk;
    }

    @GET
    @PermissionsAllowed("inspection-minutes:read")
    @Operation(summary = "Lists the annexes to the minutes of an inspection: one for each correction, numbered from 1")
    public Page<AnnexRow> list(@PathParam("inspectionId") UUID inspectionId) {
        List<AnnexRow> all = desk.all(inspectionId).stream().map(AnnexRow::of).toList();
        return new Page<>(all, null);
    }

    @GET
    @Path("/{number}")
    @PermissionsAllowed("inspection-minutes:read")
    @Operation(summary = "Shows the hashes of an annex to the minutes of an inspection")
    public AnnexDocumentView get(
            @PathParam("inspectionId") UUID inspectionId, @PathParam("number") @Min(1) int number) {
        return AnnexDocumentView.from(number, desk.document(inspectionId, number));
    }

    @GET
    @Path("/{number}/document")
    @Produces(PDF)
    @PermissionsAllowed("inspection-minutes:read")
    @Operation(summary = "Gives an annex to the minutes of an inspection as PDF; made once, the same ever after")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Download document(@PathParam("inspectionId") UUID inspectionId, @PathParam("number") @Min(1) int number) {
        return new Download(
                desk.document(inspectionId, number).file(), PDF, inspectionId + "-" + number + ".pdf", true);
    }

    /** @param subject the part of the minutes that is corrected */
    public record AnnexRow(int number, UUID correctionId, String subject, LocalDate recordedOn) {

        static AnnexRow of(Correction correction) {
            return new AnnexRow(
                    correction.number(), correction.id(), correction.content().subject(), correction.recordedOn());
        }
    }

    /**
     * What is known of the document.
     *
     * @param contentSha256 of what it says, as printed in it
     * @param sha256 of the file
     */
    public record AnnexDocumentView(
            UUID inspectionId,
            int number,
            UUID correctionId,
            String contentSha256,
            String sha256,
            long size,
            Instant madeAt) {

        static AnnexDocumentView from(int number, Kept<AnnexDocument> kept) {
            AnnexDocument is = kept.document();
            return new AnnexDocumentView(
                    is.inspectionId(),
                    number,
                    is.correctionId(),
                    is.contentSha256(),
                    kept.file().sha256(),
                    kept.file().size(),
                    is.madeAt());
        }
    }
}

package vn.lanhmanh.inspection.visit.correction;

import java.time.LocalDate;
import java.util.List;
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

import vn.lanhmanh.inspection.visit.InspectionSight;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Page;
import vn.lanhmanh.platform.web.idempotency.Idempotent;

/** The corrections of an inspection over HTTP. */
@Path("/v1/inspections/{id}/corrections")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inspections")
public class CorrectionResource {

    private final CorrectionDesk desk;
    private final Corrections corrections;
    private final InspectionSight sight;

    CorrectionResource(CorrectionDesk desk, Corrections corrections, InspectionSight sight) {
        this.desk = desk;
        this.corrections = corrections;
        this.sight = sight;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("inspection:write")
    @Operation(summary = "Adds a correction to a completed inspection; nothing recorded is overwritten")
    public CorrectionView add(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull CorrectionRequest request) {
        return CorrectionView.of(desk.add(id, ifMatch, request.content()));
    }

    @GET
    @PermissionsAllowed("inspection:read")
    @Operation(summary = "Lists all corrections of an inspection in the order in which they were added")
    public Page<CorrectionView> list(@PathParam("id") UUID id) {
        sight.seen(id);
        List<CorrectionView> all =
                corrections.of(id).stream().map(CorrectionView::of).toList();
        return new Page<>(all, null);
    }

    /**
     * A correction to add.
     *
     * @param subject the part of the minutes it is about, such as {@code findings}
     */
    public record CorrectionRequest(
            @NotNull MinutesPart subject,
            @NotBlank @Size(max = 5_000) String text,
            @NotBlank @Size(max = 1_000) String reason) {

        Correction.Content content() {
            return new Correction.Content(subject, text, reason, null);
        }
    }

    /**
     * A correction as it was added.
     *
     * @param annex number of its annex to the minutes: 1, 2, …
     * @param fieldVisitId the visit in conflict whose codes, ids and dates the text holds; null where somebody typed it
     */
    public record CorrectionView(
            UUID id,
            int annex,
            String subject,
            String text,
            String reason,
            UUID fieldVisitId,
            LocalDate recordedOn,
            UUID recordedBy) {

        public static CorrectionView of(Correction correction) {
            Correction.Content is = correction.content();
            return new CorrectionView(
                    correction.id(),
                    correction.number(),
                    is.subject(),
                    is.text(),
                    is.reason(),
                    is.fieldVisitId(),
                    correction.recordedOn(),
                    correction.recordedBy());
        }
    }
}

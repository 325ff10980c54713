package vn.lanhmanh.inspection.visit.correction;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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

import vn.lanhmanh.inspection.violation.Finding;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.InspectionResource.FindingRequest;
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
        return CorrectionView.of(desk.add(id, ifMatch, request.content(), request.otherwise()));
    }

    @GET
    @PermissionsAllowed("inspection:read")
    @Operation(summary = "Lists all corrections of an inspection in the order in which they were added")
    public Page<CorrectionView> list(@PathParam("id") UUID id) {
        return new Page<>(CorrectionView.all(sight.seen(id), corrections.of(id)), null);
    }

    /**
     * A correction to add.
     *
     * @param subject the part of the minutes it is about, such as {@code findings}
     * @param addedFindings with {@code findings}: violations that were not recorded; they count as found from now on
     * @param withdrawnFindingIds with {@code findings}: those recorded that are none; they count no longer
     */
    public record CorrectionRequest(
            @NotNull MinutesPart subject,
            @NotBlank @Size(max = 5_000) String text,
            @NotBlank @Size(max = 1_000) String reason,
            @Size(max = 200) List<@Valid @NotNull FindingRequest> addedFindings,
            @Size(max = 200) Set<@NotNull UUID> withdrawnFindingIds) {

        Correction.Content content() {
            return new Correction.Content(subject, text, reason, null);
        }

        OtherFindings otherwise() {
            return new OtherFindings(
                    addedFindings == null ? List.of() : addedFindings,
                    withdrawnFindingIds == null ? Set.of() : withdrawnFindingIds);
        }
    }

    /**
     * A correction as it was added.
     *
     * @param annex number of its annex to the minutes: 1, 2, …
     * @param fieldVisitId the visit in conflict whose codes, ids and dates the text holds; null where somebody typed it
     * @param addedFindingIds the findings it added, in the order in which it named them; empty for a text alone
     * @param withdrawnFindingIds the findings it withdrew
     */
    public record CorrectionView(
            UUID id,
            int annex,
            String subject,
            String text,
            String reason,
            UUID fieldVisitId,
            List<UUID> addedFindingIds,
            List<UUID> withdrawnFindingIds,
            LocalDate recordedOn,
            UUID recordedBy) {

        public static List<CorrectionView> all(Inspection inspection, List<Correction> corrections) {
            return corrections.stream()
                    .map(correction -> of(new MinutesCorrected(inspection, correction)))
                    .toList();
        }

        static CorrectionView of(MinutesCorrected minutes) {
            Correction correction = minutes.correction();
            Correction.Content is = correction.content();
            return new CorrectionView(
                    correction.id(),
                    correction.number(),
                    is.subject(),
                    is.text(),
                    is.reason(),
                    is.fieldVisitId(),
                    ids(minutes.added()),
                    ids(minutes.withdrawn()),
                    correction.recordedOn(),
                    correction.recordedBy());
        }

        private static List<UUID> ids(List<Finding> findings) {
            return findings.stream().map(Finding::id).toList();
        }
    }
}

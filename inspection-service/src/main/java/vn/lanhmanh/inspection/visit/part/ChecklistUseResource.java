package vn.lanhmanh.inspection.visit.part;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
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
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.InspectionSight;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.idempotency.Idempotent;

/** The checklist of an inspection over HTTP. */
@Path("/v1/inspections/{id}/checklist")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inspections")
public class ChecklistUseResource {

    private final PartDesk desk;
    private final ChecklistUses uses;
    private final InspectionSight sight;

    ChecklistUseResource(PartDesk desk, ChecklistUses uses, InspectionSight sight) {
        this.desk = desk;
        this.uses = uses;
        this.sight = sight;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("inspection:write")
    @Operation(summary = "Takes a published checklist for an inspection; each agency then has its part to close")
    public ChecklistUseView take(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull ChecklistUseRequest request) {
        return desk.take(id, ifMatch, request.checklistId());
    }

    @GET
    @PermissionsAllowed("inspection:read")
    @Operation(summary = "Shows the checklist of an inspection with its answers, its parts and what they propose")
    public ChecklistUseView get(@PathParam("id") UUID id) {
        Inspection inspection = sight.seen(id);
        return uses.findByIdOptional(id)
                .map(use -> ChecklistUseView.of(inspection, use))
                .orElseThrow(NotFoundException::new);
    }

    @POST
    @Path("/answers")
    @Idempotent
    @PermissionsAllowed("inspection:write")
    @Operation(
            summary = "Records answers of the own agency; a later one to the same item replaces the earlier until the"
                    + " part is closed")
    public ChecklistUseView answer(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull AnswersRequest request) {
        return desk.answer(id, ifMatch, request.answers(), request.reason());
    }

    @POST
    @Path("/dismissals")
    @Idempotent
    @PermissionsAllowed("inspection:write")
    @Operation(summary = "Says why a violation that an answer stands for is none: the agency, or the team's leader")
    public ChecklistUseView dismiss(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull FindingDismissalRequest request) {
        return desk.dismiss(id, ifMatch, request.itemCode(), request.reason());
    }

    public record ChecklistUseRequest(@NotNull UUID checklistId) {}

    /** @param reason why the leader answers in place of other agencies, for their items alone */
    public record AnswersRequest(
            @NotEmpty @Size(max = 500) List<@Valid @NotNull Answer> answers, @Size(max = 1_000) String reason) {

        /** Never the words, should the record ever meet a log. */
        @Override
        public String toString() {
            return "AnswersRequest[" + answers + "]";
        }
    }

    /** @param reason printed in the minutes beside the answer */
    public record FindingDismissalRequest(
            @NotBlank @Size(max = 60) String itemCode, @NotBlank @Size(max = 1_000) String reason) {

        /** Never the words, should the record ever meet a log. */
        @Override
        public String toString() {
            return "FindingDismissalRequest[" + itemCode + "]";
        }
    }
}

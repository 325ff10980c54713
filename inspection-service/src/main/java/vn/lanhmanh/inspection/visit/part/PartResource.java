package vn.lanhmanh.inspection.visit.part;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import vn.lanhmanh.platform.web.idempotency.Idempotent;

/** The parts of the agencies in an inspection over HTTP. */
@Path("/v1/inspections/{id}/parts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inspections")
public class PartResource {

    private final PartDesk desk;

    PartResource(PartDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("/{agency}/closure")
    @Idempotent
    @PermissionsAllowed("inspection:write")
    @Operation(summary = "Closes the part of an agency: the agency itself, or the team's leader with a reason")
    public ChecklistUseView close(
            @PathParam("id") UUID id,
            @PathParam("agency") String agency,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull PartClosureRequest request) {
        return desk.close(id, ifMatch, agency, request.reason());
    }

    /** @param reason why the leader closes the part in place of the agency */
    public record PartClosureRequest(@Size(max = 1_000) String reason) {}
}

package vn.lanhmanh.casework.sanction.annulling;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

import vn.lanhmanh.casework.sanction.SanctionResource.SanctionView;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.idempotency.Idempotent;

/** The taking back of sanctions over HTTP. */
@Path("/v1/sanctions/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sanctions")
public class AnnulmentResource {

    private final AnnulmentDesk desk;
    private final AnnulmentReading reading;

    AnnulmentResource(AnnulmentDesk desk, AnnulmentReading reading) {
        this.desk = desk;
        this.reading = reading;
    }

    @POST
    @Path("/annulment")
    @Idempotent
    @PermissionsAllowed("sanction:issue")
    @Operation(summary = "Takes a draft or decision back; a case that ended upon it goes on")
    public SanctionView annul(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull AnnulmentRequest request) {
        return SanctionView.from(desk.annul(id, ifMatch, request.on(), request.reason()));
    }

    @POST
    @Path("/annulment-readings")
    @PermissionsAllowed("identity:read")
    @Operation(summary = "Opens why a sanction of an own case was taken back; needs a purpose and is audited")
    public AnnulmentReasonView readReason(@PathParam("id") UUID id, @Valid @NotNull AnnulmentReadingRequest request) {
        return reading.read(id, request.purpose());
    }

    public record AnnulmentRequest(@NotNull LocalDate on, @NotBlank @Size(max = 1_000) String reason) {}

    public record AnnulmentReadingRequest(@NotBlank @Size(min = 5, max = 300) String purpose) {}

    /** Why it was taken back, in the words of whoever did. */
    public record AnnulmentReasonView(LocalDate annulledOn, String reason) {

        /** Never the words, should the record ever meet a log. */
        @Override
        public String toString() {
            return "AnnulmentReasonView[" + annulledOn + "]";
        }
    }
}

package vn.lanhmanh.inspection.referral;

import java.time.LocalDate;
import java.util.Set;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.inspection.evidence.Custody;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Page;
import vn.lanhmanh.platform.web.Versioned;
import vn.lanhmanh.platform.web.idempotency.Idempotent;

/** Referrals over HTTP. */
@Path("/v1/referrals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals")
public class ReferralResource {

    private final ReferralDesk desk;

    ReferralResource(ReferralDesk desk) {
        this.desk = desk;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("inspection:plan")
    @Operation(
            summary = "Notes that what an inspection found was handed to the body that decides it, with the evidence")
    @APIResponseSchema(value = ReferralView.class, responseCode = "201")
    public RestResponse<ReferralView> refer(@Valid @NotNull ReferralRequest request) {
        ReferralView view = ReferralView.of(desk.refer(request));
        return Versioned.created("/v1/referrals/" + view.id(), view);
    }

    @GET
    @PermissionsAllowed("inspection:read")
    @Operation(summary = "Lists referrals, newest first; open ones are those nobody has confirmed to have received")
    public Page<ReferralView> list(
            @QueryParam("inspectionId") UUID inspectionId,
            @QueryParam("open") Boolean open,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        return desk.page(new Referrals.Criteria(inspectionId, open), cursor, limit)
                .map(ReferralView::of);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("inspection:read")
    @Operation(summary = "Shows what was handed on after an inspection, to whom, and whether it arrived")
    public ReferralView get(@PathParam("id") UUID id) {
        return ReferralView.of(desk.one(id));
    }

    @POST
    @Path("/{id}/receipt")
    @Idempotent
    @PermissionsAllowed("inspection:plan")
    @Operation(summary = "Notes that the other body has received what was handed on")
    public ReferralView receive(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull ReferralReceipt request) {
        return ReferralView.of(desk.receive(id, ifMatch, request.receipt()));
    }

    /**
     * What is handed on. Names of persons belong into the letter, not here.
     *
     * @param toTitle title of who it is addressed to
     * @param documentNumber number of the letter or of the record of the handover
     * @param evidenceIds evidence of the inspection that goes with it
     */
    public record ReferralRequest(
            @NotNull UUID inspectionId,
            @NotNull ReferralReason reason,
            @NotBlank @Size(max = 200) String toAgency,
            @NotBlank @Size(max = 200) String toTitle,
            @NotNull LocalDate referredOn,
            @NotBlank @Size(max = 100) String documentNumber,
            @Size(max = 200) Set<@NotNull UUID> evidenceIds,
            @Size(max = 1_000) String note) {

        Referral.Letter letter() {
            return new Referral.Letter(reason, toAgency, toTitle, referredOn, documentNumber, note);
        }

        Set<UUID> evidence() {
            return evidenceIds == null ? Set.of() : evidenceIds;
        }

        Custody.Taker handover() {
            return new Custody.Taker(toAgency, toTitle, referredOn, documentNumber, "referredOn");
        }
    }

    /** @param receivedByTitle title of who took it, never a name */
    public record ReferralReceipt(
            @NotNull LocalDate receivedOn,
            @NotBlank @Size(max = 200) String receivedByTitle,
            @Size(max = 100) String receiptNumber) {

        Referral.Receipt receipt() {
            return new Referral.Receipt(receivedOn, receivedByTitle, receiptNumber);
        }
    }
}

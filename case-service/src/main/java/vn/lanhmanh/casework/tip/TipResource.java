package vn.lanhmanh.casework.tip;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.casework.deadline.Deadline;
import vn.lanhmanh.platform.lists.Newest;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Page;
import vn.lanhmanh.platform.web.Versioned;
import vn.lanhmanh.platform.web.idempotency.Idempotent;

/** Tips and denunciations over HTTP; nothing here shows who told them. */
@Path("/v1/tips")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tips")
public class TipResource {

    private final TipDesk desk;
    private final Tips tips;
    private final Newest newest;

    TipResource(TipDesk desk, Tips tips, Newest newest) {
        this.desk = desk;
        this.tips = tips;
        this.newest = newest;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("tip:write")
    @Operation(summary = "Registers a tip or denunciation and tells its tracking code, this once")
    @APIResponseSchema(value = TipView.class, responseCode = "201")
    public RestResponse<TipView> register(@Valid @NotNull TipRequest request) {
        var registered = desk.register(request);
        return Versioned.created(
                "/v1/tips/" + registered.tip().id(), TipView.registered(registered.tip(), registered.trackingCode()));
    }

    @GET
    @PermissionsAllowed("tip:read")
    @Operation(summary = "Lists the tips of the caller's area, the newest registration first, without their content")
    public Page<TipView> list(
            @QueryParam("state") Tip.State state,
            @QueryParam("kind") Tip.Kind kind,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        return newest.page(
                        "tips:" + state + ":" + kind,
                        cursor,
                        limit,
                        (before, max) -> tips.newest(newest.reach(), state, kind, before, max))
                .map(TipView::from);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("tip:read")
    @Operation(summary = "Shows a tip with its content; the reading is audited")
    public TipView get(@PathParam("id") UUID id) {
        return desk.show(id);
    }

    @POST
    @Path("/{id}/acceptance")
    @Idempotent
    @PermissionsAllowed("tip:write")
    @Operation(summary = "Takes a tip up for verification")
    public TipView accept(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull DayRequest request) {
        return TipView.from(desk.accept(id, ifMatch, request.on()));
    }

    @POST
    @Path("/{id}/verification")
    @Idempotent
    @PermissionsAllowed("tip:write")
    @Operation(summary = "Ends the verification of a tip")
    public TipView verify(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull VerificationRequest request) {
        return TipView.from(desk.verify(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/forwarding")
    @Idempotent
    @PermissionsAllowed("tip:write")
    @Operation(summary = "Passes a tip on to the competent body")
    public TipView forward(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull ForwardingRequest request) {
        return TipView.from(desk.forward(id, ifMatch, request.on(), request.receiver()));
    }

    @POST
    @Path("/{id}/informant-readings")
    @PermissionsAllowed("informant:read")
    @Operation(summary = "Shows who told; needs a purpose and is audited")
    public Informant readInformant(@PathParam("id") UUID id, @Valid @NotNull PurposeRequest request) {
        return desk.readInformant(id, request.purpose());
    }

    /** A tip as it comes in. */
    public record TipRequest(
            @NotNull Tip.Kind kind,
            @NotNull Tip.Channel channel,
            @NotNull LocalDate receivedOn,
            @NotBlank @Size(max = 20_000) String content,
            @NotNull @Pattern(regexp = "\\d{5}") String communeCode,
            UUID establishmentId,
            @Valid Informant informant) {

        Registration registration(String districtCode, UUID standing) {
            return new Registration(kind, channel, receivedOn, communeCode, districtCode, standing);
        }

        /** Never the values, should the record ever meet a log. */
        @Override
        public String toString() {
            return "TipRequest[" + kind + ", " + channel + "]";
        }
    }

    public record DayRequest(@NotNull LocalDate on) {}

    @Schema(name = "TipVerificationRequest")
    public record VerificationRequest(
            @NotNull LocalDate on,
            @NotNull Boolean wellFounded,
            @NotBlank @Size(max = 5_000) String conclusion,
            @NotNull Boolean inspectionRequested) {}

    public record ForwardingRequest(@NotNull LocalDate on, @NotBlank @Size(max = 200) String receiver) {}

    public record PurposeRequest(@NotBlank @Size(min = 5, max = 300) String purpose) {}

    /**
     * A tip without who told it.
     *
     * @param identified whether the informant gave name and address
     * @param trackingCode only in the answer to the registration
     * @param content only when a single tip is read; so are the deadlines
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TipView(
            UUID id,
            long version,
            Tip.Kind kind,
            Tip.Channel channel,
            Tip.State state,
            LocalDate receivedOn,
            String communeCode,
            String districtCode,
            UUID establishmentId,
            boolean identified,
            LocalDate acceptedOn,
            LocalDate verifiedOn,
            boolean inspectionRequested,
            LocalDate forwardedOn,
            String receiver,
            String trackingCode,
            String content,
            List<Deadline.View> deadlines)
            implements Versioned {

        static TipView from(Tip tip) {
            return from(tip, null, null, null);
        }

        static TipView registered(Tip tip, String trackingCode) {
            return from(tip, trackingCode, null, null);
        }

        static TipView from(Tip tip, String content, List<Deadline.View> deadlines) {
            return from(tip, null, content, deadlines);
        }

        private static TipView from(Tip tip, String trackingCode, String content, List<Deadline.View> deadlines) {
            var told = tip.registration();
            return new TipView(
                    tip.id(),
                    tip.version(),
                    told.kind(),
                    told.channel(),
                    tip.state(),
                    told.receivedOn(),
                    told.communeCode(),
                    told.districtCode(),
                    tip.registration().standingEstablishmentId(),
                    tip.identified(),
                    tip.acceptedOn(),
                    tip.verifiedOn(),
                    tip.inspectionRequested(),
                    tip.forwardedOn(),
                    tip.receiver(),
                    trackingCode,
                    content,
                    deadlines);
        }
    }
}

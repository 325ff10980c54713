package vn.lanhmanh.inspection.establishment.standing;

import java.time.LocalDate;
import java.util.List;
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

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.inspection.establishment.EstablishmentView;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Refusal;
import vn.lanhmanh.platform.web.Versioned;
import vn.lanhmanh.platform.web.idempotency.Idempotent;

/** The state of an establishment in the register over HTTP. */
@Path("/v1/establishments/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Establishments")
public class StandingResource {

    private static final String WHATEVER_VERSION = "*";

    private final StandingDesk desk;
    private final MergerDesk mergers;
    private final Office office;

    StandingResource(StandingDesk desk, MergerDesk mergers, Office office) {
        this.desk = desk;
        this.mergers = mergers;
        this.office = office;
    }

    @POST
    @Path("/suspension")
    @Idempotent
    @PermissionsAllowed("establishment:write")
    @Operation(summary = "Notes that an establishment stands still for a time")
    public EstablishmentView suspend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue(WHATEVER_VERSION) IfMatch ifMatch,
            @Valid @NotNull Suspension request) {
        return view(desk.suspend(id, ifMatch, request));
    }

    private EstablishmentView view(Establishment written) {
        return EstablishmentView.written(written, office.today());
    }

    @POST
    @Path("/resumption")
    @Idempotent
    @PermissionsAllowed("establishment:write")
    @Operation(summary = "Notes that a suspended establishment does business again")
    public EstablishmentView resume(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue(WHATEVER_VERSION) IfMatch ifMatch,
            @Valid @NotNull DayRequest request) {
        return view(desk.resume(id, ifMatch, request.on()));
    }

    @POST
    @Path("/closure")
    @Idempotent
    @PermissionsAllowed("establishment:write")
    @Operation(summary = "Notes that an establishment has gone out of business")
    public EstablishmentView close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue(WHATEVER_VERSION) IfMatch ifMatch,
            @Valid @NotNull ClosureRequest request) {
        return view(desk.close(id, ifMatch, request.on(), request.reason()));
    }

    @POST
    @Path("/reopening")
    @Idempotent
    @PermissionsAllowed("establishment:write")
    @Operation(summary = "Takes a closed establishment back, unless another has its tax code or its name by now")
    public EstablishmentView reopen(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue(WHATEVER_VERSION) IfMatch ifMatch,
            @Valid @NotNull DayRequest request) {
        return view(desk.reopen(id, ifMatch, request.on()));
    }

    @POST
    @Path("/merger")
    @Idempotent
    @PermissionsAllowed("establishment:merge")
    @Operation(
            summary =
                    "Lets another establishment, which is the same, stand for this one; its code still finds that one")
    public MergerView merge(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue(WHATEVER_VERSION) IfMatch ifMatch,
            @Valid @NotNull MergerRequest request) {
        MergerDesk.Done done = mergers.merge(id, ifMatch, request);
        return new MergerView(view(done.merged()), done.warnings());
    }

    /**
     * The establishment merged.
     *
     * @param warnings what the one who merges should know of it
     */
    public record MergerView(@JsonUnwrapped EstablishmentView establishment, List<MergerWarning> warnings)
            implements Versioned {

        @Override
        public long version() {
            return establishment.version();
        }
    }

    public record DayRequest(@NotNull LocalDate on) {}

    public record ClosureRequest(@NotNull LocalDate on, @NotBlank @Size(max = 500) String reason) {}

    /** The one that stays is named by its id or by its code. */
    public record MergerRequest(
            UUID intoId, @Size(max = 20) String intoCode, @NotBlank @Size(max = 500) String reason) {

        void check() {
            if ((intoId == null) == (intoCode == null)) {
                throw Refusal.unprocessable("merger-into-whom").field("intoId");
            }
        }

        String named() {
            return intoId == null ? "intoCode" : "intoId";
        }
    }
}

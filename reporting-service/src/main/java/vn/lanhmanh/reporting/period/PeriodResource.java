package vn.lanhmanh.reporting.period;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.platform.lists.Newest;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Page;
import vn.lanhmanh.platform.web.Versioned;
import vn.lanhmanh.platform.web.idempotency.Idempotent;
import vn.lanhmanh.reporting.plan.PlanFile;

/** The reporting periods over HTTP. */
@Path("/v1/periods")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Periods")
public class PeriodResource {

    private final PeriodDesk desk;
    private final Periods periods;
    private final Newest newest;

    PeriodResource(PeriodDesk desk, Periods periods, Newest newest) {
        this.desk = desk;
        this.periods = periods;
        this.newest = newest;
    }

    @GET
    @PermissionsAllowed("period:read")
    @Operation(summary = "Lists the reporting periods, newest first")
    public Page<PeriodView> list(
            @QueryParam("planId") UUID planId,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        return newest.page(
                        "periods " + planId,
                        cursor,
                        limit,
                        Period::id,
                        (before, max) -> periods.newest(planId, before, max))
                .map(PeriodView::from);
    }

    @POST
    @Path("/{id}/closure")
    @Idempotent
    @PermissionsAllowed("period:close")
    @Operation(summary = "Ends the taking of reports of a period")
    public PeriodView close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull ClosureRequest request) {
        return PeriodView.from(desk.close(id, ifMatch, request.on()));
    }

    public record ClosureRequest(@NotNull LocalDate on) {}

    /**
     * @param from first day
     * @param to last day
     * @param cutOff last day whose facts are counted
     * @param dueBefore the first instant that is too late
     * @param owing how many units owe a report
     */
    public record PeriodView(
            UUID id,
            long version,
            UUID planId,
            String code,
            PlanFile.Period.Kind kind,
            LocalDate from,
            LocalDate to,
            LocalDate cutOff,
            Instant dueBefore,
            Period.State state,
            LocalDate closedOn,
            int owing)
            implements Versioned {

        static PeriodView from(Period period) {
            return new PeriodView(
                    period.id(),
                    period.version(),
                    period.planId(),
                    period.code(),
                    period.kind(),
                    period.from(),
                    period.to(),
                    period.cutOff(),
                    period.dueBefore(),
                    period.state(),
                    period.closedOn(),
                    period.obligations().size());
        }
    }
}

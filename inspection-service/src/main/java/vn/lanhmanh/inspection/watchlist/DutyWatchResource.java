package vn.lanhmanh.inspection.watchlist;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.platform.web.Cursors;
import vn.lanhmanh.platform.web.Page;

/** The lists of what is owed over HTTP, each limited to the caller's area. */
@Path("/v1/watchlists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lists for the head")
public class DutyWatchResource {

    private final DutyWatch duties;
    private final Office office;
    private final Cursors cursors;

    DutyWatchResource(DutyWatch duties, Office office, Cursors cursors) {
        this.duties = duties;
        this.office = office;
        this.cursors = cursors;
    }

    @GET
    @Path("/overdue-written-reports")
    @PermissionsAllowed("watchlist:read")
    @Operation(
            summary =
                    "Lists the written reports on unscheduled inspections that teams still owe after their due date, the"
                            + " longest overdue first")
    public Page<OverdueReport> overdueWrittenReports(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit, @QueryParam("cursor") String cursor) {
        String list = "watchlists overdue-written-reports";
        return Page.of(
                duties.overdue(
                        office.reach(),
                        office.today(),
                        cursors.decode(list, cursor).orElse(List.of()),
                        limit + 1),
                limit,
                row -> cursors.encode(list, row.dueOn(), row.inspectionId()));
    }

    @GET
    @Path("/missing-health-checks")
    @PermissionsAllowed("watchlist:read")
    @Operation(
            summary = "Lists the active, easily abused establishments without a health check done in a quarter, in the"
                    + " order of their codes")
    public Page<MissingHealthCheck> missingHealthChecks(
            @QueryParam("year") @NotNull @Min(2000) @Max(2100) Integer year,
            @QueryParam("quarter") @NotNull @Min(1) @Max(4) Integer quarter,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        String list = "watchlists missing-health-checks " + year + " " + quarter;
        var asked = new DutyWatch.Quarter(year, quarter);
        office.notInFuture("quarter", asked.firstDay());
        return Page.of(
                duties.missing(
                        office.reach(), asked, cursors.decode(list, cursor).orElse(List.of()), limit + 1),
                limit,
                row -> cursors.encode(list, row.code()));
    }

    public record OverdueReport(
            UUID inspectionId,
            UUID teamId,
            String teamName,
            LocalDate completedOn,
            LocalDate dueOn,
            long daysOverdue) {}

    /**
     * An establishment whose workers were not checked in the quarter, as far as the register knows.
     *
     * @param notDoneOn the day on which it was recorded that there was no check, absent where nothing was recorded
     */
    public record MissingHealthCheck(
            UUID establishmentId,
            String code,
            String name,
            String kind,
            String communeCode,
            int workers,
            LocalDate notDoneOn) {}
}

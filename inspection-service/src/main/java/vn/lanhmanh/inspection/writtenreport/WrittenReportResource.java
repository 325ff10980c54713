package vn.lanhmanh.inspection.writtenreport;

import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
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
import vn.lanhmanh.platform.lists.Newest;
import vn.lanhmanh.platform.web.Page;

/** The written reports of the teams over HTTP. */
@Path("/v1/written-reports")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Written reports")
public class WrittenReportResource {

    private final WrittenReports reports;
    private final Office office;
    private final Newest newest;

    WrittenReportResource(WrittenReports reports, Office office, Newest newest) {
        this.reports = reports;
        this.office = office;
        this.newest = newest;
    }

    @GET
    @PermissionsAllowed("inspection:read")
    @Operation(summary = "Lists the written reports on unscheduled inspections, owed or made, newest inspection first")
    public Page<WrittenReportView> list(
            @QueryParam("open") Boolean open,
            @QueryParam("teamId") UUID teamId,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        return newest.page(
                        "written-reports " + open + " " + teamId,
                        cursor,
                        limit,
                        (before, max) -> reports.newest(office.reach(), open, teamId, before, max))
                .map(report -> WrittenReportView.of(report, office.today()));
    }
}

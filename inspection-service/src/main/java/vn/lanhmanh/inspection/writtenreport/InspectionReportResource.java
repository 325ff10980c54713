package vn.lanhmanh.inspection.writtenreport;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.idempotency.Idempotent;

/** The written report on one inspection over HTTP. */
@Path("/v1/inspections/{id}/written-report")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Written reports")
public class InspectionReportResource {

    private final WrittenReportDesk desk;
    private final WrittenReports reports;
    private final Office office;

    InspectionReportResource(WrittenReportDesk desk, WrittenReports reports, Office office) {
        this.desk = desk;
        this.reports = reports;
        this.office = office;
    }

    @GET
    @PermissionsAllowed("inspection:read")
    @Operation(summary = "Shows the written report that is owed or was made on an unscheduled inspection")
    public WrittenReportView get(@PathParam("id") UUID id) {
        return reports.within(office.reach(), id)
                .map(report -> WrittenReportView.of(report, office.today()))
                .orElseThrow(NotFoundException::new);
    }

    @POST
    @Idempotent
    @PermissionsAllowed("inspection:plan")
    @Operation(summary = "Records that the leader has reported in writing to the chair")
    public WrittenReportView fulfil(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull WrittenReportRequest request) {
        return WrittenReportView.of(desk.fulfil(id, ifMatch, request.number(), request.date()), office.today());
    }

    public record WrittenReportRequest(@NotBlank @Size(max = 100) String number, @NotNull LocalDate date) {}
}

package vn.lanhmanh.reporting.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

import vn.lanhmanh.platform.lists.Newest;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Page;
import vn.lanhmanh.platform.web.Versioned;
import vn.lanhmanh.platform.web.idempotency.Idempotent;
import vn.lanhmanh.reporting.office.Office;

/** The units' reports over HTTP. */
@Path("/v1/reports")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class ReportResource {

    private final ReportDesk desk;
    private final Reports reports;
    private final Newest newest;
    private final Office office;

    ReportResource(ReportDesk desk, Reports reports, Newest newest, Office office) {
        this.desk = desk;
        this.reports = reports;
        this.newest = newest;
        this.office = office;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("report:write")
    @Operation(summary = "Begins the report of the caller's unit, prefilled with what is counted already")
    @APIResponseSchema(value = ReportView.class, responseCode = "201")
    public RestResponse<ReportView> begin(@Valid @NotNull ReportRequest request) {
        Report report = desk.begin(request.periodId(), request.unitCode());
        return Versioned.created("/v1/reports/" + report.id(), ReportView.from(report));
    }

    @GET
    @PermissionsAllowed("report:read")
    @Operation(summary = "Lists the reports of the caller's unit, or of all for the province, newest first")
    public Page<ReportView.ReportRow> list(
            @QueryParam("periodId") UUID periodId,
            @QueryParam("unit") String unit,
            @QueryParam("state") Report.State state,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        var wanted = new Reports.Criteria(periodId, unit, state);
        return newest.page(
                        "reports " + wanted,
                        cursor,
                        limit,
                        Report::id,
                        (before, max) -> reports.newest(office.unitLimit(), wanted, before, max))
                .map(ReportView.ReportRow::from);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("report:read")
    @Operation(summary = "Shows a report with its items")
    public ReportView show(@PathParam("id") UUID id) {
        return reports.within(office.unitLimit(), id).map(ReportView::from).orElseThrow(NotFoundException::new);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("report:write")
    @Operation(summary = "Fills in items; those not named stay as they are")
    public ReportView fill(
            @PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull FillRequest request) {
        return ReportView.from(desk.fill(id, ifMatch, request.statements(), request.narrative()));
    }

    @POST
    @Path("/{id}/approval")
    @Idempotent
    @PermissionsAllowed("report:approve")
    @Operation(summary = "The head of the unit approves a report in which nothing is left blank")
    public ReportView approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull NoDetails request) {
        return ReportView.from(desk.approve(id, ifMatch));
    }

    @POST
    @Path("/{id}/submission")
    @Idempotent
    @PermissionsAllowed("report:submit")
    @Operation(summary = "Sends an approved report to whoever consolidates")
    public ReportView submit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull SubmissionRequest request) {
        return ReportView.from(desk.submit(id, ifMatch, request.submittedOn()));
    }

    @POST
    @Path("/{id}/return")
    @Idempotent
    @PermissionsAllowed("report:review")
    @Operation(summary = "Sends a report back with the items to redo; the rest stays as approved")
    public ReportView giveBack(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull ReturnRequest request) {
        return ReportView.from(desk.giveBack(id, ifMatch, request.reason(), request.indicatorCodes()));
    }

    @POST
    @Path("/{id}/acceptance")
    @Idempotent
    @PermissionsAllowed("report:review")
    @Operation(summary = "Accepts a report; this version counts until the next is accepted")
    public ReportView accept(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull NoDetails request) {
        return ReportView.from(desk.accept(id, ifMatch));
    }

    public record ReportRequest(@NotNull UUID periodId, @NotBlank @Size(max = 20) String unitCode) {}

    /** Nothing to tell: the caller and the day are known. */
    public record NoDetails() {}

    public record SubmissionRequest(@NotNull LocalDate submittedOn) {}

    /** @param indicatorCodes items, or codes of indicators with all their items */
    public record ReturnRequest(
            @NotBlank @Size(max = 2000) String reason,
            @NotEmpty @Size(max = 200) List<@NotBlank @Size(max = 60) String> indicatorCodes) {}

    public record FillRequest(
            @NotNull @Size(max = 300) List<@Valid @NotNull ItemRequest> items, @Size(max = 50_000) String narrative) {

        List<Report.Statement> statements() {
            return items.stream()
                    .map(item -> new Report.Statement(item.indicatorCode(), item.status(), item.value(), item.note()))
                    .toList();
        }
    }

    /** @param value needed with VALUE and with nothing else; NIL says that nothing of the kind happened */
    public record ItemRequest(
            @NotBlank @Size(max = 60) String indicatorCode,
            @PositiveOrZero @Digits(integer = 15, fraction = 1) BigDecimal value,
            @NotNull ReportItem.Status status,
            @Size(max = 1000) String note) {}
}

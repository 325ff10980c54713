package vn.lanhmanh.inspection.registerimport;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.inspection.spreadsheet.SentTable;
import vn.lanhmanh.inspection.spreadsheet.SentTables;
import vn.lanhmanh.inspection.spreadsheet.given.GivenTable;
import vn.lanhmanh.inspection.spreadsheet.given.TableForm;
import vn.lanhmanh.platform.web.idempotency.Idempotent;
import vn.lanhmanh.platform.web.jobs.JobOperations.JobView;

/** Import of establishments over HTTP. */
@Path("/v1/establishment-imports")
@Tag(name = "Establishment imports")
public class EstablishmentImportResource {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String CSV = "text/csv";

    private static final String SUMMARY = "Takes a table of establishments, CSV in UTF-8 or XLSX, as the body or as the"
            + " one file of a form, as a job; a dry run writes nothing";

    private final ImportDesk desk;
    private final SentTables tables;

    EstablishmentImportResource(ImportDesk desk, SentTables tables) {
        this.desk = desk;
        this.tables = tables;
    }

    @POST
    @Idempotent
    @Consumes({CSV, XLSX, MediaType.WILDCARD})
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("establishment:import")
    @Operation(summary = SUMMARY)
    @APIResponseSchema(value = JobView.class, responseCode = "202")
    public RestResponse<JobView> submit(
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun, @NotNull SentTable table) {
        return JobView.accepted("/v1/inspection-jobs", desk.submit(table, dryRun));
    }

    @POST
    @Idempotent
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("establishment:import")
    @Operation(summary = SUMMARY)
    @APIResponseSchema(value = JobView.class, responseCode = "202")
    public RestResponse<JobView> submitForm(
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @RestForm("file") @Schema(type = SchemaType.STRING, format = "binary") FileUpload file,
            @RestForm(FileUpload.ALL) @Schema(hidden = true) List<FileUpload> all) {
        return JobView.accepted("/v1/inspection-jobs", desk.submit(tables.ofForm(file, all), dryRun));
    }

    @GET
    @Path("/template")
    @Produces({TableForm.XLSX_TYPE, TableForm.CSV_TYPE, MediaType.APPLICATION_OCTET_STREAM})
    @PermissionsAllowed("establishment:read")
    @Operation(summary = "Gives the table to fill in, with an example and, as a workbook, what each column means")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content = {
                @Content(
                        mediaType = TableForm.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = TableForm.CSV_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    public GivenTable template(@QueryParam("format") TableForm named, @Context Request request) {
        TableForm form = TableForm.of(named, request, TableForm.XLSX);
        return new GivenTable(ImportTemplate.TITLE, form, out -> out.write(ImportTemplate.of(form)));
    }
}

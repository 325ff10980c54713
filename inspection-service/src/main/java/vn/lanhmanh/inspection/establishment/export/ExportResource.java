package vn.lanhmanh.inspection.establishment.export;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.inspection.establishment.Particulars;
import vn.lanhmanh.inspection.establishment.listing.Criteria;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.platform.access.AreaLimit;

/** What is listed, as a file. */
@Path("/v1/establishment-exports")
@Tag(name = "Establishments")
public class ExportResource {

    private final ExportDesk desk;
    private final Office office;

    ExportResource(ExportDesk desk, Office office) {
        this.desk = desk;
        this.office = office;
    }

    @GET
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @PermissionsAllowed("establishment:export")
    @Operation(summary = "Gives the establishments of the list with these filters as a file, CSV or XLSX")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Format.XLSX_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public RestResponse<StreamingOutput> export(
            @QueryParam("format") @DefaultValue("csv") Format format, @Valid @BeanParam Criteria asked) {
        AreaLimit area = office.reach();
        var columns = new Columns(Particulars.namesReadableBy(office.caller()));
        desk.permit(area, asked, format);
        return ResponseBuilder.<StreamingOutput>ok(out -> write(format.begin(out), columns, area, asked))
                .header("Content-Type", format.mediaType())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"co-so-" + office.today() + "." + format.extension() + "\"")
                .build();
    }

    private void write(Table table, Columns columns, AreaLimit area, Criteria asked) throws IOException {
        table.row(columns.headings());
        List<Establishment> rows = desk.batch(area, asked, List.of());
        while (!rows.isEmpty()) {
            for (Establishment row : rows) {
                table.row(columns.of(row));
            }
            Object[] last = asked.sort().keysOf(rows.get(rows.size() - 1));
            rows = desk.batch(
                    area, asked, Arrays.stream(last).map(Object::toString).toList());
        }
        table.close();
    }
}

package vn.lanhmanh.inspection.establishment.export;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.inspection.establishment.Particulars;
import vn.lanhmanh.inspection.establishment.listing.Criteria;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.spreadsheet.given.GivenTable;
import vn.lanhmanh.inspection.spreadsheet.given.TableForm;
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
    @Produces({TableForm.CSV_TYPE, TableForm.XLSX_TYPE, MediaType.APPLICATION_OCTET_STREAM})
    @PermissionsAllowed("establishment:export")
    @Operation(
            summary = "Gives the establishments of the list with these filters and their papers as a file, CSV or"
                    + " XLSX, that the import takes too")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = TableForm.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = TableForm.XLSX_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public GivenTable export(
            @QueryParam("format") TableForm named, @Context Request request, @Valid @BeanParam Criteria asked) {
        TableForm form = TableForm.of(named, request, TableForm.CSV);
        AreaLimit area = office.reach();
        var columns = new Columns(Particulars.namesReadableBy(office.caller()), office.today());
        desk.permit(area, asked, form);
        return new GivenTable(
                "co-so-" + office.today(), form, out -> write(Table.begin(form, out), columns, area, asked));
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

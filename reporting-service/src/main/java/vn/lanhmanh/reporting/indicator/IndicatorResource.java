package vn.lanhmanh.reporting.indicator;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.platform.web.Page;
import vn.lanhmanh.reporting.catalogue.Catalogue;
import vn.lanhmanh.reporting.catalogue.Indicator;
import vn.lanhmanh.reporting.counting.FactRow;
import vn.lanhmanh.reporting.counting.Figures;

/** The indicators over HTTP: their catalogue, their figures, and what these are counted from. */
@Path("/v1/indicators")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Indicators")
public class IndicatorResource {

    private final Catalogue catalogue;
    private final Figures figures;
    private final IndicatorDesk desk;

    IndicatorResource(Catalogue catalogue, Figures figures, IndicatorDesk desk) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.desk = desk;
    }

    @GET
    @PermissionsAllowed("indicator:read")
    @Operation(summary = "Lists the catalogue of indicators with what no fact tells of them, all on one page")
    public Page<DefinitionView> list() {
        return new Page<>(catalogue.all(), null)
                .map(indicator ->
                        DefinitionView.from(indicator, figures.computesAnyOf(indicator), catalogue.gaps(indicator)));
    }

    @GET
    @Path("/{code}")
    @PermissionsAllowed("indicator:read")
    @Operation(summary = "Shows an indicator's figures in a time, as known on a day, in the caller's area")
    public IndicatorView show(
            @PathParam("code") String code,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("asOf") LocalDate asOf) {
        return catalogue
                .find(code)
                .map(indicator -> desk.show(indicator, desk.asked(from, to, asOf)))
                .orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("/{code}/facts")
    @PermissionsAllowed("fact:read")
    @Operation(summary = "Lists what a figure is counted from, the latest first; of several figures name code.part")
    public Page<FactRow> facts(
            @PathParam("code") String item,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        return catalogue
                .ofItem(item)
                .map(indicator -> desk.facts(indicator, item, desk.asked(from, to, asOf), limit, cursor))
                .orElseThrow(NotFoundException::new);
    }

    /**
     * @param computed whether the service counts it, in whole or in part
     * @param gaps what of it no fact tells, and why
     */
    public record DefinitionView(
            String code,
            String name,
            String nameEn,
            String unit,
            List<String> items,
            List<String> disaggregation,
            List<String> reporters,
            List<String> sources,
            boolean computed,
            List<Catalogue.Gap> gaps) {

        static DefinitionView from(Indicator indicator, boolean computed, List<Catalogue.Gap> gaps) {
            return new DefinitionView(
                    indicator.code(),
                    indicator.name(),
                    indicator.nameEn(),
                    indicator.unit(),
                    indicator.items(),
                    indicator.disaggregation(),
                    indicator.reporters(),
                    indicator.sources().stream().sorted().toList(),
                    computed,
                    gaps);
        }
    }
}

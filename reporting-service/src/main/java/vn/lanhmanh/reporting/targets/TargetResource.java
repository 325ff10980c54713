package vn.lanhmanh.reporting.targets;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

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
import vn.lanhmanh.reporting.counting.Asked;
import vn.lanhmanh.reporting.counting.FactRow;
import vn.lanhmanh.reporting.indicator.IndicatorDesk;
import vn.lanhmanh.reporting.plan.Plan;
import vn.lanhmanh.reporting.plan.Plans;
import vn.lanhmanh.reporting.plan.Target;

/** The targets of a plan over HTTP. */
@Path("/v1/plans/{id}/targets")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
public class TargetResource {

    private final TargetBoard board;
    private final Plans plans;
    private final Catalogue catalogue;
    private final IndicatorDesk indicators;

    TargetResource(TargetBoard board, Plans plans, Catalogue catalogue, IndicatorDesk indicators) {
        this.board = board;
        this.plans = plans;
        this.catalogue = catalogue;
        this.indicators = indicators;
    }

    @GET
    @PermissionsAllowed("indicator:read")
    @Operation(summary = "Lists the targets of the whole province as they stand, today or on a day, all on one page")
    public Page<TargetView> list(@PathParam("id") UUID id, @QueryParam("asOf") LocalDate asOf) {
        Plan plan = plans.findByIdOptional(id).orElseThrow(NotFoundException::new);
        return new Page<>(board.live(plan, asOf), null);
    }

    @GET
    @Path("/{ref}/facts")
    @PermissionsAllowed("fact:read")
    @Operation(summary = "Lists what a target's figure is counted from; item names another figure than the first")
    public Page<FactRow> facts(
            @PathParam("id") UUID id,
            @PathParam("ref") String ref,
            @QueryParam("item") String item,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        Plan plan = plans.findByIdOptional(id).orElseThrow(NotFoundException::new);
        String counted =
                plan.target(ref).flatMap(target -> figure(target, item)).orElseThrow(NotFoundException::new);
        Asked year = board.asked(plan, asOf);
        return catalogue
                .ofItem(counted)
                .map(indicator -> indicators.facts(
                        indicator, counted, indicators.asked(year.from(), year.to(), year.asOf()), limit, cursor))
                .orElseThrow(NotFoundException::new);
    }

    /** The item asked for if it is one of the target's figures; without one, the first numerator. */
    private Optional<String> figure(Target target, String item) {
        Stream<String> all = Stream.concat(target.measures().stream(), Optional.ofNullable(target.proxy()).stream())
                .flatMap(measure -> Stream.of(
                        measure.numerator(),
                        Optional.ofNullable(measure.denominator()).orElse("")))
                .filter(figure -> catalogue.ofItem(figure).isPresent());
        return item == null ? all.findFirst() : all.filter(item::equals).findFirst();
    }
}

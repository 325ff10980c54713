package vn.lanhmanh.reporting.population;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
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
import vn.lanhmanh.platform.web.Page;
import vn.lanhmanh.platform.web.Versioned;
import vn.lanhmanh.platform.web.idempotency.Idempotent;

/** Population figures over HTTP. */
@Path("/v1/populations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Populations")
public class PopulationResource {

    private static final long PEOPLE_AT_MOST = 1_000_000_000L;

    private final PopulationDesk desk;
    private final Populations populations;
    private final Newest newest;

    PopulationResource(PopulationDesk desk, Populations populations, Newest newest) {
        this.desk = desk;
        this.populations = populations;
        this.newest = newest;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("population:write")
    @Operation(summary = "Enters how many people lived in a province, district or commune on a day")
    @APIResponseSchema(value = PopulationView.class, responseCode = "201")
    public RestResponse<PopulationView> enter(@Valid @NotNull PopulationRequest request) {
        PopulationView view = PopulationView.from(desk.enter(request));
        return Versioned.created("/v1/populations/" + view.id(), view);
    }

    @GET
    @PermissionsAllowed("population:read")
    @Operation(summary = "Lists the population figures of the caller's area, the newest entry first")
    public Page<PopulationView> list(
            @QueryParam("area") String area,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        List<String> reach = desk.reach();
        return newest.page(
                        "populations " + area,
                        cursor,
                        limit,
                        Population::id,
                        (before, max) -> populations.newest(reach, area, before, max))
                .map(PopulationView::from);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("population:read")
    @Operation(summary = "Shows a population figure with its source")
    public PopulationView show(@PathParam("id") UUID id) {
        return populations.within(desk.reach(), id).map(PopulationView::from).orElseThrow(NotFoundException::new);
    }

    /** @param source who says so, such as the statistical yearbook and its page */
    public record PopulationRequest(
            @NotBlank String areaCode,
            @NotNull @Min(1) @Max(PEOPLE_AT_MOST) Long population,
            @NotNull LocalDate asOf,
            @NotBlank @Size(max = 300) String source) {}

    public record PopulationView(UUID id, long version, String areaCode, long population, LocalDate asOf, String source)
            implements Versioned {

        static PopulationView from(Population population) {
            return new PopulationView(
                    population.id(),
                    population.version(),
                    population.areaCode(),
                    population.residents(),
                    population.asOf(),
                    population.source());
        }
    }
}

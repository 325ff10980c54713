package vn.lanhmanh.inspection.establishment.healthcheck;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.inspection.establishment.Establishments;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.platform.web.Cursors;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Page;
import vn.lanhmanh.platform.web.Versioned;

/** The quarterly health checks of an establishment over HTTP. */
@Path("/v1/establishments/{id}/health-checks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Establishments")
public class HealthCheckResource {

    private static final int BEHIND_ALL = 10_000;

    private final HealthCheckDesk desk;
    private final HealthChecks checks;
    private final Establishments establishments;
    private final Office office;
    private final Cursors cursors;

    HealthCheckResource(
            HealthCheckDesk desk, HealthChecks checks, Establishments establishments, Office office, Cursors cursors) {
        this.desk = desk;
        this.checks = checks;
        this.establishments = establishments;
        this.office = office;
        this.cursors = cursors;
    }

    @PUT
    @Path("/{year}/{quarter}")
    @PermissionsAllowed("establishment:write")
    @Operation(
            summary =
                    "Records whether the workers were checked in a quarter, and how many; If-Match is the establishment's")
    public HealthCheckView record(
            @PathParam("id") UUID id,
            @PathParam("year") @Min(2000) @Max(2100) int year,
            @PathParam("quarter") @Min(1) @Max(4) int quarter,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull HealthCheckRequest request) {
        return desk.record(id, ifMatch, year, quarter, request);
    }

    @GET
    @PermissionsAllowed("establishment:read")
    @Operation(summary = "Lists the health checks of an establishment, the latest quarter first")
    public Page<HealthCheckRow> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        establishments.requireWithin(office.reach(), id);
        String list = "health checks " + id;
        List<Integer> before = cursors.decode(list, cursor)
                .map(keys -> keys.stream().map(Integer::valueOf).toList())
                .orElse(List.of(BEHIND_ALL, 0));
        return Page.of(
                        checks.page(id, before.get(0), before.get(1), limit + 1),
                        limit,
                        row -> cursors.encode(list, row.year(), row.quarter()))
                .map(HealthCheckRow::of);
    }

    /** Done or not and of how many workers; what was found is nobody's business here. */
    public record HealthCheckRequest(@NotNull Boolean done, @NotNull @PositiveOrZero Integer workersChecked) {

        static HealthCheckRequest of(HealthCheck check) {
            return new HealthCheckRequest(check.done(), check.workersChecked());
        }
    }

    public record HealthCheckRow(int year, int quarter, boolean done, int workersChecked, LocalDate recordedOn) {

        static HealthCheckRow of(HealthCheck check) {
            return new HealthCheckRow(
                    check.year(), check.quarter(), check.done(), check.workersChecked(), check.recordedOn());
        }
    }

    /** A check as written, with the version of its establishment. */
    public record HealthCheckView(
            UUID establishmentId,
            long version,
            int year,
            int quarter,
            boolean done,
            int workersChecked,
            LocalDate recordedOn)
            implements Versioned {

        static HealthCheckView of(UUID establishmentId, HealthCheck check, long version) {
            return new HealthCheckView(
                    establishmentId,
                    version,
                    check.year(),
                    check.quarter(),
                    check.done(),
                    check.workersChecked(),
                    check.recordedOn());
        }
    }
}

package vn.lanhmanh.reporting.reference;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
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

import vn.lanhmanh.platform.reference.AdminUnit;
import vn.lanhmanh.platform.reference.AdminUnits;
import vn.lanhmanh.platform.web.Cursors;
import vn.lanhmanh.platform.web.Page;

/** The administrative units over HTTP. */
@Path("/v1/admin-units")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference")
public class AdminUnitResource {

    private final AdminUnits units;
    private final Cursors cursors;
    private final Clock clock;

    AdminUnitResource(AdminUnits units, Cursors cursors, Clock clock) {
        this.units = units;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("reference:read")
    @Operation(summary = "Lists the administrative units of a day; a search folds diacritics and tone position")
    public Page<UnitView> list(
            @QueryParam("q") @Size(max = 100) String q,
            @QueryParam("level") AdminUnit.Level level,
            @QueryParam("parent") String parent,
            @QueryParam("on") LocalDate on,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        LocalDate day = Optional.ofNullable(on).orElseGet(() -> LocalDate.now(clock));
        String list = "admin-units " + q + level + parent + day;
        int skipped = cursors.decode(list, cursor)
                .map(keys -> Integer.parseInt(keys.get(0)))
                .orElse(0);
        List<AdminUnit> found = found(q, day)
                .filter(unit -> level == null || unit.level() == level)
                .filter(unit -> parent == null || parent.equals(unit.parentCode()))
                .skip(skipped)
                .limit(limit + 1L)
                .toList();
        return Page.of(found, limit, last -> cursors.encode(list, skipped + limit))
                .map(unit -> UnitView.from(unit, units.label(unit, day)));
    }

    private Stream<AdminUnit> found(String q, LocalDate day) {
        return q != null && !q.isBlank()
                ? units.search(q, day).stream()
                : Stream.of(AdminUnit.Level.values()).flatMap(level -> units.ofLevel(level, day).stream());
    }

    /** @param label the name with that of the unit above, since names are not unique */
    public record UnitView(
            String code,
            String name,
            String label,
            AdminUnit.Level level,
            String type,
            String parentCode,
            LocalDate validFrom,
            LocalDate validTo) {

        static UnitView from(AdminUnit unit, String label) {
            return new UnitView(
                    unit.code(),
                    unit.name(),
                    label,
                    unit.level(),
                    unit.type(),
                    unit.parentCode(),
                    unit.validFrom(),
                    unit.validTo());
        }
    }
}

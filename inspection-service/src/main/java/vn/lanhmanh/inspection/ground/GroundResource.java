package vn.lanhmanh.inspection.ground;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.team.Teams;
import vn.lanhmanh.platform.lists.Newest;
import vn.lanhmanh.platform.web.Page;

/** The verified tips that ask for an inspection, over HTTP; nothing here tells who told them. */
@Path("/v1/grounds")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Grounds of unscheduled inspections")
public class GroundResource {

    private final Grounds grounds;
    private final Teams teams;
    private final Office office;
    private final Newest newest;

    GroundResource(Grounds grounds, Teams teams, Office office, Newest newest) {
        this.grounds = grounds;
        this.teams = teams;
        this.office = office;
        this.newest = newest;
    }

    @GET
    @PermissionsAllowed("ground:read")
    @Operation(summary = "Lists the verified tips of the caller's area that ask for an inspection, the newest first")
    public Page<GroundView> list(
            @QueryParam("used") Boolean used,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        Set<UUID> ownTeams = teams.ownTeams(office.caller().subject(), office.today());
        return newest.page(
                        "grounds " + used,
                        cursor,
                        limit,
                        (before, max) -> grounds.newest(office.reach(), used, ownTeams, before, max))
                .map(ground -> GroundView.from(ground, ownTeams));
    }

    /**
     * A verified tip.
     *
     * @param used whether an inspection rests on it already, as far as the caller may know
     */
    public record GroundView(
            UUID tipId,
            String communeCode,
            String districtCode,
            UUID establishmentId,
            LocalDate verifiedOn,
            boolean used) {

        static GroundView from(Ground ground, Set<UUID> ownTeams) {
            return new GroundView(
                    ground.id(),
                    ground.communeCode(),
                    ground.districtCode(),
                    ground.establishmentId(),
                    ground.verifiedOn(),
                    ground.usedFor(ownTeams));
        }
    }
}

package vn.lanhmanh.inspection.daylist;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.visit.InspectionSight;

/** The visits of a day over HTTP, for the team that goes. */
@Path("/v1/day-lists")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Day lists")
public class DayListResource {

    private final DayLists lists;
    private final InspectionSight sight;
    private final Office office;

    DayListResource(DayLists lists, InspectionSight sight, Office office) {
        this.lists = lists;
        this.sight = sight;
        this.office = office;
    }

    @GET
    @PermissionsAllowed("inspection:read")
    @Operation(summary = "Shows the visits of an own team on a day, in the order of the way, with what came before")
    public DayListView get(@QueryParam("teamId") @NotNull UUID teamId, @QueryParam("on") LocalDate on) {
        return lists.of(sight.ownTeam(teamId), on == null ? office.today() : on);
    }
}

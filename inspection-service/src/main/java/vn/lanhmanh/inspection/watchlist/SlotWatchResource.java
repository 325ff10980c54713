package vn.lanhmanh.inspection.watchlist;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import vn.lanhmanh.platform.web.Cursors;
import vn.lanhmanh.platform.web.Page;

/** The list of slots that need another establishment over HTTP. */
@Path("/v1/watchlists/slots-outside-area")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lists for the head")
public class SlotWatchResource {

    private final SlotWatch slots;
    private final Teams teams;
    private final Office office;
    private final Cursors cursors;

    SlotWatchResource(SlotWatch slots, Teams teams, Office office, Cursors cursors) {
        this.slots = slots;
        this.teams = teams;
        this.office = office;
        this.cursors = cursors;
    }

    @GET
    @PermissionsAllowed("watchlist:read")
    @Operation(summary = "Lists the slots of a year whose establishment has come to lie outside the area of their team")
    public Page<OutlyingSlot> list(
            @QueryParam("year") @Min(2000) @Max(2100) Integer year,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        String list = "watchlists slots-outside-area " + year;
        return Page.of(
                slots.outlying(
                        TeamWatch.Asker.of(office, teams),
                        year == null ? office.today().getYear() : year,
                        cursors.decode(list, cursor).orElse(List.of()),
                        limit + 1),
                limit,
                row -> cursors.encode(list, row.slotId()));
    }

    /**
     * A slot outside the area of its team, as far as the caller may know of it: another establishment has to take its place.
     *
     * @param establishmentId the one that stands
     */
    public record OutlyingSlot(
            UUID slotId,
            UUID programmeId,
            UUID teamId,
            String teamName,
            UUID establishmentId,
            String establishmentCode,
            String communeCode) {}
}

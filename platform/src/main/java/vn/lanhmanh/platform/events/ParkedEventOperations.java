package vn.lanhmanh.platform.events;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.platform.web.Cursors;
import vn.lanhmanh.platform.web.Page;

/** The parked events of a service; each service extends this with its own path. */
public class ParkedEventOperations {

    private static final String LIST = "parked-events";

    private final Parking parking;
    private final Inbox inbox;
    private final Cursors cursors;

    protected ParkedEventOperations(Parking parking, Inbox inbox, Cursors cursors) {
        this.parking = parking;
        this.inbox = inbox;
        this.cursors = cursors;
    }

    @GET
    @PermissionsAllowed("event:read")
    @Operation(summary = "Lists the events that could not be taken in, oldest first")
    public Page<ParkedView> list(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit, @QueryParam("cursor") String cursor) {
        long after = cursors.decode(LIST, cursor)
                .map(keys -> Long.parseLong(keys.get(0)))
                .orElse(0L);
        return Page.of(parking.list(after, limit + 1), limit, row -> cursors.encode(LIST, row.number()))
                .map(ParkedView::from);
    }

    @POST
    @Path("/{number}/release")
    @PermissionsAllowed("event:release")
    @Operation(summary = "Takes in the parked events of this event's aggregate, oldest first")
    public Inbox.Release release(@PathParam("number") long number) {
        return inbox.release(number).orElseThrow(NotFoundException::new);
    }

    /** A parked event as its operator sees it. */
    public record ParkedView(
            long number, UUID eventId, UUID aggregateId, String type, String reason, Instant parkedAt) {

        static ParkedView from(Parking.Parked parked) {
            return new ParkedView(
                    parked.number(),
                    parked.eventId(),
                    parked.aggregateId(),
                    parked.type(),
                    parked.reason(),
                    parked.parkedAt());
        }
    }
}

package vn.lanhmanh.casework.operations;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import vn.lanhmanh.platform.events.Inbox;
import vn.lanhmanh.platform.events.ParkedEventOperations;
import vn.lanhmanh.platform.events.Parking;
import vn.lanhmanh.platform.web.Cursors;

/** The parked events of this service. */
@Path("/v1/case-operations/parked-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class ParkedCaseEvents extends ParkedEventOperations {

    ParkedCaseEvents(Parking parking, Inbox inbox, Cursors cursors) {
        super(parking, inbox, cursors);
    }
}

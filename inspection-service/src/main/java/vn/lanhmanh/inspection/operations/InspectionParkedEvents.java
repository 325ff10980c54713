package vn.lanhmanh.inspection.operations;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import vn.lanhmanh.platform.events.Inbox;
import vn.lanhmanh.platform.events.ParkedEventOperations;
import vn.lanhmanh.platform.events.Parking;
import vn.lanhmanh.platform.web.Cursors;

/** The events this service could not take in. */
@Path("/v1/inspection-operations/parked-events")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations of the inspection service")
public class InspectionParkedEvents extends ParkedEventOperations {

    InspectionParkedEvents(Parking parking, Inbox inbox, Cursors cursors) {
        super(parking, inbox, cursors);
    }
}

package vn.lanhmanh.platform.events;

import jakarta.ws.rs.Path;

import vn.lanhmanh.platform.web.Cursors;

@Path("/v1/things-operations/parked-events")
class ParkedThings extends ParkedEventOperations {

    ParkedThings(Parking parking, Inbox inbox, Cursors cursors) {
        super(parking, inbox, cursors);
    }
}

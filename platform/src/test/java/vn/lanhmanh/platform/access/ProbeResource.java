package vn.lanhmanh.platform.access;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.platform.web.Cursors;

/** The smallest service that uses the package as the real ones do: a resource, a desk, the auditor's operations. */
@Path("/v1/probes")
class ProbeResource {

    record Who(Caller.Kind kind, UUID subject, String agency, String area, boolean writes) {}

    private final Caller caller;
    private final Desk desk;

    ProbeResource(Caller caller, Desk desk) {
        this.caller = caller;
        this.desk = desk;
    }

    @GET
    @PermissionsAllowed("establishment:read")
    public Who who() {
        return new Who(
                caller.kind(), caller.subject(), caller.agency(), caller.area(), caller.has("establishment:write"));
    }

    @GET
    @Path("open")
    public Who anyone() {
        return new Who(caller.kind(), caller.subject(), caller.agency(), caller.area(), caller.has("case:write"));
    }

    @POST
    @Path("{id}/{end}")
    @PermissionsAllowed("establishment:write")
    public void write(@PathParam("id") UUID id, @PathParam("end") String end) {
        desk.write(id, end);
    }

    @ApplicationScoped
    static class Desk {

        private final AuditTrail trail;

        Desk(AuditTrail trail) {
            this.trail = trail;
        }

        @Transactional
        void write(UUID id, String end) {
            AuditEntry entry = AuditEntry.write("probe", id, "register")
                    .fields("name", "kind")
                    .purpose("test")
                    .legalBasis("ND 178/2004 Đ.5");
            trail.record(entry);
            if (end.equals("refused")) {
                trail.refused(entry, "not-today");
                throw new IllegalStateException("rolled back");
            }
        }
    }

    @Path("/v1/probe-operations")
    static class Operations extends AuditOperations {

        Operations(AuditEntries entries, Cursors cursors) {
            super(entries, cursors);
        }
    }
}

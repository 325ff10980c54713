package vn.lanhmanh.casework.operations;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import vn.lanhmanh.platform.access.AuditEntries;
import vn.lanhmanh.platform.access.AuditOperations;
import vn.lanhmanh.platform.web.Cursors;

/** The audit trail of this service. */
@Path("/v1/case-operations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class CaseAudit extends AuditOperations {

    CaseAudit(AuditEntries entries, Cursors cursors) {
        super(entries, cursors);
    }
}

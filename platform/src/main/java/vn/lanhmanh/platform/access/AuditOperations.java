package vn.lanhmanh.platform.access;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.platform.web.Cursors;
import vn.lanhmanh.platform.web.Page;

/** The audit trail of a service as the auditor sees it; each service extends this with its own path. */
public class AuditOperations {

    private final AuditEntries entries;
    private final Cursors cursors;

    protected AuditOperations(AuditEntries entries, Cursors cursors) {
        this.entries = entries;
        this.cursors = cursors;
    }

    @GET
    @Path("audit-entries")
    @PermissionsAllowed("audit:read")
    @Operation(summary = "Lists who did what, newest first")
    public Page<AuditEntries.AuditRow> auditEntries(
            @QueryParam("objectType") String objectType,
            @QueryParam("objectId") String objectId,
            @QueryParam("actor") UUID actor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        var criteria = new AuditEntries.Criteria(objectType, objectId, actor);
        String list = "audit-entries " + criteria;
        long before = cursors.decode(list, cursor)
                .map(keys -> Long.parseLong(keys.get(0)))
                .orElse(Long.MAX_VALUE);
        List<AuditEntries.AuditRow> fetched = entries.newest(criteria, before, limit + 1);
        return Page.of(fetched, limit, row -> cursors.encode(list, row.id()));
    }

    @GET
    @Path("audit-verification")
    @PermissionsAllowed("audit:read")
    @Operation(summary = "Walks the audit chain and names what was touched")
    public AuditVerification.Report auditVerification(
            @QueryParam("anchor") @Pattern(regexp = "\\d{1,18}:[0-9a-f]{64}") String anchor) {
        return entries.verify(anchor);
    }
}

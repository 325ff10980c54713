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

/** The auditor's view of a service's audit trail; a service extends it with nothing but its path. */
public abstract class AuditOperations {

    /** A part of the trail; {@code next} is the {@code beforeId} of the following part, null at the end. */
    public record Part(List<AuditEntries.Row> items, Long next) {}

    private final AuditEntries entries;

    protected AuditOperations(AuditEntries entries) {
        this.entries = entries;
    }

    @GET
    @Path("audit-entries")
    @PermissionsAllowed("audit:read")
    @Operation(summary = "Who did what, newest first")
    public Part auditEntries(
            @QueryParam("objectType") String objectType,
            @QueryParam("objectId") String objectId,
            @QueryParam("actor") UUID actor,
            @QueryParam("beforeId") Long beforeId,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit) {
        List<AuditEntries.Row> rows =
                entries.newest(new AuditEntries.Criteria(objectType, objectId, actor), beforeId, limit);
        return new Part(rows, rows.size() < limit ? null : rows.get(limit - 1).id());
    }

    @GET
    @Path("audit-verification")
    @PermissionsAllowed("audit:read")
    @Operation(summary = "Walk the audit chain and name what was touched")
    public AuditVerification.Report auditVerification(
            @QueryParam("anchor") @Pattern(regexp = "\\d{1,18}:[0-9a-f]{64}") String anchor) {
        return entries.verify(anchor);
    }
}

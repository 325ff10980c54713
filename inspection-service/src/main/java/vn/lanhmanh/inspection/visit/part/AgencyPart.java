package vn.lanhmanh.inspection.visit.part;

import java.time.Instant;
import java.util.UUID;

/**
 * What one agency has to look after in an inspection.
 *
 * @param closedAt null while it is open
 * @param closedBy the account that closed it
 * @param standInReason why the leader closed it in place of the agency, null when the agency did
 */
public record AgencyPart(String agencyCode, Instant closedAt, UUID closedBy, String standInReason) {

    static AgencyPart open(String agencyCode) {
        return new AgencyPart(agencyCode, null, null, null);
    }

    boolean closed() {
        return closedAt != null;
    }

    AgencyPart closed(UUID by, String reason) {
        return new AgencyPart(agencyCode, Instant.now(), by, reason);
    }
}

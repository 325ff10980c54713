package vn.lanhmanh.casework.ring;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.casework.casefile.CaseFiles;
import vn.lanhmanh.casework.office.Office;
import vn.lanhmanh.casework.ring.RingResource.ConclusionRequest;
import vn.lanhmanh.casework.ring.RingResource.RingRequest;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.IfMatch;

/** Records rings and their end. */
@ApplicationScoped
@Transactional
class RingDesk {

    private final Rings rings;
    private final CaseFiles cases;
    private final Office office;

    RingDesk(Rings rings, CaseFiles cases, Office office) {
        this.rings = rings;
        this.cases = cases;
        this.office = office;
    }

    Ring discover(RingRequest request) {
        office.notInFuture("discoveredOn", request.discoveredOn());
        var commune = office.commune(request.communeCode(), request.discoveredOn());
        var linked = request.caseList();
        if (cases.countWithin(office.reach(), linked) != linked.size()) {
            throw new NotFoundException();
        }
        var ring = new Ring(request.kind(), commune.code(), commune.parentCode(), request.discoveredOn(), linked);
        rings.persist(ring);
        office.close(ring, AuditEntry.write("ring", ring.id(), "discover"));
        return ring;
    }

    Ring conclude(UUID id, IfMatch ifMatch, ConclusionRequest request) {
        office.notInFuture("on", request.on());
        var ring = rings.toChange(office.reach(), id).orElseThrow(NotFoundException::new);
        ifMatch.check(ring.version());
        ring.conclude(request.state(), request.on());
        office.close(ring, AuditEntry.write("ring", id, "conclude"));
        return ring;
    }
}

package vn.lanhmanh.inspection.fieldcapture;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.InspectionSight;
import vn.lanhmanh.inspection.visit.assignment.CalledOff;
import vn.lanhmanh.platform.access.AuditEntry;

/** Takes in visits sent as documents. */
@ApplicationScoped
@Transactional
class FieldVisitDesk {

    private static final String OBJECT = "field-visit";

    private final FieldVisits visits;
    private final VisitRecorder recorder;
    private final InspectionSight sight;
    private final Digests digests;
    private final Office office;

    FieldVisitDesk(FieldVisits visits, VisitRecorder recorder, InspectionSight sight, Digests digests, Office office) {
        this.visits = visits;
        this.recorder = recorder;
        this.sight = sight;
        this.digests = digests;
        this.office = office;
    }

    /** Stores a visit with its effect, once; one on a version that is no longer there is kept as a conflict. */
    FieldVisit send(FieldVisitRequest document) {
        visits.reserve(document.clientId());
        String digest = digests.of(document);
        Optional<FieldVisit> known = visits.findByIdOptional(document.clientId());
        if (known.isPresent()) {
            return again(known.get(), digest);
        }
        Inspection inspection = sight.toChange(document.inspectionId(), VisitRecorder.ANY);
        var receipt = new FieldVisit.Receipt(
                inspection.id(),
                digest,
                office.caller().subject(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
        FieldVisit visit = recorder.take(inspection, document, receipt);
        visits.persist(visit);
        boolean applied = visit.state() == FieldVisitState.APPLIED;
        office.close(visit, AuditEntry.write(OBJECT, visit.id(), applied ? "apply" : "keep a conflict"));
        return visit;
    }

    private FieldVisit again(FieldVisit known, String digest) {
        sight.seen(known.receipt().inspectionId());
        known.requireSame(digest);
        return known;
    }

    /** Decides what is kept of a document in conflict. */
    FieldVisit resolve(UUID clientId, FieldVisit.Kept kept, FieldCorrections corrections) {
        FieldVisit visit = visits.toChange(clientId).orElseThrow(NotFoundException::new);
        Inspection inspection = sight.toChange(visit.receipt().inspectionId(), VisitRecorder.ANY);
        visit.resolve(kept);
        if (kept == FieldVisit.Kept.FIELD_AS_CORRECTION) {
            visit.added(corrections.add(inspection, visit));
        }
        office.close(visit, AuditEntry.write(OBJECT, clientId, "resolve"));
        return visit;
    }

    /** What was recorded on the spot is not lost because it waits for a decision. */
    void calledOff(@Observes CalledOff inspection) {
        inspection.requireNone(() -> visits.undecided(inspection.inspectionId()));
    }
}

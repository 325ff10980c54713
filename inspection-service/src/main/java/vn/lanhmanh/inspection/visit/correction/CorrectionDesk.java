package vn.lanhmanh.inspection.visit.correction;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.InspectionSight;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.IfMatch;

/** Adds corrections to completed inspections. */
@ApplicationScoped
@Transactional
public class CorrectionDesk {

    private final InspectionSight sight;
    private final Corrections corrections;
    private final Event<MinutesCorrected> corrected;
    private final Office office;

    CorrectionDesk(InspectionSight sight, Corrections corrections, Event<MinutesCorrected> corrected, Office office) {
        this.sight = sight;
        this.corrections = corrections;
        this.corrected = corrected;
        this.office = office;
    }

    /** The inspection is held meanwhile, so that no number is given twice. */
    public Correction add(UUID inspectionId, IfMatch ifMatch, Correction.Content content) {
        Inspection inspection = sight.toChange(inspectionId, ifMatch);
        inspection.correct();
        var correction = new Correction(
                inspectionId,
                corrections.nextNumber(inspectionId),
                content,
                office.today(),
                office.caller().subject());
        corrections.persist(correction);
        corrected.fire(new MinutesCorrected(inspection, correction));
        office.close(
                inspection,
                AuditEntry.write("inspection", inspectionId, "correct").fields("corrections"));
        return correction;
    }
}

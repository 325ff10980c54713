package vn.lanhmanh.inspection.visit.correction;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.violation.Finding;
import vn.lanhmanh.inspection.violation.ViolationCodes;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.InspectionResource.FindingRequest;
import vn.lanhmanh.inspection.visit.InspectionSight;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.IfMatch;

/** Adds corrections to completed inspections. */
@ApplicationScoped
@Transactional
public class CorrectionDesk {

    private final InspectionSight sight;
    private final Corrections corrections;
    private final ViolationCodes codes;
    private final Event<MinutesCorrected> corrected;
    private final Office office;

    CorrectionDesk(
            InspectionSight sight,
            Corrections corrections,
            ViolationCodes codes,
            Event<MinutesCorrected> corrected,
            Office office) {
        this.sight = sight;
        this.corrections = corrections;
        this.codes = codes;
        this.corrected = corrected;
        this.office = office;
    }

    /** The inspection is held meanwhile, so that no number is given twice and no finding is withdrawn twice. */
    public MinutesCorrected add(
            UUID inspectionId, IfMatch ifMatch, Correction.Content content, OtherFindings otherwise) {
        Inspection inspection = sight.toChange(inspectionId, ifMatch);
        otherwise.requireFittingTo(content);
        int number = corrections.nextNumber(inspectionId);
        inspection.correct(number, found(inspection, number, otherwise), otherwise.withdrawn(), office.today());
        var correction = new Correction(
                inspectionId, number, content, office.today(), office.caller().subject());
        corrections.persist(correction);
        var told = new MinutesCorrected(inspection, correction);
        corrected.fire(told);
        office.close(
                inspection,
                AuditEntry.write("inspection", inspectionId, "correct").fields("corrections"));
        return told;
    }

    /** Under the law of the day of the inspection, as those in the minutes are. */
    private List<Finding> found(Inspection inspection, int number, OtherFindings otherwise) {
        LocalDate day = sight.dayOf(inspection);
        return otherwise.added().stream()
                .map(finding -> found(finding, day, number))
                .toList();
    }

    private Finding found(FindingRequest is, LocalDate day, int number) {
        var act = codes.prohibitedAct(is.violationCode(), day, is.prohibitedAct());
        return new Finding(is.violationCode(), is.description(), act.orElse(null), number);
    }
}

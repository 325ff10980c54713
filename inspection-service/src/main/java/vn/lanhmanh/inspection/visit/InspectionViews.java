package vn.lanhmanh.inspection.visit;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.caseoutcome.CaseOutcomes;
import vn.lanhmanh.inspection.programme.overlap.Overlap;
import vn.lanhmanh.inspection.programme.overlap.Overlaps;
import vn.lanhmanh.inspection.visit.InspectionView.DecisionWarning;
import vn.lanhmanh.inspection.visit.assignment.InspectionType;
import vn.lanhmanh.inspection.visit.correction.Correction;
import vn.lanhmanh.inspection.visit.correction.Corrections;

/** Inspections as callers see them, with what the rest of the service knows of them. */
@ApplicationScoped
class InspectionViews {

    private final Corrections corrections;
    private final CaseOutcomes cases;
    private final Overlaps overlaps;

    InspectionViews(Corrections corrections, CaseOutcomes cases, Overlaps overlaps) {
        this.corrections = corrections;
        this.cases = cases;
        this.overlaps = overlaps;
    }

    /** As it is after one of its own writes: corrections and cases come later, none can be there. */
    static InspectionView written(Inspection inspection) {
        return InspectionView.whole(inspection, List.of(), List.of(), null);
    }

    InspectionView whole(Inspection inspection) {
        List<Correction> added = inspection.minutes() == null ? List.of() : corrections.of(inspection.id());
        return InspectionView.whole(inspection, added, cases.of(inspection.id()), null);
    }

    /** A new inspection; an unscheduled one in the time of another team's slot is allowed, but warned of. */
    InspectionView decided(Inspection inspection) {
        boolean unscheduled = inspection.occasion().type() == InspectionType.UNSCHEDULED;
        return InspectionView.whole(inspection, List.of(), List.of(), unscheduled ? warnings(inspection) : List.of());
    }

    private List<DecisionWarning> warnings(Inspection inspection) {
        return overlaps
                .on(
                        inspection.plannedOn(),
                        inspection.subject().establishmentId(),
                        inspection.crew().teamId())
                .stream()
                .map(InspectionViews::warning)
                .toList();
    }

    private static DecisionWarning warning(Overlap overlap) {
        return new DecisionWarning("OVERLAPS_OTHER_TEAM", overlap.code() + " " + overlap.where());
    }
}

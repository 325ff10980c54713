package vn.lanhmanh.inspection.visit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.caseoutcome.CaseOutcomes;
import vn.lanhmanh.inspection.programme.approved.ApprovedSlots;
import vn.lanhmanh.inspection.programme.overlap.Overlaps;
import vn.lanhmanh.inspection.programme.overlap.YearVisits;
import vn.lanhmanh.inspection.visit.InspectionView.DecisionWarning;
import vn.lanhmanh.inspection.visit.assignment.InspectionType;
import vn.lanhmanh.inspection.visit.correction.Correction;
import vn.lanhmanh.inspection.visit.correction.Corrections;

/** Inspections as callers see them, with what the rest of the service knows of them. */
@ApplicationScoped
class InspectionViews {

    private final Corrections corrections;
    private final CaseOutcomes cases;
    private final ApprovedSlots slots;
    private final Overlaps overlaps;
    private final YearVisits visits;

    InspectionViews(
            Corrections corrections, CaseOutcomes cases, ApprovedSlots slots, Overlaps overlaps, YearVisits visits) {
        this.corrections = corrections;
        this.cases = cases;
        this.slots = slots;
        this.overlaps = overlaps;
        this.visits = visits;
    }

    /** As it is after one of its own writes: corrections and cases come later, none can be there. */
    static InspectionView written(Inspection inspection) {
        return InspectionView.whole(inspection, List.of(), List.of(), noChecklist(inspection));
    }

    /** Null where there is nothing to warn of. */
    private static List<DecisionWarning> noChecklist(Inspection inspection) {
        return inspection.minutes() != null && inspection.minutes().withoutChecklist(inspection)
                ? List.of(new DecisionWarning("NO_CHECKLIST", null, null))
                : null;
    }

    InspectionView whole(Inspection inspection) {
        List<Correction> added = inspection.minutes() == null ? List.of() : corrections.of(inspection.id());
        return InspectionView.whole(inspection, added, cases.of(inspection.id()), noChecklist(inspection));
    }

    /** A new inspection, with what is allowed but should be known of it. */
    InspectionView decided(Inspection inspection) {
        List<DecisionWarning> warnings = Stream.of(shifted(inspection), overlapping(inspection), again(inspection))
                .flatMap(Function.identity())
                .toList();
        return InspectionView.whole(inspection, List.of(), List.of(), warnings);
    }

    private Stream<DecisionWarning> shifted(Inspection inspection) {
        return Optional.ofNullable(inspection.occasion().slotId())
                .flatMap(slotId -> slots.shifted(slotId, inspection.plannedOn()))
                .map(window -> new DecisionWarning("SHIFTED", window.label(), null))
                .stream();
    }

    private Stream<DecisionWarning> overlapping(Inspection inspection) {
        return overlaps
                .on(
                        inspection.plannedOn(),
                        inspection.subject().establishmentId(),
                        inspection.crew().teamId())
                .stream()
                .map(overlap ->
                        new DecisionWarning("OVERLAPS_OTHER_TEAM", overlap.code() + " " + overlap.where(), null));
    }

    /** The limit to one visit a year is none for unscheduled ones. */
    private Stream<DecisionWarning> again(Inspection inspection) {
        return inspection.occasion().type() == InspectionType.UNSCHEDULED
                ? Stream.empty()
                : visits
                        .warnings(
                                inspection.subject().establishmentId(),
                                inspection.plannedOn().getYear())
                        .stream()
                        .map(warning -> new DecisionWarning(warning.code(), warning.about(), warning.source()));
    }
}

package vn.lanhmanh.inspection.visit.event;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import vn.lanhmanh.inspection.violation.Finding;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.assignment.InspectionType;
import vn.lanhmanh.platform.events.Fact;

/** What a completed inspection tells: first that it is over, then each of its violations; later what corrections change. */
public final class Telling {

    private Telling() {}

    /** @param partsAgencies the agencies that closed their own parts of the checklist, null without one */
    public static List<Fact> of(Inspection inspection, List<String> partsAgencies) {
        Stream<Fact> violations = inspection.findings().stream().map(finding -> found(inspection, finding, null));
        Fact completed = sector(inspection)
                ? SectorEvent.Completed.of(inspection)
                : InspectionEvent.Completed.of(inspection, partsAgencies);
        return Stream.concat(Stream.of(completed), violations).toList();
    }

    private static boolean sector(Inspection inspection) {
        return inspection.occasion().type() == InspectionType.SECTOR;
    }

    private static Fact found(Inspection inspection, Finding finding, LocalDate correctedOn) {
        return sector(inspection)
                ? SectorEvent.ViolationFound.of(inspection, finding, correctedOn)
                : InspectionEvent.ViolationFound.of(inspection, finding, correctedOn);
    }

    /** The violations that a correction adds, then those it withdraws. */
    public static List<Fact> ofCorrection(Inspection inspection, int correction, LocalDate on) {
        Stream<Fact> added = Finding.addedBy(inspection.findings(), correction).stream()
                .map(finding -> found(inspection, finding, on));
        Stream<Fact> withdrawn = Finding.withdrawnBy(inspection.findings(), correction).stream()
                .map(finding -> ViolationWithdrawn.of(inspection, finding, on));
        return Stream.concat(added, withdrawn).toList();
    }
}

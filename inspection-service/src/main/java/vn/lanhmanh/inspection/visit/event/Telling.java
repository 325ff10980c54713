package vn.lanhmanh.inspection.visit.event;

import java.util.List;
import java.util.stream.Stream;

import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.assignment.InspectionType;
import vn.lanhmanh.platform.events.Fact;

/** What a completed inspection tells: first that it is over, then each of its violations. */
public final class Telling {

    private Telling() {}

    /** @param partsAgencies the agencies that closed their own parts of the checklist, null without one */
    public static List<Fact> of(Inspection inspection, List<String> partsAgencies) {
        boolean sector = inspection.occasion().type() == InspectionType.SECTOR;
        Stream<Fact> violations = inspection.findings().stream()
                .map(finding -> sector
                        ? SectorEvent.ViolationFound.of(inspection, finding)
                        : InspectionEvent.ViolationFound.of(inspection, finding));
        Fact completed =
                sector ? SectorEvent.Completed.of(inspection) : InspectionEvent.Completed.of(inspection, partsAgencies);
        return Stream.concat(Stream.of(completed), violations).toList();
    }
}

package vn.lanhmanh.inspection.visit.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import vn.lanhmanh.inspection.violation.Finding;
import vn.lanhmanh.inspection.violation.ProhibitedAct;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.assignment.Sector;
import vn.lanhmanh.inspection.visit.assignment.Subject;
import vn.lanhmanh.inspection.visit.minutes.Result.InspectionOutcome;
import vn.lanhmanh.platform.events.Fact;

/** What a sector inspection tells; facts of their own, because it has no team and counts apart. */
public sealed interface SectorEvent extends Fact {

    UUID inspectionId();

    @Override
    default UUID aggregateId() {
        return inspectionId();
    }

    /** The sector inspection is over and its minutes are numbered. */
    record Completed(
            UUID inspectionId,
            @JsonUnwrapped Subject subject,
            String sectorAgency,
            Sector sector,
            LocalDate completedOn,
            InspectionOutcome outcome,
            int findings,
            List<String> violationCodes,
            UUID followUpOf,
            String checklistCode)
            implements SectorEvent {

        public static Completed of(Inspection inspection) {
            return new Completed(
                    inspection.id(),
                    inspection.subject(),
                    inspection.crew().sectorAgency(),
                    inspection.occasion().sector().sector(),
                    inspection.minutes().completedOn(),
                    inspection.minutes().outcome(),
                    inspection.findings().size(),
                    InspectionEvent.Completed.codes(inspection),
                    inspection.occasion().followUpOf(),
                    inspection.checklistCode());
        }

        @Override
        public String type() {
            return "sector-inspection.completed.v1";
        }
    }

    /**
     * One of its violations; told together with the completion, in whose order they follow, or by a correction.
     *
     * @param correctedOn the day of the correction that added it, null for what the minutes say
     */
    record ViolationFound(
            UUID inspectionId,
            UUID findingId,
            UUID establishmentId,
            String establishmentKind,
            String communeCode,
            String districtCode,
            String sectorAgency,
            String violationCode,
            ProhibitedAct prohibitedAct,
            LocalDate foundOn,
            LocalDate correctedOn)
            implements SectorEvent {

        public static ViolationFound of(Inspection inspection, Finding finding, LocalDate correctedOn) {
            Subject subject = inspection.subject();
            return new ViolationFound(
                    inspection.id(),
                    finding.id(),
                    subject.establishmentId(),
                    subject.establishmentKind(),
                    subject.communeCode(),
                    subject.districtCode(),
                    inspection.crew().sectorAgency(),
                    finding.violationCode(),
                    finding.prohibitedAct(),
                    inspection.minutes().completedOn(),
                    correctedOn);
        }

        @Override
        public String type() {
            return "sector-violation.found.v1";
        }
    }
}

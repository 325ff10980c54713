package vn.lanhmanh.inspection.visit.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import vn.lanhmanh.inspection.ground.GroundKind;
import vn.lanhmanh.inspection.ground.UnscheduledGround;
import vn.lanhmanh.inspection.team.TeamLevel;
import vn.lanhmanh.inspection.violation.Finding;
import vn.lanhmanh.inspection.violation.ProhibitedAct;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.assignment.InspectionType;
import vn.lanhmanh.inspection.visit.assignment.Subject;
import vn.lanhmanh.inspection.visit.minutes.Result.InspectionOutcome;
import vn.lanhmanh.platform.events.Fact;

/** What an inspection of a Team 178 tells. */
public sealed interface InspectionEvent extends Fact {

    UUID inspectionId();

    @Override
    default UUID aggregateId() {
        return inspectionId();
    }

    /** The inspection is over and its minutes are numbered. */
    record Completed(
            UUID inspectionId,
            @JsonUnwrapped Subject subject,
            UUID teamId,
            TeamLevel teamLevel,
            @JsonProperty("type") InspectionType inspectionType,
            GroundKind groundKind,
            UUID tipId,
            LocalDate completedOn,
            InspectionOutcome outcome,
            int findings,
            List<String> violationCodes,
            boolean unannounced,
            UUID followUpOf,
            String checklistCode,
            List<String> partsAgencies)
            implements InspectionEvent {

        public static Completed of(Inspection inspection, List<String> partsAgencies) {
            Optional<UnscheduledGround> ground = inspection.occasion().lawfulGround();
            return new Completed(
                    inspection.id(),
                    inspection.subject(),
                    inspection.crew().teamId(),
                    inspection.crew().teamLevel(),
                    inspection.occasion().type(),
                    ground.map(UnscheduledGround::kind).orElse(null),
                    ground.map(UnscheduledGround::tipId).orElse(null),
                    inspection.minutes().completedOn(),
                    inspection.minutes().outcome(),
                    inspection.findings().size(),
                    codes(inspection),
                    inspection.occasion().unannounced(),
                    inspection.occasion().followUpOf(),
                    inspection.checklistCode(),
                    partsAgencies);
        }

        static List<String> codes(Inspection inspection) {
            return inspection.findings().stream()
                    .map(Finding::violationCode)
                    .distinct()
                    .sorted()
                    .toList();
        }

        @Override
        public String type() {
            return "inspection.completed.v1";
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
            TeamLevel teamLevel,
            String violationCode,
            ProhibitedAct prohibitedAct,
            LocalDate foundOn,
            LocalDate correctedOn)
            implements InspectionEvent {

        public static ViolationFound of(Inspection inspection, Finding finding, LocalDate correctedOn) {
            Subject subject = inspection.subject();
            return new ViolationFound(
                    inspection.id(),
                    finding.id(),
                    subject.establishmentId(),
                    subject.establishmentKind(),
                    subject.communeCode(),
                    subject.districtCode(),
                    inspection.crew().teamLevel(),
                    finding.violationCode(),
                    finding.prohibitedAct(),
                    inspection.minutes().completedOn(),
                    correctedOn);
        }

        @Override
        public String type() {
            return "violation.found.v1";
        }
    }
}

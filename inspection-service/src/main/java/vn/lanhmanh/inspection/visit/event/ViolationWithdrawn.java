package vn.lanhmanh.inspection.visit.event;

import java.time.LocalDate;
import java.util.UUID;

import vn.lanhmanh.inspection.team.TeamLevel;
import vn.lanhmanh.inspection.violation.Finding;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.assignment.Subject;
import vn.lanhmanh.platform.events.Fact;

/**
 * A violation that was told is withdrawn by a correction of the minutes.
 *
 * @param teamLevel null for a sector inspection
 * @param sectorAgency null for an inspection of a team
 * @param withdrawnOn the day of the correction, from which it counts no longer
 */
public record ViolationWithdrawn(
        UUID inspectionId,
        UUID findingId,
        UUID establishmentId,
        String establishmentKind,
        String communeCode,
        String districtCode,
        TeamLevel teamLevel,
        String sectorAgency,
        String violationCode,
        LocalDate foundOn,
        LocalDate withdrawnOn)
        implements Fact {

    static ViolationWithdrawn of(Inspection inspection, Finding finding, LocalDate on) {
        Subject subject = inspection.subject();
        return new ViolationWithdrawn(
                inspection.id(),
                finding.id(),
                subject.establishmentId(),
                subject.establishmentKind(),
                subject.communeCode(),
                subject.districtCode(),
                inspection.crew().teamLevel(),
                inspection.crew().sectorAgency(),
                finding.violationCode(),
                inspection.minutes().completedOn(),
                on);
    }

    @Override
    public UUID aggregateId() {
        return inspectionId;
    }

    @Override
    public String type() {
        return "violation.withdrawn.v1";
    }
}

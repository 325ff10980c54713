package vn.lanhmanh.inspection.remedy;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.Formula;

import vn.lanhmanh.inspection.team.TeamLevel;
import vn.lanhmanh.inspection.visit.Inspection;

/**
 * Where a remedy comes from: the inspection, its establishment and who inspected, as they were then.
 *
 * @param teamId null for a sector inspection
 * @param sectorAgency the agency of a sector inspection, null for a team
 * @param teamDistrictCode null for a provincial team or agency
 * @param teamCommuneCode null for any but a commune team
 * @param findingId the finding it answers, null for none
 * @param violationCode the violation it is to end, null for none
 * @param openedOn the day of the inspection
 * @param withdrawnBy the number of the correction that withdrew the finding, null while it stands
 */
@Embeddable
record Origin(
        UUID inspectionId,
        UUID establishmentId,
        String establishmentKind,
        String communeCode,
        String districtCode,
        UUID teamId,
        @Enumerated(EnumType.STRING) TeamLevel teamLevel,
        String teamDistrictCode,
        String teamCommuneCode,
        String sectorAgency,
        UUID findingId,
        String violationCode,
        LocalDate openedOn,
        @Formula("(select f.withdrawn_by_correction from finding f where f.id = finding_id)") Integer withdrawnBy) {

    static Origin of(Inspection inspection, UUID findingId, String violationCode, LocalDate openedOn) {
        var subject = inspection.subject();
        var crew = inspection.crew();
        return new Origin(
                inspection.id(),
                subject.establishmentId(),
                subject.establishmentKind(),
                subject.communeCode(),
                subject.districtCode(),
                crew.teamId(),
                crew.teamLevel(),
                crew.teamDistrictCode(),
                crew.teamCommuneCode(),
                crew.sectorAgency(),
                findingId,
                violationCode,
                openedOn,
                null);
    }
}

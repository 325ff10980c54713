package vn.lanhmanh.inspection.remedy;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.establishment.Establishments;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.remedy.RemedyResource.RemedyRequest;
import vn.lanhmanh.inspection.violation.Finding;
import vn.lanhmanh.inspection.violation.ViolationCodes;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.InspectionSight;
import vn.lanhmanh.inspection.visit.InspectionState;
import vn.lanhmanh.inspection.visit.Inspections;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Refusal;

/** The inspections that remedies come from and are seen by, and whose teams may say so. */
@ApplicationScoped
class Origins {

    private static final IfMatch ANY_VERSION = new IfMatch(null);

    private final InspectionSight sight;
    private final Inspections inspections;
    private final Establishments establishments;
    private final ViolationCodes codes;
    private final Office office;

    Origins(
            InspectionSight sight,
            Inspections inspections,
            Establishments establishments,
            ViolationCodes codes,
            Office office) {
        this.sight = sight;
        this.inspections = inspections;
        this.establishments = establishments;
        this.codes = codes;
        this.office = office;
    }

    /** Refuses {@code not-own-team} (403) unless the caller belongs to the team, or to the agency of the sector. */
    void requireOwn(Origin origin) {
        if (origin.teamId() != null) {
            sight.ownTeam(origin.teamId());
        } else if (!origin.sectorAgency().equals(office.caller().agency())) {
            throw Refusal.forbidden("not-own-team");
        }
    }

    /** What a recommendation comes from: an inspection of the caller's team that has begun and was not called off. */
    Origin origin(RemedyRequest request) {
        Inspection inspection = sight.toChange(request.inspectionId(), ANY_VERSION);
        Refusal.unlessIn("recommend", inspection.state(), InspectionState.IN_PROGRESS, InspectionState.COMPLETED);
        LocalDate on = dayOf(inspection);
        String code = request.findingId() == null
                ? known(request.violationCode(), on)
                : ofFinding(inspection, request.findingId(), request.violationCode());
        return Origin.of(inspection, request.findingId(), code, on);
    }

    private LocalDate dayOf(Inspection inspection) {
        return inspection.minutes() == null
                ? office.dayOf(inspection.startedAt())
                : inspection.minutes().completedOn();
    }

    private String known(String code, LocalDate on) {
        if (code != null) {
            codes.prohibitedAct(code, on, null);
        }
        return code;
    }

    private static String ofFinding(Inspection inspection, UUID findingId, String stated) {
        Finding answered = inspection.findings().stream()
                .filter(finding -> finding.id().equals(findingId))
                .findFirst()
                .orElseThrow(() -> Refusal.unprocessable("unknown-finding").field("findingId"));
        answered.requireStanding();
        String code = answered.violationCode();
        if (stated != null && !stated.equals(code)) {
            throw Refusal.unprocessable("code-of-another-finding", code).field("violationCode");
        }
        return code;
    }

    /** Refuses {@code unknown-reinspection} (422) unless it is a later visit to the same establishment that has begun. */
    void requireReinspection(Origin origin, UUID reinspectionId) {
        inspections
                .visible(sight.viewer(), reinspectionId)
                .filter(later -> !later.id().equals(origin.inspectionId())
                        && later.startedAt() != null
                        && later.state() != InspectionState.CANCELLED
                        && establishments
                                .same(origin.establishmentId())
                                .contains(later.subject().establishmentId())
                        && !dayOf(later).isBefore(origin.openedOn()))
                .orElseThrow(() -> Refusal.unprocessable("unknown-reinspection").field("inspectionId"));
    }
}

package vn.lanhmanh.inspection.visit;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.visit.InspectionResource.InspectionRequest;
import vn.lanhmanh.inspection.visit.InspectionResource.SectorRequest;
import vn.lanhmanh.inspection.visit.assignment.Crew;
import vn.lanhmanh.inspection.visit.assignment.Occasion;
import vn.lanhmanh.inspection.visit.assignment.Sector;
import vn.lanhmanh.inspection.visit.assignment.SectorConfig;
import vn.lanhmanh.inspection.visit.assignment.SectorDecision;
import vn.lanhmanh.inspection.visit.assignment.Subject;
import vn.lanhmanh.platform.access.AreaLimit;
import vn.lanhmanh.platform.reference.AdminUnits;
import vn.lanhmanh.platform.web.Refusal;

/** Lets an agency inspect on its own in its sector (plan 26/KH-UBND, IV.4 to IV.7): the agency of the caller leads. */
@ApplicationScoped
class SectorAssignments {

    private final SectorConfig config;
    private final AdminUnits units;
    private final Office office;

    SectorAssignments(SectorConfig config, AdminUnits units, Office office) {
        this.config = config;
        this.units = units;
        this.office = office;
    }

    Inspection decide(InspectionRequest request, Subject subject) {
        SectorRequest decision = Assignments.required("sector", request.sector());
        office.notInFuture("sector.decidedOn", decision.decidedOn());
        String agency = office.caller().agency();
        Sector sector = config.agency().get(agency);
        if (sector == null) {
            throw Refusal.forbidden("no-sector-agency", agency);
        }
        return Inspection.ofAgency(
                crew(agency, request.plannedOn()),
                subject,
                request.plannedOn(),
                Occasion.sector(new SectorDecision(sector, decision.decisionNumber(), decision.decidedOn()))
                        .following(request.followUpOf()));
    }

    private Crew crew(String agency, LocalDate on) {
        AreaLimit area = office.reach();
        String commune = area.communeCode();
        return Crew.agency(
                agency,
                commune == null
                        ? area.districtCode()
                        : units.requireCommune(commune, on).parentCode(),
                commune);
    }
}

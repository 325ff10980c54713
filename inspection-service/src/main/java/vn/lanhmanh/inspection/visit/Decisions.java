package vn.lanhmanh.inspection.visit;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.ground.RequestingBodies;
import vn.lanhmanh.inspection.ground.UnscheduledGround;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.rule.Rule.Topic;
import vn.lanhmanh.inspection.rule.Rules;
import vn.lanhmanh.inspection.team.Team;
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

/** What is inspected without a slot: because a team's leader decides so on a ground, or an agency in its own sector. */
@ApplicationScoped
class Decisions {

    private final SectorConfig config;
    private final Rules rules;
    private final RequestingBodies bodies;
    private final AdminUnits units;
    private final InspectionSight sight;
    private final Office office;

    Decisions(
            SectorConfig config,
            Rules rules,
            RequestingBodies bodies,
            AdminUnits units,
            InspectionSight sight,
            Office office) {
        this.config = config;
        this.rules = rules;
        this.bodies = bodies;
        this.units = units;
        this.sight = sight;
        this.office = office;
    }

    /** That of a team's leader; whoever of the team enters it is noted. */
    Inspection ofLeader(InspectionRequest request, Supplier<Subject> subject) {
        Team team = sight.ownTeam(Assignments.required("teamId", request.teamId()));
        UnscheduledGround ground =
                decided(Assignments.required("ground", request.ground(), Team.CIRCULAR), request.plannedOn());
        Inspection inspection = Inspection.ofTeam(
                team,
                subject.get(),
                request.plannedOn(),
                Occasion.ground(ground).following(request.followUpOf()));
        UUID account = office.caller().subject();
        boolean leader = team.member(ground.decidedByMemberId())
                .filter(member -> member.isAccount(account))
                .isPresent();
        inspection.enter(account, leader);
        return inspection;
    }

    /** With its day: what is entered without one is decided now, or was so on the day of the visit at the latest. */
    private UnscheduledGround decided(UnscheduledGround ground, LocalDate plannedOn) {
        office.notInFuture("ground.decidedOn", ground.decidedOn());
        LocalDate today = office.today();
        UnscheduledGround decided = ground.on(plannedOn.isBefore(today) ? plannedOn : today);
        if (ground.requestedBy() != null) {
            bodies.require(ground.requestedBy(), decided.decidedOn());
        }
        return decided;
    }

    /** That of the caller's agency in its sector (plan 26/KH-UBND, IV.4 to IV.7). */
    Inspection ofAgency(InspectionRequest request, Subject subject) {
        SectorRequest decision = Assignments.required("sector", request.sector());
        office.notInFuture("sector.decidedOn", decision.decidedOn());
        String agency = office.caller().agency();
        Sector sector = config.agency().get(agency);
        if (sector == null) {
            throw Refusal.forbidden("no-sector-agency", agency).basis(sectorPlan(request.plannedOn()));
        }
        return Inspection.ofAgency(
                crew(agency, request.plannedOn()),
                subject,
                request.plannedOn(),
                Occasion.sector(new SectorDecision(sector, decision.decisionNumber(), decision.decidedOn()))
                        .following(request.followUpOf()));
    }

    /** What lets agencies inspect on their own. */
    String sectorPlan(LocalDate day) {
        return rules.source(Topic.SECTOR_INSPECTIONS, day);
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

package vn.lanhmanh.inspection.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.violation.ProhibitedAct;
import vn.lanhmanh.inspection.violation.ViolationCodes;
import vn.lanhmanh.inspection.visit.InspectionResource.CompletionRequest;
import vn.lanhmanh.inspection.visit.InspectionResource.FindingRequest;
import vn.lanhmanh.inspection.visit.InspectionResource.InspectionRequest;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.IfMatch;

/** Carries inspections from the decision to their minutes. */
@ApplicationScoped
@Transactional
class InspectionDesk {

    private static final String OBJECT = "inspection";

    private final Inspections inspections;
    private final Assignments assignments;
    private final Consequences consequences;
    private final ViolationCodes codes;
    private final Office office;

    InspectionDesk(
            Inspections inspections,
            Assignments assignments,
            Consequences consequences,
            ViolationCodes codes,
            Office office) {
        this.inspections = inspections;
        this.assignments = assignments;
        this.consequences = consequences;
        this.codes = codes;
        this.office = office;
    }

    Inspection decide(InspectionRequest request) {
        Inspection inspection = assignments.assign(request);
        inspections.persist(inspection);
        consequences.ofDecision(inspection);
        office.close(
                inspection, AuditEntry.write(OBJECT, inspection.id(), "decide").legalBasis(Team.CIRCULAR));
        return inspection;
    }

    Inspection start(UUID id, IfMatch ifMatch, Instant at, Set<UUID> present) {
        office.notInFuture("startedAt", at);
        Inspection inspection = reachable(id, ifMatch);
        Team team = assignments.team(inspection.crew().teamId());
        inspection.start(team, at, office.dayOf(at), present);
        office.close(inspection, AuditEntry.write(OBJECT, id, "start"));
        return inspection;
    }

    private Inspection reachable(UUID id, IfMatch ifMatch) {
        Inspection inspection = inspections.toChange(office.reach(), id).orElseThrow(NotFoundException::new);
        ifMatch.check(inspection.version());
        return inspection;
    }

    Inspection find(UUID id, IfMatch ifMatch, FindingRequest request) {
        Inspection inspection = reachable(id, ifMatch);
        LocalDate day = inspection.startedAt() == null ? office.today() : office.dayOf(inspection.startedAt());
        ProhibitedAct act = codes.prohibitedAct(request.violationCode(), day, request.prohibitedAct())
                .orElse(null);
        inspection.find(request.violationCode(), request.description(), act);
        office.close(
                inspection, AuditEntry.write(OBJECT, id, "record a finding").fields("findings"));
        return inspection;
    }

    Inspection complete(UUID id, IfMatch ifMatch, CompletionRequest request) {
        office.notInFuture("completedOn", request.completedOn());
        Inspection inspection = reachable(id, ifMatch);
        UUID teamId = inspection.crew().teamId();
        LocalDate startedOn =
                inspection.startedAt() == null ? request.completedOn() : office.dayOf(inspection.startedAt());
        inspection.complete(
                assignments.team(teamId),
                request.ending(startedOn),
                year -> inspections.nextMinutesNumber(teamId, year));
        consequences.ofCompletion(inspection);
        office.close(inspection, AuditEntry.write(OBJECT, id, "complete").legalBasis(Team.CIRCULAR));
        return inspection;
    }

    Inspection cancel(UUID id, IfMatch ifMatch, String reason) {
        Inspection inspection = reachable(id, ifMatch);
        inspection.cancel(reason);
        consequences.ofCancellation(inspection);
        office.close(inspection, AuditEntry.write(OBJECT, id, "cancel"));
        return inspection;
    }
}

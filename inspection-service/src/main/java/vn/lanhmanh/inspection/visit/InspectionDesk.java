package vn.lanhmanh.inspection.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.lanhmanh.inspection.ground.UnscheduledGround;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.visit.InspectionResource.InspectionRequest;
import vn.lanhmanh.inspection.visit.InspectionResource.PresenceRequest;
import vn.lanhmanh.inspection.visit.InspectionResource.StartRequest;
import vn.lanhmanh.inspection.visit.assignment.CalledOff;
import vn.lanhmanh.inspection.visit.presence.Presence;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.IfMatch;

import static java.time.temporal.ChronoUnit.MICROS;

/** Carries inspections from the decision to the start, or calls them off. */
@ApplicationScoped
@Transactional
public class InspectionDesk {

    private static final String OBJECT = "inspection";

    private final InspectionSight sight;
    private final Assignments assignments;
    private final Consequences consequences;
    private final Event<CalledOff> calledOff;
    private final Office office;

    InspectionDesk(
            InspectionSight sight,
            Assignments assignments,
            Consequences consequences,
            Event<CalledOff> calledOff,
            Office office) {
        this.sight = sight;
        this.assignments = assignments;
        this.consequences = consequences;
        this.calledOff = calledOff;
        this.office = office;
    }

    Inspection decide(InspectionRequest request) {
        Inspection inspection = assignments.assign(request);
        inspection.occasion().lawfulGround().ifPresent(ground -> admitLeader(inspection, ground));
        consequences.ofDecision(inspection, sight.viewer().ownTeams());
        office.close(
                inspection, AuditEntry.write(OBJECT, inspection.id(), "decide").legalBasis(Team.CIRCULAR));
        return inspection;
    }

    /** Also on the day of the visit: no conflict declared by then is passed round by dating the decision back. */
    private void admitLeader(Inspection inspection, UnscheduledGround ground) {
        Set<UUID> leader = Set.of(ground.decidedByMemberId());
        sight.admit(inspection, leader, ground.decidedOn());
        sight.admit(inspection, leader, inspection.plannedOn());
    }

    public Inspection start(UUID id, IfMatch ifMatch, StartRequest request) {
        office.notInFuture("startedAt", request.startedAt());
        Instant at = request.startedAt().truncatedTo(MICROS);
        LocalDate day = office.dayOf(at);
        Inspection inspection = sight.toChange(id, ifMatch);
        assignments.requireDecided(inspection, day);
        UUID teamId = inspection.crew().teamId();
        if (teamId == null) {
            inspection.start(at, Assignments.required("officers", request.officers()));
        } else {
            Set<UUID> present = Assignments.required("presentMemberIds", request.presentMemberIds(), Team.CIRCULAR);
            inspection.start(sight.composition(teamId), at, day, present);
            sight.admit(inspection, present, day);
        }
        consequences.ofStart(inspection);
        office.close(inspection, AuditEntry.write(OBJECT, id, "start"));
        return inspection;
    }

    /** Puts right who was recorded as present on the day of the start, before that is in the minutes. */
    Inspection correctPresence(UUID id, IfMatch ifMatch, PresenceRequest request) {
        Inspection inspection = sight.toChange(id, ifMatch);
        var why =
                new Presence.Why(request.reason(), office.now(), office.caller().subject());
        UUID teamId = inspection.crew().teamId();
        if (teamId == null) {
            inspection.correctPresence(Assignments.required("officers", request.officers()), why);
        } else {
            Set<UUID> present = Assignments.required("presentMemberIds", request.presentMemberIds(), Team.CIRCULAR);
            LocalDate day = sight.dayOf(inspection);
            inspection.correctPresence(sight.composition(teamId), day, present, why);
            sight.admit(inspection, present, day);
        }
        office.close(
                inspection,
                AuditEntry.write(OBJECT, id, "correct presence")
                        .fields("presence")
                        .legalBasis(Team.CIRCULAR));
        return inspection;
    }

    Inspection cancel(UUID id, IfMatch ifMatch, String reason) {
        Inspection inspection = sight.toChange(id, ifMatch);
        CalledOff off = inspection.cancel(reason);
        consequences.ofCancellation(inspection);
        calledOff.fire(off);
        office.close(inspection, AuditEntry.write(OBJECT, id, "cancel"));
        return inspection;
    }
}

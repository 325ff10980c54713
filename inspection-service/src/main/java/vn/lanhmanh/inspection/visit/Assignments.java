package vn.lanhmanh.inspection.visit;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.inspection.establishment.Establishments;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.programme.Programmes;
import vn.lanhmanh.inspection.programme.Slot;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.visit.InspectionResource.InspectionRequest;
import vn.lanhmanh.inspection.visit.assignment.InspectionType;
import vn.lanhmanh.inspection.visit.assignment.Subject;
import vn.lanhmanh.platform.web.Refusal;

/** Turns a decision to inspect into an inspection: by a slot of an approved programme, or on a ground. */
@ApplicationScoped
class Assignments {

    private final Inspections inspections;
    private final Programmes programmes;
    private final Establishments establishments;
    private final InspectionSight sight;
    private final Office office;

    Assignments(
            Inspections inspections,
            Programmes programmes,
            Establishments establishments,
            InspectionSight sight,
            Office office) {
        this.inspections = inspections;
        this.programmes = programmes;
        this.establishments = establishments;
        this.sight = sight;
        this.office = office;
    }

    Inspection assign(InspectionRequest request) {
        Team team = sight.ownTeam(request.teamId());
        Inspection inspection =
                request.type() == InspectionType.PLANNED ? bySlot(team, request) : onGround(team, request);
        inspections.persist(inspection);
        return inspection;
    }

    private Inspection bySlot(Team team, InspectionRequest request) {
        UUID slotId = required("slotId", request.slotId());
        inspections.reserveSlot(slotId);
        Slot slot = programmes
                .withSlot(slotId)
                .filter(programme -> programme.approvedFor(team.id()))
                .flatMap(programme -> programme.slot(slotId))
                .orElseThrow(() -> Refusal.unprocessable("slot-not-approved").field("slotId"));
        if (inspections.usesSlot(slotId)) {
            throw Refusal.conflict("slot-taken").field("slotId");
        }
        Establishment establishment = establishment(slot.establishmentId());
        return Inspection.planned(team, Subject.of(establishment), request.plannedOn(), slotId, false);
    }

    private Inspection onGround(Team team, InspectionRequest request) {
        Establishment establishment = establishment(required("establishmentId", request.establishmentId()));
        if (!establishment.state().standing()) {
            throw Refusal.unprocessable("establishment-closed").field("establishmentId");
        }
        return Inspection.unscheduled(
                team, Subject.of(establishment), request.plannedOn(), required("ground", request.ground()));
    }

    private Establishment establishment(UUID id) {
        return establishments.within(office.reach(), id).orElseThrow(NotFoundException::new);
    }

    private static <T> T required(String field, T value) {
        if (value == null) {
            throw Refusal.unprocessable("missing-for-type", field).field(field);
        }
        return value;
    }
}

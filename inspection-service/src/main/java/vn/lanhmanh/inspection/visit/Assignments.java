package vn.lanhmanh.inspection.visit;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.inspection.establishment.Establishments;
import vn.lanhmanh.inspection.establishment.Particulars;
import vn.lanhmanh.inspection.programme.Programmes;
import vn.lanhmanh.inspection.programme.Slot;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.visit.InspectionResource.InspectionRequest;
import vn.lanhmanh.inspection.visit.assignment.Occasion;
import vn.lanhmanh.inspection.visit.assignment.Subject;
import vn.lanhmanh.platform.access.AreaLimit;
import vn.lanhmanh.platform.web.Refusal;

/** Turns a decision to inspect into an inspection: by a slot of an approved programme, on a ground, or in a sector. */
@ApplicationScoped
class Assignments {

    private final Inspections inspections;
    private final Programmes programmes;
    private final Establishments establishments;
    private final InspectionSight sight;
    private final SectorAssignments sectors;

    Assignments(
            Inspections inspections,
            Programmes programmes,
            Establishments establishments,
            InspectionSight sight,
            SectorAssignments sectors) {
        this.inspections = inspections;
        this.programmes = programmes;
        this.establishments = establishments;
        this.sight = sight;
        this.sectors = sectors;
    }

    Inspection assign(InspectionRequest request) {
        Inspection inspection =
                switch (request.type()) {
                    case PLANNED -> bySlot(request);
                    case UNSCHEDULED -> onGround(request);
                    case SECTOR -> sectors.decide(request, openEstablishment(request));
                };
        requireFollowUp(inspection);
        inspections.persist(inspection);
        return inspection;
    }

    /** The inspection that is followed up: a completed one of the same establishment, which the caller may read. */
    private void requireFollowUp(Inspection inspection) {
        UUID earlier = inspection.occasion().followUpOf();
        UUID establishment = inspection.subject().establishmentId();
        if (earlier != null
                && inspections
                        .visible(sight.viewer(), earlier)
                        .filter(one -> one.state() == InspectionState.COMPLETED)
                        .filter(one -> establishments
                                .standingFor(one.subject().establishmentId())
                                .equals(establishment))
                        .isEmpty()) {
            throw Refusal.unprocessable("follow-up-of-another").field("followUpOf");
        }
    }

    private Inspection bySlot(InspectionRequest request) {
        Team team = sight.ownTeam(required("teamId", request.teamId()));
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
        Establishment establishment = within(team, slot);
        Occasion occasion = Occasion.slot(slotId, slot.unannounced()).following(request.followUpOf());
        return Inspection.ofTeam(team, Subject.of(establishment), request.plannedOn(), occasion);
    }

    /** The establishment of a slot; refuses {@code slot-outside-area} (409) where a merger, or the register, has taken it elsewhere. */
    private Establishment within(Team team, Slot slot) {
        Establishment establishment = establishments.findById(establishments.standingFor(slot.establishmentId()));
        Particulars is = establishment.particulars();
        if (!AreaLimit.of(team.foundation().areaCode()).covers(is.districtCode(), is.communeCode())) {
            throw Refusal.conflict("slot-outside-area", establishment.code(), is.communeCode())
                    .field("slotId");
        }
        return establishment;
    }

    private Inspection onGround(InspectionRequest request) {
        Team team = sight.ownTeam(required("teamId", request.teamId()));
        Occasion ground = Occasion.ground(required("ground", request.ground()));
        return Inspection.ofTeam(
                team, openEstablishment(request), request.plannedOn(), ground.following(request.followUpOf()));
    }

    private Subject openEstablishment(InspectionRequest request) {
        Establishment establishment = establishment(required("establishmentId", request.establishmentId()));
        if (!establishment.state().standing()) {
            throw Refusal.unprocessable("establishment-closed").field("establishmentId");
        }
        return Subject.of(establishment);
    }

    private Establishment establishment(UUID id) {
        return establishments
                .within(sight.viewer().area(), establishments.standingFor(id))
                .orElseThrow(NotFoundException::new);
    }

    static <T> T required(String field, T value) {
        if (value == null) {
            throw Refusal.unprocessable("missing-for-type", field).field(field);
        }
        return value;
    }
}

package vn.lanhmanh.inspection.visit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.inspection.establishment.Establishments;
import vn.lanhmanh.inspection.establishment.Particulars;
import vn.lanhmanh.inspection.programme.Slot;
import vn.lanhmanh.inspection.programme.approved.ApprovedSlots;
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
    private final ApprovedSlots slots;
    private final Establishments establishments;
    private final InspectionSight sight;
    private final Decisions decisions;

    Assignments(
            Inspections inspections,
            ApprovedSlots slots,
            Establishments establishments,
            InspectionSight sight,
            Decisions decisions) {
        this.inspections = inspections;
        this.slots = slots;
        this.establishments = establishments;
        this.sight = sight;
        this.decisions = decisions;
    }

    Inspection assign(InspectionRequest request) {
        Inspection inspection =
                switch (request.type()) {
                    case PLANNED -> bySlot(request);
                    case UNSCHEDULED -> decisions.ofLeader(request, () -> openEstablishment(request));
                    case SECTOR -> decisions.ofAgency(request, openEstablishment(request));
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
        UUID slotId = required("slotId", request.slotId(), Team.CIRCULAR);
        inspections.reserveSlot(slotId);
        Slot slot = slots.toInspect(team.id(), slotId, request.plannedOn());
        if (inspections.usesSlot(slotId)) {
            throw Refusal.conflict("slot-taken").field("slotId");
        }
        Establishment establishment = within(team, slot);
        Occasion occasion = Occasion.slot(slotId, slot.unannounced()).following(request.followUpOf());
        return Inspection.ofTeam(team, Subject.of(establishment), request.plannedOn(), occasion);
    }

    /**
     * The establishment of a slot; refuses {@code establishment-closed} (422) when it has gone out of business since, and
     * {@code slot-outside-area} (409) where a merger, or the register, has taken it elsewhere.
     */
    private Establishment within(Team team, Slot slot) {
        Establishment establishment = establishments.findById(establishments.standingFor(slot.establishmentId()));
        requireOpen(establishment, "slotId");
        Particulars is = establishment.particulars();
        if (!AreaLimit.of(team.foundation().areaCode()).covers(is.districtCode(), is.communeCode())) {
            throw Refusal.conflict("slot-outside-area", establishment.code(), is.communeCode())
                    .basis(Team.CIRCULAR)
                    .field("slotId");
        }
        return establishment;
    }

    private static void requireOpen(Establishment establishment, String field) {
        if (!establishment.state().standing()) {
            throw Refusal.unprocessable("establishment-closed").field(field);
        }
    }

    private Subject openEstablishment(InspectionRequest request) {
        Establishment establishment = establishment(required("establishmentId", request.establishmentId()));
        requireOpen(establishment, "establishmentId");
        return Subject.of(establishment);
    }

    private Establishment establishment(UUID id) {
        return establishments
                .within(sight.viewer().area(), establishments.standingFor(id))
                .orElseThrow(NotFoundException::new);
    }

    /** Refuses {@code started-before-decision} (422): nobody inspects before it is decided, or the programme approved. */
    void requireDecided(Inspection inspection, LocalDate day) {
        decidedOn(inspection).filter(day::isBefore).ifPresent(decided -> {
            throw Refusal.unprocessable("started-before-decision", decided)
                    .basis(inspection.crew().teamId() == null ? decisions.sectorPlan(day) : Team.CIRCULAR)
                    .field("startedAt");
        });
    }

    /** Not known of an unscheduled one that was decided before its day was kept. */
    private Optional<LocalDate> decidedOn(Inspection inspection) {
        Occasion rests = inspection.occasion();
        return switch (rests.type()) {
            case PLANNED ->
                slots.approvedOn(rests.slotId(), inspection.subject().establishmentId());
            case UNSCHEDULED -> Optional.ofNullable(rests.ground().decidedOn());
            case SECTOR -> Optional.ofNullable(rests.sector().decidedOn());
        };
    }

    static <T> T required(String field, T value) {
        return required(field, value, null);
    }

    /** @param basis the law that asks for it, null for none */
    static <T> T required(String field, T value, String basis) {
        if (value == null) {
            throw Refusal.unprocessable("missing-for-type", field).basis(basis).field(field);
        }
        return value;
    }
}

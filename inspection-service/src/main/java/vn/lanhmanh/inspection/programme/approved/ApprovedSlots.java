package vn.lanhmanh.inspection.programme.approved;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.lanhmanh.inspection.establishment.Establishments;
import vn.lanhmanh.inspection.programme.Programme;
import vn.lanhmanh.inspection.programme.Programmes;
import vn.lanhmanh.inspection.programme.Slot;
import vn.lanhmanh.inspection.programme.overlap.Overlaps;
import vn.lanhmanh.inspection.programme.proposal.Window;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.platform.web.Refusal;

/** The slots of approved programmes, as inspections use them. */
@ApplicationScoped
public class ApprovedSlots implements PanacheRepositoryBase<Slot, UUID> {

    private final Programmes programmes;
    private final Overlaps overlaps;
    private final Establishments establishments;

    ApprovedSlots(Programmes programmes, Overlaps overlaps, Establishments establishments) {
        this.programmes = programmes;
        this.overlaps = overlaps;
        this.establishments = establishments;
    }

    /** The decision of the chair that approved a version of a programme. */
    public record Approval(String decisionNumber, LocalDate approvedOn) {}

    /**
     * A slot for an inspection of the team on a day, which need not lie in the window that was agreed on with the other
     * teams: then it must not get into the way of one of theirs.
     *
     * @throws Refusal {@code slot-not-approved}, {@code outside-programme-year} (422) or {@code overlaps-other-team} (409)
     */
    public Slot toInspect(UUID teamId, UUID slotId, LocalDate day) {
        Programme programme = programmes
                .withSlot(slotId)
                .filter(one -> one.approvedFor(teamId))
                .orElseThrow(ApprovedSlots::notApproved);
        Slot slot = programme.slot(slotId).orElseThrow(ApprovedSlots::notApproved);
        if (day.getYear() != programme.year()) {
            throw Refusal.unprocessable("outside-programme-year", programme.year())
                    .basis(Team.CIRCULAR)
                    .field("plannedOn");
        }
        if (!slot.window().contains(programme.year(), day)) {
            overlaps.refuse(day, slot.establishmentId(), teamId);
        }
        return slot;
    }

    private static Refusal notApproved() {
        return Refusal.unprocessable("slot-not-approved").basis(Team.CIRCULAR).field("slotId");
    }

    /** The window of a slot, when the day does not lie in it. */
    public Optional<Window> shifted(UUID slotId, LocalDate day) {
        return programmes.withSlot(slotId).flatMap(programme -> programme
                .slot(slotId)
                .map(Slot::window)
                .filter(window -> !window.contains(programme.year(), day)));
    }

    /** The day on which the slot was first approved for the establishment. */
    public Optional<LocalDate> approvedOn(UUID slotId, UUID establishmentId) {
        return approvals(slotId, establishmentId).stream()
                .map(Approval::approvedOn)
                .min(LocalDate::compareTo);
    }

    /** The approvals of all versions with the slot, whichever version holds by now. */
    private List<Approval> approvals(UUID slotId, UUID establishmentId) {
        return find(
                        """
                        select v.decisionNumber, v.approvedOn from ProgrammeVersion v join v.slots s
                        where s.slotId = ?1 and s.establishmentId in ?2 and v.approvedOn is not null order by v.number""",
                        slotId,
                        establishments.same(establishmentId))
                .project(Approval.class)
                .list();
    }

    /** What held on the day: the last approval by then. */
    public Optional<Approval> approval(UUID slotId, UUID establishmentId, LocalDate day) {
        return approvals(slotId, establishmentId).stream()
                .filter(approval -> !approval.approvedOn().isAfter(day))
                .reduce((earlier, later) -> later);
    }
}

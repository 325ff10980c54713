package vn.lanhmanh.inspection.programme.overlap;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import vn.lanhmanh.inspection.establishment.standing.Merged;
import vn.lanhmanh.inspection.establishment.standing.MergerWarning;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.programme.Programmes;
import vn.lanhmanh.inspection.programme.overlap.OutlyingSlots.Outlying;
import vn.lanhmanh.inspection.programme.overlap.Secrecy.Sight;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.access.AuditTrail;

/** Lets slots follow a merger, and tells of those that it puts outside the area of their team. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class MergedSlots {

    private static final String READS = "programme:read";

    private final Programmes programmes;
    private final OutlyingSlots outlying;
    private final Secrecy secrecy;
    private final AuditTrail audit;
    private final Office office;

    MergedSlots(Programmes programmes, OutlyingSlots outlying, Secrecy secrecy, AuditTrail audit, Office office) {
        this.programmes = programmes;
        this.outlying = outlying;
        this.secrecy = secrecy;
        this.audit = audit;
        this.office = office;
    }

    /**
     * A slot that leaves its area is audited unless it is secret, for the audit of the merger beside it would name its
     * establishment; the one who merges hears of those alone that are no secret to them.
     */
    public void follow(Merged told) {
        List<Outlying> leaving = outlying.onceMerged(told.merged(), told.survivor());
        programmes.merged(told.merged(), told.survivor());
        audit.record(leaving.stream()
                .filter(slot -> !slot.unannounced())
                .map(slot -> AuditEntry.write("programme slot", slot.slotId(), "leave area"))
                .toList());
        Sight sight = secrecy.ofCaller();
        leaving.stream()
                .filter(slot -> told(slot, sight))
                .map(MergedSlots::warning)
                .forEach(told.warn());
    }

    private boolean told(Outlying slot, Sight sight) {
        return slot.unannounced()
                ? sight.sees(slot.teamId(), slot.districtCode(), slot.communeCode())
                : office.caller().has(READS) && office.reach().covers(slot.districtCode(), slot.communeCode());
    }

    private static MergerWarning warning(Outlying slot) {
        return new MergerWarning(
                "SLOT_OUTSIDE_AREA", Overlap.where(slot.level(), slot.window()), slot.programmeId(), slot.slotId());
    }
}

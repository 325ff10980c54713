package vn.lanhmanh.inspection.visit.part;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.violation.Finding;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.InspectionSight;
import vn.lanhmanh.inspection.visit.assignment.CalledOff;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Refusal;

/** Has the agencies of an inspection answer its checklist and close their parts. */
@ApplicationScoped
@Transactional
public class PartDesk {

    private static final String OBJECT = "inspection";

    private final InspectionSight sight;
    private final ChecklistUses uses;
    private final SectionAgencies agencies;
    private final Hands hands;
    private final Office office;

    PartDesk(InspectionSight sight, ChecklistUses uses, SectionAgencies agencies, Hands hands, Office office) {
        this.sight = sight;
        this.uses = uses;
        this.agencies = agencies;
        this.hands = hands;
        this.office = office;
    }

    /** Takes the version of a checklist that is in force on the day of the inspection. */
    public ChecklistUseView take(UUID id, IfMatch ifMatch, UUID checklistId) {
        Inspection inspection = sight.toChange(id, ifMatch);
        if (uses.findByIdOptional(id).isPresent()) {
            throw Refusal.conflict("checklist-taken");
        }
        ChecklistUse use = agencies.taken(inspection, checklistId);
        inspection.take(use.checklistCode());
        uses.persist(use);
        return closed(inspection, use, "take a checklist");
    }

    private ChecklistUseView closed(Inspection inspection, ChecklistUse use, String action) {
        office.close(
                inspection, AuditEntry.write(OBJECT, inspection.id(), action).fields("checklist"));
        return ChecklistUseView.of(inspection, use);
    }

    /** Records answers to the part of the own agency; the team's leader those to others as well, with the reason. */
    ChecklistUseView answer(UUID id, IfMatch ifMatch, List<Answer> answers, String reason) {
        Inspection inspection = sight.toChange(id, ifMatch);
        return answered(inspection, answers, hands.ofCaller(inspection, reason));
    }

    /**
     * Records what one device says for the whole team: as in place of every agency but that of the sender, and never
     * over what an agency has recorded itself.
     */
    public void answerFromField(UUID id, IfMatch ifMatch, List<Answer> answers, String reason) {
        Inspection inspection = sight.toChange(id, ifMatch);
        answered(inspection, answers, hands.ofDevice(inspection, reason));
    }

    private ChecklistUseView answered(Inspection inspection, List<Answer> answers, Hand hand) {
        ChecklistUse use = use(inspection.id());
        inspection.record("record answers");
        use.answer(answers, hand);
        return closed(inspection, use, "record answers");
    }

    private ChecklistUse use(UUID id) {
        return uses.findByIdOptional(id).orElseThrow(() -> Refusal.conflict("no-checklist-taken"));
    }

    /** Says why a "no" is no violation after all: the agency that answers, or the team's leader. */
    public ChecklistUseView dismiss(UUID id, IfMatch ifMatch, String itemCode, String reason) {
        Inspection inspection = sight.toChange(id, ifMatch);
        ChecklistUse use = use(id);
        inspection.record("dismiss a proposed finding");
        use.dismiss(itemCode, hands.ofCaller(inspection, reason), Finding.codes(inspection.findings()));
        return closed(inspection, use, "dismiss a proposed finding");
    }

    /** Closes a part: the agency itself, or the team's leader for an agency that cannot, with the reason. */
    public ChecklistUseView close(UUID id, IfMatch ifMatch, String agency, String reason) {
        Inspection inspection = sight.toChange(id, ifMatch);
        ChecklistUse use = use(id);
        use.part(agency).orElseThrow(NotFoundException::new);
        inspection.record("close a part");
        use.close(agency, hands.ofCaller(inspection, reason));
        return closed(inspection, use, "close a part");
    }

    /** What was answered, or closed, needs minutes. */
    void calledOff(@Observes CalledOff inspection) {
        inspection.requireNone(() -> uses.findByIdOptional(inspection.inspectionId())
                .filter(use -> !use.answers().isEmpty() || use.parts().stream().anyMatch(AgencyPart::closed))
                .isPresent());
    }
}

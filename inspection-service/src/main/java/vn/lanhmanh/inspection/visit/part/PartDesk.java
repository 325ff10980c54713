package vn.lanhmanh.inspection.visit.part;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.inspection.checklist.Checklist;
import vn.lanhmanh.inspection.checklist.Checklists;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.InspectionSight;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Refusal;

/** Has the agencies of an inspection answer its checklist and close their parts. */
@ApplicationScoped
@Transactional
public class PartDesk {

    private static final String OBJECT = "inspection";

    private final InspectionSight sight;
    private final Checklists checklists;
    private final ChecklistUses uses;
    private final Office office;

    PartDesk(InspectionSight sight, Checklists checklists, ChecklistUses uses, Office office) {
        this.sight = sight;
        this.checklists = checklists;
        this.uses = uses;
        this.office = office;
    }

    /** Takes the version of a checklist that is in force on the day of the inspection. */
    ChecklistUseView take(UUID id, IfMatch ifMatch, UUID checklistId) {
        Inspection inspection = sight.toChange(id, ifMatch);
        if (uses.findByIdOptional(id).isPresent()) {
            throw Refusal.conflict("checklist-taken");
        }
        Checklist checklist = checklists
                .published(checklistId, sight.dayOf(inspection))
                .orElseThrow(
                        () -> Refusal.unprocessable("checklist-not-in-force").field("checklistId"));
        inspection.take(checklist.code());
        var use = new ChecklistUse(id, checklist, leadAgency(inspection));
        uses.persist(use);
        return closed(inspection, use, "take a checklist");
    }

    /** A sector inspection has one agency; in a team it is that of its leader. */
    private String leadAgency(Inspection inspection) {
        String agency = inspection.crew().sectorAgency();
        return agency != null
                ? agency
                : sight.team(inspection.crew().teamId())
                        .leadAgency(sight.dayOf(inspection))
                        .orElseGet(() -> office.caller().agency());
    }

    private ChecklistUseView closed(Inspection inspection, ChecklistUse use, String action) {
        office.close(
                inspection, AuditEntry.write(OBJECT, inspection.id(), action).fields("checklist"));
        return ChecklistUseView.of(inspection, use);
    }

    /** Records answers while the inspection goes on. */
    public ChecklistUseView answer(UUID id, IfMatch ifMatch, List<Answer> answers) {
        Inspection inspection = sight.toChange(id, ifMatch);
        ChecklistUse use = use(id);
        inspection.record("record answers");
        use.answer(answers);
        return closed(inspection, use, "record answers");
    }

    private ChecklistUse use(UUID id) {
        return uses.findByIdOptional(id).orElseThrow(() -> Refusal.conflict("no-checklist-taken"));
    }

    /** Closes a part: the agency itself, or the team's leader for an agency that cannot, with the reason. */
    ChecklistUseView close(UUID id, IfMatch ifMatch, String agency, String reason) {
        Inspection inspection = sight.toChange(id, ifMatch);
        ChecklistUse use = use(id);
        use.part(agency).orElseThrow(NotFoundException::new);
        inspection.record("close a part");
        boolean own = office.caller().agency().equals(agency);
        if (!own) {
            requireStandIn(inspection, reason);
        }
        use.close(agency, office.caller().subject(), own ? null : reason);
        return closed(inspection, use, "close a part");
    }

    private void requireStandIn(Inspection inspection, String reason) {
        UUID teamId = inspection.crew().teamId();
        boolean leader =
                teamId != null && sight.team(teamId).leads(office.caller().subject(), sight.dayOf(inspection));
        if (!leader) {
            throw Refusal.forbidden("part-of-another-agency");
        }
        if (reason == null || reason.isBlank()) {
            throw Refusal.unprocessable("stand-in-needs-reason")
                    .basis(Team.CIRCULAR)
                    .field("reason");
        }
    }
}

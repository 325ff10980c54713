package vn.lanhmanh.inspection.checklist;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.inspection.checklist.ChecklistResource.ChecklistRequest;
import vn.lanhmanh.inspection.checklist.ChecklistResource.DraftRequest;
import vn.lanhmanh.inspection.checklist.ChecklistResource.PublicationRequest;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.violation.ViolationCodes;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.reference.Agencies;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Refusal;

/** Drafts checklists and brings them into force. */
@ApplicationScoped
@Transactional
class ChecklistDesk {

    private static final String OBJECT = "checklist";

    private final Checklists checklists;
    private final ViolationCodes violations;
    private final Agencies agencies;
    private final Office office;

    ChecklistDesk(Checklists checklists, ViolationCodes violations, Agencies agencies, Office office) {
        this.checklists = checklists;
        this.violations = violations;
        this.agencies = agencies;
        this.office = office;
    }

    Checklist draft(ChecklistRequest request) {
        requireProvince();
        requireKnown(request.sections(), office.today());
        int edition = next(checklists.editions(request.code()));
        return entered(new Checklist(request.code(), edition, request.title(), request.sections()), "draft");
    }

    /** One checklist serves every team of the province. */
    private void requireProvince() {
        if (!office.caller().covers(null, null)) {
            throw Refusal.forbidden("province-wide-only");
        }
    }

    private void requireKnown(List<Section> sections, LocalDate on) {
        for (Section section : sections) {
            if (section.agencyCode() != null) {
                agencies.require(section.agencyCode(), on);
            }
            section.items().stream()
                    .filter(item -> item.violationCode() != null)
                    .forEach(item -> violations.prohibitedAct(item.violationCode(), on, null));
        }
    }

    private static int next(List<Checklist> editions) {
        return editions.isEmpty() ? 1 : editions.get(editions.size() - 1).edition() + 1;
    }

    private Checklist entered(Checklist checklist, String verb) {
        checklists.persist(checklist);
        office.close(checklist, AuditEntry.write(OBJECT, checklist.id(), verb));
        return checklist;
    }

    Checklist edit(UUID id, IfMatch ifMatch, DraftRequest request) {
        requireKnown(request.sections(), office.today());
        Checklist checklist = toChange(id, ifMatch);
        checklist.edit(request.title(), request.sections());
        office.close(checklist, AuditEntry.write(OBJECT, id, "edit").fields("title", "sections"));
        return checklist;
    }

    private Checklist toChange(UUID id, IfMatch ifMatch) {
        requireProvince();
        Checklist checklist = checklists.toChange(id).orElseThrow(NotFoundException::new);
        ifMatch.check(checklist.version());
        return checklist;
    }

    Checklist publish(UUID id, IfMatch ifMatch, PublicationRequest request) {
        requireProvince();
        String code = checklists.codeOf(id).orElseThrow(NotFoundException::new);
        List<Checklist> editions = checklists.editions(code);
        Checklist checklist = toChange(id, ifMatch);
        requireKnown(checklist.sections(), request.validFrom());
        checklist.publish(
                request.validFrom(),
                request.validTo(),
                office.today(),
                editions.stream().filter(other -> other != checklist).toList());
        office.close(checklist, AuditEntry.write(OBJECT, id, "publish"));
        return checklist;
    }

    Checklist retire(UUID id, IfMatch ifMatch, LocalDate lastDay) {
        Checklist checklist = toChange(id, ifMatch);
        checklist.retire(lastDay, office.today());
        office.close(checklist, AuditEntry.write(OBJECT, id, "retire"));
        return checklist;
    }

    Checklist copy(UUID id) {
        requireProvince();
        Checklist original = checklists.findByIdOptional(id).orElseThrow(NotFoundException::new);
        return entered(original.copy(next(checklists.editions(original.code()))), "copy");
    }

    /** Brings a shipped checklist into force where the code has no version yet. */
    void load(String code, String title, LocalDate validFrom, List<Section> sections) {
        if (!checklists.editions(code).isEmpty()) {
            return;
        }
        requireKnown(sections, validFrom);
        var checklist = new Checklist(code, 1, title, sections);
        checklist.publish(validFrom, null, validFrom, List.of());
        entered(checklist, "load");
    }
}
